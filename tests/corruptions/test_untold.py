"""The classes of corruptions that no rule can tell are no wider than that: what is near to one of
them and can be told is caught, and is of no class."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.scripts.project import SEEDS
from alibaba_press.tests.corruptions.corrupt_files import DESCRIPTOR, hashed
from alibaba_press.tests.corruptions.corrupted import Change, Edit, Row, World, named, rewritten
from alibaba_press.tests.corruptions.corruption_trial import Trial
from alibaba_press.tests.corruptions.corruption_tries import Corruption, noticed
from alibaba_press.tests.corruptions.untold import evidence_of, words
from alibaba_press.tests.corruptions.untold_classes import CLASSES, class_of

pytestmark = pytest.mark.xdist_group("test_untold")

Near = Callable[[Trial], Corruption]


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    scratch: Path = tmp_path_factory.mktemp("corrupted") / "package"
    with Trial(ROOT, SEEDS, tables(), scratch) as ready:
        yield ready


def of_rows(*change: Edit) -> Corruption:
    return Corruption("made by hand", 0, change=list(change))


def at(world: World, table: str, wanted: Callable[[Row], object]) -> tuple[int, Row]:
    """The first row that is wanted."""
    return next((at, row) for at, row in enumerate(world.rows[table]) if wanted(row))


def cell(table: str, wanted: Callable[[Row], object], column: str, value: Any) -> Near:
    """A cell that holds something else; ``value`` may be made from the old one."""

    def near(trial: Trial) -> Corruption:
        place, row = at(trial.world, table, wanted)
        new = value(row[column]) if callable(value) else value
        return of_rows(Edit(table, place, {column: new}))

    return near


def told(table: str, wanted: Callable[[Row], object], **cells: Any) -> Near:
    """The same, and the evidence of the first of the cells alike."""

    def near(trial: Trial) -> Corruption:
        place, row = at(trial.world, table, wanted)
        column, value = next(iter(cells.items()))
        evidence = trial.world.evidence[table, row["id"], column]
        alike = [Edit("evidence", one, {"value": format_cell(value)}) for one in evidence]
        return of_rows(Edit(table, place, cells), *alike)

    return near


def moved(wanted: Callable[[World, Row], object], to: Callable[[World, Row, Row], object]) -> Near:
    """Evidence that has other words: those of other evidence of the same article."""

    def near(trial: Trial) -> Corruption:
        world = trial.world
        place, old = at(world, "evidence", lambda row: wanted(world, row))
        _, other = at(
            world,
            "evidence",
            lambda row: row["article"] == old["article"] and to(world, old, row),
        )
        return of_rows(*_respanned(world, place, old, other["start"], other["end"]))

    return near


def _respanned(world: World, place: int, old: Row, start: int, end: int) -> Change:
    said = world.texts[old["article"]].text[start:end]
    span = {"start": start, "end": end, "sha256": sha256(said.encode()), "quote": None}
    return rewritten(world, "evidence", place, named("evidence", old | span))


def single(world: World, row: Row) -> bool:
    return len(evidence_of(world, row["table"], row["row"], row["column"])) == 1


def of(table: str, column: str | None, basis: str = "stated") -> Callable[[World, Row], bool]:
    def wanted(world: World, row: Row) -> bool:
        pointed = (row["table"], row["column"], row["basis"])
        return pointed == (table, column, basis) and single(world, row)

    return wanted


def far(world: World, old: Row, new: Row) -> bool:
    """Whether words are those of another statement."""
    return bool(new["table"] == "statements" and new["row"] != old["row"] and new["column"] is None)


def letter_less(trial: Trial) -> Corruption:
    place, old = at(
        trial.world,
        "evidence",
        lambda row: (
            (row["table"], row["column"]) == ("statements", None)
            and words(trial.world, row)[:2].isalpha()
        ),
    )
    return of_rows(*_respanned(trial.world, place, old, old["start"] + 1, old["end"]))


def only_evidence(trial: Trial) -> Corruption:
    place, _ = at(
        trial.world,
        "evidence",
        lambda row: row["table"] == "figures" and single(trial.world, row),
    )
    return of_rows(Edit("evidence", place, None))


def claim_of_two(trial: Trial) -> Corruption:
    claims = [row["conflict"] for row in trial.world.rows["conflict_claims"]]
    place, _ = at(trial.world, "conflict_claims", lambda row: claims.count(row["conflict"]) == 2)
    return of_rows(Edit("conflict_claims", place, None))


def row_less(trial: Trial) -> Corruption:
    name = "data/people.parquet"
    table = parquet.read_table(io.BytesIO(trial.files[name]))
    sink = io.BytesIO()
    parquet.write_table(table.slice(1), sink)
    return Corruption("made by hand", 0, files=hashed(trial.files, {name: sink.getvalue()}))


def no_version(trial: Trial) -> Corruption:
    return Corruption("made by hand", 0, descriptor=trial.descriptor | {"version": "1.0"})


def has(column: str, part: str) -> Callable[[Row], bool]:
    return lambda row: part in (row[column] or "")


NEAR: dict[str, Near] = {
    "a text of ours in other words": cell(
        "events", has("title", " 2018"), "title", lambda title: title.replace("2018", "2028")
    ),
    "a text of ours with another number of the article": cell(
        "companies",
        has("description", "17 partners"),
        "description",
        lambda words: words.replace("17", "1717"),
    ),
    "a number in an argument of ours": cell(
        "conflicts",
        has("explanation", "2019"),
        "explanation",
        lambda words: words.replace("2019", "1919"),
    ),
    "a note of ours left out": cell("evidence", has("basis", "inferred"), "reason", None),
    "another term in a column that we class by": cell(
        "events", has("status", "happened"), "status", "cancelled"
    ),
    "another term for the same words": told(
        "companies", lambda row: row["id"] == "softbank", country="FR"
    ),
    "another code that we chose": cell(
        "places", lambda row: row["id"] == "japan", "iso_3166", "KR"
    ),
    "another subject of a conflict": cell(
        "conflicts", has("about", "liege"), "about", "inner-mongolia"
    ),
    "another share that is quotable": cell("articles", has("id", "superpower"), "quotable", 0.1),
    "somebody else whom the words name too": cell(
        "relationships", has("subject", "amazon"), "subject", "alibaba"
    ),
    "somebody else whom the words may mean": told(
        "statements", has("id", "ali-health-bot"), subject="zalando"
    ),
    "another event that the words may be about": told(
        "figures", has("event", "singles-day-2016"), event="azevedo-praises-ewtp"
    ),
    "another number that is inferred": told(
        "figures", has("id", "singles-day-2016-sales"), value=18e9
    ),
    "another date that follows from the words": told(
        "companies", has("founded", "1999"), founded="1998"
    ),
    "evidence longer or shorter by a sign": letter_less,
    "evidence moved to other words that say it too": moved(
        of("figures", "value"),
        lambda world, old, new: new["column"] == "value" and new["value"] != old["value"],
    ),
    "evidence moved to other words that may mean the same": moved(
        of("figures", "place"),
        lambda world, old, new: new["column"] == "value" and single(world, new),
    ),
    "evidence moved of what is inferred": moved(
        of("events", "start", "inferred"),
        lambda world, old, new: (
            new["column"] == "name" and not any(sign.isdigit() for sign in words(world, new))
        ),
    ),
    "evidence moved of which there is more": moved(of("statements", None), far),
    "evidence moved of a term, or of the event that is meant": moved(
        of("statements", "status"), far
    ),
    "one more quote that is withheld": cell(
        "evidence", lambda row: row["quote"] and len(row["quote"]) > 9, "sha256", "0" * 64
    ),
    "one of several pieces of evidence dropped": only_evidence,
    "one of more than two claims of a conflict dropped": claim_of_two,
    "bytes of a Parquet file that say nothing": row_less,
    "another version of the package": no_version,
}
"""For each class, what is near to it."""


def test_every_class_has_something_near_to_it() -> None:
    assert list(NEAR) == [one.name for one in CLASSES]


@pytest.mark.parametrize("name", NEAR)
def test_what_is_near_to_a_class_is_caught_and_of_none(name: str, trial: Trial) -> None:
    made = NEAR[name](trial)
    assert class_of(trial.world, trial.files, made) is None
    assert noticed(trial, made)


def test_what_is_as_it_was_is_not_noticed(trial: Trial) -> None:
    same = {DESCRIPTOR: json.dumps(trial.descriptor).encode()}
    assert trial.of_files(same) == []
    assert trial.of_rows([Edit("people", 0, dict(trial.world.rows["people"][0]))]) == []
