"""Random corruptions of this package: each is caught, or of a class that no rule
can detect. The trial, which does not write the package, gives the same results as validation."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from alibaba_press.scripts import build
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.project import SEEDS
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import (
    Corruption,
    is_caught,
    kinds_and_numbers,
    make_corruption,
    reporting_rules,
)
from alibaba_press.tests.corruptions.corruptions import KINDS
from alibaba_press.tests.corruptions.corruptions_page import PAGE, Try, page
from alibaba_press.tests.corruptions.described_changes import describe_change
from alibaba_press.tests.corruptions.edits import apply
from alibaba_press.tests.corruptions.undetectable_classes import CLASSES, class_of

FIRST = 1_000_000
"""The number of the first try; the page has none from here on."""

TRIES = [
    pytest.param(range(FIRST, FIRST + 1), id="one try"),
    pytest.param(range(FIRST + 1, FIRST + 5), id="four more tries", marks=pytest.mark.slow),
]
"""The numbers of the tries of each kind."""

SAMPLE = [
    pytest.param(kind, marks=() if number % 15 == 0 else pytest.mark.slow)
    for number, kind in enumerate(KINDS)
]
"""All kinds, of which `make test` tries every fifteenth."""

KINDS_ON_EVIDENCE = (
    "the same, and its evidence alike",
    "an article swapped",
    "a date changed, its days and its evidence alike",
    "a row dropped",
    "a span shifted by one, and its words alike",
    "evidence moved to other words",
)


@pytest.mark.parametrize("numbers", TRIES)
@pytest.mark.parametrize("kind", SAMPLE)
def test_a_corruption_is_caught_or_of_a_class_that_no_rule_can_detect(
    kind: str, numbers: range, trial: Trial
) -> None:
    for number in numbers:
        corruption = make_corruption(trial, kind, number)
        if not is_caught(trial, corruption):
            change = describe_change(trial, corruption)
            assert class_of(trial.contents, trial.files, corruption), change


def corruption_of_evidence(trial: Trial, kind: str) -> Corruption:
    """Make the first corruption of a kind that changes evidence."""
    number = FIRST
    while True:
        corruption = make_corruption(trial, kind, number)
        if any(edit.table == "evidence" for edit in corruption.change or ()):
            return corruption
        number += 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS_ON_EVIDENCE)
def test_the_trial_reports_the_rules_that_validation_reports_for_the_written_package(
    kind: str, trial: Trial, tmp_path: Path
) -> None:
    corruption = corruption_of_evidence(trial, kind)
    after = apply(trial.contents.rows, corruption.change or [])
    tables = {name: arrow.from_rows(model, after[name]) for name, model in trial.models.items()}
    build.write(tables, trial.models, tmp_path / "package")
    outcome = validate(tmp_path / "package", trial.models, SEEDS)
    assert {finding.rule for finding in outcome.findings} == set(reporting_rules(trial, corruption))


def test_a_try_can_be_repeated(trial: Trial) -> None:
    for kind in KINDS:
        repeat = partial(make_corruption, trial, kind, 7)
        assert repeat() == repeat()
        assert repeat() != make_corruption(trial, kind, 8)


def test_each_kind_has_equally_many_tries() -> None:
    tries = list(kinds_and_numbers(2 * len(KINDS) + 1))
    assert len(set(tries)) == len(tries)
    counts = [sum(kind == tried for tried, _ in tries) for kind in KINDS]
    assert max(counts) - min(counts) == 1


def test_the_page_has_every_kind_and_class_and_no_other_uncaught_corruption() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    assert [kind for kind, *_ in rows] == list(KINDS)
    assert f"In each of {sum(int(tried) for _, tried, *_ in rows):,} tries" in page
    headings = [line[4:] for line in page.splitlines() if line.startswith("### ")]
    assert [heading.lower() for heading in headings] == [group.name.lower() for group in CLASSES]
    assert "of no class" not in page
    assert "**none**" not in page


def test_the_page_lists_uncaught_corruptions_of_no_class() -> None:
    [first, second, *_] = KINDS
    tries = [Try(first, 0, ("invalid-cell",)), Try(second, 0, (), None, "`cells` something")]
    text = page(tries, "1.0.0", 1)
    assert "**1** are neither caught nor of such a class" in text
    assert f"## Not caught, and of no class\n\n- {second}, 0: `cells` something" in text
