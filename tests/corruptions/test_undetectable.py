"""The classes of undetectable corruptions are narrow: similar ones are caught and of no class."""

from __future__ import annotations

import json

import pytest

from alibaba_press.tests.corruptions.corrupt_files import DESCRIPTOR
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import is_caught
from alibaba_press.tests.corruptions.edits import Edit
from alibaba_press.tests.corruptions.similar_corruptions import SIMILAR
from alibaba_press.tests.corruptions.undetectable_classes import CLASSES, class_of


def test_every_class_has_a_similar_corruption() -> None:
    assert list(SIMILAR) == [group.name for group in CLASSES]


SAMPLE = [
    pytest.param(name, marks=() if number % 8 == 0 else pytest.mark.slow)
    for number, name in enumerate(SIMILAR)
]
"""All of them, of which `make test` tries every eighth."""


@pytest.mark.parametrize("name", SAMPLE)
def test_a_corruption_similar_to_a_class_is_caught_and_of_no_class(name: str, trial: Trial) -> None:
    corruption = SIMILAR[name](trial)
    assert class_of(trial.contents, trial.files, corruption) is None
    assert is_caught(trial, corruption)


@pytest.mark.slow
def test_an_edit_that_changes_nothing_is_not_reported(trial: Trial) -> None:
    same = {DESCRIPTOR: json.dumps(trial.descriptor).encode()}
    assert list(trial.of_files(same)) == []
    assert list(trial.of_rows([Edit("people", 0, dict(trial.contents.rows["people"][0]))])) == []
