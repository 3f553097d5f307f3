"""Predicates for changes of evidence, removed rows and changed files that no program can detect."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping

from pyarrow import parquet

from alibaba_press.schemas import Column
from alibaba_press.scripts.checks.descriptor import VERSION
from alibaba_press.scripts.checks.inferred_dates import follows
from alibaba_press.scripts.checks.naming import STANDS_FOR
from alibaba_press.scripts.german import readings_of_kind
from alibaba_press.tests.corruptions.corrupt_files import DESCRIPTOR
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents, Row
from alibaba_press.tests.corruptions.undetectable import (
    effect_of,
    evidence_of,
    names,
    words,
)
from alibaba_press.tests.corruptions.undetectable_references import can_be_meant

# Evidence


def _moved(contents: Contents, corruption: Corruption) -> tuple[Row, Row] | None:
    """Return evidence before and after it was moved to other words, if nothing else changed."""
    effect = effect_of(contents, corruption)
    if effect.cells or [t for t, _ in (*effect.removed, *effect.added)] != ["evidence"] * 2:
        return None
    [(_, old)], [(_, new)] = effect.removed, effect.added
    same = ("table", "row", "column", "value", "basis", "speaker", "reason")
    return (old, new) if all(old[name] == new[name] for name in same) else None


def _has_other(contents: Contents, row: Row) -> bool:
    return len(evidence_of(contents, row["table"], row["row"], row["column"])) > 1


def moved_to_same_meaning(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    column = (
        moved
        and moved[1]["column"]
        and contents.models[moved[1]["table"]].column(moved[1]["column"])
    )
    return bool(moved and column and _says(contents, moved[1], column))


def _says(contents: Contents, row: Row, column: Column) -> bool:
    """Return whether words contain the number or the date that they state, or name the entity."""
    if column.is_date or column.type == "number":
        readings = readings_of_kind(words(contents, row), dates=column.is_date)
        values = [r.edtf if column.is_date else str(r.value) for r in readings]
        return len(values) == 1 and (
            values[0] == row["value"].rstrip("~?")
            if column.is_date
            else float(str(values[0])) == float(row["value"])
        )
    if column.references:
        return names(contents, row, row["value"])
    return column.format == "verbatim" and row["value"] in words(contents, row)


def moved_to_possible_meaning(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    if (
        moved is None
        or moved[1]["basis"] == "inferred"
        or moved_to_same_meaning(contents, corruption)
    ):
        return False
    new = moved[1]
    column = contents.models[new["table"]].column(new["column"] or "id")
    if column is None or not column.references or not re.search(STANDS_FOR, words(contents, new)):
        return False
    of_row = evidence_of(contents, new["table"], new["row"], None)
    return new["article"] in {row["article"] for row in of_row} and names(
        contents, new, new["value"], anywhere=True
    )


def inferred_value_moved(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    if (
        moved is None
        or moved[1]["basis"] != "inferred"
        or moved_to_same_meaning(contents, corruption)
    ):
        return False
    old, new = moved
    column = contents.models[new["table"]].column(new["column"] or "id")
    if column is None or not column.is_date:
        return True
    others = evidence_of(contents, old["table"], old["row"], old["column"])
    evidence = [new, *(row for row in others if row["id"] != old["id"])]
    return follows(new["value"], tuple(words(contents, row) for row in evidence))


def moved_by_a_mark(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    if moved is None or moved[0]["article"] != moved[1]["article"]:
        return False
    if any(abs(moved[0][side] - moved[1][side]) > 1 for side in ("start", "end")):
        return False
    old, new = (re.sub(r"\W", "", words(contents, row)) for row in moved)
    return old == new


def one_of_several_moved(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    if (
        moved is None
        or moved[1]["basis"] == "inferred"
        or moved_to_same_meaning(contents, corruption)
    ):
        return False
    return _has_other(contents, moved[0])


def term_moved(contents: Contents, corruption: Corruption) -> bool:
    moved = _moved(contents, corruption)
    if moved is None or moved[1]["basis"] == "inferred" or _has_other(contents, moved[0]):
        return False
    column = contents.models[moved[0]["table"]].column(moved[0]["column"] or "id")
    if column is None or column.required:
        return False
    return bool(column.terms) or column.references == "events"


def one_of_several_removed(contents: Contents, corruption: Corruption) -> bool:
    effect = effect_of(contents, corruption)
    if effect.cells or effect.added or [table for table, _ in effect.removed] != ["evidence"]:
        return False
    return _has_other(contents, effect.removed[0][1])


def stated_by_its_words(contents: Contents, corruption: Corruption) -> bool:
    """Whether inferred evidence of a cell became stated, by words that can state its value."""
    effect = effect_of(contents, corruption)
    if effect.removed or effect.added:
        return False
    changed = [cell for cell in effect.cells if cell.table == "evidence"]
    if {cell.column.name for cell in changed} != {"basis", "reason"}:
        return False
    evidence = [cell.row for cell in changed if cell.column.name == "basis"]
    if any(cell.new != "stated" for cell in changed if cell.column.name == "basis"):
        return False
    column = contents.models[evidence[0]["table"]].column(evidence[0]["column"])
    if column is None:
        return False
    if column.terms or any(_says(contents, row, column) for row in evidence):
        return True
    entities = {t.name for t in contents.models.values() if t.entity_kind} | {"entities"}
    if column.references in entities - {"places"}:
        return can_be_meant(contents, evidence, evidence[0]["value"], column.named_in_context)
    return bool(column.references) and column.references not in entities


# Files


def meaningless_bytes(files: Mapping[str, bytes], corruption: Corruption) -> bool:
    changed = {name: data for name, data in (corruption.files or {}).items() if name != DESCRIPTOR}
    if len(changed) != 1 or not all(name.endswith(".parquet") for name in changed):
        return False
    [(name, data)] = changed.items()
    try:
        after = parquet.read_table(io.BytesIO(data))
    except Exception:  # any failure to read the file counts as detectable
        return False
    before = parquet.read_table(io.BytesIO(files[name]))
    same_schema = after.schema.equals(before.schema, check_metadata=True)
    return bool(after.equals(before) and same_schema)


def other_version(files: Mapping[str, bytes], corruption: Corruption) -> bool:
    if corruption.descriptor is None:
        return False
    before = json.loads(files[DESCRIPTOR])
    version = corruption.descriptor.get("version")
    if not isinstance(version, str) or not VERSION.fullmatch(version):
        return False
    same = corruption.descriptor | {"version": before["version"]} == before
    return bool(version != before["version"] and same)
