"""The models are complete and consistent, and every vocabulary and format in them is used."""

from __future__ import annotations

import re

import pytest

from alibaba_press.schemas import tables
from alibaba_press.schemas.columns import PATTERNS, DateBound
from alibaba_press.schemas.models import MODELS
from alibaba_press.schemas.terms import terms

TABLES = tables()
COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]
FIXED = {
    "qualifier",
    "metric",
    "industry",
    "per",
    "figure_status",
    "event_status",
    "statement_status",
    "ownership_relation",
    "stake_status",
    "claim_use",
    "conflict_kind",
    "conflict_rule",
    "number_kind",
    "sentence_disposition",
    "number_disposition",
    "currency",
    "unit",
    "basis",
    "rank",
    "date_modifier",
    "undated_reason",
    "relation_status",
}
"""Vocabularies that are complete by design, whether or not the articles use every term."""


def test_each_table_has_the_name_of_its_module_and_its_class() -> None:
    assert len(TABLES) == len(MODELS)
    for name, model in zip(TABLES, MODELS, strict=True):
        assert model.__module__ == f"alibaba_press.schemas.{name}"
        assert model.__name__ == name.title().replace("_", "")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_key_a_description_and_a_row_name(name: str) -> None:
    table = TABLES[name]
    assert table.columns[0].name == "id"
    assert [column.name for column in table.columns if column.provenance == "key"] == ["id"]
    assert table.title.endswith(".")
    assert table.row_name


def test_no_two_tables_share_a_row_name() -> None:
    assert len({table.row_name for table in TABLES.values()}) == len(TABLES)


def test_every_column_is_described() -> None:
    for table, column in COLUMNS:
        assert re.fullmatch(r"[A-Z`].*\.", column.description), f"{table.name}.{column.name}"


def test_the_kinds_of_a_column_are_kinds_of_entity_and_not_all() -> None:
    limited = [column for _, column in COLUMNS if column.kinds]
    assert limited
    for column in limited:
        assert column.references == "entities"
        assert set(column.kinds) < set(terms()["entity_kind"])


def test_every_reference_names_a_table() -> None:
    assert {c.references for _, c in COLUMNS if c.references} <= set(TABLES)


def test_every_vocabulary_is_used_by_a_column_and_every_column_has_its_terms() -> None:
    used = {column.vocabulary for _, column in COLUMNS if column.vocabulary}
    assert used == set(terms())
    for _, column in COLUMNS:
        if column.vocabulary:
            assert set(column.terms) == set(terms()[column.vocabulary])


def test_every_term_has_two_labels_and_a_definition() -> None:
    for name, vocabulary in terms().items():
        for term, parts in vocabulary.items():
            english, german, definition = parts
            assert english, (name, term)
            assert german, (name, term)
            assert definition.endswith("."), (name, term)


def test_every_term_is_used() -> None:
    from alibaba_press import load

    frames = load()
    for name in set(terms()) - FIXED:
        values = {
            value
            for table, column in COLUMNS
            if column.vocabulary == name
            for value in frames[table.name][column.name].dropna()
        }
        assert set(terms()[name]) <= values, f"unused in {name}; take them out of terms.toml"


def test_every_format_is_used() -> None:
    assert {column.format for _, column in COLUMNS if column.format} == set(PATTERNS)


@pytest.mark.parametrize("column", ["start", "end", "since", "until", "as_of", "period"])
def test_every_date_has_both_its_ends(column: str) -> None:
    for table in TABLES.values():
        date = table.column(column)
        if date is not None and date.is_date:
            ends = [c.bound for c in table.columns if c.bound and c.bound.column == column]
            assert ends == [DateBound(column, "earliest"), DateBound(column, "latest")], table.name


def test_every_number_has_a_unit_and_a_qualifier() -> None:
    for table in TABLES.values():
        for column in table.columns:
            if column.is_read_number:
                companions = {c.reading.attribute for c in table.columns if c.reading} | (
                    {"unit"} if column.unit else set()
                )
                assert {"unit", "qualifier"} <= companions, (table.name, column.name)
