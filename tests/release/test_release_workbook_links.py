"""Sheets have names beside identifiers, notes on their heads, and links from facts to evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from alibaba_press.schemas import tables
from alibaba_press.scripts.release import workbook, workbook_tables
from alibaba_press.tests.support.release_inputs import small_inputs


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    folder = tmp_path_factory.mktemp("workbook")
    workbook.write(small_inputs(), folder)
    return load_workbook(folder / workbook.FILE)


def rows_of(book: Workbook, sheet: str) -> list[dict[Any, Any]]:
    """Return the rows of a sheet as cells by head."""
    head, *rows = book[sheet].iter_rows()
    return [{h.value: cell for h, cell in zip(head, row, strict=True)} for row in rows]


def row_of_link(book: Workbook, cell: Cell) -> dict[str, Any]:
    """Return the values of the row that a cell leads to, by head."""
    assert cell.hyperlink is not None
    sheet, _, place = str(cell.hyperlink.location).partition("!")
    number = int(place.removeprefix("A"))
    row = rows_of(book, sheet.strip("'"))[number - 2]
    return {head: cell.value for head, cell in row.items()}


def test_a_name_stands_after_its_identifier(book: Workbook) -> None:
    heads = [cell.value for cell in book["figures"][1]]
    assert heads[heads.index("subject") + 1] == "subject_name"
    assert heads[heads.index("place") + 1] == "place_name"
    rows = {row["id"].value: row for row in rows_of(book, "figures")}
    assert rows["staff"]["subject_name"].value == "Beispiel"
    assert rows["staff-in-cologne"]["place_name"].value == "Cologne"
    assert rows["staff"]["place_name"].value is None
    assert rows["staff"]["article_title"].value == "A firm is bought"
    for reference in ("article", "restates", "conflict"):
        assert heads[heads.index(reference) + 1] == f"{reference}_title"


def test_a_stake_has_its_owners_and_an_event_its_participants(book: Workbook) -> None:
    [stake] = [r for r in rows_of(book, "shareholdings") if r["id"].value == "muster-beispiel"]
    assert stake["owners"].value == "Erika Muster"
    [purchase] = [row for row in rows_of(book, "events") if row["id"].value == "purchase"]
    assert purchase["participants"].value == "Beispiel (target); Erika Muster (buyer)"


def test_the_sheets_of_other_tables_have_their_own_columns_alone(book: Workbook) -> None:
    for name, model in tables().items():
        if model.column("rank") is None:
            heads = [cell.value for cell in book[name][1]]
            assert heads == [column.name for column in model.columns]


@pytest.mark.parametrize("name", tables())
def test_a_note_on_each_head_says_what_the_column_means(name: str, book: Workbook) -> None:
    notes = {cell.value: cell.comment for cell in book[name][1]}
    assert all(notes.values())
    for column in tables()[name].columns:
        note = notes[column.name]
        assert note is not None
        assert note.text == column.description
        lines = len(column.description) / 42
        assert note.height >= 15 * lines


def test_each_fact_leads_to_its_claim_and_to_the_evidence_with_its_words(book: Workbook) -> None:
    rows = rows_of(book, "facts")
    assert len(rows) == small_inputs().tables["facts"].num_rows
    for fact in rows:
        claim = row_of_link(book, fact["row"])
        assert claim["id"] == fact["row"].value
        evidence = row_of_link(book, fact["evidence"])
        assert evidence["id"] == fact["evidence"].value
        assert (evidence["table"], evidence["row"]) == (fact["table"].value, fact["row"].value)
        words = (fact["quote_article"].value, fact["start"].value, fact["end"].value)
        assert (evidence["article"], evidence["start"], evidence["end"]) == words


def test_more_facts_than_links_fit_on_a_sheet_have_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = small_inputs().tables["facts"].num_rows
    monkeypatch.setattr(workbook_tables, "MAX_LINKS", 2 * facts - 1)
    workbook.write(small_inputs(), tmp_path)
    rows = rows_of(load_workbook(tmp_path / workbook.FILE), "facts")
    assert not any(cell.hyperlink for row in rows for cell in row.values())
    assert [row["row"].value for row in rows] == small_inputs().tables["facts"]["row"].to_pylist()
