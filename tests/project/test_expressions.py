"""No regular expression takes more than proportional time on a text that somebody else writes.

Python's `re` tries one way to match after another, and for some expressions the number of ways
grows with the square of the text. So all expressions of the project are collected, and tried on
texts that double in length. Their steps are counted by a matcher of the tests.

The expressions in SQL are not tried: DuckDB and Arrow match with RE2, which takes time in
proportion to the text for all expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from alibaba_press.schemas.columns import PATTERNS
from alibaba_press.scripts.extraction.mentions import NameIndex
from alibaba_press.scripts.german import sentences
from alibaba_press.scripts.german.words.relative import BOUNDS
from alibaba_press.scripts.publish.secret_forms import forms_of
from alibaba_press.tests.support.counting_matcher import TooManySteps, matcher_of
from alibaba_press.tests.support.expressions import (
    Expression,
    Shape,
    called,
    compiled_at_import,
    hostile_shapes,
)

FIRST_SIZE, LAST_SIZE = 16, 512
"""How often a part of a text is repeated, at first and at last."""

MOST_STEPS = 3000
"""The most steps for each character of a text."""

MOST_GROWTH = 2.6
"""How much the steps may grow when a text doubles. At first, parts of fixed length matter too."""

SEPARATORS = [form.others.pattern for form in forms_of("pass/w0rd+_-.") if form.others]
VARIABLE: dict[str, list[str]] = {
    "extraction.mentions: f'(?<!\\\\w)[{first}]' if first else '(?!)'": [
        NameIndex([("ab", "entity", "form"), ("-c", "entity", "form")])._start.pattern
    ],
    "extraction.quote_search: '\\\\s+'.join(map(re.escape, words.split()))": [r"a\s+b\s+c"],
    "german.relative_counts: f'(?<!\\\\w){bound}(?!\\\\w)'": [
        rf"(?<!\w){bound}(?!\w)" for bound in BOUNDS
    ],
    "publish.secret_forms: f'[^{re.escape(text)}]+'": SEPARATORS,
    "publish.secret_forms: f'[^{encoding.characters}]+'": SEPARATORS,
    "diagnosis.cell_problems: PATTERNS[column.format]": list(PATTERNS.values()),
}
"""Examples of each expression that depends on variables, by its module and code."""

JOINED = """'|'.join((f"(?:{_GROUP_NAME.sub('(?:', pattern)})" for pattern in patterns))"""
COMPOSED = {f"german.patterns: {JOINED}", "extraction.cleaning: pattern"}
"""Expressions that a function composes for other modules, which compile them when imported."""

AUTHORED = {
    f"alibaba_press.scripts.{module}"
    for module in (
        "cli.readme_figures",
        "cli.readme_examples",
        "checks.fact_query",
        "site.documents",
    )
}
"""Modules whose expressions are tried on texts of this project alone."""

IN_SHORT_TEXTS = {sentences.__globals__["_LETTERS_BEFORE"].pattern}
"""Expressions that are tried on few characters only, whatever the length of the text."""


def expressions() -> Iterator[Expression]:
    """Yield all expressions of the project that are known without variables."""
    in_calls, _ = called()
    patterns = {expression.pattern for expression in in_calls}
    yield from sorted(in_calls)
    for each in sorted(compiled_at_import()):
        if each.pattern not in patterns:
            is_tried_at_words = ".german." in each.module
            yield each if is_tried_at_words else each._replace(method="search")


def growing_shape(expression: Expression) -> Shape | None:
    """Return texts on which an expression takes more than proportional time, or None."""
    matcher = matcher_of(expression.pattern, expression.flags)

    def count(text: str) -> int:
        most = MOST_STEPS * len(text)
        if expression.method == "match":
            return matcher.steps_of_match(text, 0, most)
        if expression.method == "fullmatch":
            return matcher.steps_of_full_match(text, 0, most)
        return matcher.steps_of_search(text, 0, most)

    return next((shape for shape in hostile_shapes(matcher) if grows(count, shape)), None)


def grows(count: Callable[[str], int], shape: Shape) -> bool:
    """Return whether the steps still grow more than the text when this is long."""
    times = FIRST_SIZE
    try:
        steps = count(shape.text(times))
        while times < LAST_SIZE:
            times, before = 2 * times, steps
            steps = count(shape.text(times))
            if steps <= MOST_GROWTH * before:
                return False
    except TooManySteps:
        pass
    return True


@pytest.mark.parametrize(
    "every",
    [
        pytest.param(8, id="every eighth expression"),
        pytest.param(1, id="all expressions", marks=pytest.mark.slow),
    ],
)
def test_the_steps_of_each_expression_grow_with_the_text(every: int) -> None:
    growing = {
        f"{expression.module}: {expression.pattern}": shape
        for expression in islice(expressions(), 0, None, every)
        if expression.pattern not in IN_SHORT_TEXTS
        and expression.module not in AUTHORED
        and (shape := growing_shape(expression))
    }
    assert growing == {}


def test_the_steps_of_expressions_that_depend_on_variables_grow_with_the_text() -> None:
    _, variable = called()
    assert variable == {f"alibaba_press.scripts.{code}" for code in {*VARIABLE, *COMPOSED}}
    growing = {
        pattern: shape
        for code, patterns in VARIABLE.items()
        for pattern in patterns
        if (shape := growing_shape(Expression(code, pattern, 0, method_of(code))))
    }
    assert growing == {}


def method_of(code: str) -> str:
    """Return the method that tries an expression. Formats of cells match in full."""
    return "fullmatch" if "PATTERNS" in code else "search"


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"a+b", "search"),
        (r"(?:a|b)*c", "search"),
        (r"\s*,?\s*;", "match"),
        (r"(a+)+b", "fullmatch"),
        (r"\w+@\w+\.de", "search"),
        (r"[a-z]+z[a-z]+", "fullmatch"),
        (r"(?=(?:a|aa)+$)b|c", "match"),
    ],
)
def test_an_expression_whose_steps_grow_faster_is_noticed(pattern: str, method: str) -> None:
    assert growing_shape(Expression("", pattern, 0, method))


def test_the_matcher_that_counts_matches_what_python_matches() -> None:
    for expression in expressions():
        pattern = re.compile(expression.pattern, expression.flags)
        matcher = matcher_of(expression.pattern, expression.flags)
        for shape in hostile_shapes(matcher)[::12]:
            text = shape.text(2)
            for position in range(min(len(text), 4)):
                match = pattern.match(text, position)
                assert matcher.end_of_match(text, position) == (match.end() if match else None)
