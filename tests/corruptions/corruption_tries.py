"""Single tries: make a random corruption by its kind and number, and find the rules that report it.

A try can be repeated: the seed, the kind and the number determine its random generator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruptions import KINDS, ON_DESCRIPTOR, ON_FILES, ON_ROWS
from alibaba_press.tests.corruptions.edits import Change

SEED = 20210311


@dataclass(frozen=True, slots=True)
class Corruption:
    """A corruption: edits of rows, new bytes of files, or another descriptor."""

    kind: str
    number: int
    change: Change | None = None
    files: Mapping[str, bytes] | None = None
    descriptor: dict[str, Any] | None = None


def make_corruption(trial: Trial, kind: str, number: int, seed: int = SEED) -> Corruption:
    """Make the corruption with a kind and a number; choose again if there is nothing to corrupt."""
    rng = Random(f"{seed}/{kind}/{number}")
    while True:
        if kind in ON_ROWS:
            if (change := ON_ROWS[kind](rng, trial.contents)) is not None:
                return Corruption(kind, number, change=change)
        elif kind in ON_FILES:
            if (files := ON_FILES[kind](rng, trial.files)) is not None:
                return Corruption(kind, number, files=files)
        elif (descriptor := ON_DESCRIPTOR[kind](rng, trial.descriptor)) is not None:
            return Corruption(kind, number, descriptor=descriptor)


def is_caught(trial: Trial, corruption: Corruption) -> bool:
    """Return whether any rule reports a corruption."""
    return next(reporting_rules(trial, corruption), None) is not None


def reporting_rules(trial: Trial, corruption: Corruption) -> Iterator[str]:
    """Yield the rules that report a corruption. Those that are not asked for do not run."""
    if corruption.change is not None:
        return trial.of_rows(corruption.change)
    if corruption.files is not None:
        return trial.of_files(corruption.files)
    assert corruption.descriptor is not None
    return trial.of_descriptor(corruption.descriptor)


def kinds_and_numbers(tries: int) -> Iterator[tuple[str, int]]:
    """Yield the kind and number of each try, equally many of each kind."""
    for position in range(tries):
        number, kind = divmod(position, len(KINDS))
        yield KINDS[kind], number
