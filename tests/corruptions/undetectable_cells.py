"""Predicates for changes of cells that no program can detect."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from alibaba_press.scripts.checks.english_numbers import NUMBER, SCALES, cardinals
from alibaba_press.scripts.checks.inferred_dates import follows
from alibaba_press.scripts.checks.wording import ARGUING, WORDINGS, YEAR
from alibaba_press.scripts.german import read
from alibaba_press.tests.corruptions.corrupt_values import is_wording
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents
from alibaba_press.tests.corruptions.undetectable import (
    Cell,
    effect_of,
    evidence_of,
    names,
    only_cell,
    with_evidence,
    words,
)


def numbers(text: str | None) -> Counter[str]:
    """Count the numbers in digits of a text."""
    return Counter(re.findall(r"[0-9]+", text or ""))


# Our own texts


def reworded(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.new is None or not is_wording(cell.column):
        return False
    texts = [row[cell.column.name] or "" for row in contents.rows[cell.table]]
    known = {word for text in texts for word in text.split(" ")}
    is_said = not (numbers(cell.new) - numbers(cell.old) or _new_cardinals(cell))
    return is_said and set(cell.new.split(" ")) <= known and set(cell.new) <= set("".join(texts))


def _new_cardinals(cell: Cell) -> list[frozenset[float]]:
    """Return the numbers in words that a text has anew."""
    old, new = (Counter(values for _, values in cardinals(text)) for text in (cell.old, cell.new))
    return list((new - old).elements())


def other_number_in_words(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or not isinstance(cell.new, str) or not is_wording(cell.column):
        return False
    if numbers(cell.new) - numbers(cell.old):
        return False
    if cell.column.name in ARGUING or not contents.models[cell.table].has_evidence:
        return True
    values = _values_in_articles(contents, cell)
    return all(numbers & values for numbers in _new_cardinals(cell))


def _changed_numbers(cell: Cell) -> list[str]:
    old, new = (Counter(m.group() for m in NUMBER.finditer(text)) for text in (cell.old, cell.new))
    return list((new - old).elements())


def other_number_of_the_article(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or not isinstance(cell.new, str) or cell.column.name not in WORDINGS:
        return False
    if not is_wording(cell.column) or not contents.models[cell.table].has_evidence:
        return False
    spoken = _numbers_in_articles(contents, cell)
    values = _values_in_articles(contents, cell)
    labels = {label for number in spoken for label in re.findall(r"[^\W\d_]+\d+", number)}
    changed = [NUMBER.fullmatch(number) for number in _changed_numbers(cell)]
    return bool(changed) and all(
        match is not None
        and (
            match[1] + match[2] in labels
            if match[1]
            else float(match[2].replace(",", "")) * SCALES[match[4] or ""] in values
        )
        for match in changed
    )


def _numbers_in_articles(contents: Contents, cell: Cell) -> set[str]:
    """Return the numbers of the articles that have evidence of a row or name its entity."""
    articles = {
        row["article"] for row in contents.rows["evidence"] if row["row"] == cell.row["id"]
    } | {row["article"] for row in contents.rows["mentions"] if row["entity"] == cell.row["id"]}
    return {row["words"] for row in contents.rows["numbers"] if row["article"] in articles}


def _values_in_articles(contents: Contents, cell: Cell) -> set[float]:
    spoken = _numbers_in_articles(contents, cell)
    return {value for number in spoken for value in _values(number)}


def _values(text: str) -> set[float]:
    """Return the numbers in a German text."""
    values = {float(part) for part in re.findall(r"[0-9]+", text)}
    for reading in read(text):
        values |= {float(v) for v in (reading.value, reading.value_max) if v is not None}
        values |= {float(part) for part in re.findall(r"[0-9]+", reading.edtf or "")}
    return values


def other_number_in_an_argument(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or not isinstance(cell.new, str) or cell.column.name not in ARGUING:
        return False
    changed = [NUMBER.fullmatch(number) for number in _changed_numbers(cell)]
    if not is_wording(cell.column) or not changed:
        return False
    return all(
        match is not None
        and not match[1]
        and (len(match[2]) != YEAR or float(match[2]) in _numbers_of_all_articles(contents))
        for match in changed
    )


def _numbers_of_all_articles(contents: Contents) -> set[float]:
    """Return the numbers in all articles and in their dates of publication."""
    spoken = {row["words"] for row in contents.rows["numbers"]}
    return {value for words in spoken for value in _values(words)} | {
        value for row in contents.rows["articles"] for value in _values(row["published"] or "")
    }


def note_removed(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    return (
        cell is not None
        and cell.new is None
        and is_wording(cell.column)
        and not cell.column.required
        and cell.column.name in ("description", "note")
    )


# Our classification


def other_term(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.column.provenance != "curated" or not cell.column.terms:
        return False
    return {cell.old, cell.new} <= {*cell.column.terms, *(() if cell.column.required else (None,))}


def other_term_with_evidence(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    return cell is not None and {cell.old, cell.new} <= set(cell.column.terms)


def other_code(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.column.provenance != "curated":
        return False
    if cell.column.format == "language":
        return True
    return cell.column.format == "iso_3166" and cell.row["kind"] != "country"


def other_subject_of_conflict(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or (cell.table, cell.column.name) != ("conflicts", "about"):
        return False
    claims = [r for r in contents.rows["conflict_claims"] if r["conflict"] == cell.row["id"]]
    evidence = [
        row
        for claim in claims
        for column in {None, claim["column"]}
        for row in evidence_of(contents, claim["table"], claim["row"], column)
    ]
    in_articles = all(names(contents, row, cell.new, anywhere=True) for row in evidence)
    return in_articles and (
        any(names(contents, row, cell.new) for row in evidence)
        or any(_refers_to(contents, claim["table"], claim["row"], cell.new) for claim in claims)
    )


def _refers_to(contents: Contents, table: str, id: str, entity: str) -> bool:
    """Return whether a row refers to an entity, or a row that links it to the row does."""
    return any(
        entity in row.values()
        for model in contents.models.values()
        for row in contents.rows[model.name]
        if (model.name == table and row["id"] == id)
        or (model.link and model.link.table == table and row[model.link.column] == id)
    )


def restatement_not_named(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.column.name != "restates" or cell.new is not None:
        return False
    if cell.column.provenance != "curated":
        return False
    [original] = [row for row in contents.rows[cell.table] if row["id"] == cell.old]
    identity = contents.models[cell.table].identity
    return not identity or any(original[name] != cell.row[name] for name in identity)


def other_restatement(contents: Contents, corruption: Corruption) -> bool:
    effect = effect_of(contents, corruption)
    changed = [cell for cell in effect.cells if cell.column.name == "restates"]
    others = {cell.column.name for cell in effect.cells} - {"restates"}
    if effect.removed or effect.added or len(changed) != 1 or others - {"rank"}:
        return False
    [cell] = changed
    rows = {row["id"]: row for row in contents.rows[cell.table]}
    if cell.new not in rows or cell.new == cell.row["id"] or rows[cell.new]["restates"]:
        return False
    if any(row["restates"] == cell.row["id"] for row in rows.values()):
        return False
    about = {"figures": ["metric"], "events": ["type"], "statements": ["subject", "topic"]}
    pairs = {"positions": ["person", "organization"], "shareholdings": ["owned"]}
    ends = {"subsidiaries": ["parent", "child"], "event_relations": ["event", "related_event"]}
    relation = {"relationships": ["subject", "relation", "object"]}
    alike = (about | pairs | ends | relation)[cell.table]
    return all(rows[cell.new][name] == cell.row[name] for name in alike)


def other_whole(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.column.name != "part_of" or cell.column.provenance != "curated":
        return False
    rows = {row["id"]: row for row in contents.rows[cell.table]}
    whole, seen = cell.new, {cell.row["id"]}
    while whole is not None and whole not in seen:
        seen.add(whole)
        whole = rows[whole]["part_of"] if whole in rows else None
    if whole is not None or cell.new is None:
        return whole is None
    return cell.new in rows and _can_contain(contents, cell, rows[cell.new])


def _can_contain(contents: Contents, cell: Cell, whole: Mapping[str, Any]) -> bool:
    """Return whether two rows have one metric, or one story or participant."""
    if cell.table != "events":
        return bool(cell.row.get("metric") == whole.get("metric"))
    parties: dict[str, set[str]] = defaultdict(set)
    for row in contents.rows["participants"]:
        parties[row["event"]].add(row["entity"])
    same_story = cell.row["story"] is not None and cell.row["story"] == whole["story"]
    return same_story or bool(parties[cell.row["id"]] & parties[whole["id"]])


# Numbers and dates


def other_inferred_date(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    if cell is None or not cell.column.is_date:
        return False
    evidence = evidence_of(contents, cell.table, cell.row["id"], cell.column.name)
    if any(row["basis"] != "inferred" for row in evidence):
        return False
    return follows(cell.new, tuple(words(contents, row) for row in evidence))
