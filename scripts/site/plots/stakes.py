"""Read who owns what: one claim per stake and per subsidiary, with its owners and its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .dates import english_date
from .numbers import english_number, qualified
from .picture import LONGEST_TEXT, Address, Entry, Row, Tables
from .terms import label_of
from .words import bounded

SHAREHOLDINGS, SUBSIDIARIES = "shareholdings", "subsidiaries"


@dataclass(frozen=True, slots=True)
class Stake:
    """That owners own something, as one claim says. ``words`` say how, and ``label`` does briefly.

    ``status`` is that of a shareholding, or `held`. ``share`` is in per cent.
    """

    entry: Entry
    owners: tuple[str, ...]
    owned: str
    words: str
    label: str
    status: str
    share: float | None


def read_stakes(tables: Tables, address: Address) -> Iterator[Stake]:
    """Yield each claim that restates no other one, in the order of the identifiers."""
    names = names_of(tables)
    owners: dict[str, list[str]] = defaultdict(list)
    for row in tables["owners"]:
        owners[row["shareholding"]].append(row["entity"])
    for row in _sorted(tables[SHAREHOLDINGS]):
        of_row = tuple(sorted(owners[row["id"]]))
        if of_row:
            words = _words_of_share(row, len(of_row))
            yield _stake(row, SHAREHOLDINGS, of_row, row["owned"], words, address, names)
    for row in _sorted(tables[SUBSIDIARIES]):
        words = _words_of_subsidiary(row)
        yield _stake(row, SUBSIDIARIES, (row["parent"],), row["child"], words, address, names)


def names_of(tables: Tables) -> dict[str, str]:
    """Return the names of all entities."""
    return {row["id"]: bounded(row["name"], LONGEST_TEXT) for row in tables["entities"]}


def _sorted(rows: Any) -> list[Row]:
    return sorted((row for row in rows if row["restates"] is None), key=lambda row: row["id"])


def _stake(
    row: Row,
    table: str,
    owners: tuple[str, ...],
    owned: str,
    words: tuple[str, str],
    address: Address,
    names: Mapping[str, str],
) -> Stake:
    label, dated = words
    text = f"{names.get(owned, owned)}: {dated}"
    notes = ["one reading of a conflict"] if row["conflict"] is not None else []
    if row["rank"] != "normal":
        notes.append(row["rank"])
    entry = Entry(
        table,
        row["id"],
        address(table, row["id"]),
        ", ".join(names.get(owner, owner) for owner in owners),
        bounded(text, LONGEST_TEXT),
        tuple(notes),
        row["rank"],
    )
    status, share = row.get("status", "held"), row.get("share")
    return Stake(entry, owners, owned, dated, label, status, share)


def _words_of_share(row: Row, owner_count: int) -> tuple[str, str]:
    """Return what a shareholding is, briefly and in full."""
    if row["share"] is not None:
        size = qualified(f"{english_number(round(row['share'], 2))} %", row["share_qualifier"])
    elif row["amount"] is not None:
        amount = english_number(row["amount"])
        size = qualified(f"{amount} {row['currency'] or ''}".strip(), row["amount_qualifier"])
    else:
        size = ""
    kind = label_of("stake_kind", row["kind"])
    status = "" if row["status"] == "held" else label_of("stake_status", row["status"])
    together = "together" if owner_count > 1 else ""
    brief = [status, size or kind, together, _year(row["as_of"])]
    full = [status, kind, size, together, _date(row, "as_of")]
    return _joined(brief), _joined(full)


def _words_of_subsidiary(row: Row) -> tuple[str, str]:
    """Return how a subsidiary belongs to its parent, briefly and in full."""
    relation = label_of("ownership_relation", row["relation"])
    if row["until"] is not None:
        return (
            _joined([relation, f"until {_year(row['until'])}"]),
            _joined([relation, f"until {_date(row, 'until')}"]),
        )
    if row["since"] is not None:
        return (
            _joined([relation, f"since {_year(row['since'])}"]),
            _joined([relation, f"since {_date(row, 'since')}"]),
        )
    return _joined([relation, _year(row["as_of"])]), _joined([relation, _date(row, "as_of")])


def _year(edtf: str | None) -> str:
    return "" if edtf is None else english_date(edtf[:4] if edtf[:4].isdigit() else edtf)


def _date(row: Row, column: str) -> str:
    edtf = row[column]
    return "" if edtf is None else english_date(edtf, row[f"{column}_modifier"])


def _joined(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part)
