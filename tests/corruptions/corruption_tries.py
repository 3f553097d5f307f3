"""Single tries: a random corruption of the package by its kind and number, and what notices it.

A try can be repeated: its random generator is made from the seed, the kind and the number alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from alibaba_press.tests.corruptions.corrupted import Change
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruptions import KINDS, ON_DESCRIPTOR, ON_FILES, ON_ROWS

SEED = 20210311


@dataclass(frozen=True, slots=True)
class Corruption:
    """What one try does: edits of rows, new bytes of files, or another descriptor."""

    kind: str
    number: int
    change: Change | None = None
    files: Mapping[str, bytes] | None = None
    descriptor: dict[str, Any] | None = None


def corruption(trial: Trial, kind: str, number: int, seed: int = SEED) -> Corruption:
    """The corruption of a kind with a number; luck that finds nothing to corrupt tries again."""
    rng = Random(f"{seed}/{kind}/{number}")
    while True:
        if kind in ON_ROWS:
            if (change := ON_ROWS[kind](rng, trial.world)) is not None:
                return Corruption(kind, number, change=change)
        elif kind in ON_FILES:
            if (files := ON_FILES[kind](rng, trial.files)) is not None:
                return Corruption(kind, number, files=files)
        elif (descriptor := ON_DESCRIPTOR[kind](rng, trial.descriptor)) is not None:
            return Corruption(kind, number, descriptor=descriptor)


def noticed(trial: Trial, made: Corruption) -> list[str]:
    """The rules that notice a corruption."""
    if made.change is not None:
        return trial.of_rows(made.change)
    if made.files is not None:
        return trial.of_files(made.files)
    assert made.descriptor is not None
    return trial.of_descriptor(made.descriptor)


def spread(tries: int) -> Iterator[tuple[str, int]]:
    """Kinds and numbers of so many tries, as many of one kind as of another."""
    for place in range(tries):
        number, kind = divmod(place, len(KINDS))
        yield KINDS[kind], number
