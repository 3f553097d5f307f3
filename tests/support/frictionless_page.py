"""Compare what frictionless and our validation report of each mutation, and write the page.

``python -m alibaba_press.tests.support.frictionless_page`` writes docs/frictionless.md.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts.project import DESCRIPTOR, ROOT
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.mutations import MUTATIONS
from alibaba_press.tests.support.small_package import small_tables

PAGE = ROOT / "docs" / "frictionless.md"
COMMAND = "python -m alibaba_press.tests.support.frictionless_page"

HEAD = """\
<!-- Made by: python -m alibaba_press.tests.support.frictionless_page; do not edit. -->

# What frictionless reports, and what it misses

[frictionless](https://framework.frictionlessdata.io) {version} reads this package and validates it
by its descriptor. `alibaba-press validate` reports every fault that frictionless reports, and more.
The table lists small packages with one fault each, and what each program reports;
`alibaba-press validate` runs without the articles. The tests repeat the comparison and check this
page.

Of {count} faults frictionless misses {missed}, `alibaba-press validate` none.

| fault | frictionless | alibaba-press validate |
|---|---|---|
"""


class Comparison(NamedTuple):
    """The types of errors that frictionless reports, and the rules that our validation reports."""

    errors: tuple[str, ...]
    rules: tuple[str, ...]


def compare(
    built: Mapping[str, pa.Table], name: str, folder: Path, sound: Path | None = None
) -> Comparison:
    """Write the small package with a mutation into ``folder``, and validate it with both.

    With ``sound``, the folder of the package without the mutation, frictionless reads only the
    resources that the mutation concerns.
    """
    MUTATIONS[name](built, folder)
    # The fast tier is the first stage. If it fails, no other stage runs.
    outcome = validate(folder, tables(), None, fast=True)
    if outcome.valid:
        outcome = validate(folder, tables(), None)
    rules = dict.fromkeys(finding.rule for finding in outcome.findings)
    if sound is not None:
        keep_concerned_resources(folder, sound)
    return Comparison(frictionless_errors(folder), tuple(rules))


def keep_concerned_resources(folder: Path, sound: Path) -> None:
    """Keep in a descriptor only the resources that a mutation concerns.

    These are the changed ones, those with their names, and those that foreign keys connect with
    them. A kept resource that is unchanged loses its foreign keys to resources that are not kept.
    """
    mutated, original = (_descriptor(path) for path in (folder, sound))
    originals = {resource["path"]: resource for resource in original["resources"]}

    def is_changed(resource: dict[str, Any]) -> bool:
        path = resource["path"]
        if resource != originals.get(path):
            return True
        return bool((folder / path).read_bytes() != (sound / path).read_bytes())

    resources = mutated["resources"]
    changed = [resource for resource in resources if is_changed(resource)] or resources[:1]
    names = {resource["name"] for resource in changed}
    targets = {target for resource in changed for target in _targets(resource)}
    kept = [r for r in resources if r["name"] in names | targets or names & _targets(r)]
    kept_names = {resource["name"] for resource in kept}
    for resource in kept:
        if resource not in changed and "foreignKeys" in resource["schema"]:
            resource["schema"]["foreignKeys"] = [
                key
                for key in resource["schema"]["foreignKeys"]
                if key["reference"]["resource"] in kept_names
            ]
    mutated["resources"] = kept
    (folder / DESCRIPTOR).write_text(json.dumps(mutated), encoding="utf-8")


def _descriptor(folder: Path) -> dict[str, Any]:
    descriptor: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    return descriptor


def _targets(resource: dict[str, Any]) -> set[str]:
    """Return the names of the resources to which the foreign keys of a resource lead."""
    keys = resource.get("schema", {}).get("foreignKeys", [])
    return {key["reference"]["resource"] for key in keys}


def frictionless_errors(folder: Path) -> tuple[str, ...]:
    """Return the types of the errors that frictionless reports of a package."""
    import frictionless

    try:
        report = frictionless.Package(str(folder / DESCRIPTOR)).validate()
    except frictionless.FrictionlessException as error:
        return tuple(sorted({error.error.type, *(reason.type for reason in error.reasons)}))
    return tuple(sorted({kind for (kind,) in report.flatten(["type"])}))


def line(name: str, comparison: Comparison) -> str:
    """Return the line of the page on a mutation."""
    errors, rules = (
        ", ".join(f"`{reported}`" for reported in part) or "**misses it**" for part in comparison
    )
    return f"| {name} | {errors} | {rules} |\n"


def page(comparisons: Mapping[str, Comparison]) -> str:
    """Return the page."""
    missed = sum(not comparison.errors for comparison in comparisons.values())
    version = metadata.version("frictionless")
    head = HEAD.format(version=version, count=len(comparisons), missed=missed)
    return head + "".join(line(name, comparison) for name, comparison in comparisons.items())


def compare_all(names: Iterable[str]) -> dict[str, Comparison]:
    """Compare the mutations with these names."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        built = small_tables()
        return {
            name: compare(built, name, folder / str(number)) for number, name in enumerate(names)
        }


if __name__ == "__main__":
    PAGE.write_text(page(compare_all(MUTATIONS)), encoding="utf-8")
    print(f"wrote {PAGE}")
