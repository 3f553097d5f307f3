"""Predicates of evidence that may be of other words, of rows that may be missing and of files that
may differ, as far as any program can tell."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping

from pyarrow import parquet

from alibaba_press.scripts.checks.descriptor import VERSION
from alibaba_press.scripts.checks.naming import STANDS_FOR
from alibaba_press.scripts.checks.reach import follows
from alibaba_press.scripts.german import readings_of_kind
from alibaba_press.tests.corruptions.corrupt_files import DESCRIPTOR
from alibaba_press.tests.corruptions.corrupted import Row, World
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.untold import edited, evidence_of, names, only_cell, words

# Evidence


def _moved(world: World, made: Corruption) -> tuple[Row, Row] | None:
    """Evidence that has other words than before, and is else the same."""
    found = edited(world, made)
    if found.cells or [t for t, _ in (*found.gone, *found.come)] != ["evidence", "evidence"]:
        return None
    [(_, old)], [(_, new)] = found.gone, found.come
    same = ("table", "row", "column", "value", "basis", "speaker", "reason")
    return (old, new) if all(old[name] == new[name] for name in same) else None


def _has_other(world: World, row: Row) -> bool:
    return len(evidence_of(world, row["table"], row["row"], row["column"])) > 1


def says_it_too(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    column = (
        moved and moved[1]["column"] and world.models[moved[1]["table"]].column(moved[1]["column"])
    )
    if not moved or not column:
        return False
    new = moved[1]
    if column.is_date or column.type == "number":
        readings = readings_of_kind(words(world, new), dates=column.is_date)
        said = [r.edtf if column.is_date else str(r.value) for r in readings]
        return len(said) == 1 and (
            said[0] == new["value"].rstrip("~?")
            if column.is_date
            else float(str(said[0])) == float(new["value"])
        )
    if column.references:
        return names(world, new, new["value"])
    return column.format == "verbatim" and new["value"] in words(world, new)


def means_it_too(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    if moved is None or moved[1]["basis"] == "inferred" or says_it_too(world, made):
        return False
    new = moved[1]
    column = world.models[new["table"]].column(new["column"] or "id")
    if column is None or not column.references or not re.search(STANDS_FOR, words(world, new)):
        return False
    carrying = evidence_of(world, new["table"], new["row"], None)
    return new["article"] in {row["article"] for row in carrying} and names(
        world, new, new["value"], anywhere=True
    )


def inferred_elsewhere(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    if moved is None or moved[1]["basis"] != "inferred" or says_it_too(world, made):
        return False
    old, new = moved
    column = world.models[new["table"]].column(new["column"] or "id")
    if column is None or not column.is_date:
        return True
    others = evidence_of(world, old["table"], old["row"], old["column"])
    evidence = [new, *(row for row in others if row["id"] != old["id"])]
    return follows(new["value"], tuple(words(world, row) for row in evidence))


def by_a_sign(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    if moved is None or moved[0]["article"] != moved[1]["article"]:
        return False
    if any(abs(moved[0][side] - moved[1][side]) > 1 for side in ("start", "end")):
        return False
    old, new = (re.sub(r"\W", "", words(world, row)) for row in moved)
    return old == new


def beside_others(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    if moved is None or moved[1]["basis"] == "inferred" or says_it_too(world, made):
        return False
    return _has_other(world, moved[0])


def term_elsewhere(world: World, made: Corruption) -> bool:
    moved = _moved(world, made)
    if moved is None or moved[1]["basis"] == "inferred" or _has_other(world, moved[0]):
        return False
    column = world.models[moved[0]["table"]].column(moved[0]["column"] or "id")
    if column is None or column.required:
        return False
    return bool(column.terms) or column.references == "events"


def withheld(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or (cell.table, cell.column.name) != ("evidence", "quote"):
        return False
    return cell.new is None and cell.row["prefix"] is None and cell.row["suffix"] is None


def one_of_several(world: World, made: Corruption) -> bool:
    found = edited(world, made)
    if found.cells or found.come or [table for table, _ in found.gone] != ["evidence"]:
        return False
    return _has_other(world, found.gone[0][1])


def one_claim_of_many(world: World, made: Corruption) -> bool:
    found = edited(world, made)
    if found.cells or found.come or [table for table, _ in found.gone] != ["conflict_claims"]:
        return False
    gone = found.gone[0][1]
    claims = [r for r in world.rows["conflict_claims"] if r["conflict"] == gone["conflict"]]
    return len(claims) > 2 and gone["used"] != "used"


# Files


def says_nothing(files: Mapping[str, bytes], made: Corruption) -> bool:
    changed = {name: data for name, data in (made.files or {}).items() if name != DESCRIPTOR}
    if len(changed) != 1 or not all(name.endswith(".parquet") for name in changed):
        return False
    [(name, data)] = changed.items()
    try:
        now = parquet.read_table(io.BytesIO(data))
    except Exception:  # what a library makes of such bytes is no matter here
        return False
    was = parquet.read_table(io.BytesIO(files[name]))
    return bool(now.equals(was) and now.schema.equals(was.schema, check_metadata=True))


def other_version(files: Mapping[str, bytes], made: Corruption) -> bool:
    if made.descriptor is None:
        return False
    was = json.loads(files[DESCRIPTOR])
    version = made.descriptor.get("version")
    if not isinstance(version, str) or not VERSION.fullmatch(version):
        return False
    return bool(version != was["version"] and made.descriptor | {"version": was["version"]} == was)
