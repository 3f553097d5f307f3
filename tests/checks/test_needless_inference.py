"""A cell of a stated row is not inferred from words of the row that state it."""

from __future__ import annotations

import pytest

from alibaba_press.tests.support.broken_tables import all_of, outcome_of, set_cell


@pytest.mark.parametrize(
    ("table", "id", "column", "found"),
    [
        ("relationships", "muster-partner", "subject", ["beispiel, inferred: so"]),
        ("events", "purchase", "start", ["2019, inferred: so"]),
        ("shareholdings", "muster-beispiel", "amount", ["3500000, inferred: so"]),
        ("relationships", "muster-partner", "object", []),
    ],
)
def test_what_words_of_the_row_state_is_not_inferred(
    table: str, id: str, column: str, found: list[str]
) -> None:
    """The object of the partnership is not named: 'ihr'."""
    inferred = set_cell("evidence", {"row": id, "column": column}, basis="inferred", reason="so")
    outcome = outcome_of(all_of(inferred), articles=False, rules=["needless-inference"])
    assert [finding.found for finding in outcome.findings] == found
