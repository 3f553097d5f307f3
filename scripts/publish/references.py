"""Read references to packages, and select the version that one means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..limits import MAX_LISTING_SIZE, MAX_LISTING_TIME
from .budget import limited
from .registry import Source, Version, require_each_once
from .registry_errors import Damaged, NotFound, WrongCall, operation
from .verified_release import is_name, is_version

DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
FORM = "NAME, NAME@1.2.3 or NAME@sha256:… with 64 digits"
MOST_SHOWN = 10
"""Versions that a message lists."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A package by its name, with a version or a digest if one is meant."""

    name: str
    version: str | None = None
    digest: str | None = None

    def __str__(self) -> str:
        return "@".join(filter(None, (self.name, self.version, self.digest)))


def parse(text: str, digest: str | None = None) -> Reference:
    """Read ``NAME``, ``NAME@VERSION`` or ``NAME@DIGEST``; ``digest`` is required in addition.
    Raises WrongCall."""
    name, separator, pin = text.partition("@")
    if not is_name(name):
        remedy = "a name is of a-z, 0-9 and single . _ - between them: alibaba-press"
        raise _not_a_reference(text, name, remedy)
    if digest is not None:
        _require_digest(digest)
    if not separator:
        return Reference(name, digest=digest)
    if is_version(pin):
        return Reference(name, pin, digest)
    if pin.startswith("sha256:"):
        _require_digest(pin)
        if digest not in (None, pin):
            raise WrongCall(
                text,
                "the reference and the separate digest contradict each other",
                expected=pin,
                found=str(digest),
                remedy="leave one of them out",
            )
        return Reference(name, digest=pin)
    bare = pin.removeprefix("v")
    if is_version(bare):
        remedy = f"write {name}@{bare}"
    elif pin in ("", "latest", "newest"):
        remedy = f"leave it off for the newest: {name}"
    else:
        remedy = "a version has three numbers: 1.2.3"
    raise _not_a_reference(text, pin, remedy)


def published_versions(source: Source, name: str) -> list[Version]:
    """Return the versions of a package in a registry, in any order. Raises Damaged if one stands
    there twice."""
    with (
        operation(source.target, f"listing the versions of {name}"),
        limited(seconds=MAX_LISTING_TIME, size=MAX_LISTING_SIZE),
    ):
        return require_each_once(source.versions(name))


def select(reference: Reference, published: Sequence[Version], target: str) -> Version:
    """Return the version that a reference means: the newest by SemVer if it names none.

    Raises NotFound if there is none, Damaged if it cannot be read or has another digest.
    """
    with operation(target, f"looking for {reference}"):
        matches = [version for version in published if _matches(reference, version)]
        if not matches:
            numbers = ", ".join(version.version for version in newest_first(published)[:MOST_SHOWN])
            raise NotFound(
                expected="such a version",
                found=f"the versions {numbers}" if numbers else f"no version of {reference.name}",
                remedy=f"list them with: alibaba-press versions {reference.name} --from {target}",
            )
        version = newest_first(matches)[0]
        if version.fault is not None:
            raise Damaged(
                expected=f"a version {version.version} that can be read",
                found=version.fault,
                remedy="ask the operators of the registry, or name another version",
            )
        if reference.digest not in (None, version.digest):
            raise Damaged(
                expected=str(reference.digest),
                found=version.digest,
                remedy="correct the digest, or ask the operators of the registry: a version never "
                "changes",
            )
        return version


def list_versions(name: str, source: Source) -> list[Version]:
    """Return the versions of a package, the newest first. Raises WrongCall if the name is not
    one, and NotFound if there are none."""
    reference = parse(name)
    if str(reference) != reference.name:
        raise WrongCall(
            name,
            "this is not a name alone",
            expected="a name",
            found=repr(name),
            remedy=f"write {reference.name}",
        )
    published = published_versions(source, reference.name)
    if not published:
        select(reference, published, source.target)
    return newest_first(published)


def newest_first(versions: Sequence[Version]) -> list[Version]:
    """Sort versions by the precedence of SemVer, the newest first."""
    return sorted(versions, key=lambda version: version.order, reverse=True)


def _matches(reference: Reference, version: Version) -> bool:
    """Return whether a version is the one that is named, or has the digest if none is named."""
    if reference.version is not None:
        return reference.version == version.version
    return reference.digest in (None, version.digest)


def _not_a_reference(text: str, wrong_part: str, remedy: str) -> WrongCall:
    message = "this is not a reference"
    return WrongCall(text, message, expected=FORM, found=repr(wrong_part), remedy=remedy)


def _require_digest(text: str) -> None:
    if not DIGEST.fullmatch(text):
        raise WrongCall(
            text[:100],
            "this is not a digest",
            expected="sha256: and 64 digits of 0-9 a-f",
            found=repr(text[:100]),
            remedy="copy it from where the release was published",
        )
