"""What frictionless finds and misses of the mutations of the small package, beside what our
validation finds: a page of the documentation.

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

# What frictionless finds, and what it misses

[frictionless](https://framework.frictionlessdata.io) {version} reads this package and validates it
by the descriptor. `alibaba-press validate` finds what it finds, and more. Below, a small package
has one thing wrong at a time; both have looked at it, `alibaba-press validate` without the
articles. Tests do it again and hold the result against this page.

Of {all} mutations frictionless misses {missed}, `alibaba-press validate` none.

| what is wrong | frictionless | alibaba-press validate |
|---|---|---|
"""


class Found(NamedTuple):
    """What is found of a mutation: types of errors of frictionless, and our rules."""

    theirs: tuple[str, ...]
    ours: tuple[str, ...]


def small(folder: Path) -> Mapping[str, pa.Table]:
    """The tables of the small package."""
    return library.build(small_extraction(folder).sources())


def found(built: Mapping[str, pa.Table], name: str, folder: Path) -> Found:
    """Write the small package with a mutation into ``folder``, and validate it with both."""
    MUTATIONS[name](built, folder)
    # The fast tier is the first stage: where it finds something, nothing else runs.
    fast = validate(folder, tables(), None, fast=True)
    outcome = validate(folder, tables(), None) if fast.valid else fast
    ours = dict.fromkeys(finding.rule for finding in outcome.findings)
    return Found(_theirs(folder), tuple(ours))


def _theirs(folder: Path) -> tuple[str, ...]:
    import frictionless

    try:
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
    except frictionless.FrictionlessException as error:
        return tuple(sorted({error.error.type, *(reason.type for reason in error.reasons)}))
    return tuple(sorted({kind for (kind,) in report.flatten(["type"])}))


def line(name: str, result: Found) -> str:
    """The line of the page on a mutation."""
    theirs = ", ".join(f"`{kind}`" for kind in result.theirs) or "**misses it**"
    ours = ", ".join(f"`{rule}`" for rule in result.ours) or "**misses it**"
    return f"| {name} | {theirs} | {ours} |\n"


def page(results: Mapping[str, Found]) -> str:
    """The page."""
    missed = sum(not result.theirs for result in results.values())
    head = HEAD.format(version=metadata.version("frictionless"), all=len(results), missed=missed)
    return head + "".join(line(name, result) for name, result in results.items())


def results(names: Iterable[str]) -> dict[str, Found]:
    """What is found of mutations."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        built = small(folder)
        return {name: found(built, name, folder / str(number)) for number, name in enumerate(names)}


if __name__ == "__main__":
    PAGE.write_text(page(results(MUTATIONS)), encoding="utf-8")
    print(f"wrote {PAGE}")
