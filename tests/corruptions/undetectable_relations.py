"""Predicates for changes of the relations of events that no program can detect."""

from __future__ import annotations

from typing import Any

from alibaba_press.tests.corruptions.corrupt_relations import TABLE
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents, Row
from alibaba_press.tests.corruptions.undetectable import effect_of

BY_CAUSE = ("because_of", "answer_to")
"""Relations whose event comes after the related one."""


def _changed_relation(contents: Contents, corruption: Corruption) -> tuple[Row, Row] | None:
    """Return a relation before and after a change of it and its evidence alone."""
    effect = effect_of(contents, corruption)
    removed = [(table, row) for table, row in effect.removed if table != "evidence"]
    added = [(table, row) for table, row in effect.added if table != "evidence"]
    if effect.cells or [table for table, _ in (*removed, *added)] != [TABLE, TABLE]:
        return None
    return (removed[0][1], added[0][1]) if removed and added else None


def other_relation(contents: Contents, corruption: Corruption) -> bool:
    pair = _changed_relation(contents, corruption)
    if pair is None:
        return False
    old, new = pair
    changed = {name for name in old if old[name] != new[name]} - {"id"}
    return changed == {"relation"} and _can_be(contents, new)


def events_exchanged(contents: Contents, corruption: Corruption) -> bool:
    pair = _changed_relation(contents, corruption)
    if pair is None:
        return False
    old, new = pair
    ends = (old["event"], old["related_event"]) == (new["related_event"], new["event"])
    return ends and old["relation"] == new["relation"] and _can_be(contents, new)


def _can_be(contents: Contents, relation: Row) -> bool:
    """Return whether neither the dates of two events nor their places exclude a relation."""
    events = {row["id"]: row for row in contents.rows["events"]}
    event, related = events[relation["event"]], events[relation["related_event"]]
    if relation["relation"] == "called_off_by":
        return bool(event["status"] == "cancelled")
    if relation["relation"] == "told_before":
        return bool(
            _first_words(contents, event, related) <= _first_words(contents, related, event)
        )
    earlier, later = (related, event) if relation["relation"] in BY_CAUSE else (event, related)
    first, last = earlier["start_earliest"], later["start_latest"] or later["end_latest"]
    return first is None or last is None or first <= last


def _first_words(contents: Contents, event: Row, other: Row) -> Any:
    """Return where an article that tells of both events begins to tell of one."""
    spans = [
        (evidence["article"], evidence["start"], evidence["row"])
        for evidence in contents.rows["evidence"]
        if evidence["table"] == "events" and evidence["column"] is None
        if evidence["row"] in (event["id"], other["id"])
    ]
    shared = {a for a, _, row in spans if row == event["id"]} & {
        a for a, _, row in spans if row == other["id"]
    }
    starts = [start for a, start, row in spans if row == event["id"] and a in shared]
    return min(starts, default=0)
