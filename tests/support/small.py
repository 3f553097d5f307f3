"""A small made-up article and its extraction, for tests that change or break something."""

from __future__ import annotations

import inspect
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import diagnosis
from alibaba_press.scripts.build import BuildInputs, assemble_rows, build
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction.withholding import withhold
from alibaba_press.scripts.language import (
    Article,
    Cell,
    Conflicts,
    Register,
    form,
    inferred,
    misprint,
)
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.arrow import from_tuples

Cells = dict[str, Any]

FILE = "900_made_up.txt"
TEXT = (
    "Die Kölner Händlerin Erika Muster kaufte im Jahr 2019 die Firma Beispiel.\n"
    "Sie zahlte rund 3,5 Millionen Euro. Heute arbeiten bei Beispiel mehr als 120 Menschen, "
    "davon 40 in Köln.\n"
    "Das ist schön.\n"
    "Von 2015 bis 2018 leitete Erika Muster sie. "
    "Ihr gehören 60 Prozent, und Beipsiel ist ihr Partner.\n"
)


class SmallExtraction:
    """The extraction of the small article. A test adds to it or changes it, then builds it."""

    def __init__(self, folder: Path, text: str = TEXT) -> None:
        self.seeds = folder / "seeds"
        self.seeds.mkdir()
        (self.seeds / FILE).write_text(text, encoding="utf-8", newline="")
        self.register = Register()
        self.conflicts = Conflicts()
        self.register.person(
            "erika-muster", "Erika Muster", description="A trader who bought a firm."
        )
        self.register.company(
            "beispiel",
            "Beispiel",
            misprint("Beipsiel", read_as="Beispiel"),
            kind="company",
            description="A firm.",
        )
        self.register.place("cologne", "Cologne", form("Köln", "translation"), kind="city")
        self.article = Article(
            FILE,
            id="made-up",
            sha256=seeds.sha256(text.encode()),
            quotable=1,
            label="A firm is bought",
            language="de",
        )

    def event(self, **changes: Any) -> None:
        """Extract the purchase from the first sentence."""
        cells: dict[str, Any] = {
            "type": "acquisition",
            "title": "Erika Muster buys Beispiel",
            "start": "2019",
            "status": "happened",
            "participants": {"erika-muster": "buyer", "beispiel": "target"},
        }
        self.article.event(
            "purchase", "Erika Muster kaufte im Jahr 2019 die Firma Beispiel", **cells | changes
        )

    def stake(self, **changes: Any) -> None:
        """Extract the price from the second sentence."""
        cells: dict[str, Any] = {
            "owned": "beispiel",
            "kind": "takeover",
            "status": "held",
            "amount": 3_500_000,
            "currency": "EUR",
            "amount_qualifier": "about",
            "owners": ("erika-muster",),
        }
        self.article.shareholding(
            "muster-beispiel", "Sie zahlte rund 3,5 Millionen Euro", **cells | changes
        )

    def staff(self, words: str = "mehr als 120 Menschen", **changes: Any) -> None:
        """Extract the number of employees from the third sentence."""
        cells: dict[str, Any] = {
            "subject": "beispiel",
            "metric": "participants",
            "title": "More than 120 people work at Beispiel",
            "value": 120,
            "unit": "person",
            "qualifier": "more_than",
            "status": "actual",
        }
        self.article.figure("staff", words, **cells | changes)

    def staff_in_cologne(self) -> None:
        """Extract the number of employees in Cologne."""
        self.article.figure(
            "staff-in-cologne",
            "davon 40 in Köln",
            subject="beispiel",
            metric="participants",
            title="40 people work at Beispiel in Cologne",
            value=40,
            unit="person",
            place="cologne",
            status="actual",
        )

    def last_lines(self) -> None:
        """Set the opinion aside, and extract the lines after it, with a conflict of two figures."""
        self.article.set_aside("opinion", "Das ist schön")
        years = "Von 2015 bis 2018"
        self.article.position(
            "muster-head",
            "leitete Erika Muster sie",
            person="erika-muster",
            organization=inferred("beispiel", "leitete Erika Muster sie", because="the firm"),
            title="Head",
            title_printed="leitete",
            since=inferred("2015", years, because="the first of the two years"),
            until=inferred("2018", years, because="the second of the two years"),
        )
        self.article.shareholding(
            "muster-majority",
            "Ihr gehören 60 Prozent",
            owned=inferred("beispiel", "Ihr gehören 60 Prozent", because="the firm"),
            kind="stake",
            status="held",
            share=inferred(60, "60 Prozent", because="of the firm"),
            owners=("erika-muster",),
        )
        self.article.relationship(
            "muster-partner",
            "Beipsiel ist ihr Partner",
            subject="beispiel",
            relation="partner",
            object="erika-muster",
        )
        self.conflicts.conflict(
            "staff",
            ("figures", "staff", "value", "stands"),
            ("figures", "staff-in-cologne", "value", "stands"),
            about="beispiel",
            title="How many people work at Beispiel?",
            kind="different_scope",
            rule="all_hold",
            explanation="The smaller number is that of Cologne.",
        )

    def publish(self, date: Cell[str]) -> None:
        """Date the article. The explanation of a conflict must name its year then."""
        self.article.cells["published"] = date
        for position, conflict in enumerate(self.conflicts.entries):
            explanation = f"{conflict.cells['explanation']} The article is of {date.value[:4]}."
            cells = {**conflict.cells, "explanation": explanation}
            self.conflicts.entries[position] = replace(conflict, cells=cells)

    def inputs(self) -> BuildInputs:
        """Return the inputs of a build."""
        return BuildInputs([self.article], self.register, self.conflicts, self.seeds)


def small_extraction(
    folder: Path,
    text: str = TEXT,
    *,
    event: Cells | None = None,
    stake: Cells | None = None,
    staff: Cells | None = None,
) -> SmallExtraction:
    """Return the complete extraction, with changed cells in some of its calls.

    Without changes it builds without problems.
    """
    extraction = SmallExtraction(folder, text)
    extraction.event(**event or {})
    extraction.stake(**stake or {})
    extraction.staff(**staff or {})
    extraction.staff_in_cologne()
    extraction.last_lines()
    return extraction


def build_problems(extraction: SmallExtraction) -> str:
    """Build, and return the message with the problems."""
    with pytest.raises(Problems) as raised:
        build(extraction.inputs())
    return str(raised.value)


def call_problems(extraction: SmallExtraction) -> str:
    """Return the message with the problems of the calls alone.

    A build reports them too, with what rules find in all other rows, which takes a second.
    """
    try:
        assembly, _ = assemble_rows(extraction.inputs())
    except Problems as error:
        return str(error)
    assert assembly.problems
    return str(Problems(assembly.problems))


def diagnosed_problems(extraction: SmallExtraction) -> str:
    """Return the message with the problems that a build reports, once it has stopped at a fault.

    The build runs the rules up to that fault before, which takes another second.
    """
    inputs = extraction.inputs()
    calls = inputs.articles, inputs.register, inputs.conflicts
    problems = diagnosis.find_problems(tables(), *calls, inputs.seeds)
    assert problems
    return str(Problems(problems))


def rule_problems(extraction: SmallExtraction, *rules: str) -> str:
    """Return the message with the problems of the calls and of some rules, or nothing.

    All rules together take most of the time of a build.
    """
    inputs = extraction.inputs()
    calls = inputs.articles, inputs.register, inputs.conflicts
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(diagnosis, "_steps", lambda: [[RULES[rule]] for rule in rules])
        problems = diagnosis.find_problems(tables(), *calls, inputs.seeds)
    return str(Problems(problems)) if problems else ""


def checked_tables(extraction: SmallExtraction, *rules: str) -> dict[str, pa.Table]:
    """Return the tables of a build in which only these rules run."""
    assert rule_problems(extraction, *rules) == ""
    return assembled_tables(extraction)


def assembled_tables(extraction: SmallExtraction) -> dict[str, pa.Table]:
    """Return the tables of a build whose rules have not run: they take most of its time."""
    assembly, _ = assemble_rows(extraction.inputs())
    assert assembly.problems == []
    withhold(assembly)
    return {
        name: from_tuples(model, assembly.tuples(name)) for name, model in assembly.tables.items()
    }


def line_after_call() -> str:
    """Return the caller's file and the number of the line after the call."""
    frame = inspect.currentframe()
    assert frame is not None
    assert frame.f_back is not None
    return f"{frame.f_back.f_code.co_filename}:{frame.f_back.f_lineno + 1}"
