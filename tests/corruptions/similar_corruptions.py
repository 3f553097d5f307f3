"""For each class of undetectable corruptions, a similar one that is caught."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from pyarrow import parquet

from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.tests.corruptions.corrupt_claims import call_stated
from alibaba_press.tests.corruptions.corrupt_files import rehash
from alibaba_press.tests.corruptions.corrupt_references import change_cells
from alibaba_press.tests.corruptions.corrupt_relations import relate
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import Corruption
from alibaba_press.tests.corruptions.edits import (
    Change,
    Contents,
    Edit,
    Row,
    replace_row,
    with_span_id,
)
from alibaba_press.tests.corruptions.undetectable import evidence_of, words

Similar = Callable[[Trial], Corruption]
"""Makes a corruption that is similar to those of a class, but detectable."""


def of_rows(*change: Edit) -> Corruption:
    return Corruption("made by hand", 0, change=list(change))


def first_row(contents: Contents, table: str, accepts: Callable[[Row], object]) -> tuple[int, Row]:
    """Return the first row that a condition accepts, with its position."""
    rows = enumerate(contents.rows[table])
    return next((position, row) for position, row in rows if accepts(row))


def set_cell(table: str, accepts: Callable[[Row], object], column: str, value: Any) -> Similar:
    """Change a cell of a row; ``value`` is the new value, or a function of the old one."""

    def corrupt(trial: Trial) -> Corruption:
        position, row = first_row(trial.contents, table, accepts)
        new = value(row[column]) if callable(value) else value
        return of_rows(Edit(table, position, {column: new}))

    return corrupt


def set_cells_and_evidence(table: str, accepts: Callable[[Row], object], **cells: Any) -> Similar:
    """Change cells of a row, and the value of the evidence of the first of them."""

    def corrupt(trial: Trial) -> Corruption:
        position, row = first_row(trial.contents, table, accepts)
        column, value = next(iter(cells.items()))
        evidence = trial.contents.evidence[table, row["id"], column]
        edits = [Edit("evidence", index, {"value": format_cell(value)}) for index in evidence]
        return of_rows(Edit(table, position, cells), *edits)

    return corrupt


def move_evidence(
    accepts: Callable[[Contents, Row], object], target: Callable[[Contents, Row, Row], object]
) -> Similar:
    """Move evidence to the words of other evidence from the same article."""

    def corrupt(trial: Trial) -> Corruption:
        contents = trial.contents
        position, old = first_row(contents, "evidence", lambda row: accepts(contents, row))
        _, other = first_row(
            contents,
            "evidence",
            lambda row: row["article"] == old["article"] and target(contents, old, row),
        )
        return of_rows(*_move_span(contents, position, old, other["start"], other["end"]))

    return corrupt


def _move_span(contents: Contents, position: int, old: Row, start: int, end: int) -> Change:
    quote = contents.texts[old["article"]].text[start:end]
    span = {"start": start, "end": end, "sha256": sha256(quote.encode()), "quote": None}
    return replace_row(contents, "evidence", position, with_span_id("evidence", old | span))


def is_single(contents: Contents, row: Row) -> bool:
    """Whether a row or a cell has no other evidence."""
    return len(evidence_of(contents, row["table"], row["row"], row["column"])) == 1


def only_evidence_of(
    table: str, column: str | None, basis: str = "stated"
) -> Callable[[Contents, Row], bool]:
    """Accept the only evidence of a row, or of its cell in a column."""

    def accepts(contents: Contents, row: Row) -> bool:
        supported = (row["table"], row["column"], row["basis"])
        return supported == (table, column, basis) and is_single(contents, row)

    return accepts


def another_statement(contents: Contents, old: Row, new: Row) -> bool:
    """Accept the words of another statement."""
    return bool(new["table"] == "statements" and new["row"] != old["row"] and new["column"] is None)


def cut_letter(trial: Trial) -> Corruption:
    position, old = first_row(
        trial.contents,
        "evidence",
        lambda row: (
            (row["table"], row["column"]) == ("statements", None)
            and words(trial.contents, row)[:2].isalpha()
        ),
    )
    return of_rows(*_move_span(trial.contents, position, old, old["start"] + 1, old["end"]))


def remove_only_evidence(trial: Trial) -> Corruption:
    position, _ = first_row(
        trial.contents,
        "evidence",
        lambda row: row["table"] == "figures" and is_single(trial.contents, row),
    )
    return of_rows(Edit("evidence", position, None))


def remove_row_of_parquet(trial: Trial) -> Corruption:
    name = "data/people.parquet"
    table = parquet.read_table(io.BytesIO(trial.files[name]))
    sink = io.BytesIO()
    parquet.write_table(table.slice(1), sink)
    return Corruption("made by hand", 0, files=rehash(trial.files, {name: sink.getvalue()}))


def invalid_version(trial: Trial) -> Corruption:
    return Corruption("made by hand", 0, descriptor=trial.descriptor | {"version": "1.0"})


def exchange_roles(trial: Trial) -> Corruption:
    """Let the platform present the speaker, against the title."""
    contents, event = trial.contents, "ma-presents-ewtp-in-davos"
    change: Change = []
    for entity, role in (("ewtp", "speaker"), ("jack-ma", "subject")):
        position, _ = first_row(contents, "participants", has("id", f"{event}-{entity}"))
        change += change_cells(contents, "participants", position, {"role": role})
    return of_rows(*change)


def relate_events(relation: str, cells: Callable[[Row], Row]) -> Similar:
    """Change cells of the first relation of a kind, and its evidence alike."""

    def corrupt(trial: Trial) -> Corruption:
        position, row = first_row(
            trial.contents, "event_relations", has("id", f"-{relation.replace('_', '-')}-")
        )
        return of_rows(*(relate(trial.contents, position, cells(row)) or []))

    return corrupt


def exchange_ends(trial: Trial) -> Corruption:
    """Let a subsidiary be the parent, against another row."""
    position, row = first_row(trial.contents, "subsidiaries", lambda row: row["restates"])
    ends = {"parent": row["child"], "child": row["parent"]}
    return of_rows(*change_cells(trial.contents, "subsidiaries", position, ends))


def state_without_reading(trial: Trial) -> Corruption:
    """Call a date stated whose words have none."""
    _, evidence = first_row(
        trial.contents,
        "evidence",
        lambda row: (
            row["basis"] == "inferred"
            and (row["value"] or "")[:4].isdigit()
            and is_single(trial.contents, row)
            and not any(sign.isdigit() for sign in words(trial.contents, row))
        ),
    )
    cell = [evidence[name] for name in ("table", "row", "column")]
    return of_rows(*call_stated(trial.contents, *cell))


def has(column: str, part: str) -> Callable[[Row], bool]:
    return lambda row: part in (row[column] or "")


SIMILAR: dict[str, Similar] = {
    "our text in other words": set_cell(
        "events", has("title", " 2018"), "title", lambda title: title.replace("2018", "2028")
    ),
    "our text with another number of the article": set_cell(
        "companies",
        has("description", "17 partners"),
        "description",
        lambda words: words.replace("17", "1717"),
    ),
    "another number in words": set_cell(
        "figures",
        has("title", " two "),
        "title",
        lambda title: title.replace(" two ", " fourteen "),
    ),
    "another number in our argument": set_cell(
        "conflicts",
        has("explanation", "2019"),
        "explanation",
        lambda words: words.replace("2019", "1919"),
    ),
    "our note removed": set_cell("evidence", has("basis", "inferred"), "reason", None),
    "another term of our classification": set_cell(
        "events", has("status", "happened"), "status", "cancelled"
    ),
    "another term for the same words": set_cells_and_evidence(
        "companies", lambda row: row["id"] == "softbank", country="FR"
    ),
    "another code that we chose": set_cell(
        "places", lambda row: row["id"] == "japan", "iso_3166", "KR"
    ),
    "another subject of a conflict": set_cell(
        "conflicts", has("about", "liege"), "about", "inner-mongolia"
    ),
    "a restatement that is not named": set_cell(
        "subsidiaries", lambda row: row["restates"], "restates", None
    ),
    "another row restated": set_cell(
        "relationships",
        has("id", "amazon-competitor-alibaba-000"),
        "restates",
        "jd-com-competitor-alibaba-002",
    ),
    "another whole of a part, or none": set_cell(
        "events", has("id", "bund-summit-second"), "part_of", "ma-on-inclusive-finance"
    ),
    "another entity that the words name": set_cell(
        "relationships", has("subject", "amazon"), "subject", "alibaba"
    ),
    "another entity where it is inferred": set_cells_and_evidence(
        "statements", has("id", "headstand-changes-the-perspective"), subject="zalando"
    ),
    "another entity of which the article has just spoken": set_cells_and_evidence(
        "figures", has("id", "alibaba-p10-posts"), speaker="grandson-of-jiang-zemin"
    ),
    "another event that is told near by": set_cells_and_evidence(
        "figures", has("event", "singles-day-2016"), event="azevedo-praises-ewtp"
    ),
    "another relation that two events can have": relate_events(
        "before", lambda row: {"relation": "called_off_by"}
    ),
    "two events that no date puts in order": relate_events(
        "told_before",
        lambda row: {"event": row["related_event"], "related_event": row["event"]},
    ),
    "roles that the title does not tell apart": exchange_roles,
    "two ends that the words name": exchange_ends,
    "an inferred cell stated whose words can state it": state_without_reading,
    "another date that follows from the words": set_cells_and_evidence(
        "companies", has("founded", "1999"), founded="1998"
    ),
    "evidence longer or shorter by a mark": cut_letter,
    "evidence moved to words that say the same": move_evidence(
        only_evidence_of("figures", "value"),
        lambda contents, old, new: new["column"] == "value" and new["value"] != old["value"],
    ),
    "evidence moved to words that may mean the same": move_evidence(
        only_evidence_of("figures", "place"),
        lambda contents, old, new: new["column"] == "value" and is_single(contents, new),
    ),
    "evidence of an inferred value moved": move_evidence(
        only_evidence_of("events", "start", "inferred"),
        lambda contents, old, new: (
            new["column"] == "name" and not any(sign.isdigit() for sign in words(contents, new))
        ),
    ),
    "one of several pieces of evidence moved": move_evidence(
        only_evidence_of("statements", None), another_statement
    ),
    "evidence of a term or of an event moved": move_evidence(
        only_evidence_of("statements", "status"), another_statement
    ),
    "one of several pieces of evidence removed": remove_only_evidence,
    "meaningless bytes of a Parquet file": remove_row_of_parquet,
    "another version of the package": invalid_version,
}
"""For each class, a similar corruption that is caught."""
