"""Our validation reports every fault that frictionless reports; docs/frictionless.md lists those
that frictionless misses."""

from __future__ import annotations

from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import frictionless_page as page
from alibaba_press.tests.support.mutations import MUTATIONS
from alibaba_press.tests.support.small_package import small_package, small_tables

REPAIR = f"repair docs/frictionless.md with: {page.COMMAND}"


IGNORE_WARNINGS = pytest.mark.filterwarnings("ignore")
"""frictionless leaves files open when it fails."""


@IGNORE_WARNINGS
def test_no_fault_is_reported_in_the_package_without_a_mutation() -> None:
    assert page.frictionless_errors(small_package()) == ()
    assert validate(small_package(), tables(), None).findings == []


@IGNORE_WARNINGS
@pytest.mark.parametrize(
    "sound",
    [
        pytest.param(small_package, id="frictionless reads the resources it concerns"),
        pytest.param(lambda: None, id="frictionless reads all", marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("name", MUTATIONS)
def test_every_fault_is_reported_as_the_page_says(
    name: str, sound: Callable[[], Path | None], tmp_path: Path
) -> None:
    comparison = page.compare(small_tables(), name, tmp_path / "package", sound())
    assert comparison.rules, f"no rule reports it; frictionless: {comparison.errors or 'nothing'}"
    assert page.line(name, comparison) in page.PAGE.read_text(encoding="utf-8"), REPAIR


def test_the_page_lists_these_mutations_and_this_version_of_frictionless() -> None:
    text = page.PAGE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ") and "`" in line]
    listed = [line.split(" | ")[0].removeprefix("| ") for line in lines]
    assert listed == list(MUTATIONS), REPAIR
    missed = sum("**misses it**" in line for line in lines)
    assert f"Of {len(MUTATIONS)} faults frictionless misses {missed}," in text, REPAIR
    assert f"{metadata.version('frictionless')} reads" in text, REPAIR
