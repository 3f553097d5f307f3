"""Lists of numbers without an end are read, each number by itself."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.german import read
from alibaba_press.scripts.german.shared_units import LONGEST_LIST


def units(numbers: int) -> list[str | None]:
    """Return the units of the numbers of a list that ends with a unit."""
    listed = ", ".join(["2"] * (numbers - 1))
    return [reading.unit for reading in read(f"Es waren {listed} und 2 Prozent.")]


def test_the_numbers_of_a_list_share_its_unit() -> None:
    assert units(5) == ["percent"] * 5
    assert units(LONGEST_LIST) == ["percent"] * LONGEST_LIST


def test_only_the_last_numbers_of_a_long_list_share_its_unit() -> None:
    assert units(LONGEST_LIST + 2) == [None, None, *["percent"] * LONGEST_LIST]


QUICK = {"2,5, ", "eins, ", "1 und "}
"""What a quick run repeats."""


@pytest.mark.parametrize(
    "repeated",
    [
        pytest.param(repeated, marks=() if repeated in QUICK else pytest.mark.slow)
        for repeated in ("2015, ", "2, ", "2,5, ", "eins, ", "1 und ", "1 auf ", "2 (")
    ],
)
def test_a_list_of_thousands_of_numbers_is_read(repeated: str) -> None:
    text = repeated * 2_000
    assert len(read(text)) in (0, 1, 2_000)
