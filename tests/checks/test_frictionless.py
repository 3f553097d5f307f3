"""Our validation reports every fault that frictionless reports; docs/frictionless.md lists those
that frictionless misses."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.tests.support import frictionless_page as page
from alibaba_press.tests.support.mutations import MUTATIONS
from alibaba_press.tests.support.small_package import small_package, small_tables

REPAIR = f"repair docs/frictionless.md with: {page.COMMAND}"


def sample(*names: str) -> list[Any]:
    """Return all mutations, of which `make test` tries those with the names."""
    return [
        pytest.param(name, marks=() if name in names else pytest.mark.slow) for name in MUTATIONS
    ]


IGNORE_WARNINGS = pytest.mark.filterwarnings("ignore")
"""frictionless leaves files open when it fails."""


def cells(name: str) -> list[str]:
    """Return the cells of the page on a mutation: what each of the two programs reports."""
    [line] = re.findall(rf"^\| {re.escape(name)} \| (.+) \|$", page.PAGE.read_text("utf-8"), re.M)
    return str(line).split(" | ")


@pytest.mark.slow
@IGNORE_WARNINGS
def test_no_fault_is_reported_in_the_package_without_a_mutation() -> None:
    assert page.frictionless_errors(small_package()) == ()
    assert page.reported_rules(small_package()) == ()


@pytest.mark.parametrize("name", sample("a cell begins like a formula"))
def test_our_validation_reports_every_fault_as_the_page_says(name: str, tmp_path: Path) -> None:
    MUTATIONS[name](small_tables(), tmp_path)
    rules = page.reported_rules(tmp_path)
    assert rules, "no rule reports it"
    assert page.cell(rules) == cells(name)[1], REPAIR


@IGNORE_WARNINGS
@pytest.mark.parametrize("name", sample("an item of a list has a wrong type"))
def test_frictionless_reports_what_the_page_says(name: str, tmp_path: Path) -> None:
    MUTATIONS[name](small_tables(), tmp_path)
    assert page.cell(page.frictionless_errors(tmp_path)) == cells(name)[0], REPAIR


def test_the_page_lists_these_mutations_and_this_version_of_frictionless() -> None:
    text = page.PAGE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ") and "`" in line]
    listed = [line.split(" | ")[0].removeprefix("| ") for line in lines]
    assert listed == list(MUTATIONS), REPAIR
    missed = sum("**misses it**" in line for line in lines)
    assert f"Of {len(MUTATIONS)} faults frictionless misses {missed}," in text, REPAIR
    assert f"{metadata.version('frictionless')} reads" in text, REPAIR
