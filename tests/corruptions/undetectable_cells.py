"""Predicates for changes of cells that no program can detect."""

from __future__ import annotations

import re
from collections import Counter

from alibaba_press.scripts.checks.english_numbers import NUMBER, SCALES
from alibaba_press.scripts.checks.inferred_dates import follows
from alibaba_press.scripts.checks.naming import STANDS_FOR
from alibaba_press.scripts.checks.wording import ARGUING, WORDINGS, YEAR
from alibaba_press.scripts.german import read
from alibaba_press.tests.corruptions.corrupt_values import is_wording
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import Contents
from alibaba_press.tests.corruptions.undetectable import (
    Cell,
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
    return not numbers(cell.new) - numbers(cell.old)


def _changed_numbers(cell: Cell) -> list[str]:
    old, new = (Counter(m.group() for m in NUMBER.finditer(text)) for text in (cell.old, cell.new))
    return list((new - old).elements())


def other_number_of_the_article(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or not isinstance(cell.new, str) or cell.column.name not in WORDINGS:
        return False
    if not is_wording(cell.column) or not contents.models[cell.table].has_evidence:
        return False
    articles = {
        row["article"] for row in contents.rows["evidence"] if row["row"] == cell.row["id"]
    } | {row["article"] for row in contents.rows["mentions"] if row["entity"] == cell.row["id"]}
    spoken = {row["words"] for row in contents.rows["numbers"] if row["article"] in articles}
    values = {value for number in spoken for value in _values(number)}
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


def other_whole(contents: Contents, corruption: Corruption) -> bool:
    cell = only_cell(contents, corruption)
    if cell is None or cell.column.name != "part_of" or cell.column.provenance != "curated":
        return False
    wholes = {row["id"]: row["part_of"] for row in contents.rows[cell.table]}
    whole, seen = cell.new, {cell.row["id"]}
    while whole is not None and whole not in seen:
        seen.add(whole)
        whole = wholes.get(whole)
    return whole is None and (cell.new is None or cell.new in wholes)


# References


def _refers(contents: Contents, cell: Cell | None) -> bool:
    entities = {t.name for t in contents.models.values() if t.entity_kind} | {"entities"}
    return cell is not None and cell.column.references in entities and cell.new is not None


def other_named_entity(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    if cell is None or not _refers(contents, cell):
        return False
    evidence = evidence_of(contents, cell.table, cell.row["id"], cell.column.name)
    return any(names(contents, row, cell.new) for row in evidence)


def other_possible_entity(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    if cell is None or not _refers(contents, cell) or other_named_entity(contents, corruption):
        return False
    evidence = evidence_of(contents, cell.table, cell.row["id"], cell.column.name)
    unnamed = cell.column.named_in_context or any(
        row["basis"] == "inferred" or re.search(STANDS_FOR, words(contents, row))
        for row in evidence
    )
    return unnamed and all(names(contents, row, cell.new, anywhere=True) for row in evidence)


def other_event(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    if cell is None or cell.column.references != "events":
        return False
    evidence = evidence_of(contents, cell.table, cell.row["id"], cell.column.name)
    articles = {row["article"] for row in evidence_of(contents, "events", cell.new, None)}
    return {row["article"] for row in evidence} <= articles


# Numbers and dates


def other_inferred_date(contents: Contents, corruption: Corruption) -> bool:
    cell = with_evidence(contents, corruption)
    if cell is None or not cell.column.is_date:
        return False
    evidence = evidence_of(contents, cell.table, cell.row["id"], cell.column.name)
    if any(row["basis"] != "inferred" for row in evidence):
        return False
    return follows(cell.new, tuple(words(contents, row) for row in evidence))
