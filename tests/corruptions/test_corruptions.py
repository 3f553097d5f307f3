"""Random corruptions of the real package, a few of each kind: each is caught, or of a class that no
rule can tell. And that what is looked at without writing the package is what validation sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts import build
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.project import SEEDS
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.corruptions.corrupted import applied
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import Corruption, corruption, noticed, spread
from alibaba_press.tests.corruptions.corruptions import KINDS
from alibaba_press.tests.corruptions.corruptions_page import PAGE, TRIES, Try, page, told
from alibaba_press.tests.corruptions.untold_classes import CLASSES, class_of

pytestmark = pytest.mark.xdist_group("test_corruptions")

TRIED = 1
FIRST = 1_000_000
"""Numbers of tries from here on are none of the page's."""

OF_EVIDENCE = (
    "the same, and its evidence alike",
    "a date changed, its days and its evidence alike",
    "a row dropped",
    "a span shifted by one, and its words alike",
    "an article swapped",
    "evidence moved to other words",
)


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    scratch: Path = tmp_path_factory.mktemp("corrupted") / "package"
    with Trial(ROOT, SEEDS, tables(), scratch) as ready:
        yield ready


@pytest.mark.parametrize("kind", KINDS)
def test_a_corruption_is_caught_or_of_a_class_that_no_rule_can_tell(
    kind: str, trial: Trial
) -> None:
    for number in range(FIRST, FIRST + TRIED):
        made = corruption(trial, kind, number)
        if not noticed(trial, made):
            assert class_of(trial.world, trial.files, made), told(trial, made)


def touching_evidence(trial: Trial, kind: str) -> Corruption:
    """The first corruption of a kind that changes evidence."""
    number = FIRST
    while True:
        made = corruption(trial, kind, number)
        if any(edit.table == "evidence" for edit in made.change or ()):
            return made
        number += 1


@pytest.mark.parametrize("kind", OF_EVIDENCE)
def test_what_is_noticed_is_what_validation_finds_in_the_written_package(
    kind: str, trial: Trial, tmp_path: Path
) -> None:
    made = touching_evidence(trial, kind)
    after = applied(trial.world.rows, made.change or [])
    written = {name: arrow.from_rows(model, after[name]) for name, model in trial.models.items()}
    build.write(written, trial.models, tmp_path / "package")
    outcome = validate(tmp_path / "package", trial.models, SEEDS)
    assert {finding.rule for finding in outcome.findings} == set(noticed(trial, made))


def test_a_try_can_be_repeated(trial: Trial) -> None:
    for kind in KINDS:
        again = partial(corruption, trial, kind, 7)
        assert again() == again()
        assert again() != corruption(trial, kind, 8)


def test_tries_are_spread_evenly_over_the_kinds() -> None:
    tries = list(spread(2 * len(KINDS) + 1))
    assert len(set(tries)) == len(tries)
    counts = [sum(kind == one for one, _ in tries) for kind in KINDS]
    assert max(counts) - min(counts) == 1


def test_the_page_has_every_kind_and_class_and_nothing_uncaught() -> None:
    written = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \|", written, re.MULTILINE)
    assert [kind for kind, _, _ in rows] == list(KINDS)
    assert sum(int(tried) for _, tried, _ in rows) >= TRIES
    headings = [line[4:] for line in written.splitlines() if line.startswith("### ")]
    assert [heading.lower() for heading in headings] == [one.name.lower() for one in CLASSES]
    assert "should not be" not in written
    assert "**none**" not in written


def test_the_page_tells_what_is_uncaught_and_should_not_be() -> None:
    [one, other, *_] = KINDS
    tries = [Try(one, 0, ("invalid-cell",)), Try(other, 0, (), None, "`cells` something")]
    told_of = page(tries, "1.0.0", 1)
    assert "**1** are neither caught nor of such a class" in told_of
    assert f"- {other}, 0: `cells` something" in told_of
