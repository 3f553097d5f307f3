"""Numbers that the reader misreads, and inferred ones, with their words and what a build says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alibaba_press.scripts.extraction.mentions import slugify
from alibaba_press.scripts.language import Cell, inferred, misread
from alibaba_press.tests.support.small import TEXT, SmallExtraction, small_extraction

BECAUSE = "It is said of Beispiel."


NAMES = (
    "Anna",
    "Berta",
    "Clara",
    "Dora",
    "Emma",
    "Frieda",
    "Greta",
    "Hanna",
    "Ida",
    "Jutta",
    "Karla",
    "Lena",
)


@dataclass(frozen=True)
class Case:
    """A number as a person gives it for words, and the cells that belong to it.

    ``expected`` and ``found`` are those of the finding, or the reason and nothing.
    """

    words: str
    value: float
    cells: dict[str, Any]
    expected: str
    found: str = ""
    reader: float | str | None = None
    because: str = BECAUSE
    is_inferred: bool = False

    def cell(self, quote: str) -> Cell[float]:
        """Return the cell of the number, whose words are a quote."""
        if self.is_inferred:
            return inferred(self.value, quote, because=self.because)
        return misread(self.value, quote, reader=self.reader, because=self.because)


def extraction_of(folder: Path, cases: Sequence[Case], **cells: Any) -> SmallExtraction:
    """Return the small extraction with a sentence and a figure for each case."""
    lines = [f"{name} hat {case.words}" for name, case in zip(NAMES, cases, strict=False)]
    assert len(lines) == len(cases)
    extraction = small_extraction(folder, f"{TEXT}{'. '.join(lines)}.\n")
    for line, case in zip(lines, cases, strict=True):
        extraction.article.figure(
            id_of(case),
            line,
            **{
                "subject": inferred("beispiel", line, because="The firm."),
                "metric": "brands",
                "title": f"Beispiel has {numbers_of(case)} branches",
                "value": case.cell(line),
                "unit": "item",
                "status": "actual",
                **case.cells,
                **cells,
            },
        )
    return extraction


def numbers_of(case: Case) -> str:
    """Return the numbers of the figure for a case, as its title says them."""
    numbers = [case.value, *(case.cells[name] for name in ("value_max",) if name in case.cells)]
    return " to ".join(f"{number:,.10g}" for number in numbers)


def id_of(case: Case) -> str:
    """Return the identifier of the figure for a case."""
    return f"branches-{slugify(f'{case.words} {case.value} {case.because}')}"


OVERRIDES = [
    Case("7 Filialen", 8, {}, "Misread as 7, meant as 8 item", reader=7),
    Case(
        "rund 1.500 Filialen",
        1_500.5,
        {"qualifier": "nearly"},
        "Misread as about 1,500, meant as nearly 1,500.5 item",
        reader="about 1,500",
    ),
    Case(
        "7 Filialen, 3 davon neu",
        7,
        {"value_max": 10},
        "Misread as 7 and 3, meant as 7 to 10 item",
        reader="7 and 3",
    ),
    Case("ein Viertelhundert", 25, {}, "Misread as nothing, meant as 25 item"),
    Case(
        "jede fünfte",
        5,
        {},
        "Misread as fraction 20 percent, meant as 5 item",
        reader="fraction 20 percent",
    ),
]

WRONG_OVERRIDES = [
    Case(
        "8 Filialen",
        8,
        {},
        "a stated number: the reader reads 8 in 'Anna hat 8 Filialen'",
        f"Misread as 7, meant as 8 item: {BECAUSE}",
        reader=7,
    ),
    Case("9 Filialen", 8, {}, "misread as 9, as the reader reads 'Berta hat 9 Filialen'", "7", 7),
    Case(
        "ein Viertelhundert",
        8,
        {},
        "misread as nothing, as the reader reads 'Clara hat ein Viertelhundert'",
        "7",
        7,
    ),
    Case(
        "rund 7 Filialen",
        8,
        {},
        "misread as about 7, as the reader reads 'Dora hat rund 7 Filialen'",
        "7",
        7,
    ),
    Case(
        "7, dann 9 Filialen",
        8,
        {},
        "misread as 7 and 9, as the reader reads 'Emma hat 7, dann 9 Filialen'",
        "7",
        7,
    ),
]


def inferred_case(
    words: str,
    value: float,
    cells: dict[str, Any],
    because: str,
    expected: str = "",
    found: str = "",
) -> Case:
    """Return the case of an inferred number."""
    return Case(words, value, cells, expected, found, because=because, is_inferred=True)


INFERRED = [
    inferred_case("7 Filialen", 7, {}, "Beispiel has them."),
    inferred_case("7 bis 9 Filialen", 7, {"value_max": 9}, "Beispiel has them."),
    inferred_case("120 Filialen, davon 40", 80, {}, "120 less 40 are 80."),
    inferred_case("3 Millionen Filialen", 1_500_000, {}, "Half of 3 million are 1.5 million."),
    inferred_case("einen Bruchteil davon", 30, {}, "A quarter of what the sentence says, 30."),
    inferred_case(
        "halb so viele", 60, {}, "The sentence before says 120, and 0.5 times 120 is 60."
    ),
    inferred_case("-4 Grad", 4, {}, "What is below zero is -4, and 4 the distance."),
]

NAMED = "or a reason that names these numbers and that of the cell in digits"
WRONG_INFERRED = [
    inferred_case(
        "drei Prozent",
        97,
        {"unit": "times"},
        "So it is.",
        f"3 percent as read in 'Frieda hat drei Prozent', {NAMED}",
        "97 times: So it is.",
    ),
    inferred_case(
        "120 Filialen, davon 40",
        80,
        {},
        "What is left of 120 are 80.",
        f"120 and 40 as read in 'Greta hat 120 Filialen, davon 40', {NAMED}",
        "80 item: What is left of 120 are 80.",
    ),
    inferred_case(
        "drei Prozent",
        3,
        {"unit": "times"},
        "3 is 3.",
        "unit percent as read in 'Hanna hat drei Prozent'",
        "'times'",
    ),
    inferred_case(
        "rund 7 Filialen",
        7,
        {},
        "So it is.",
        "qualifier about as read in 'Ida hat rund 7 Filialen'",
        "'unqualified'",
    ),
    inferred_case(
        "einen Bruchteil davon",
        30,
        {},
        "A quarter of what the sentence before says.",
        "nothing as read in 'Jutta hat einen Bruchteil davon', or a reason that names the number "
        "of the cell in digits",
        "30 item: A quarter of what the sentence before says.",
    ),
]

AGREEING_OVERRIDES = [
    Case(
        "jede fünfte",
        20,
        {"unit": "percent"},
        "a stated number: the reader reads fraction 20 percent in 'Karla hat jede fünfte'",
        f"Misread as 20, meant as 20 percent: {BECAUSE}",
        reader=20,
    ),
]
"""Overrides by the number that the reader reads, without its qualifier."""
