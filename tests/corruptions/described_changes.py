"""Describe what corruptions change, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from alibaba_press.tests.corruptions.corruption_trial import DESCRIPTOR, Trial
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.undetectable import effect_of

LONGEST = 90
"""The most characters of a cell that an example shows."""


def describe_change(trial: Trial, corruption: Corruption) -> str:
    """Describe what a corruption changes, in Markdown."""
    if corruption.files is not None:
        return ", ".join(f"`{name}`" for name in corruption.files if name != DESCRIPTOR)
    if corruption.descriptor is not None:
        return " and ".join(_differences(trial.descriptor, corruption.descriptor))
    effect = effect_of(trial.contents, corruption)
    parts = [
        f"`{cell.table}` {_code(cell.row['id'])}, {cell.column.name}: "
        f"{_code(cell.old)} → {_code(cell.new)}"
        for cell in effect.cells
        if (cell.table, cell.column.name) != ("evidence", "value") and not cell.column.bound
    ]
    added = list(effect.added)
    for table, row in effect.removed:
        replacement = next((pair for pair in added if pair[0] == table), None)
        if replacement is None:
            parts.append(f"`{table}` {_code(row['id'])} removed")
            continue
        added.remove(replacement)
        old, new = (_shown(trial, version) for version in (row, replacement[1]))
        if old != new:
            parts.append(f"`{table}` {_code(row['id'])}: {old} → {new}")
    parts += [f"`{table}` {_code(row['id'])} added" for table, row in added if table != "evidence"]
    return "; ".join(parts)


def _shown(trial: Trial, row: Mapping[str, Any]) -> str:
    """Return what tells a row from another version of it: its words, or its identifier."""
    if "start" not in row:
        return _code(row["id"])
    span = f"{row['article']}/{row['start']:05}-{row['end']:05}"
    return f"{span} {_code(trial.contents.texts[row['article']].text[row['start'] : row['end']])}"


def _code(value: Any) -> str:
    """Return a value as code in Markdown, cut to a length that shows it."""
    if value is None:
        return "nothing"
    plain = " ".join(str(value).split()).replace("`", "'").replace("|", "¦")
    return f"`{plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + '…'}`"


def _differences(old: Any, new: Any, place: str = "") -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys([*old, *new]):
            if old.get(name) != new.get(name):
                yield from _differences(old.get(name), new.get(name), f"{place}/{name}")
    else:
        yield f"`{place}`: {_code(old)} → {_code(new)}"
