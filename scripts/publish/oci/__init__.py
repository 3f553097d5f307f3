"""Publish to an OCI registry: a version is a manifest under a tag, and each file is a layer.

docs/registry-oci.md describes the manifest, and what happens when two publish at the same time.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from ...package.plain_files import hash_file
from ...progress import Progress
from ..access import Access
from ..address import Address, address
from ..bundle import Bundle
from ..metadata import Metadata
from ..registry import Registry, Version, file_progress
from ..registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    VersionExists,
    WrongCall,
)
from ..verified_release import is_version
from . import manifest as manifests
from .client import RepositoryClient, digest_of
from .manifest import BadManifest, NotARelease, Release

EXAMPLE = "oci://ghcr.io/owner/press"
REPOSITORY = re.compile(r"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*")
"""The name of a repository (distribution specification 1.1)."""

LONGEST_REPOSITORY = 255


def open_registry(target: str, access: Access) -> Registry:
    """Open the repository at ``oci://host[:port]/repository``. Raises WrongCall."""
    scheme = "http" if access.plain_http else "https"
    server = address(target, re.sub(r"^[^:]*", scheme, target), access, EXAMPLE)
    if len(server.path) > LONGEST_REPOSITORY or not REPOSITORY.fullmatch(server.path):
        raise WrongCall(
            target,
            "this names no repository",
            expected=f"a repository without a tag or a digest, as in {EXAMPLE}",
            found=repr(server.path),
            remedy="leave out what follows ':' or '@'",
        )
    return OciRegistry(target, server, access)


class OciRegistry:
    """A repository of an OCI registry."""

    def __init__(self, target: str, server: Address, access: Access) -> None:
        self.target = target
        self._access = access
        self._client = RepositoryClient(target, server, access)
        self._releases: dict[str, Release] = {}
        """The releases whose manifests were read, by tag."""

    def versions(self, name: str) -> list[Version]:
        tags = self._client.tags()
        if tags is None:
            raise NotFound(
                expected="a repository",
                found="no repository of this name",
                remedy="correct the target; publishing creates a new repository",
            )
        versions = (self._version(name, tag) for tag in sorted(set(tags)) if is_version(tag))
        return [version for version in versions if version is not None]

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        blob = self._release(version).files.get(file)
        if blob is None:
            raise NotFound(expected=f"a layer for {file}", found="none")
        if blob.size > largest:
            raise Damaged(expected=f"at most {largest} bytes", found=f"{blob.size} bytes")
        self._client.download(blob.digest, target, largest, progress)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        config = "config (datapackage.json)"
        annotated = {
            field: f"annotation {key}, {config}" for field, key in manifests.ANNOTATIONS.items()
        } | {
            "version": f"tag, annotation {manifests.VERSION}, {config}",
            "date": f"annotation {manifests.CREATED}, CHANGELOG.md",
            "resources": f"layers, {config}",
        }
        return {field: annotated.get(field, config) for field in metadata.fields()}

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        self._require_free_tag(bundle)
        try:
            manifest = self._send(bundle, progress)
            progress.begin(f"giving the tag {bundle.version}")
            self._require_free_tag(bundle)
        except RegistryError as error:
            error.add_remains("what was sent has no tag, and stays until the server clears up")
            raise
        self._tag(bundle, manifest)

    def refresh(self, name: str, progress: Progress) -> None:
        """Do nothing: nothing follows from the versions of a repository."""

    def _version(self, name: str, tag: str) -> Version | None:
        """Read the version under a tag; None if something else is tagged so."""
        try:
            data = self._client.manifest(tag)
            if data is None:
                return None
            release = manifests.read(data, tag)
        except NotARelease:
            return None
        except BadManifest as error:
            fault = self._access.show(f"tag {tag}: a manifest with {error}")
            return Version(name, tag, "", fault=fault)
        except Damaged as error:
            return Version(name, tag, "", fault=f"tag {tag}: {error.found}")
        if release.name != name:
            return None
        self._releases[tag] = release
        return Version(name, tag, release.digest, release.date)

    def _release(self, version: Version) -> Release:
        """Return the release of a version. Raises Damaged if its tag was moved."""
        release = self._releases.get(version.version)
        if release is None or release.digest != version.digest:
            tagged = self._version(version.name, version.version)
            release = self._releases.get(version.version)
            if tagged is None or release is None or tagged.digest != version.digest:
                fault = "no such version" if tagged is None else tagged.fault or tagged.digest
                raise Damaged(expected=version.digest, found=fault)
        return release

    def _send(self, bundle: Bundle, progress: Progress) -> bytes:
        """Send each file and read it back, then send the manifest under its digest."""
        sizes, files = dict[str, int](), bundle.files
        progress.plan(2 * len(files) + 1)
        for number, file in enumerate(files, 1):
            progress.begin(file_progress(file, number, len(files)))
            expected = manifests.digest_in(bundle, file)
            sizes[file] = self._send_blob(bundle.folder / file, expected, progress)
        manifest = manifests.write(bundle, sizes)
        digest = digest_of(manifest)
        self._client.put_manifest(digest, manifest)
        if self._client.manifest(digest) != manifest:
            raise Damaged(expected=f"the manifest {digest}", found="another one, or none")
        return manifest

    def _send_blob(self, file: Path, expected: str, progress: Progress) -> int:
        """Send a file and return its size. A file that the server has already is read back too."""
        size = self._client.upload(file, expected, progress)
        progress.begin(f"reading back {file.name}")
        with tempfile.TemporaryFile() as copy:
            self._client.download(expected, copy, size, progress)
            digest = f"sha256:{hash_file(copy)}"
        if digest != expected:
            raise Damaged(
                expected=expected,
                found=f"{digest} for {file.name}",
                remedy="ask the operators of the server to remove this blob, and publish again",
            )
        return size

    def _require_free_tag(self, bundle: Bundle) -> None:
        if self._client.manifest(bundle.version) is not None:
            raise self._tag_exists(bundle)

    def _tag(self, bundle: Bundle, manifest: bytes) -> None:
        """Give the tag, and read it back: another publisher may have given it at the same time."""
        try:
            self._client.put_manifest(bundle.version, manifest)
            tagged = self._client.manifest(bundle.version)
        except RegistryError as error:
            error.add_remains(f"the tag {bundle.version} may be given or not: publish again to see")
            raise
        if tagged is None:
            raise Damaged(expected=f"the tag {bundle.version}", found="no such tag after giving it")
        if tagged != manifest:
            raise self._tag_exists(bundle)

    def _tag_exists(self, bundle: Bundle) -> VersionExists:
        return VersionExists(
            expected=f"a tag {bundle.version} that is free",
            found="something else is tagged so",
            remedy="publish again to see whether it is the same; raise the version if not",
        )
