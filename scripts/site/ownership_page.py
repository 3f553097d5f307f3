"""The page of ownership: who owns whom, as a picture and as tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..limits import MAX_PAGE_CLAIMS
from . import addresses
from .contents import Contents, Row
from .lists import list_page, note_of
from .pictures import ownership_pictures
from .plots.dates import english_date
from .plots.numbers import english_number, qualified

NUMBERS = ("share", "sum")
SHAREHOLDINGS, SUBSIDIARIES = "shareholdings", "subsidiaries"


@dataclass(slots=True)
class ClaimCell:
    """A cell of a claim: parts that each lead somewhere, or nowhere. ``kind`` is its style."""

    parts: list[tuple[str, str]]
    kind: str = "short"


@dataclass(slots=True)
class ClaimTable:
    """Claims of a table as rows with the names of what they tie, and how many more there are.

    Each column has a name and a style.
    """

    name: str
    heading: str
    columns: tuple[tuple[str, str], ...]
    rows: list[list[ClaimCell]]
    omitted: int


def ownership_page(contents: Contents) -> dict[str, Any]:
    """Return what the template of the page of ownership shows."""
    page = list_page(
        "Ownership",
        "Who owns whom, as the articles state it: as a picture, and each claim in a table.",
        [],
        ownership_pictures(contents),
    )
    return page | {"tables": [_stakes(contents), _subsidiaries(contents)]}


def _stakes(contents: Contents) -> ClaimTable:
    owners: dict[str, list[str]] = {}
    for row in contents.rows("owners").values():
        owners.setdefault(row["shareholding"], []).append(row["entity"])
    model = contents.models[SHAREHOLDINGS]
    rows = [
        (
            contents.label(addresses.ENTITIES, row["owned"]),
            [
                _entities(contents, [row["owned"]]),
                _entities(contents, sorted(owners.get(id, []))),
                ClaimCell(
                    [
                        (
                            contents.term(model, "kind", row["kind"]),
                            contents.address(SHAREHOLDINGS, id),
                        )
                    ]
                ),
                _text(_share(row), "number"),
                _text(_sum(row), "number"),
                _text(contents.term(model, "status", row["status"])),
                _text(_date(row, "as_of")),
                _text(note_of(row)),
            ],
        )
        for id, row in contents.rows(SHAREHOLDINGS).items()
    ]
    columns = ("owned", "owner", "claim", "share", "sum", "status", "as of", "note")
    return _table(SHAREHOLDINGS, "Stakes", columns, rows)


def _subsidiaries(contents: Contents) -> ClaimTable:
    model = contents.models[SUBSIDIARIES]
    rows = [
        (
            contents.label(addresses.ENTITIES, row["child"]),
            [
                _entities(contents, [row["child"]]),
                _entities(contents, [row["parent"]]),
                ClaimCell(
                    [
                        (
                            contents.term(model, "relation", row["relation"]),
                            contents.address(SUBSIDIARIES, id),
                        )
                    ]
                ),
                *(_text(_date(row, column)) for column in ("since", "until", "as_of")),
                _text(note_of(row)),
            ],
        )
        for id, row in contents.rows(SUBSIDIARIES).items()
    ]
    columns = ("owned", "parent", "claim", "since", "until", "as of", "note")
    return _table(SUBSIDIARIES, "Subsidiaries, divisions and brands", columns, rows)


def _table(
    name: str,
    heading: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[str, list[ClaimCell]]],
) -> ClaimTable:
    """Return a table in the order of what is owned, without columns that are empty."""
    ordered = [cells for _, cells in sorted(rows, key=lambda row: row[0].casefold())]
    filled = [any(cells[i].parts for cells in ordered) for i in range(len(columns))]
    return ClaimTable(
        name,
        heading,
        tuple(
            (column, "number" if column in NUMBERS else "short")
            for column, is_filled in zip(columns, filled, strict=True)
            if is_filled
        ),
        [
            [cell for cell, is_filled in zip(cells, filled, strict=True) if is_filled]
            for cells in ordered[:MAX_PAGE_CLAIMS]
        ],
        max(0, len(ordered) - MAX_PAGE_CLAIMS),
    )


def _entities(contents: Contents, ids: list[str]) -> ClaimCell:
    table = addresses.ENTITIES
    parts = [(contents.label(table, id), contents.address(table, id)) for id in ids]
    return ClaimCell(parts, "name")


def _text(text: str, kind: str = "short") -> ClaimCell:
    return ClaimCell([(text, "")] if text else [], kind)


def _share(row: Row) -> str:
    if row["share"] is None:
        return ""
    return qualified(f"{english_number(round(row['share'], 2))} %", row["share_qualifier"])


def _sum(row: Row) -> str:
    if row["amount"] is None:
        return ""
    amount = f"{english_number(row['amount'])} {row['currency'] or ''}".strip()
    return qualified(amount, row["amount_qualifier"])


def _date(row: Row, column: str) -> str:
    edtf = row[column]
    return "" if edtf is None else english_date(edtf, row[f"{column}_modifier"])
