"""Publish a bundle: verify it, refuse other bytes under a published version, and read it back."""

from __future__ import annotations

from pathlib import Path

from ..progress import SILENT, Progress
from .access import Access
from .bundle import Bundle, Check, open_bundle, verify_rules
from .fetching import read_back
from .metadata import mapping_table
from .references import published_versions
from .registry import Publication, Registry, Version
from .registry_errors import Damaged, NotFound, RegistryError, VersionExists, operation
from .targets import open_registry


def publish(
    path: Path,
    target: str,
    *,
    access: Access | None = None,
    check: Check = verify_rules,
    progress: Progress = SILENT,
) -> Publication:
    """Publish the release in a folder, or in the zip archive of one, to a target.

    Raises WrongCall, NotPublishable if the release does not verify, VersionExists if other bytes
    are published under its version (nothing is sent then), Damaged if what is published is not
    what was sent, and RegistryError.
    """
    registry = open_registry(target, access or Access())
    with (
        open_bundle(path, check, progress) as bundle,
        operation(registry.target, f"publishing {bundle.label}"),
    ):
        progress.plan(1)
        progress.begin(f"asking {registry.target}")
        created = False
        version = _published(registry, bundle)
        if version is None:
            try:
                registry.publish(bundle, progress)
                created = True
            except VersionExists:
                # Another publisher was first, perhaps with the same bytes.
                version = _published(registry, bundle)
                if version is None:
                    raise
        try:
            registry.refresh(bundle.name, progress)
        except RegistryError as error:
            error.add_remains(
                f"{bundle.name} {bundle.version} is published, but may not be listed yet"
            )
            raise
        version = version or _require_published(registry, bundle)
        read_back(registry, version, progress)
        if created:
            # A registry that cannot refuse a second publisher may have replaced the version.
            version = _require_published(registry, bundle)
        return Publication(version, registry.target, created)


def dry_run(
    path: Path,
    target: str,
    *,
    access: Access | None = None,
    check: Check = verify_rules,
    progress: Progress = SILENT,
) -> str:
    """Return what `publish` would do, and where each field of the metadata would go. Nothing is
    sent. Raises what `publish` raises."""
    registry = open_registry(target, access or Access())
    with open_bundle(path, check, progress) as bundle:
        progress.plan(1)
        progress.begin(f"asking {registry.target}")
        existing = _published(registry, bundle)
        verdict = "is published already, with the same bytes" if existing else "would be published"
        locations = registry.field_locations(bundle.metadata)
        return (
            f"{bundle.label} {verdict}: {len(bundle.files)} files to {registry.target}\n"
            f"{bundle.digest}\n\n{mapping_table(bundle.metadata.fields(), locations)}"
        )


def _require_published(registry: Registry, bundle: Bundle) -> Version:
    version = _published(registry, bundle)
    if version is None:
        raise RegistryError(expected=bundle.label, found="no such version after publishing it")
    return version


def _published(registry: Registry, bundle: Bundle) -> Version | None:
    """Return the version of the bundle if it is published with the same bytes, None if it is not
    published. Raises VersionExists if other bytes are published under it."""
    try:
        published = published_versions(registry, bundle.name)
    except NotFound:
        return None
    version = next((v for v in published if v.version == bundle.version), None)
    if version is None:
        return None
    with operation(registry.target, f"publishing {bundle.label}"):
        if version.fault is not None:
            raise Damaged(
                expected="a version that can be read",
                found=version.fault,
                remedy="see who did that to the registry; mend it, or raise the version",
            )
        if version.digest != bundle.digest:
            raise VersionExists(
                expected=bundle.digest,
                found=f"other bytes under this version: {version.digest}",
                remedy="raise the version in CHANGELOG.md: what is published never changes",
            )
    return version
