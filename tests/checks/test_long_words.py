"""Words that are too many are not read, so that no cell takes more than its share of the time."""

from __future__ import annotations

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import dates, double_entry
from alibaba_press.scripts.limits import MAX_WORDS_OF_CELL

TOO_LONG = [
    (f"words of at most {MAX_WORDS_OF_CELL} characters", f"{MAX_WORDS_OF_CELL + 1} characters")
]
LONG = "1 " * (MAX_WORDS_OF_CELL // 2)


@pytest.mark.parametrize(
    "basis",
    [
        "stated",
        pytest.param("inferred", marks=pytest.mark.slow),
        pytest.param("corrected", marks=pytest.mark.slow),
    ],
)
def test_too_many_words_of_a_number_are_not_read(basis: str) -> None:
    [value] = (column for column in tables()["figures"].columns if column.name == "value")

    def problems(*quotes: str) -> list[tuple[str, str]]:
        entry = double_entry.Entry("figures", "value", 2, "x", basis, quotes, "so", 7, {})
        return [problem[:2] for problem in double_entry._problems(value, entry)]

    assert problems(LONG, "1") == TOO_LONG
    assert problems(LONG) != TOO_LONG


def test_too_many_words_of_a_date_are_not_read() -> None:
    assert [*dates._problems("2019", (LONG, "1"), [], [])] == TOO_LONG
    assert [*dates._problems("2019", ("2019",), [], [])] == []
