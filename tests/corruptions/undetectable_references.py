"""Predicates for changes of references that no program can detect: who is meant, and what about."""

from __future__ import annotations

import re
from bisect import bisect_right

from alibaba_press.scripts.checks.agreement import LESS_NEAR, NEAR
from alibaba_press.scripts.checks.naming import STANDS_FOR
from alibaba_press.scripts.checks.nearness import RECENT
from alibaba_press.scripts.checks.roles import ACTED_ON, ACTING
from alibaba_press.tests.corruptions.corrupt_relations import TABLE as RELATIONS
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents, Row
from alibaba_press.tests.corruptions.undetectable import (
    Cell,
    effect_of,
    evidence_of,
    names,
    with_evidence,
    words,
)


def changed_reference(contents: Contents, corruption: Corruption) -> Cell | None:
    """Return the reference that changed with its evidence, in a row that may link two others."""
    return with_evidence(contents, corruption) or _relinked(contents, corruption)


def _relinked(contents: Contents, corruption: Corruption) -> Cell | None:
    """Return the reference of a row that was replaced, with its evidence, to link others."""
    effect = effect_of(contents, corruption)
    removed = [(t, row) for t, row in effect.removed if t != "evidence"]
    added = [(t, row) for t, row in effect.added if t != "evidence"]
    if effect.cells or len(removed) != 1 or len(added) != 1 or removed[0][0] != added[0][0]:
        return None
    [(table, old)], [(_, new)] = removed, added
    changed = [name for name in old if name != "id" and old[name] != new[name]]
    if len(changed) != 1 or not (contents.models[table].link or table == RELATIONS):
        return None
    column = contents.models[table].column(changed[0])
    return Cell(table, old, column, old[changed[0]], new[changed[0]]) if column else None


def _evidence(contents: Contents, cell: Cell) -> list[Row]:
    return evidence_of(contents, cell.table, cell.row["id"], cell.column.name)


def _refers(contents: Contents, cell: Cell | None) -> bool:
    entities = {t.name for t in contents.models.values() if t.entity_kind} | {"entities"}
    return cell is not None and cell.column.references in entities and cell.new is not None


def other_named_entity(contents: Contents, corruption: Corruption) -> bool:
    cell = changed_reference(contents, corruption)
    if cell is None or not _refers(contents, cell):
        return False
    return any(names(contents, row, cell.new) for row in _evidence(contents, cell))


def other_inferred_entity(contents: Contents, corruption: Corruption) -> bool:
    cell = changed_reference(contents, corruption)
    if cell is None or not _refers(contents, cell) or other_named_entity(contents, corruption):
        return False
    evidence = _evidence(contents, cell)
    return any(row["basis"] == "inferred" for row in evidence) and all(
        names(contents, row, cell.new, anywhere=True) for row in evidence
    )


def other_recent_entity(contents: Contents, corruption: Corruption) -> bool:
    cell = changed_reference(contents, corruption)
    if cell is None or not _refers(contents, cell) or cell.column.references == "places":
        return False
    if other_named_entity(contents, corruption):
        return False
    return can_be_meant(contents, _evidence(contents, cell), cell.new, cell.column.named_in_context)


def can_be_meant(
    contents: Contents, evidence: list[Row], entity: str, named_in_context: bool
) -> bool:
    """Return whether words that do not name an entity can mean it.

    They have a word that stands for it, or need none, and name no other one without such a word.
    """
    stands_for = any(re.search(STANDS_FOR, words(contents, row)) for row in evidence)
    if not stands_for and (not named_in_context or _names_another(contents, evidence, entity)):
        return False
    return any(entity in _recent(contents, row, entity) for row in evidence)


def _kinds(contents: Contents) -> dict[str, str]:
    return {row["id"]: row["kind"] for row in contents.rows["entities"]}


def _names_another(contents: Contents, evidence: list[Row], entity: str) -> bool:
    kinds = _kinds(contents)
    return all(
        any(
            mention["article"] == row["article"]
            and row["start"] <= mention["start"]
            and mention["end"] <= row["end"]
            and kinds[mention["entity"]] == kinds[entity]
            for mention in contents.rows["mentions"]
        )
        for row in evidence
    )


def _recent(contents: Contents, row: Row, entity: str) -> list[str]:
    """Return the last entities of a kind that an article names up to the end of a sentence."""
    kinds = _kinds(contents)
    sentences = [s for s in contents.rows["sentences"] if s["article"] == row["article"]]
    until = max((s["end"] for s in sentences if s["start"] < row["end"]), default=row["end"])
    mentions = sorted(
        (m["start"], m["entity"])
        for m in contents.rows["mentions"]
        if m["article"] == row["article"] and m["start"] < until
        if kinds[m["entity"]] == kinds[entity]
    )
    return list(dict.fromkeys(entity for _, entity in reversed(mentions)))[:RECENT]


def other_event(contents: Contents, corruption: Corruption) -> bool:
    cell = changed_reference(contents, corruption)
    facts = {m.name for m in contents.models.values() if m.has_evidence and not m.entity_kind}
    if cell is None or cell.column.references not in facts or cell.new is None:
        return False
    evidence = _evidence(contents, cell)
    of_event = evidence_of(contents, str(cell.column.references), cell.new, None)
    articles = {row["article"] for row in of_event}
    if not {row["article"] for row in evidence} <= articles:
        return False
    return any(
        (row["basis"] == "inferred" and cell.table != RELATIONS)
        or _is_near(contents, row, other, NEAR if row["basis"] == "stated" else LESS_NEAR)
        for row in evidence
        for other in of_event
    )


def _is_near(contents: Contents, row: Row, other: Row, near: int) -> bool:
    """Return whether few sentences lie between two pieces of evidence."""
    if row["article"] != other["article"]:
        return False
    starts = sorted(
        {s["start"] for s in contents.rows["sentences"] if s["article"] == row["article"]}
    )
    first, last, begin, end = (
        bisect_right(starts, offset)
        for offset in (row["start"], row["end"] - 1, other["start"], other["end"] - 1)
    )
    return end >= first - near and begin <= last + near


def _exchanged(contents: Contents, corruption: Corruption) -> tuple[Cell, Cell] | None:
    """Return two cells that exchanged their values, if nothing but their evidence changed too."""
    effect = effect_of(contents, corruption)
    cells = [cell for cell in effect.cells if cell.table != "evidence"]
    if effect.removed or effect.added or len(cells) != 2:
        return None
    first, second = cells
    return (first, second) if (first.old, first.new) == (second.new, second.old) else None


def roles_exchanged(contents: Contents, corruption: Corruption) -> bool:
    pair = _exchanged(contents, corruption)
    if pair is None or {(cell.table, cell.column.name) for cell in pair} != {
        ("participants", "role")
    }:
        return False
    roles = {cell.row["id"]: cell.new for cell in pair}
    [event] = [row for row in contents.rows["events"] if row["id"] == pair[0].row["event"]]
    places: dict[bool, list[int]] = {True: [], False: []}
    for row in contents.rows["participants"]:
        role = roles.get(row["id"], row["role"])
        if row["event"] == event["id"] and role in (*ACTING, *ACTED_ON):
            places[role in ACTING] += _places(contents, event["title"], row["entity"])
    acting, acted_on = places[True], places[False]
    return not acting or not acted_on or min(acting) <= min(acted_on) or " by " in event["title"]


def _places(contents: Contents, title: str, entity: str) -> list[int]:
    """Return where a title names an entity, other than in the genitive or in a longer name."""
    forms = {row["name"] for row in contents.rows["names"] if row["entity"] == entity}
    forms |= {row["name"] for row in contents.rows["entities"] if row["id"] == entity}
    return [
        match.start()
        for form in forms
        for match in re.finditer(rf"\b{re.escape(form)}\b(?!'s)", title)
    ]


def ends_exchanged(contents: Contents, corruption: Corruption) -> bool:
    pair = _exchanged(contents, corruption)
    if pair is None or pair[0].table not in ("subsidiaries", "relationships"):
        return False
    first, second = pair
    others = (
        row
        for row in contents.rows[first.table]
        if row["id"] != first.row["id"]
        and (first.table == "subsidiaries" or row["relation"] == first.row["relation"])
    )
    ends = first.column.name, second.column.name
    if any(tuple(row[end] for end in ends) == (first.old, second.old) for row in others):
        return False
    return all(
        any(row["basis"] == "inferred" or names(contents, row, cell.new) for row in evidence)
        or can_be_meant(contents, evidence, cell.new, cell.column.named_in_context)
        for cell in pair
        for evidence in [_evidence(contents, cell)]
    )
