"""What a registry is to those who publish and fetch, whatever kind it is of.

Whoever adds a kind writes a module with a function ``open_registry(target, access)`` that returns
a Registry, or a Source where it can only be read, and enters it in `targets.KINDS`. The rest is
shared: verifying a bundle, choosing a version, refusing what is published already, checking all
that comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from ..errors import PressError, Problem
from .bundle import Bundle
from .metadata import Metadata

Step = Callable[[str], None]
"""Is told what is going on, for a person who waits."""


def counted(file: str, number: int, files: int) -> str:
    """What a step is called that sends or gets a file of several."""
    return f"{file} ({number} of {files} files)"


REPORT = "look at the registry, and ask those who keep it"


class WrongCall(PressError):
    """A target or a reference is not what it can be."""


class RegistryError(PressError):
    """A registry, or the way to it, did not do what it was asked for."""

    def __init__(self, target: str, step: str, expected: str, found: str, remedy: str) -> None:
        """``step`` is what was being done; ``found`` holds what the server or the system said."""
        self.problem = Problem(
            target, f"{step} failed", expected=expected, found=found, remedy=remedy
        )
        super().__init__(target, step, expected, found, remedy)

    def __str__(self) -> str:
        return str(self.problem)

    def leaves(self, what: str) -> None:
        """Add to the message what remains of the attempt."""
        self.problem = replace(self.problem, remedy=f"{self.problem.remedy}; {what}")


class NotThere(RegistryError):
    """There is no registry, or not the version or file that is asked for."""


class Damaged(RegistryError):
    """What is published, or what has arrived, is not what its hashes say."""


class Taken(RegistryError):
    """Another content is published under the version."""


class Refused(RegistryError):
    """A server answered with a ``status`` of HTTP that means failure."""

    status = 0


class NoEntry(Refused):
    """A server demands a token, or another one."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a package in a registry: MAJOR.MINOR.PATCH, its digest as
    ``sha256:`` and 64 digits, and its day (ISO 8601), where the registry knows it.

    ``fault`` says what keeps a version from being read, of which the digest is then empty.
    """

    name: str
    version: str
    digest: str
    date: str | None = None
    fault: str | None = None

    @property
    def order(self) -> tuple[int, ...]:
        """What versions are sorted by: the precedence of SemVer."""
        return tuple(map(int, self.version.split(".")))


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing came to. ``new`` is False where the same bytes were there already."""

    version: Version
    target: str
    new: bool


@runtime_checkable
class Source(Protocol):
    """A registry that can be read. Every call of the network has a time limit."""

    target: str
    """The target as it is shown to people; no secret is in it. After publishing it is the one that
    readers take, which may say more than the one that was given."""

    def versions(self, name: str) -> list[Version]:
        """The versions of a package that are there, in any order.

        Raises NotThere where there is no registry, RegistryError where it cannot be read.
        """
        ...

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        """Write a file of a version, named as in SHA256SUMS, to a path where there is none; its
        folder is there. SHA256SUMS itself is asked for too, and first.

        The caller checks the hash. Raises NotThere where there is no such file, Damaged where it
        has more than ``largest`` bytes, RegistryError where it cannot be had.
        """
        ...


@runtime_checkable
class Registry(Source, Protocol):
    """A registry that can be published to."""

    def places(self, metadata: Metadata) -> Mapping[str, str]:
        """Where in the registry each field of the metadata goes, by the names of
        `Metadata.fields`. A field that has no place is left out, and the user is told so."""
        ...

    def publish(self, bundle: Bundle, step: Step) -> None:
        """Make a version visible, whole or not at all, whatever dies when.

        It is called when `versions` did not list the version. What is uploaded is read back and
        hashed before it is made visible, where the server can do that; where it cannot give the
        whole at once, the descriptor or the tag comes last. Raises Taken where another publisher
        was first, with the same content or another: the caller looks again. Partial remains are
        cleaned up, or named by `RegistryError.leaves`. ``step`` is told of each file, by `counted`.
        """
        ...

    def settle(self, name: str, step: Step) -> None:
        """Bring up to date what follows from the versions that are there, such as a list of them.

        It is called after every publication, and when the version was there already, so that it
        mends what a publisher left undone that died. Does nothing where nothing is to be done.
        """
        ...
