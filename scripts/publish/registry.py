"""The interface that every kind of registry implements.

How to add a kind:

1. Write a module with a function ``open_registry(target, access)``. It returns an object with the
   attribute and the methods of `Registry`; or of `Source`, if the kind can only be read. If
   readers need another object, the module also has a function ``open_source``.
2. Add it to `targets.KINDS` under the scheme of its targets, with the extra that installs its
   client if it needs one.
3. Let its tests inherit from ``Contract`` in tests/publish/contract.py, which holds for all kinds.

Everything else is shared and not repeated in a kind: a bundle is verified before it is published,
a version is never published twice, and each file that comes back is checked against its hash.
`http_client` calls a server. Errors are those of `registry_errors`; the callers of a registry add
to them its target and what was being done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Protocol, runtime_checkable

from ..progress import Progress
from .bundle import Bundle
from .metadata import Metadata
from .registry_errors import Damaged


def file_progress(file: str, number: int, files: int) -> str:
    """Return the name of the step that sends or reads one file of many."""
    return f"{file} ({number} of {files} files)"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a package in a registry: MAJOR.MINOR.PATCH, its digest as ``sha256:`` and 64
    digits, and its date (ISO 8601) if the registry knows it.

    ``fault`` says why a version cannot be read. Its digest is empty then.
    """

    name: str
    version: str
    digest: str
    date: str | None = None
    fault: str | None = None

    @property
    def label(self) -> str:
        """The name and the version, for messages."""
        return f"{self.name} {self.version}"

    @property
    def order(self) -> tuple[int, ...]:
        """The sort key of versions: their precedence in SemVer."""
        return tuple(map(int, self.version.split(".")))


def require_each_once(versions: list[Version]) -> list[Version]:
    """Return versions of a package. Raises Damaged if one is listed twice, with the same digest or
    another."""
    for label, count in Counter(version.label for version in versions).items():
        if count > 1:
            raise Damaged(expected=f"one {label}", found=f"{count}")
    return versions


@dataclass(frozen=True, slots=True)
class Publication:
    """The result of publishing. ``created`` is False if the same bytes were published already."""

    version: Version
    target: str
    created: bool


@runtime_checkable
class Source(Protocol):
    """A registry that can be read. Every call of the network has a time limit."""

    target: str
    """The target for messages, without any secret. After publishing it is the target for readers,
    which may be more specific than the target of the publisher."""

    def versions(self, name: str) -> list[Version]:
        """Return the published versions of a package, in any order.

        Raises NotFound if there is no registry, RegistryError if it cannot be read.
        """
        ...

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        """Write a file of a version, named as in SHA256SUMS, to an open file that is empty.
        SHA256SUMS itself is the first file that is downloaded.

        The caller begins the step, whose bytes this method reports, and checks the hash. Raises
        NotFound if the version has no such file, Damaged if it has more than ``largest`` bytes,
        RegistryError if it cannot be read.
        """
        ...


@runtime_checkable
class Registry(Source, Protocol):
    """A registry that can be published to."""

    def field_locations(self, metadata: Metadata) -> Mapping[str, str]:
        """Return where the registry keeps each field of the metadata, by the names of
        `Metadata.fields`. A field that it has no place for is left out, and the user is told."""
        ...

    def publish(self, bundle: Bundle, progress: Progress) -> None:
        """Publish a version that `versions` did not list. It appears atomically, even if the
        publisher crashes.

        What is uploaded is read back and hashed before it becomes visible, if the server allows
        that; if it cannot show all files at once, the descriptor or the tag comes last. Remains of
        a failed attempt are removed, or named by `RegistryError.add_remains`. Each
        file is a step, which `file_progress` names.

        Raises VersionExists if another publisher was first, with the same content or another. The
        caller then looks again.
        """
        ...

    def refresh(self, name: str, progress: Progress) -> None:
        """Update what is derived from the published versions, such as a list of them.

        It is called after every publication, and also if the version existed already. So it
        completes the work of a publisher that crashed. If nothing is derived, it does nothing.
        """
        ...
