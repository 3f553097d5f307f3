"""The cells that hold dates, of all tables in one: rules that look at each date ask once."""

from __future__ import annotations

from typing import NamedTuple

from .package import Package
from .sql import literal, quoted


class Place(NamedTuple):
    """A column of dates, and those that are derived from it, by which end they hold."""

    table: str
    column: str
    ends: dict[str, str]


def share_dates(package: Package) -> list[Place]:
    """Share ``dated``: each date with its place among those returned, its table and column, line,
    identifier, and the derived ends beside it; a row without all of these is left out."""
    places: list[Place] = []
    parts = []
    for table, column in package.columns(lambda column: column.is_date):
        ends: dict[str, str] = {
            one.bound.end: one.name
            for one in table.columns
            if one.bound is not None and one.bound.column == column.name
        }
        earliest, latest = (
            quoted(ends[end]) if end in ends else "NULL::DATE" for end in ("earliest", "latest")
        )
        parts.append(
            f"""SELECT {len(places)} AS place, {literal(table.name)} AS tab,
                {literal(column.name)} AS col, line, id, {quoted(column.name)} AS typed,
                {earliest} AS earliest, {latest} AS latest FROM {quoted(table.name)}
            WHERE typed IS NOT NULL OR {earliest} IS NOT NULL OR {latest} IS NOT NULL"""
        )
        places.append(Place(table.name, column.name, ends))
    package.share("dated", " UNION ALL ".join(parts))
    return places
