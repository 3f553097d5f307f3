"""What is fetched: a package by its name, and if wanted the version or the digest of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import Problem
from .registry import Damaged, NotThere, Source, Version, WrongCall
from .whole import is_name, is_version

DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
FORM = "NAME, NAME@1.2.3 or NAME@sha256:… with 64 digits"


@dataclass(frozen=True, slots=True)
class Reference:
    """A package; its version and its digest where they are given."""

    name: str
    version: str | None = None
    digest: str | None = None

    def __str__(self) -> str:
        return "@".join(filter(None, (self.name, self.version, self.digest)))


def parse(text: str, digest: str | None = None) -> Reference:
    """Read ``NAME``, ``NAME@VERSION`` or ``NAME@DIGEST``; ``digest`` is one that is demanded
    besides. Raises WrongCall."""
    name, at, pin = text.partition("@")
    if not is_name(name):
        remedy = "a name is of a-z, 0-9 and single . _ - between them: alibaba-press"
        raise WrongCall(
            str(
                Problem(
                    text, "this is no reference", expected=FORM, found=repr(name), remedy=remedy
                )
            )
        )
    if digest is not None:
        _demand_digest(digest)
    if not at:
        return Reference(name, digest=digest)
    if is_version(pin):
        return Reference(name, pin, digest)
    if pin.startswith("sha256:"):
        _demand_digest(pin)
        if digest not in (None, pin):
            message = "the reference and the digest besides contradict each other"
            remedy = "leave one of them out"
            raise WrongCall(
                str(Problem(text, message, expected=pin, found=str(digest), remedy=remedy))
            )
        return Reference(name, digest=pin)
    bare = pin.removeprefix("v")
    remedy = (
        f"write {name}@{bare}"
        if is_version(bare)
        else f"leave it off for the newest: {name}"
        if pin in ("", "latest", "newest")
        else "a version has three numbers: 1.2.3"
    )
    message = "this is no reference"
    raise WrongCall(str(Problem(text, message, expected=FORM, found=repr(pin), remedy=remedy)))


def select(reference: Reference, known: Sequence[Version], target: str) -> Version:
    """The version that a reference means, among those that a registry has: the newest by SemVer
    where it names none.

    Raises NotThere where there is none, and Damaged where it cannot be read or has another digest.
    """
    step = f"looking for {reference}"
    fitting = [
        one
        for one in known
        if reference.version in (None, one.version)
        and (reference.version or reference.digest in (None, one.digest))
    ]
    if not fitting:
        there = ", ".join(one.version for one in newest_first(known)[:10])
        raise NotThere(
            target,
            step,
            "such a version",
            f"the versions {there}" if there else f"no version of {reference.name}",
            f"see what is there with: alibaba-press versions {reference.name} --from {target}",
        )
    found = newest_first(fitting)[0]
    if found.fault is not None:
        remedy = "ask those who keep the registry, or name another version"
        raise Damaged(target, step, f"{found.version}, whole", found.fault, remedy)
    if reference.digest not in (None, found.digest):
        remedy = "correct the digest, or ask those who keep the registry: a version never changes"
        raise Damaged(target, step, str(reference.digest), found.digest, remedy)
    return found


def listing(name: str, source: Source) -> list[Version]:
    """The versions of a package, the newest first. Raises WrongCall for what is no name, and
    NotThere where there is none."""
    wanted = parse(name)
    if str(wanted) != wanted.name:
        raise WrongCall(f"{name}: expected a name alone; write {wanted.name}")
    known = source.versions(wanted.name)
    if not known:
        select(wanted, known, source.target)
    return newest_first(known)


def newest_first(known: Sequence[Version]) -> list[Version]:
    """Versions by the precedence of SemVer, the newest first."""
    return sorted(known, key=lambda one: one.order, reverse=True)


def _demand_digest(text: str) -> None:
    if not DIGEST.fullmatch(text):
        message, expected = "this is no digest", "sha256: and 64 digits of 0-9 a-f"
        remedy = "copy it from where the release was published"
        raise WrongCall(
            str(
                Problem(
                    text[:100], message, expected=expected, found=repr(text[:100]), remedy=remedy
                )
            )
        )
