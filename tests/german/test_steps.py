"""The reader and the splitter take time in proportion to the text, whoever has written it.

The steps of their expressions are counted, and the functions that they call. The texts repeat what
these expressions repeat.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from alibaba_press.scripts import german
from alibaba_press.tests.support.counted_patterns import Counter, count_patterns
from alibaba_press.tests.support.counting_matcher import matcher_of
from alibaba_press.tests.support.expressions import Shape, compiled_at_import, hostile_shapes

SIZE = 120
"""The characters of the shortest texts."""

MOST_DOUBLINGS = 5
MOST_GROWTH = 2.6
"""How much the steps may grow when a text doubles. At first, parts of fixed length matter too."""

SHAPES_OF_EXPRESSION = 3


def modules() -> Iterator[ModuleType]:
    """Yield the modules of the reader and the splitter."""
    for module in pkgutil.walk_packages(german.__path__, f"{german.__name__}."):
        yield importlib.import_module(module.name)


def shapes(share: int) -> list[Shape]:
    """Return texts that repeat what expressions of the reader and the splitter repeat.

    Of these expressions, every so many are taken.
    """
    expressions = [
        expression
        for expression in sorted(compiled_at_import())
        if expression.module.startswith(german.__name__)
    ]
    chosen: list[Shape] = []
    for expression in expressions[::share]:
        shapes = hostile_shapes(matcher_of(expression.pattern, expression.flags))
        chosen += shapes[:: max(1, len(shapes) // SHAPES_OF_EXPRESSION)]
    return list(dict.fromkeys(chosen))


def grows(count: Callable[[str], int], shape: Shape) -> bool:
    """Return whether the steps still grow more than the text when this is long."""
    times = max(8, SIZE // len(shape.repeated))
    steps = count(shape.text(times))
    for _ in range(MOST_DOUBLINGS):
        times, before = 2 * times, steps
        steps = count(shape.text(times))
        if steps <= MOST_GROWTH * before:
            return False
    return True


@pytest.mark.parametrize("function", [german.read, german.sentences])
@pytest.mark.parametrize(
    "share",
    [
        pytest.param(32, id="some texts"),
        pytest.param(1, id="all texts", marks=pytest.mark.slow),
    ],
)
def test_the_steps_grow_with_the_text(
    function: Callable[[str], object],
    share: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counter = Counter()
    count_patterns(modules(), counter, monkeypatch)
    growing = [
        shape
        for shape in shapes(share)
        if grows(lambda text: counter.count_of(function, text), shape)
    ]
    assert growing == []


def test_a_loop_around_an_expression_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = Counter()
    count_patterns(modules(), counter, monkeypatch)

    def read_from_each_place(text: str) -> None:
        for place in range(len(text)):
            german.read(text[place:])

    steps = [counter.count_of(read_from_each_place, "1 " * times) for times in (5, 10, 20)]
    assert min(steps[1] / steps[0], steps[2] / steps[1]) > MOST_GROWTH
