"""Whatever frictionless finds wrong with a package, our validation finds too; what it misses is a
page of the documentation, held here against what it is found to miss."""

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
    return page.small(tmp_path_factory.mktemp("small"))


@pytest.mark.filterwarnings("ignore")  # frictionless leaves files open where it breaks off
@pytest.mark.parametrize("name", MUTATIONS)
def test_what_frictionless_finds_is_found(
    name: str, built: Mapping[str, pa.Table], tmp_path: Path
) -> None:
    found = page.found(built, name, tmp_path / "package")
    assert found.ours, f"nothing is found, and by frictionless {found.theirs or 'nothing'}"
    assert page.line(name, found) in page.PAGE.read_text(encoding="utf-8"), REPAIR


def test_the_page_is_on_these_mutations_and_this_frictionless() -> None:
    text = page.PAGE.read_text(encoding="utf-8")
    lines = [one for one in text.splitlines() if one.startswith("| ") and "`" in one]
    told = [one.split(" | ")[0].removeprefix("| ") for one in lines]
    assert told == list(MUTATIONS), REPAIR
    missed = sum("**misses it**" in one for one in lines)
    assert f"Of {len(MUTATIONS)} mutations frictionless misses {missed}," in text, REPAIR
    assert f"{metadata.version('frictionless')} reads" in text, REPAIR
