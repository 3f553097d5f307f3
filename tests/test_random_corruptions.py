"""Random corruptions of the real package, a few of each kind that rules can always tell.

The kinds that are left out change what no program can hold against the words: a curated term, a
text of ours, a cell together with its evidence, one of several
pieces of evidence, unused bytes of a Parquet file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.tests.corruption_trial import Trial
from alibaba_press.tests.corruptions import KINDS, ON_DESCRIPTOR, ON_FILES, ON_ROWS

NOT_ALWAYS = {
    "a digit changed in a cell",
    "a cell emptied",
    "the same, and its evidence alike",
    "a curated cell replaced by another valid term",
    "a text reworded",
    "a number changed in a text of ours",
    "a row dropped",
    "two ids swapped",
    "evidence moved to other words",
    "a byte of a Parquet file flipped, its hash alike",
    "a descriptor key removed",
    "a descriptor text changed",
}
TRIED = 3


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    scratch: Path = tmp_path_factory.mktemp("corrupted") / "package"
    with Trial(ROOT, ROOT / "seeds", tables(), scratch) as ready:
        yield ready


def test_what_is_left_out_is_a_kind() -> None:
    assert set(KINDS) > NOT_ALWAYS


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NOT_ALWAYS])
def test_every_corruption_of_a_kind_that_can_be_told_is_caught(kind: str, trial: Trial) -> None:
    random = Random(kind)
    tried = 0
    while tried < TRIED:
        found = _tried(kind, random, trial)
        assert found != []
        tried += found is not None


def _tried(kind: str, random: Random, trial: Trial) -> list[str] | None:
    """The rules that notice a corruption; None where luck found nothing to corrupt."""
    if kind in ON_ROWS:
        change = ON_ROWS[kind](random, trial.world)
        return None if change is None else trial.of_rows(change)
    if kind in ON_FILES:
        files = ON_FILES[kind](random, trial.files)
        return None if files is None else trial.of_files(files)
    descriptor = ON_DESCRIPTOR[kind](random, trial.descriptor)
    return None if descriptor is None else trial.of_descriptor(descriptor)
