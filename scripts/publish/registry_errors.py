"""The errors of registries, and the context that completes them.

Code that finds a fault says what it expected, what it found and what to do::

    raise Damaged(expected="a list of tags", found="no JSON")

Which registry and which operation the fault belongs to is added once, around the call::

    with operation(registry.target, "listing the versions"):
        versions = registry.versions(name)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import PressError, Problem

ASK_OPERATORS = "look at the registry, and ask its operators"
"""The remedy where no user of a registry can mend a fault."""


class WrongCall(PressError):
    """A target or a reference does not have the form that it must have."""

    def __init__(self, place: str, message: str, *, expected: str, found: str, remedy: str) -> None:
        super().__init__(
            str(Problem(place, message, expected=expected, found=found, remedy=remedy))
        )


class RegistryError(PressError):
    """A registry, or the network on the way to it, failed.

    ``expected``, ``found`` and ``remedy`` describe the fault; `operation` adds the rest.
    """

    def __init__(self, *, expected: str, found: str, remedy: str = ASK_OPERATORS) -> None:
        super().__init__(expected, found, remedy)
        self.target = ""
        self.operation = ""
        self.expected = expected
        self.found = found
        self.remedy = remedy

    def __str__(self) -> str:
        return str(
            Problem(
                self.target or "the registry",
                f"{self.operation or 'a call'} failed",
                expected=self.expected,
                found=self.found,
                remedy=self.remedy,
            )
        )

    def add_remains(self, remains: str) -> None:
        """Add to the remedy what a failed attempt leaves in the registry."""
        self.remedy = f"{self.remedy}; {remains}"


class NotFound(RegistryError):
    """There is no such registry, version or file."""


class Damaged(RegistryError):
    """What is published, or what has arrived, does not have the hashes that it should have."""


class VersionExists(RegistryError):
    """The version is published already: with other content, or by another publisher just now."""


class HttpStatusError(RegistryError):
    """A server answered with a ``status`` of HTTP that means failure."""

    def __init__(
        self, *, expected: str, found: str, remedy: str = ASK_OPERATORS, status: int = 0
    ) -> None:
        super().__init__(expected=expected, found=found, remedy=remedy)
        self.status = status


class Unauthorized(HttpStatusError):
    """A server demands a token, or another one."""


@contextmanager
def operation(target: str, name: str) -> Iterator[None]:
    """Give each RegistryError that leaves the block its target and its operation, such as
    "listing the versions". An inner block comes first, as it knows better."""
    try:
        yield
    except RegistryError as error:
        error.target = error.target or target
        error.operation = error.operation or name
        raise
