"""Predicates of cells that may say something else, as far as any program can tell."""

from __future__ import annotations

import re
from collections import Counter

from alibaba_press.scripts.checks.naming import MEANT, STANDS_FOR
from alibaba_press.scripts.checks.reach import follows
from alibaba_press.scripts.checks.wording import ARGUING, NUMBER, SCALES, WORDINGS, YEAR
from alibaba_press.scripts.german import read
from alibaba_press.tests.corruptions.corrupt_values import is_wording
from alibaba_press.tests.corruptions.corrupted import World
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.untold import (
    Cell,
    evidence_of,
    names,
    only_cell,
    with_evidence,
    words,
)


def numbers(text: str | None) -> Counter[str]:
    """The numbers in digits of a text."""
    return Counter(re.findall(r"[0-9]+", text or ""))


# What a text of ours says


def reworded(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or cell.new is None or not is_wording(cell.column):
        return False
    return not numbers(cell.new) - numbers(cell.old)


def _changed_numbers(cell: Cell) -> list[str]:
    old, new = (Counter(m.group() for m in NUMBER.finditer(text)) for text in (cell.old, cell.new))
    return list((new - old).elements())


def elsewhere(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or not isinstance(cell.new, str) or cell.column.name not in WORDINGS:
        return False
    if not is_wording(cell.column) or not world.models[cell.table].has_evidence:
        return False
    articles = {
        row["article"] for row in world.rows["evidence"] if row["row"] == cell.row["id"]
    } | {row["article"] for row in world.rows["mentions"] if row["entity"] == cell.row["id"]}
    told = {row["words"] for row in world.rows["numbers"] if row["article"] in articles}
    heard = {value for said in told for value in _values(said)}
    labels = {label for said in told for label in re.findall(r"[^\W\d_]+\d+", said)}
    changed = [NUMBER.fullmatch(number) for number in _changed_numbers(cell)]
    return bool(changed) and all(
        found is not None
        and (
            found[1] + found[2] in labels
            if found[1]
            else float(found[2].replace(",", "")) * SCALES[found[4] or ""] in heard
        )
        for found in changed
    )


def _values(said: str) -> set[float]:
    found = {float(part) for part in re.findall(r"[0-9]+", said)}
    for reading in read(said):
        found |= {float(v) for v in (reading.value, reading.value_max) if v is not None}
        found |= {float(part) for part in re.findall(r"[0-9]+", reading.edtf or "")}
    return found


def calculated(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or not isinstance(cell.new, str) or cell.column.name not in ARGUING:
        return False
    changed = [NUMBER.fullmatch(number) for number in _changed_numbers(cell)]
    if not is_wording(cell.column) or not changed:
        return False
    return all(
        found is not None
        and not found[1]
        and (len(found[2]) != YEAR or float(found[2]) in _dated(world))
        for found in changed
    )


def _dated(world: World) -> set[float]:
    """The numbers of all articles, and of the days on which they were published."""
    said = {row["words"] for row in world.rows["numbers"]}
    return {value for words in said for value in _values(words)} | {
        value for row in world.rows["articles"] for value in _values(row["published"] or "")
    }


def left_out(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    return (
        cell is not None
        and cell.new is None
        and is_wording(cell.column)
        and not cell.column.required
        and cell.column.name in ("description", "note")
    )


# What we class


def classed(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or cell.column.provenance != "curated":
        return False
    return {cell.old, cell.new} <= set(cell.column.terms)


def classed_by_words(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    return cell is not None and {cell.old, cell.new} <= set(cell.column.terms)


def other_code(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or cell.column.provenance != "curated" or cell.new is None:
        return False
    if cell.column.format == "language":
        return True
    return cell.column.format == "iso_3166" and cell.row["kind"] != "country"


def other_matter(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or (cell.table, cell.column.name) != ("conflicts", "about"):
        return False
    claims = [r for r in world.rows["conflict_claims"] if r["conflict"] == cell.row["id"]]
    evidence = [
        row
        for claim in claims
        for column in {None, claim["column"]}
        for row in evidence_of(world, claim["table"], claim["row"], column)
    ]
    return all(names(world, row, cell.new, anywhere=True) for row in evidence)


def how_much_is_quotable(world: World, made: Corruption) -> bool:
    cell = only_cell(world, made)
    if cell is None or (cell.table, cell.column.name) != ("articles", "quotable"):
        return False
    return isinstance(cell.new, float) and cell.old < cell.new <= 1


# Who is meant


def _refers(world: World, cell: Cell | None) -> bool:
    entities = {t.name for t in world.models.values() if t.entity_kind} | {"entities"}
    return cell is not None and cell.column.references in entities and cell.new is not None


def also_named(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    if cell is None or not _refers(world, cell):
        return False
    evidence = evidence_of(world, cell.table, cell.row["id"], cell.column.name)
    return any(names(world, row, cell.new) for row in evidence)


def may_be_meant(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    if cell is None or not _refers(world, cell) or also_named(world, made):
        return False
    evidence = evidence_of(world, cell.table, cell.row["id"], cell.column.name)
    unnamed = (cell.table, cell.column.name) in MEANT or any(
        row["basis"] == "inferred" or re.search(STANDS_FOR, words(world, row)) for row in evidence
    )
    return unnamed and all(names(world, row, cell.new, anywhere=True) for row in evidence)


def other_event(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    if cell is None or cell.column.references != "events":
        return False
    evidence = evidence_of(world, cell.table, cell.row["id"], cell.column.name)
    known = {row["article"] for row in evidence_of(world, "events", cell.new, None)}
    return {row["article"] for row in evidence} <= known


# Numbers and dates


def inferred_number(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    if cell is None or cell.column.type != "number":
        return False
    evidence = evidence_of(world, cell.table, cell.row["id"], cell.column.name)
    return all(row["basis"] == "inferred" for row in evidence)


def also_follows(world: World, made: Corruption) -> bool:
    cell = with_evidence(world, made)
    if cell is None or not cell.column.is_date:
        return False
    evidence = evidence_of(world, cell.table, cell.row["id"], cell.column.name)
    if any(row["basis"] != "inferred" for row in evidence):
        return False
    return follows(cell.new, tuple(words(world, row) for row in evidence))
