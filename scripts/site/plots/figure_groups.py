"""Group the figures that can be compared.

Those of one subject with the same metric, unit and time of counting can be compared, and so can
those of several subjects that one conflict sets side by side. An ordinal says its place in an order
of its own, and an hour of the day no quantity: neither is compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .picture import Row

ORDINAL_UNITS = frozenset({"rank", "oclock"})
FEWEST = 2


def comparable_groups(figures: Iterable[Row]) -> list[list[Row]]:
    """Return the groups of at least two figures, each by date and value, by what is measured.

    A figure that restates another one is left out.
    """
    kinds: dict[tuple[str, str, str], dict[str, list[Row]]] = defaultdict(dict)
    for row in figures:
        if row["restates"] is None and row["unit"] not in ORDINAL_UNITS:
            kind = (row["metric"], row["unit"], row["per"] or "")
            kinds[kind].setdefault(row["subject"], []).append(row)
    groups = [
        _sort(group)
        for kind in sorted(kinds)
        for group in _joined(kinds[kind])
        if len(group) >= FEWEST
    ]
    return groups


def _joined(by_subject: dict[str, list[Row]]) -> list[list[Row]]:
    """Return the groups of subjects, with those as one group that share a conflict."""
    leaders = {subject: subject for subject in by_subject}

    def leader(subject: str) -> str:
        while leaders[subject] != subject:
            subject = leaders[subject]
        return subject

    first_of_conflict: dict[str, str] = {}
    for subject in sorted(by_subject):
        for row in by_subject[subject]:
            if row["conflict"] is not None:
                first = first_of_conflict.setdefault(row["conflict"], subject)
                leaders[leader(subject)] = leader(first)
    groups: dict[str, list[Row]] = defaultdict(list)
    for subject in sorted(by_subject):
        groups[leader(subject)] += by_subject[subject]
    return list(groups.values())


def _sort(group: list[Row]) -> list[Row]:
    """Return figures by their days and values; one that is a part of another follows it."""
    parts: dict[str, list[Row]] = defaultdict(list)
    ids = {row["id"] for row in group}
    for row in sorted(group, key=_key):
        parts[row["part_of"] if row["part_of"] in ids - {row["id"]} else ""].append(row)
    ordered: list[Row] = []
    pending = parts[""][::-1]
    while pending:
        row = pending.pop()
        ordered.append(row)
        pending += parts.get(row["id"], [])[::-1]
    known = {row["id"] for row in ordered}
    return ordered + [row for row in group if row["id"] not in known]  # parts of one another


def _key(row: Row) -> tuple[bool, str, str, float, str]:
    first, last = row["period_earliest"], row["period_latest"]
    return (first is None and last is None, str(first or last), str(last), row["value"], row["id"])
