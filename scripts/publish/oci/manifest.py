"""The manifest of a version in an OCI registry, written and read (OCI image specification 1.1).

A layer is a file of the release, with its path as the title; the config is datapackage.json. The
same release gives the same bytes, whenever it is published.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ...intake.file_names import find_name_fault
from ...project import DESCRIPTOR
from ...release.ro_crate import MEDIA_TYPES
from ...release.sha256sums import SUMS
from ..bundle import Bundle
from ..metadata import Metadata
from ..verified_release import MOST_FILES, is_name
from .client import MANIFEST, SHA256

ARTIFACT = "application/vnd.alibaba-press.release.v1"
CONFIG = "application/vnd.alibaba-press.datapackage.v1+json"
BYTES, TEXT = "application/octet-stream", "text/plain"

OCI = "org.opencontainers.image."
OWN = "vnd.alibaba-press."
TITLE, VERSION, CREATED = f"{OCI}title", f"{OCI}version", f"{OCI}created"
NAME, DIGEST = f"{OWN}name", f"{OWN}digest"

ANNOTATIONS = {
    "name": NAME,
    "version": VERSION,
    "date": CREATED,
    "title": TITLE,
    "description": f"{OCI}description",
    "licenses": f"{OCI}licenses",
    "keywords": f"{OWN}keywords",
    "contributors": f"{OCI}authors",
    "homepage": f"{OCI}url",
}
"""The annotation of a manifest that shows a field of the metadata. The config holds all fields."""

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})T.*")


class NoRelease(ValueError):
    """A manifest is of something else, which is no fault of it."""


class BadManifest(ValueError):
    """A manifest says that it is of a release, and is not; the text says why."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as a registry keeps it."""

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Release:
    """What a manifest says of a version: ``files`` by path, with SHA256SUMS, whose digest is that
    of the version."""

    name: str
    version: str
    date: str | None
    files: Mapping[str, Blob]

    @property
    def digest(self) -> str:
        return self.files[SUMS].digest


def manifest(bundle: Bundle, sizes: Mapping[str, int]) -> bytes:
    """The manifest of a release, whose files have these sizes."""
    blobs = {
        file: {
            "mediaType": media_type(file),
            "digest": hash_of(bundle, file),
            "size": sizes[file],
            "annotations": {TITLE: file},
        }
        for file in bundle.content.files
    }
    config = {key: blobs[DESCRIPTOR][key] for key in ("digest", "size")}
    return to_bytes(
        {
            "schemaVersion": 2,
            "mediaType": MANIFEST,
            "artifactType": ARTIFACT,
            "config": {"mediaType": CONFIG, **config},
            "layers": list(blobs.values()),
            "annotations": shown(bundle.metadata) | {DIGEST: bundle.digest},
        }
    )


def hash_of(bundle: Bundle, file: str) -> str:
    """The digest of a file of a release, by its list of hashes."""
    return bundle.digest if file == SUMS else f"sha256:{bundle.content.hashes[file]}"


def to_bytes(found: Mapping[str, Any]) -> bytes:
    """A manifest as JSON, the same for the same."""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def shown(metadata: Metadata) -> dict[str, str]:
    """The annotations of a release, for each field that has something to show."""
    texts = {
        "name": metadata.name,
        "version": metadata.version,
        "date": f"{metadata.date}T00:00:00Z" if metadata.date else "",
        "title": metadata.title,
        "description": metadata.description,
        # An SPDX expression; Data Package v2 has SPDX identifiers as names.
        "licenses": " AND ".join(_said(metadata.licenses, "name", "title", "path")),
        "keywords": ", ".join(metadata.keywords),
        "contributors": ", ".join(_said(metadata.contributors, "title", "email")),
        "homepage": str(metadata.rest.get("homepage", "")),
    }
    return {ANNOTATIONS[field]: text for field, text in texts.items() if text}


def media_type(file: str) -> str:
    """The media type of a file, by its suffix. None is one that a client would unpack."""
    suffix = PurePosixPath(file).suffix
    return MEDIA_TYPES.get(suffix, TEXT if suffix in ("", ".txt") else BYTES)


def read(data: bytes, tag: str) -> Release:
    """What the manifest under a tag says.

    Raises NoRelease where it is of something else, and BadManifest where it cannot be trusted.
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise BadManifest("no JSON") from None
    if not isinstance(found, dict):
        raise BadManifest("no JSON object")
    if found.get("artifactType") != ARTIFACT:
        raise NoRelease(f"the artifact type {str(found.get('artifactType'))[:100]!r}")
    notes = _texts(found.get("annotations"))
    if not is_name(notes.get(NAME)):
        raise BadManifest(f"{NAME}: {notes.get(NAME, '')[:100]!r}")
    if notes.get(VERSION) != tag:
        raise BadManifest(f"{VERSION}: {notes.get(VERSION, '')[:100]!r} under the tag {tag}")
    files = _files(found.get("layers"))
    if SUMS not in files or notes.get(DIGEST) != files[SUMS].digest:
        layer = files[SUMS].digest if SUMS in files else "not there"
        raise BadManifest(f"{DIGEST}: {notes.get(DIGEST, '')[:100]!r}, and {SUMS} is {layer}")
    day = DAY.fullmatch(notes.get(CREATED, ""))
    return Release(notes[NAME], tag, day[1] if day else None, files)


def _files(layers: object) -> dict[str, Blob]:
    if not isinstance(layers, list) or not 0 < len(layers) <= MOST_FILES + 1:
        raise BadManifest(f"not 1 to {MOST_FILES + 1} layers")
    files: dict[str, Blob] = {}
    for layer in layers:
        if not isinstance(layer, dict):
            raise BadManifest("a layer that is no object")
        name = _texts(layer.get("annotations")).get(TITLE, "")
        digest, size = layer.get("digest"), layer.get("size")
        if not name or find_name_fault(f"release/{name}") or name in files:
            raise BadManifest(f"a layer with the title {name[:100]!r}")
        if not isinstance(digest, str) or not SHA256.fullmatch(digest):
            raise BadManifest(f"{name}: no digest of SHA-256")
        if not isinstance(size, int) or size < 0:
            raise BadManifest(f"{name}: no size")
        files[name] = Blob(digest, size)
    return files


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}


def _said(ones: tuple[Mapping[str, Any], ...], *names: str) -> list[str]:
    """The first of some properties that each of several objects has."""
    found = (next((str(one[name]) for name in names if one.get(name)), "") for one in ones)
    return [text for text in found if text]
