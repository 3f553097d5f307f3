"""Our validation reports every fault that frictionless reports; docs/frictionless.md lists those
that frictionless misses."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.tests.support import frictionless_page as page
from alibaba_press.tests.support.mutations import MUTATIONS

REPAIR = f"repair docs/frictionless.md with: {page.COMMAND}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, pa.Table]:
    return page.small_tables(tmp_path_factory.mktemp("small"))


@pytest.mark.filterwarnings("ignore")  # frictionless leaves files open when it fails
@pytest.mark.parametrize("name", MUTATIONS)
def test_every_fault_is_reported_as_the_page_says(
    name: str, built: Mapping[str, pa.Table], tmp_path: Path
) -> None:
    comparison = page.compare(built, name, tmp_path / "package")
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
