"""An OCI registry: a version is a manifest under a tag, and each file a layer of it.

docs/registry-oci.md says what is where, and what happens when two publish at the same time.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ...package.plain_files import hash_file, open_plain
from ..access import Access
from ..address import Address, address
from ..bundle import Bundle
from ..metadata import Metadata
from ..registry import (
    REPORT,
    Damaged,
    NotThere,
    Registry,
    RegistryError,
    Step,
    Taken,
    Version,
    WrongCall,
    counted,
)
from ..verified_release import is_version
from . import manifest as manifests
from .client import Client, digest_of
from .manifest import BadManifest, NoRelease, Release

EXAMPLE = "oci://ghcr.io/owner/press"
REPOSITORY = re.compile(r"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*")
"""The name of a repository (distribution specification 1.1)."""

LONGEST_REPOSITORY = 255


def open_registry(target: str, access: Access) -> Registry:
    """The repository of an OCI registry, as ``oci://host[:port]/repository``. Raises WrongCall."""
    scheme = "http" if access.plain_http else "https"
    found = address(target, re.sub(r"^[^:]*", scheme, target), access, EXAMPLE)
    if len(found.path) > LONGEST_REPOSITORY or not REPOSITORY.fullmatch(found.path):
        expected = f"a repository without a tag or a digest, as in {EXAMPLE}"
        message, remedy = "this names no repository", "leave out what follows ':' or '@'"
        raise WrongCall(target, message, expected=expected, found=repr(found.path), remedy=remedy)
    return Oci(target, found, access)


class Oci:
    """A repository of an OCI registry."""

    def __init__(self, target: str, at: Address, access: Access) -> None:
        self.target = target
        self._client = Client(target, at, access)
        self._releases: dict[str, Release] = {}

    def versions(self, name: str) -> list[Version]:
        self._client.doing = f"listing the versions of {name}"
        tags = self._client.tags()
        if tags is None:
            remedy = "correct the target; publishing makes a new repository"
            doing, expected = self._client.doing, "a repository"
            raise NotThere(self.target, doing, expected, "no repository of this name", remedy)
        found = (self._version(name, tag) for tag in sorted(set(tags)) if is_version(tag))
        return [one for one in found if one is not None]

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        doing = f"reading {version.name} {version.version}: {file}"
        blob = self._release(version, doing).files.get(file)
        if blob is None:
            raise NotThere(self.target, doing, f"a layer for {file}", "none", REPORT)
        if blob.size > largest:
            expected = f"at most {largest} bytes"
            raise Damaged(self.target, doing, expected, f"{blob.size} bytes", REPORT)
        self._client.doing = doing
        self._client.download(blob.digest, path, largest, step)

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        """Everything is in the config, which is the descriptor."""
        config = "config (datapackage.json)"
        shown = {
            field: f"annotation {key}, {config}" for field, key in manifests.ANNOTATIONS.items()
        } | {
            "version": f"tag, annotation {manifests.VERSION}, {config}",
            "date": f"annotation {manifests.CREATED}, CHANGELOG.md",
            "resources": f"layers, {config}",
        }
        return {field: shown.get(field, config) for field in metadata.fields()}

    def publish(self, bundle: Bundle, step: Step) -> None:
        self._client.doing = f"publishing {bundle.name} {bundle.version}"
        self._demand_no_tag(bundle)
        try:
            manifest = self._send(bundle, step)
            step(f"giving the tag {bundle.version}")
            self._demand_no_tag(bundle)
        except RegistryError as error:
            error.leaves("what was sent has no tag, and stays until the server clears up")
            raise
        self._tag(bundle, manifest)

    def refresh(self, name: str, step: Step) -> None:
        """Nothing follows from the versions of a repository."""

    def _version(self, name: str, tag: str) -> Version | None:
        """The version under a tag; None where there is something else."""
        try:
            data = self._client.manifest(tag)
            if data is None:
                return None
            release = manifests.read(data, tag)
        except NoRelease:
            return None
        except BadManifest as error:
            return Version(name, tag, "", fault=f"tag {tag}: a manifest with {error}")
        except Damaged as error:
            return Version(name, tag, "", fault=f"tag {tag}: {error.problem.found}")
        if release.name != name:
            return None
        self._releases[tag] = release
        return Version(name, tag, release.digest, release.date)

    def _release(self, version: Version, doing: str) -> Release:
        known = self._releases.get(version.version)
        if known is None or known.digest != version.digest:
            self._client.doing = doing
            again = self._version(version.name, version.version)
            known = self._releases.get(version.version)
            if again is None or known is None or again.digest != version.digest:
                found = "no such version" if again is None else again.fault or again.digest
                raise Damaged(self.target, doing, version.digest, found, REPORT)
        return known

    def _send(self, bundle: Bundle, step: Step) -> bytes:
        """Send the files, each read back and hashed, then the manifest by its digest."""
        sizes, files = dict[str, int](), bundle.content.files
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            back = Path(scratch, "back")
            for number, file in enumerate(files, 1):
                step(counted(file, number, len(files)))
                expected = manifests.hash_of(bundle, file)
                sizes[file] = self._send_blob(bundle.folder / file, expected, back, step)
        made = manifests.manifest(bundle, sizes)
        self._client.put_manifest(digest_of(made), made)
        if self._client.manifest(digest_of(made)) != made:
            doing, expected = self._client.doing, f"the manifest {digest_of(made)}"
            raise Damaged(self.target, doing, expected, "another one, or none", REPORT)
        return made

    def _send_blob(self, file: Path, expected: str, back: Path, step: Step) -> int:
        """Send a file where the server has it not, and read it back in any case; its size."""
        size = self._client.upload(file, expected)
        self._client.download(expected, back, size, step)
        with open_plain(back) as answer:
            found = f"sha256:{hash_file(answer)}"
        back.unlink()
        if found != expected:
            doing, found = self._client.doing, f"{found} for {file.name}"
            remedy = "ask those who keep the server to remove this blob, and publish again"
            raise Damaged(self.target, doing, expected, found, remedy)
        return size

    def _demand_no_tag(self, bundle: Bundle) -> None:
        if self._client.manifest(bundle.version) is not None:
            raise self._taken(bundle)

    def _tag(self, bundle: Bundle, manifest: bytes) -> None:
        """Give the tag, and read it back: another publisher may have given it at the same time."""
        try:
            self._client.put_manifest(bundle.version, manifest)
            tagged = self._client.manifest(bundle.version)
        except RegistryError as error:
            error.leaves(f"the tag {bundle.version} may be given or not: publish again to see")
            raise
        if tagged is None:
            doing, expected = self._client.doing, f"the tag {bundle.version} that was given"
            raise Damaged(self.target, doing, expected, "no such tag", REPORT)
        if tagged != manifest:
            raise self._taken(bundle)

    def _taken(self, bundle: Bundle) -> Taken:
        expected = f"a tag {bundle.version} that is free"
        remedy = "publish again to see whether it is the same; raise the version if not"
        return Taken(
            self.target, self._client.doing, expected, "something else is tagged so", remedy
        )
