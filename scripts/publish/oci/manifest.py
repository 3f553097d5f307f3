"""Write and read the manifest of a version (OCI image specification 1.1).

Each file of the release is a layer, with its path as the title. The config is datapackage.json. The
same release always gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ...intake import strict_json
from ...intake.file_names import find_name_fault
from ...limits import MAX_RELEASE_FILES
from ...project import DESCRIPTOR
from ...release.ro_crate import MEDIA_TYPES
from ...release.sha256sums import SHA256SUMS
from ..bundle import Bundle
from ..metadata import Metadata
from ..verified_release import is_name
from .client import BYTES, MANIFEST, SHA256

ARTIFACT = "application/vnd.alibaba-press.release.v1"
CONFIG = "application/vnd.alibaba-press.datapackage.v1+json"
TEXT, ARCHIVE = "text/plain", "application/zip"

OCI = "org.opencontainers.image."
PROJECT = "vnd.alibaba-press."
TITLE, VERSION, CREATED = f"{OCI}title", f"{OCI}version", f"{OCI}created"
NAME, DIGEST = f"{PROJECT}name", f"{PROJECT}digest"

ANNOTATIONS = {
    "name": NAME,
    "version": VERSION,
    "date": CREATED,
    "title": TITLE,
    "description": f"{OCI}description",
    "licenses": f"{OCI}licenses",
    "keywords": f"{PROJECT}keywords",
    "contributors": f"{OCI}authors",
    "homepage": f"{OCI}url",
}
"""Annotations that show fields of the metadata. The config holds all fields."""

DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T.*")


class NotARelease(ValueError):
    """A manifest is of another kind of artifact."""


class BadManifest(ValueError):
    """A manifest claims to be of a release, but cannot be trusted. The text says why."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file in a registry."""

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Release:
    """What the manifest of a version says. ``files`` are by path, and SHA256SUMS is one of them.
    The digest of SHA256SUMS is that of the version."""

    name: str
    version: str
    date: str | None
    files: Mapping[str, Blob]

    @property
    def digest(self) -> str:
        return self.files[SHA256SUMS].digest


def write(bundle: Bundle, sizes: Mapping[str, int]) -> bytes:
    """Write the manifest of a release from the sizes of its files."""
    blobs = {
        file: {
            "mediaType": media_type(file),
            "digest": digest_in(bundle, file),
            "size": sizes[file],
            "annotations": {TITLE: file},
        }
        for file in bundle.files
    }
    config = {key: blobs[DESCRIPTOR][key] for key in ("digest", "size")}
    content = {
        "schemaVersion": 2,
        "mediaType": MANIFEST,
        "artifactType": ARTIFACT,
        "config": {"mediaType": CONFIG, **config},
        "layers": list(blobs.values()),
        "annotations": annotations_of(bundle.metadata) | {DIGEST: bundle.digest},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def digest_in(bundle: Bundle, file: str) -> str:
    """Return the digest of a file in the release's list of hashes."""
    return bundle.digest if file == SHA256SUMS else f"sha256:{bundle.release.hashes[file]}"


def annotations_of(metadata: Metadata) -> dict[str, str]:
    """Return the annotations of a release, for each field that is not empty."""
    texts = {
        "name": metadata.name,
        "version": metadata.version,
        "date": f"{metadata.date}T00:00:00Z" if metadata.date else "",
        "title": metadata.title,
        "description": metadata.description,
        # An SPDX expression; Data Package v2 has SPDX identifiers as names.
        "licenses": " AND ".join(_texts_of(metadata.licenses, "name", "title", "path")),
        "keywords": ", ".join(metadata.keywords),
        "contributors": ", ".join(_texts_of(metadata.contributors, "title", "email")),
        "homepage": str(metadata.other_properties.get("homepage", "")),
    }
    return {ANNOTATIONS[field]: text for field, text in texts.items() if text}


def media_type(file: str) -> str:
    """Return the media type of a file by its suffix. No client unpacks a file of these types."""
    suffix = PurePosixPath(file).suffix
    type = MEDIA_TYPES.get(suffix, TEXT if suffix in ("", ".txt") else BYTES)
    return BYTES if type == ARCHIVE else type


def read(data: bytes, tag: str) -> Release:
    """Read the manifest under a tag.

    Raises NotARelease if it is of something else, and BadManifest if it cannot be trusted.
    """
    try:
        content = strict_json.loads(data)
    except ValueError as error:
        raise BadManifest(f"no JSON that can be read: {error}") from None
    if not isinstance(content, dict):
        raise BadManifest("no JSON object")
    if content.get("artifactType") != ARTIFACT:
        raise NotARelease(f"the artifact type {content.get('artifactType')!r}")
    notes = _texts(content.get("annotations"))
    if not is_name(notes.get(NAME)):
        raise BadManifest(f"{NAME}: {notes.get(NAME, '')!r}")
    if notes.get(VERSION) != tag:
        raise BadManifest(f"{VERSION}: {notes.get(VERSION, '')!r} under the tag {tag}")
    files = _files(content.get("layers"))
    if SHA256SUMS not in files or notes.get(DIGEST) != files[SHA256SUMS].digest:
        layer = files[SHA256SUMS].digest if SHA256SUMS in files else "not there"
        raise BadManifest(f"{DIGEST}: {notes.get(DIGEST, '')!r}, and {SHA256SUMS} is {layer}")
    day = DAY.fullmatch(notes.get(CREATED, ""))
    return Release(notes[NAME], tag, day[1] if day else None, files)


def _files(layers: object) -> dict[str, Blob]:
    if not isinstance(layers, list) or not 0 < len(layers) <= MAX_RELEASE_FILES + 1:
        raise BadManifest(f"not 1 to {MAX_RELEASE_FILES + 1} layers")
    files: dict[str, Blob] = {}
    for layer in layers:
        if not isinstance(layer, dict):
            raise BadManifest("a layer that is no object")
        name = _texts(layer.get("annotations")).get(TITLE, "")
        digest, size = layer.get("digest"), layer.get("size")
        if not name or find_name_fault(f"release/{name}") or name in files:
            raise BadManifest(f"a layer with the title {name!r}")
        if not isinstance(digest, str) or not SHA256.fullmatch(digest):
            raise BadManifest(f"{name}: no digest of SHA-256")
        if not isinstance(size, int) or size < 0:
            raise BadManifest(f"{name}: no size")
        files[name] = Blob(digest, size)
    return files


def _texts(properties: object) -> dict[str, str]:
    """Return the properties of an object that are texts."""
    if not isinstance(properties, dict):
        return {}
    return {key: text for key, text in properties.items() if isinstance(text, str)}


def _texts_of(entries: tuple[Mapping[str, Any], ...], *properties: str) -> list[str]:
    """Return for each entry the first of some properties that it has."""
    texts = (
        next((str(entry[name]) for name in properties if entry.get(name)), "") for entry in entries
    )
    return [text for text in texts if text]
