"""A number as printed has nothing but what belongs to it, and its rate is read from its words."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks import Finding
from alibaba_press.tests.support.broken_tables import outcome_of, set_cell

NUMBERS = (
    "rund 3,5 Millionen Euro",
    "39\u2009000",
    "39 000 Ärzte",
    "vier P8-Teams",
    "300 bis 400",
    "330 Stunden im Monat",
    "mehr als 100 000 Video-Sprechstunden pro Tag",
    "pro Jahr im Durchschnitt 257 000 Euro",
    "$1.5 million",
    "22-minütigen",
    "Die Hälfte",
)

CLAUSES = (
    "Es gibt 10 000 Stellen vom Typ P8",
    "in 20 Jahren",
    "Wer zwei Jahre in Folge",
    "hatte vier P8-Teams unter sich",
    "10 Prozent mehr als 2019",
    "von 96 auf 41 Millionen Euro",
    "China plans to hand out $1.5 million",
    " 5 Euro",
)


def findings(printed: str) -> list[Finding]:
    """Return the findings on words as the printed form of a number."""
    change = set_cell("figures", {"id": "staff"}, printed=printed)
    return outcome_of(change, articles=False, rules=["printed-clause"]).findings


@pytest.mark.parametrize("printed", NUMBERS)
def test_a_number_with_what_belongs_to_it_is_accepted(printed: str) -> None:
    assert findings(printed) == []


@pytest.mark.parametrize("printed", CLAUSES)
def test_a_clause_around_a_number_is_reported(printed: str) -> None:
    [finding] = findings(printed)
    assert (finding.column, finding.key, finding.found) == ("printed", "staff", printed)


def test_a_rate_that_the_words_do_not_say_is_reported() -> None:
    change = set_cell("figures", {"id": "staff"}, per="month")
    [finding] = outcome_of(change, articles=False, rules=["reading-mismatch"]).findings
    assert finding.expected.startswith("no per as read in ")
    assert finding.found == "'month'"
