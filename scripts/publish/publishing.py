"""Publishing a bundle: verified, never twice with other bytes, and read back."""

from __future__ import annotations

from pathlib import Path

from .access import Access
from .bundle import Bundle, Check, by_rules, opened_bundle
from .fetching import read_back
from .metadata import mapping
from .registry import (
    REPORT,
    Damaged,
    NotThere,
    Published,
    Registry,
    RegistryError,
    Step,
    Taken,
    Version,
)
from .targets import registry


def publish(
    path: Path,
    target: str,
    *,
    access: Access | None = None,
    check: Check = by_rules,
    step: Step = lambda name: None,
) -> Published:
    """Publish the release in a folder, or in the zip archive of one, to a target.

    Raises WrongCall, NotPublishable where the release is not whole, Taken where other bytes are
    published under its version (nothing is sent then), Damaged where what is published is not
    what was sent, and RegistryError.
    """
    to = registry(target, access or Access())
    with opened_bundle(path, check, step) as bundle:
        step(f"asking {to.target}")
        there = _there(to, bundle)
        if there is None:
            try:
                to.publish(bundle, step)
                new = True
            except Taken:
                # Another publisher was first; it may have published the very same.
                there = _there(to, bundle)
                if there is None:
                    raise
                new = False
        else:
            new = False
        to.settle(bundle.name, step)
        version = there or _there(to, bundle)
        if version is None:
            expected, found = f"{bundle.name} {bundle.version}", "no such version"
            doing = "looking for what was published"
            raise RegistryError(to.target, doing, expected, found, REPORT)
        step("reading back")
        read_back(to, version, step)
        return Published(version, to.target, new)


def rehearse(
    path: Path,
    target: str,
    *,
    access: Access | None = None,
    check: Check = by_rules,
    step: Step = lambda name: None,
) -> str:
    """Say what `publish` would do, and where each field of the metadata would go; nothing is sent.

    Raises what `publish` does.
    """
    to = registry(target, access or Access())
    with opened_bundle(path, check, step) as bundle:
        there = _there(to, bundle)
        verdict = "is published already, with the same bytes" if there else "would be published"
        places = to.places(bundle.metadata)
        files = len(bundle.content.files)
        return (
            f"{bundle.name} {bundle.version} {verdict}: {files} files to {to.target}\n"
            f"{bundle.digest}\n\n{mapping(bundle.metadata.fields(), places)}"
        )


def _there(to: Registry, bundle: Bundle) -> Version | None:
    """The version of the bundle, if it is published with the same bytes; None if it is not
    published. Raises Taken where other bytes are published under it."""
    try:
        known = to.versions(bundle.name)
    except NotThere:
        return None
    for one in known:
        if one.version == bundle.version:
            doing = f"publishing {one.name} {one.version}"
            if one.fault is not None:
                remedy = "see who did that to the registry; mend it, or raise the version"
                raise Damaged(to.target, doing, "a version that is whole", one.fault, remedy)
            if one.digest != bundle.digest:
                remedy = "raise the version in CHANGELOG.md: what is published never changes"
                found = f"other bytes under this version: {one.digest}"
                raise Taken(to.target, doing, bundle.digest, found, remedy)
            return one
    return None
