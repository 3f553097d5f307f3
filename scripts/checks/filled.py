"""Which cells are filled, of all tables in one: rules that look for cells join it once."""

from __future__ import annotations

from .cells import is_pointed_at
from .package import Package
from .sql import literal, quoted

Places = dict[tuple[str, str], int]
"""The place of a column in its table, from 1 on, by the names of both."""


def share_filled(package: Package) -> Places:
    """Share ``filled``: for each row that evidence can point to its table, line, identifier, and
    a list of which of its cells are filled, in the places of their columns that are returned."""
    places: Places = {}
    parts = []
    for table in filter(is_pointed_at, package.models.values()):
        names = [column.name for column in table.columns]
        places |= {(table.name, name): place for place, name in enumerate(names, start=1)}
        cells = ", ".join(f"{quoted(name)} IS NOT NULL" for name in names)
        parts.append(
            f"SELECT {literal(table.name)} AS tab, line, id, [{cells}] AS cells "
            f"FROM {quoted(table.name)}"
        )
    none = "SELECT '' AS tab, 0 AS line, '' AS id, [false] AS cells WHERE false"
    package.share("filled", " UNION ALL ".join(parts) or none)
    return places
