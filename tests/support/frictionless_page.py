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
by its descriptor. A release must satisfy both it and `alibaba-press validate`.
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


def compare(built: Mapping[str, pa.Table], name: str, folder: Path) -> Comparison:
    """Write the small package with a mutation into ``folder``, and validate it with both."""
    MUTATIONS[name](built, folder)
    return Comparison(frictionless_errors(folder), reported_rules(folder))


def reported_rules(folder: Path) -> tuple[str, ...]:
    """Return the rules that our validation reports of a package."""
    findings = validate(folder, tables(), None).findings
    return tuple(dict.fromkeys(finding.rule for finding in findings))


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
    return f"| {name} | {cell(comparison.errors)} | {cell(comparison.rules)} |\n"


def cell(reported: tuple[str, ...]) -> str:
    """Return the cell of the page for what a program reports."""
    return ", ".join(f"`{name}`" for name in reported) or "**misses it**"


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
