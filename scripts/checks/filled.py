"""Which cells are filled, of all tables in one: rules that look for cells join it once."""

from __future__ import annotations

from .cells import is_pointed_at
from .package import Package, literal, quoted

Bits = dict[tuple[str, str], int]
"""A bit for each column of a table, by the names of both."""


def share_filled(package: Package) -> Bits:
    """Share ``filled``: for each row that evidence can point to its table, line, identifier, and
    its filled cells as one number, which has the bits of their columns that are returned."""
    bits: Bits = {}
    parts = []
    for table in package.models.values():
        if not is_pointed_at(table):
            continue
        own = {column.name: 1 << place for place, column in enumerate(table.columns)}
        bits |= {(table.name, column): bit for column, bit in own.items()}
        cells = " + ".join(f"({quoted(name)} IS NOT NULL)::INT * {b}" for name, b in own.items())
        parts.append(
            f"SELECT {literal(table.name)} AS tab, line, id, {cells} AS cells "
            f"FROM {quoted(table.name)}"
        )
    none = "SELECT '' AS tab, 0 AS line, '' AS id, 0 AS cells WHERE false"
    package.share("filled", " UNION ALL ".join(parts) or none)
    return bits
