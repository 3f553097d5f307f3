"""The page of a row: what it says, its cells, and for each the words in their sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import Any

from ...schemas import Column, TableModel
from ..limits import MAX_LISTED_LINKS, MAX_PAGE_CLAIMS
from ..package.trace_display import format_value
from . import addresses
from .contents import Contents, Row, readable_value
from .evidence_parts import Words, words_of_row
from .words import Run

EXPLANATIONS = ("explanation", "reason", "definition", "description")
"""Columns that explain a row. The first one with a value stands below its title."""

LONGEST_WORDS = 300
"""Characters of words that stand beside a link to their claim."""


MARKUP_OF_LINK, MARKUP_OF_WORDS = 100, 100
"""Characters of markup around a link, and around its words, by which a page is filled."""


@dataclass
class Cell:
    """A cell with a value. ``address`` leads to what it refers to, if it refers to something."""

    column: Column
    value: str
    raw: str
    address: str


@dataclass
class Link:
    """A link to another row. ``note`` says how it belongs here, ``words`` are some of its words."""

    label: str
    address: str
    note: str
    anchor: str = ""
    date: str = ""
    earliest: str = ""
    words: list[Run] = field(default_factory=list)
    language: str | None = None
    is_restating: bool = False

    @property
    def size(self) -> int:
        """About how many characters the link takes on a page."""
        words = MARKUP_OF_WORDS + sum(run.length for run in self.words) if self.words else 0
        return MARKUP_OF_LINK + len(self.label) + len(self.address) + words


@dataclass
class ListedRows:
    """The rows of a table that refer to a row, and how many more there are."""

    model: TableModel
    links: list[Link]
    omitted: int


@dataclass
class Side:
    """One claim of a conflict, with its value and its words."""

    anchor: str
    label: str
    address: str
    column: str | None
    value: str
    used: str
    words: list[Words]


def row_context(contents: Contents, table: str, id: str) -> dict[str, Any]:
    """Return what the template of the page of a row shows."""
    model, row = contents.models[table], contents.row(table, id)
    words, omitted = words_of_row(contents, table, id)
    return {
        "model": model,
        "row": row,
        "label_": contents.label(table, id),
        "lead": next((row[name] for name in EXPLANATIONS if row.get(name)), None),
        "cells": list(cells_of_row(contents, model, row)),
        "words": words,
        "omitted": omitted,
        "linked": linked_rows(contents, table, id),
        "referring": listed_rows(contents, table, id),
        "sides": list(sides(contents, id)) if table == "conflicts" else [],
        "corrected": _corrected_cell(contents, row) if table == "corrections" else None,
    }


def cells_of_row(contents: Contents, model: TableModel, row: Row) -> Iterator[Cell]:
    """Yield the cells of a row that have a value, except its identifier."""
    for column in model.columns:
        value = row[column.name]
        if value is None or column.name == "id":
            continue
        if column.references is not None and contents.find(column.references, value) is not None:
            label = contents.label(column.references, value)
            yield Cell(column, label, str(value), contents.address(column.references, value))
        elif column.vocabulary is not None:
            target = contents.address("vocabulary", f"{column.vocabulary}/{value}")
            yield Cell(column, contents.term(model, column.name, value), str(value), target)
        else:
            yield Cell(column, format_value(value), str(value), "")


def listed_rows(contents: Contents, table: str, id: str) -> list[ListedRows]:
    """Return the rows that refer to a row, table by table, as far as they fit on its page."""
    links = set(contents.links.get((table, id), []))
    listed: list[ListedRows] = []
    references = contents.referring.get((table, id), [])
    for name, group in groupby(references, key=lambda reference: reference[0]):
        columns: dict[str, list[str]] = {}
        for _, row, column in group:
            if (name, row) not in links:
                columns.setdefault(row, []).append(column)
        if columns:
            shown = list(columns.items())[:MAX_PAGE_CLAIMS]
            references_of_table = [_reference(contents, name, row, names) for row, names in shown]
            omitted = len(columns) - len(shown)
            listed.append(ListedRows(contents.models[name], references_of_table, omitted))
    _shorten(listed)
    return listed


def _shorten(listed: list[ListedRows]) -> None:
    """Put the links of each table in order, and omit those that do not fit on a page.

    Tables with few links keep all of them. The others share what is left. Of these, links to rows
    that restate no other one come first.
    """
    remaining: int = MAX_LISTED_LINKS
    by_size = sorted(listed, key=lambda rows: sum(link.size for link in rows.links))
    for number, rows in enumerate(by_size):
        share = remaining // (len(by_size) - number)
        rows.links.sort(key=lambda link: link.is_restating)
        sizes = list(accumulate(link.size for link in rows.links))
        count = bisect_right(sizes, share)
        rows.omitted += len(rows.links) - count
        remaining -= sizes[count - 1] if count else 0
        rows.links = sorted(
            rows.links[:count], key=lambda link: (link.earliest or "~", link.label, link.address)
        )


def _reference(contents: Contents, table: str, id: str, columns: list[str]) -> Link:
    """Return a link to a row that refers to another one. Of a link table, to what it is tied to."""
    model = contents.models[table]
    row = contents.row(table, id)
    if model.link is not None:
        role = model.link.role_column
        note = contents.term(model, role, row[role]) if role and row[role] else model.row_name
        target = (model.link.table, row[model.link.column])
    else:
        note, target = ", ".join(columns), (table, id)
    link = Link(contents.label(*target), contents.address(table, id), note)
    link.is_restating = row.get("restates") is not None
    if (fact := contents.find("facts", "/".join(target))) is not None:
        link.date, link.earliest = fact["date"] or "", str(fact["date_earliest"] or "")
        _add_words(contents, link, target, fact)
    return link


def _add_words(contents: Contents, link: Link, target: tuple[str, str], fact: Row) -> None:
    """Add the words that the fact shows of a claim, or the first ones that state it."""
    stating = (e for e in contents.evidence.get(target, []) if e["column"] is None)
    if fact["quote_article"] is not None:
        span = fact["quote_article"], fact["start"], fact["end"]
    elif (evidence := next(stating, None)) is not None:
        span = evidence["article"], evidence["start"], evidence["end"]
    else:
        return
    article = contents.find(addresses.ARTICLES, span[0])
    if article is not None:
        runs = list(contents.words_of(span[0]).part(span[1], span[2]))
        if any(run.words is not None for run in runs) and span[2] - span[1] <= LONGEST_WORDS:
            link.words, link.language = runs, article["language"]


def linked_rows(contents: Contents, table: str, id: str) -> list[Link]:
    """Return the entities that link tables tie to a row."""
    return [_linked(contents, *place) for place in contents.links.get((table, id), [])]


def _linked(contents: Contents, table: str, id: str) -> Link:
    model, row = contents.models[table], contents.row(table, id)
    assert model.link is not None
    entity = row[model.link.entity_column]
    role = model.link.role_column
    note = contents.term(model, role, row[role]) if role and row[role] else model.row_name
    return Link(
        contents.label(addresses.ENTITIES, entity),
        contents.address(addresses.ENTITIES, entity),
        note.replace("_", " "),
        addresses.anchor(table, id),
    )


def sides(contents: Contents, conflict: str) -> Iterator[Side]:
    """Yield the claims of a conflict."""
    for claim in contents.claims_of(conflict)[:MAX_PAGE_CLAIMS]:
        table, id, column = claim["table"], claim["row"], claim["column"]
        used = contents.term(contents.models["conflict_claims"], "used", claim["used"])
        anchor = addresses.anchor("conflict_claims", claim["id"])
        if (row := contents.find(table, id)) is None:
            yield Side(anchor, f"{table}/{id}, which does not exist", "", column, "", used, [])
            continue
        model = contents.models[table]
        words, _ = words_of_row(contents, table, id)
        if table in contents.entity_tables:
            words, _ = words_of_row(contents, addresses.ENTITIES, id)
        carrying = [w for w in words if (column or "the row") in w.carries]
        cells = {cell.column.name: cell.value for cell in cells_of_row(contents, model, row)}
        cells |= {name: readable_value(n) for name, n in row.items() if isinstance(n, float)}
        owner = contents.owner(table, id) if model.link is not None else None
        context = f"{contents.label(*owner)}: " if owner is not None else ""
        yield Side(
            anchor,
            context + contents.label(table, id),
            contents.address(table, id),
            column,
            cells.get(column or "", ""),
            used,
            carrying or words[:3],
        )


def _corrected_cell(contents: Contents, row: Row) -> Link | None:
    """Return the cell that a misprint bears on, if it bears on one."""
    if contents.find(row["table"], row["row"]) is None:
        return None
    return Link(
        contents.label(row["table"], row["row"]),
        contents.address(row["table"], row["row"]),
        row["column"] or "",
    )
