"""A mistake in a rule is reported with the name of the rule and the file of its query."""

from __future__ import annotations

import traceback

import duckdb
import pytest

from alibaba_press.scripts.checks import RULES, queries
from alibaba_press.tests.support.broken_tables import outcome_of


@pytest.mark.parametrize("query", ["SELECT * FORM figures", "FROM no_such_table", "SELECT 1 AS a"])
def test_a_mistake_in_a_query_names_the_rule_and_the_file(
    query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = RULES["self-relation"]
    read_query = queries.read_query
    monkeypatch.setattr(
        queries, "read_query", lambda name: query if name == rule.name else read_query(name)
    )
    with pytest.raises(duckdb.Error) as raised:
        outcome_of(None, articles=False, rules=[rule.name])
    last_line = traceback.format_exception(raised.value)[-1]
    assert (
        last_line == f"This happened in the rule {rule.name}, whose query is in {rule.name}.sql.\n"
    )
