"""A value of a wrong type in a call is reported with the line of the call."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.build import build
from alibaba_press.scripts.errors import Problem, Problems
from alibaba_press.scripts.extraction.call_types import find_type_problems
from alibaba_press.scripts.language import Article, Form, Quote, Register, inferred, stated
from alibaba_press.tests.support.small import (
    SmallExtraction,
    build_problems,
    call_problems,
    line_after_call,
    rule_problems,
    small_extraction,
)

WRONG_TEXTS = [3, 3.5, True, b"x", ["x"], {"x": 1}, {"x"}, object(), len, "\ud800"]
WRONG_NUMBERS = ["3", True, b"3", [3], {3: 3}, math.nan, math.inf, 10**400, 10**5000, 1j]


def type_problems(extraction: SmallExtraction) -> list[Problem]:
    """Return the problems of the first stage of a build."""
    calls = [extraction.article], extraction.register, extraction.conflicts
    return find_type_problems(tables(), *calls)


def problems_of(change: Callable[[SmallExtraction], Any], folder: Path) -> str:
    """Return the message of the problems of the first stage of a build."""
    extraction = small_extraction(folder)
    change(extraction)
    return str(Problems(type_problems(extraction)))


def figure(extraction: SmallExtraction, **cells: Any) -> None:
    """Add a figure, with a wrong value among its arguments."""
    arguments = {"id": "x", "words": "davon 40 in Köln", "value": 40, "unit": "person"} | cells
    calls: Any = extraction.article
    calls.figure(arguments.pop("id"), arguments.pop("words"), **arguments)


@pytest.mark.parametrize("value", WRONG_TEXTS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("name", ["id", "words", "speaker", "because", "unit", "subject"])
def test_something_else_than_text_is_reported(tmp_path: Path, name: str, value: Any) -> None:
    message = problems_of(lambda e: figure(e, **{name: value}), tmp_path)
    assert f"{__file__}:" in message
    assert "    expected: text" in message


@pytest.mark.parametrize("has_words", [False, True])
@pytest.mark.parametrize("value", WRONG_NUMBERS, ids=lambda value: type(value).__name__)
def test_something_else_than_a_number_is_reported(
    tmp_path: Path, value: Any, has_words: bool
) -> None:
    cell = stated(value, "davon 40 in Köln") if has_words else value
    message = problems_of(lambda e: figure(e, value=cell), tmp_path)
    assert f"{__file__}:" in message
    assert "figures/x: value is a number, not " in message


CHANGES: dict[str, Callable[[Any], Any]] = {
    "quote of a tuple": lambda e: figure(e, words=("davon", 3)),
    "nested quotes": lambda e: figure(e, words=("davon", ("40",))),
    "occurrence": lambda e: figure(e, words=Quote("davon", occurrence="1")),  # type: ignore[arg-type]
    "article of a quote": lambda e: figure(e, words=Quote("davon", article=3)),  # type: ignore[arg-type]
    "value of a value": lambda e: figure(e, value=stated(stated(40, "40"), "40")),
    "reason of a value": lambda e: figure(e, unit=inferred("person", "40", because=3)),  # type: ignore[arg-type]
    "words of a value": lambda e: figure(e, unit=stated("person", None)),  # type: ignore[arg-type]
    "set aside words": lambda e: e.article.set_aside("scene", 3),
    "set aside nothing": lambda e: e.article.set_aside(None, "schön"),
    "note": lambda e: e.article.set_aside("scene", "schön", note=3),
    "name": lambda e: e.register.person("x", None),
    "empty name": lambda e: e.register.person("x", ""),
    "name of two lines": lambda e: e.register.person("x", "Erika\nMuster"),
    "form": lambda e: e.register.person("x", "Erika", 3),
    "kind of a form": lambda e: e.register.person("x", "Erika", Form("Eri", 3)),  # type: ignore[arg-type]
    "identifier": lambda e: e.register.person(["x"], "Erika"),
    "cell of an entity": lambda e: e.register.company("x", "Erika", kind=stated("bank", "x")),
    "participants": lambda e: event(e, participants=3),
    "participant": lambda e: event(e, participants=[3]),
    "participants without order": lambda e: event(e, participants={"beispiel"}),
    "role": lambda e: event(e, participants={"beispiel": 3}),
    "role with words": lambda e: event(e, participants={"beispiel": stated(3, "x")}),
    "short conflict": lambda e: e.conflicts.conflict("x", ("figures", "staff")),
    "conflict": lambda e: e.conflicts.conflict("x", 3),
    "identifier of a conflict": lambda e: e.conflicts.conflict(3),
    "row of a conflict": lambda e: e.conflicts.conflict("x", ("figures", 3, None, "stands")),
    "title of a conflict": lambda e: e.conflicts.conflict("x", title=3),
}


def event(extraction: Any, **cells: Any) -> None:
    extraction.article.event("x", "Das ist schön", type="acquisition", **cells)


@pytest.mark.slow
def test_a_call_without_words_is_reported_once(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    calls: Any = extraction.article
    place = line_after_call()
    calls.figure("x", subject="beispiel", metric="participants", title="x", value=4, unit="person")
    assert build_problems(extraction) == (
        f"{place}: the figure 'x' has no words\n"
        "    expected: the words of the article that state it\n"
        "    found:    nothing\n"
        "    remedy:   quote them after the identifier: figure('x', …)\n"
        "1 problem"
    )


@pytest.mark.parametrize("change", CHANGES)
def test_a_value_of_a_wrong_type_is_reported_at_its_call(tmp_path: Path, change: str) -> None:
    message = problems_of(CHANGES[change], tmp_path)
    assert f"{__file__}:" in message
    assert "remedy:   correct the value in the call" in message


def test_a_build_reports_all_values_of_wrong_types_and_no_rule_that_they_break(
    tmp_path: Path,
) -> None:
    extraction = small_extraction(tmp_path)
    for name in ("id", "words", "speaker", "because", "unit", "subject"):
        for value in WRONG_TEXTS:
            figure(extraction, **{"id": f"wrong-{name}", name: value})
    for value in WRONG_NUMBERS:
        figure(extraction, id="wrong-value", value=value)
    for change in CHANGES.values():
        change(extraction)
    with pytest.raises(Problems) as raised:
        build(extraction.inputs())
    messages = {str(problem) for problem in raised.value.problems}
    assert {str(problem) for problem in type_problems(extraction)} <= messages
    rules = {rule for message in messages for rule in re.findall(r": \[([a-z-]+)\]", message)}
    assert rules == {"duplicate-id"}  # The calls share identifiers.


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"file": 3}, "the name of a file in seeds/"),
        ({"file": "../seeds/x.txt"}, "the name of a file in seeds/"),
        ({"file": "x\0.txt"}, "the name of a file in seeds/"),
        ({"id": 3}, "text"),
        ({"sha256": None}, "text"),
        ({"title": 3}, "text"),
        ({"quotable": "much"}, "a number"),
    ],
)
def test_a_value_of_a_wrong_type_of_an_article_is_reported(
    tmp_path: Path, changes: dict[str, Any], expected: str
) -> None:
    extraction = small_extraction(tmp_path)
    arguments: dict[str, Any] = {"file": "x.txt", "id": "x", "sha256": "0" * 64} | changes
    article: Any = Article
    extraction.article = article(arguments.pop("file"), **arguments)
    message = call_problems(extraction)
    assert f"{__file__}:" in message
    assert f"    expected: {expected}\n" in message


def test_two_articles_of_one_identifier_are_reported(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    inputs = extraction.inputs()
    inputs.articles.append(extraction.article)
    with pytest.raises(Problems, match="duplicate-id"):
        build(inputs)


def test_an_empty_register_is_reported(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.register = Register()
    message = rule_problems(extraction)
    assert "'erika-muster' is no entity of the register (used " in message
    assert "'beispiel' is no entity of the register (used " in message
    assert "    remedy:   No name is similar. New entities go into scripts/extract/who/" in message


def test_a_number_that_no_table_can_hold_is_not_called_a_number(tmp_path: Path) -> None:
    assert "found:    nan, which no table can hold" in problems_of(
        lambda e: figure(e, value=math.nan), tmp_path
    )
