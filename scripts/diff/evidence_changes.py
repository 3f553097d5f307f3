"""Comparing the evidence of claims: by what is carried, for the identifier of a row of evidence is
made of that and of its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .difference import Change
from .package_contents import Row, Table
from .wording_columns import is_wording

EVIDENCE = "evidence"
CARRIED = ("table", "row", "column")
PLACE = ("article", "start", "end")

Places = dict[tuple[str, str], str]
"""The new key of rows with another key, by table and old key."""

Carried = tuple[str, str, str | None]


def is_evidence(table: Table) -> bool:
    """Whether a table is that of the evidence, with the columns that make it so."""
    return table.name == EVIDENCE and {*CARRIED, *PLACE} <= table.fields.keys()


def compare_evidence(
    old: Mapping[str, Table], new: Mapping[str, Table], rekeyed: Places
) -> Iterator[Change]:
    """The evidence that was added, withdrawn or changed, by what it carries; nothing where one of
    the packages has no such table."""
    before, after = old.get(EVIDENCE), new.get(EVIDENCE)
    if before is None or after is None or not (is_evidence(before) and is_evidence(after)):
        return
    shared = [name for name in before.fields if name in after.fields]
    cells = [name for name in shared if name not in (*CARRIED, *before.key)]
    wording = {name for name in cells if is_wording(before, name) and is_wording(after, name)}
    olds, news = _by_carried(before, rekeyed), _by_carried(after, {})
    for carried in dict.fromkeys([*olds, *news]):
        for one, other in _pairs(olds.get(carried, []), news.get(carried, []), cells):
            if one is None or other is None:
                kind = "evidence-added" if one is None else "evidence-withdrawn"
            elif differing := {name for name in cells if one[name] != other[name]}:
                kind = "evidence-reworded" if differing <= wording else "evidence-changed"
            else:
                continue
            yield Change(kind, *carried, _own(one), _own(other))


def _by_carried(table: Table, rekeyed: Places) -> dict[Carried, list[Row]]:
    """The rows of evidence of each row and cell that has some, under the new key of the row."""
    found: dict[Carried, list[Row]] = {}
    for row in table.rows.values():
        key = rekeyed.get((row["table"], row["row"])) or str(row["row"])
        found.setdefault((row["table"], key, row["column"]), []).append(row)
    return found


def _pairs(
    old: list[Row], new: list[Row], cells: list[str]
) -> Iterator[tuple[Row | None, Row | None]]:
    """Each old row of evidence of a claim with the new one that it became: first those that are
    the same, then those of the same place, then the rest in their order, as far as they go."""
    for alike in (tuple(cells), PLACE, ()):
        waiting: dict[tuple[object, ...], list[Row]] = {}
        for row in new:
            waiting.setdefault(tuple(row[name] for name in alike), []).append(row)
        left: list[Row] = []
        for row in old:
            if several := waiting.get(tuple(row[name] for name in alike)):
                yield row, several.pop(0)
            else:
                left.append(row)
        old, new = left, [row for several in waiting.values() for row in several]
    yield from ((row, None) for row in old)
    yield from ((None, row) for row in new)


def _own(row: Row | None) -> Row | None:
    return row and {name: cell for name, cell in row.items() if name not in CARRIED}
