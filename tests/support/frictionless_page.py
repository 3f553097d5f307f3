"""Compare what frictionless and our validation report of each mutation, and write the page.

``python -m alibaba_press.tests.support.frictionless_page`` writes docs/frictionless.md.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support.mutations import MUTATIONS
from alibaba_press.tests.support.small import small_extraction

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


def small_tables(folder: Path) -> Mapping[str, pa.Table]:
    """Build the tables of the small package."""
    return library.build(small_extraction(folder).inputs())


def compare(built: Mapping[str, pa.Table], name: str, folder: Path) -> Comparison:
    """Write the small package with a mutation into ``folder``, and validate it with both."""
    MUTATIONS[name](built, folder)
    # The fast tier is the first stage. If it fails, no other stage runs.
    outcome = validate(folder, tables(), None, fast=True)
    if outcome.valid:
        outcome = validate(folder, tables(), None)
    rules = dict.fromkeys(finding.rule for finding in outcome.findings)
    return Comparison(_frictionless_errors(folder), tuple(rules))


def _frictionless_errors(folder: Path) -> tuple[str, ...]:
    import frictionless

    try:
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
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
        built = small_tables(folder)
        return {
            name: compare(built, name, folder / str(number)) for number, name in enumerate(names)
        }


if __name__ == "__main__":
    PAGE.write_text(page(compare_all(MUTATIONS)), encoding="utf-8")
    print(f"wrote {PAGE}")
