"""The build fills in modifiers and days from the words of dates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import assemble_rows
from alibaba_press.scripts.language import relative, stated
from alibaba_press.tests.support.small import SmallExtraction


@pytest.mark.parametrize(
    ("words", "year", "expected"),
    [
        ("Ende 2019", "2019", ("END", "2019-09-01", "2019-12-31")),
        ("vor 2019", "2019", ("BEFORE", None, "2018-12-31")),
        ("seit 2019", "2019", (None, "2019-01-01", "2019-12-31")),
        ("2019 oder 2020", "[2019,2020]", (None, "2019-01-01", "2020-12-31")),
    ],
)
def test_a_date_has_the_modifier_and_the_days_of_its_words(
    tmp_path: Path, words: str, year: str, expected: tuple[str | None, ...]
) -> None:
    text = f"Erika Muster kaufte {words} die Firma Beispiel.\n"
    assert _dates(tmp_path, text, f"Erika Muster kaufte {words}", year) == expected


def test_a_counted_date_has_the_modifier_of_the_words_that_count(tmp_path: Path) -> None:
    text = "Im Mai 2020: Erika Muster kaufte Ende des vergangenen Jahres die Firma Beispiel.\n"
    start = relative("2019", "Ende des vergangenen Jahres", anchor=stated("2020-05", "Im Mai 2020"))
    words = "Erika Muster kaufte Ende des vergangenen Jahres"
    assert _dates(tmp_path, text, words, start) == ("END", "2019-09-01", "2019-12-31")


def _dates(folder: Path, text: str, words: str, start: Any) -> tuple[str | None, ...]:
    """Return the modifier and the days of the start of an event."""
    small = SmallExtraction(folder, text)
    small.article.event(
        "purchase", words, type="acquisition", title="A purchase", start=start, status="happened"
    )
    assembly, _ = assemble_rows(small.inputs())
    [row] = assembly.rows["events"]
    days = (row["start_earliest"], row["start_latest"])
    return (row["start_modifier"], *(str(day) if day else None for day in days))
