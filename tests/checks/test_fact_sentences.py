"""The sentences of `facts` read as English, whatever the status, kind or relation of a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from alibaba_press.schemas import tables
from alibaba_press.schemas.fact_forms import Choice, Sentence
from alibaba_press.scripts.checks.fact_query import MACROS
from alibaba_press.scripts.checks.facts import derive_facts
from alibaba_press.tests.support.broken_tables import first_row
from alibaba_press.tests.support.loaded_package import loaded_small_package

Variants = list[tuple[dict[str, Any], str]]
"""Cells that a row gets, and the sentence that is expected of it then."""

SOLD = {"status": "sold", "kind": "sale"}

POSITIONS: Variants = [
    ({}, "Erika Muster was head of Beispiel, from 2015 to 2018."),
    ({"until": None}, "Erika Muster is head of Beispiel, since 2015."),
    ({"since": None}, "Erika Muster was head of Beispiel, until 2018."),
    ({"since": None, "until": None}, "Erika Muster is head of Beispiel."),
    (
        {"since_modifier": "BEFORE", "until": None},
        "Erika Muster is head of Beispiel.",
    ),
    (
        {"status": "former"},
        "Erika Muster is a former head of Beispiel, from 2015 to 2018.",
    ),
    (
        {"status": "planned", "until": None},
        "Erika Muster is to become head of Beispiel.",
    ),
    (
        {"status": "claimed", "until": None},
        "Erika Muster is head of Beispiel, since 2015, as is claimed.",
    ),
    (
        {"status": "claimed", "until": None, "since": None, "speaker": "beispiel"},
        "Erika Muster is head of Beispiel, according to Beispiel.",
    ),
    (
        {"organization": None, "title": "Economist", "since": None, "until": None},
        "Erika Muster is an economist.",
    ),
    (
        {"organization": None, "title": "English teacher", "status": "former"},
        "Erika Muster is a former English teacher, from 2015 to 2018.",
    ),
    (
        {"title": "CEO", "since": None, "until": None, "speaker": "beispiel"},
        "Erika Muster is CEO of Beispiel, according to Beispiel.",
    ),
]

RELATIONSHIPS: Variants = [
    ({}, "Beispiel is a partner of Erika Muster."),
    ({"status": "former"}, "Beispiel is a former partner of Erika Muster."),
    ({"status": "planned"}, "Beispiel is to become a partner of Erika Muster."),
    ({"status": "claimed"}, "Beispiel is a partner of Erika Muster, as is claimed."),
    (
        {"status": "claimed", "speaker": "cologne"},
        "Beispiel is a partner of Erika Muster, according to Cologne.",
    ),
    ({"relation": "target"}, "Beispiel is a takeover target of Erika Muster."),
    ({"subject": "shops"}, "Small shops in Cologne are a partner of Erika Muster."),
    (
        {"subject": "shops", "status": "planned"},
        "Small shops in Cologne are to become a partner of Erika Muster.",
    ),
]

SHAREHOLDINGS: Variants = [
    ({}, "A stake of 60 per cent in Beispiel is held by Erika Muster."),
    ({"share": None}, "A stake in Beispiel is held by Erika Muster."),
    (
        {"kind": "minority", "share": 33.333333, "share_qualifier": "fraction"},
        "A minority stake of about 33.3 per cent in Beispiel is held by Erika Muster.",
    ),
    (
        {"kind": "shareholding", "share_qualifier": "more_than", "share": 3.1},
        "More than 3.1 per cent of Beispiel is held by Erika Muster.",
    ),
    (
        {"kind": "shareholding", "share": None},
        "Shares in Beispiel are held by Erika Muster.",
    ),
    (
        {"kind": "investment", "share": None, "amount": 8.2e9, "currency": "EUR"},
        "8.2 billion euros have been invested in Beispiel by Erika Muster.",
    ),
    (
        {"kind": "investment", "share": None},
        "Money has been invested in Beispiel by Erika Muster.",
    ),
    ({"kind": "sale"}, "Shares in Beispiel are held by Erika Muster after a sale."),
    (SOLD, "Shares in Beispiel were sold by Erika Muster."),
    (
        SOLD | {"amount": 39_500, "currency": "EUR", "amount_qualifier": "nearly"},
        "Shares in Beispiel were sold by Erika Muster for nearly 39,500 euros.",
    ),
    ({"status": "sold"}, "A stake of 60 per cent in Beispiel was sold by Erika Muster."),
    (
        {"status": "sold", "kind": "minority"},
        "A minority stake of 60 per cent in Beispiel was sold by Erika Muster.",
    ),
    ({"status": "sold", "kind": "takeover"}, "Beispiel was sold by Erika Muster."),
    (
        {"status": "sold", "kind": "investment"},
        "An investment in Beispiel was sold by Erika Muster.",
    ),
    (
        {"status": "sold", "kind": "shareholding"},
        "60 per cent of Beispiel was sold by Erika Muster.",
    ),
    (
        {"status": "pending", "kind": "takeover", "amount": 1.2e9, "currency": "EUR"},
        "The takeover of Beispiel by Erika Muster is pending, for 1.2 billion euros.",
    ),
    (
        {"status": "pending"},
        "The purchase of a stake of 60 per cent in Beispiel by Erika Muster is pending.",
    ),
    (
        {"status": "pending", "kind": "sale"},
        "The sale of shares in Beispiel by Erika Muster is pending.",
    ),
    (
        {"status": "cancelled", "kind": "takeover", "amount": 1.2e9, "currency": "EUR"},
        "The takeover of Beispiel by Erika Muster, for 1.2 billion euros, was called off.",
    ),
    (
        {"status": "cancelled", "kind": "shareholding", "share": None},
        "The purchase of shares in Beispiel by Erika Muster was called off.",
    ),
    (
        {"status": "cancelled", "kind": "investment"},
        "An investment in Beispiel by Erika Muster was called off.",
    ),
    (
        {"status": "cancelled", "kind": "minority", "share": None},
        "The purchase of a minority stake in Beispiel by Erika Muster was called off.",
    ),
]

SUBSIDIARIES: Variants = [
    ({}, "Beispiel is a subsidiary of Cologne."),
    (
        {"relation": "division", "segment": "health"},
        "Beispiel is a division of Cologne for health.",
    ),
    (
        {"relation": "brand", "since": "2004"},
        "Beispiel is a brand or platform of Cologne, since 2004.",
    ),
    (
        {"relation": "affiliate", "until": "2018-05"},
        "Beispiel was affiliated with Cologne, until 2018-05.",
    ),
    ({"child": "shops"}, "Small shops in Cologne are subsidiaries of Cologne."),
    (
        {"child": "shops", "relation": "division", "until": "2018"},
        "Small shops in Cologne were divisions of Cologne, until 2018.",
    ),
    (
        {"child": "shops", "relation": "brand"},
        "Small shops in Cologne are brands or platforms of Cologne.",
    ),
    (
        {"child": "shops", "relation": "affiliate"},
        "Small shops in Cologne are affiliated with Cologne.",
    ),
]
SUBSIDIARY = {"id": "it", "parent": "cologne", "child": "beispiel", "relation": "subsidiary"}

DATABASE = [
    ("positions", {"id": "muster-head"}, POSITIONS),
    ("relationships", {"id": "muster-partner"}, RELATIONSHIPS),
    ("shareholdings", {"id": "muster-majority"}, SHAREHOLDINGS),
    ("subsidiaries", None, SUBSIDIARIES),
]


@pytest.mark.parametrize(
    ("table", "where", "variants"), DATABASE, ids=[table for table, _, _ in DATABASE]
)
def test_each_sentence_reads_as_english(
    table: str, where: dict[str, str] | None, variants: Variants
) -> None:
    """All variants are rows of one package, which takes a second to derive from."""
    loaded = loaded_small_package()
    rows = loaded.rows()
    empty = dict.fromkeys(column.name for column in tables()[table].columns)
    attributes = {"article": "made-up", "basis": "stated", "rank": "normal"}
    row = first_row(rows, table, **where) if where else {**empty, **SUBSIDIARY, **attributes}
    ids = [f"variant-{number:03}" for number in range(len(variants))]
    rows[table] += [
        {**row, **cells, "id": id} for id, (cells, _) in zip(ids, variants, strict=True)
    ]
    rows["entities"].append(
        first_row(rows, "entities", id="beispiel")
        | {"id": "shops", "name": "Small shops in Cologne"}
    )
    for owner in [owner for owner in rows["owners"] if owner["shareholding"] == row["id"]]:
        rows["owners"] += [owner | {"id": id, "shareholding": id} for id in ids]
    with loaded.changed(rows, None) as package:
        claims = {fact["row"]: fact["claim"] for fact in derive_facts(package).to_pylist()}
    assert [claims[id] for id in ids] == [claim for _, claim in variants]


def test_titles_and_texts_stand_as_they_are() -> None:
    claims = {fact["id"]: fact["claim"] for fact in loaded_small_package().rows()["facts"]}
    assert claims["events/purchase"] == "Erika Muster buys Beispiel"
    assert claims["figures/staff"] == "More than 120 people work at Beispiel"


@pytest.mark.parametrize("name", [name for name, model in tables().items() if model.fact])
def test_there_is_a_sentence_for_each_term(name: str) -> None:
    model = tables()[name]

    def check(sentence: Sentence) -> None:
        if isinstance(sentence, Choice):
            column = model.column(sentence.column)
            assert column is not None
            assert sorted(sentence.sentences) == list(column.terms)
            for part in sentence.sentences.values():
                check(part)

    assert model.fact is not None
    check(model.fact.sentence)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("OECD", "organization", "the OECD"),
        ("G20", "organization", "the G20"),
        ("Business20", "organization", "Business20"),
        ("World Trade Organization", "organization", "the World Trade Organization"),
        ("Jack Ma's foundation", "organization", "Jack Ma's foundation"),
        ("Chinese central bank", "organization", "the Chinese central bank"),
        ("Village teachers", "organization", "village teachers"),
        ("IBM", "company", "IBM"),
        ("Silver Lake Management", "company", "Silver Lake Management"),
        ("Château de Sours", "company", "Château de Sours"),
        ("State fund from Singapore", "company", "the state fund from Singapore"),
        ("iResearch", "company", "iResearch"),
        ("Grandson of Jiang Zemin", "person", "the grandson of Jiang Zemin"),
        ("Mongolian wrestler", "person", "the Mongolian wrestler"),
        ("Jack Ma", "person", "Jack Ma"),
        ("United States", "place", "the United States"),
        ("Hong Kong", "place", "Hong Kong"),
        ("Electronic World Trade Platform", "product", "the Electronic World Trade Platform"),
    ],
)
def test_a_name_stands_within_a_sentence_as_in_english(
    macros: duckdb.DuckDBPyConnection, name: str, kind: str, expected: str
) -> None:
    rows = macros.execute("SELECT name_in_sentence(?, ?)", [name, kind]).fetchall()
    assert rows == [(expected,)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the OECD is a partner.", "The OECD is a partner."),
        ("village teachers are many.", "Village teachers are many."),
        ("iResearch is a company.", "iResearch is a company."),
    ],
)
def test_a_sentence_begins_with_a_capital_but_for_names_that_do_not(
    macros: duckdb.DuckDBPyConnection, words: str, expected: str
) -> None:
    assert macros.execute("SELECT begin_sentence(?)", [words]).fetchall() == [(expected,)]


@pytest.fixture(scope="module")
def macros() -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the macros that sentences are composed with."""
    with duckdb.connect() as connection:
        connection.execute(MACROS.read_text(encoding="utf-8"))
        yield connection
