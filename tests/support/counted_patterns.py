"""Count the steps of code: of the expressions that it tries, and the functions that it calls."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from types import FrameType, ModuleType
from typing import Any

import pytest

from alibaba_press.tests.support.counting_matcher import matcher_of

ENDLESS = 1 << 60


class Counter:
    """The steps so far. The steps of counting are none."""

    def __init__(self) -> None:
        self.steps = 0

    def count_of(self, function: Callable[[str], object], text: str) -> int:
        """Return how many steps a function takes for a text."""
        self.steps = 0
        sys.setprofile(self._add_call)
        try:
            function(text)
        finally:
            sys.setprofile(None)
        return self.steps

    def add(self, count_steps: Callable[..., int], *arguments: Any, **options: Any) -> None:
        """Add the steps that a function counts."""
        profile = sys.getprofile()
        sys.setprofile(None)
        try:
            self.steps += count_steps(*arguments, ENDLESS, **options)
        finally:
            sys.setprofile(profile)

    def _add_call(self, frame: FrameType, event: str, argument: object) -> None:
        self.steps += event in ("call", "c_call")


class CountedPattern:
    """A compiled expression that adds the steps of its matches to a counter."""

    def __init__(self, pattern: re.Pattern[str], counter: Counter) -> None:
        self.pattern = pattern.pattern
        self._pattern = pattern
        self._matcher = matcher_of(pattern.pattern, pattern.flags & ~re.UNICODE)
        self._counter = counter

    def match(self, text: str, position: int = 0) -> re.Match[str] | None:
        self._counter.add(self._matcher.steps_of_match, text, position)
        return self._pattern.match(text, position)

    def fullmatch(self, text: str, position: int = 0) -> re.Match[str] | None:
        self._counter.add(self._matcher.steps_of_full_match, text, position)
        return self._pattern.fullmatch(text, position)

    def search(self, text: str, position: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        self._counter.add(self._matcher.steps_of_search, text[:end], position, is_first=True)
        return self._pattern.search(text, position, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        self._counter.add(self._matcher.steps_of_search, text, 0)
        return self._pattern.finditer(text)

    def findall(self, text: str) -> list[Any]:
        self._counter.add(self._matcher.steps_of_search, text, 0)
        return self._pattern.findall(text)

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        self._counter.add(self._matcher.steps_of_search, text, 0)
        return self._pattern.sub(replacement, text, count=count)


def count_patterns(
    modules: Iterable[ModuleType], counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Replace the expressions of modules, also those in tuples, by counted ones."""
    counted: dict[int, CountedPattern] = {}

    def replaced(value: Any) -> Any:
        if isinstance(value, re.Pattern):
            return counted.setdefault(id(value), CountedPattern(value, counter))
        if isinstance(value, tuple) and any(map(has_pattern, value)):
            return tuple(map(replaced, value))
        return value

    for module in modules:
        for name, value in list(vars(module).items()):
            if has_pattern(value):
                monkeypatch.setattr(module, name, replaced(value))


def has_pattern(value: object) -> bool:
    """Return whether a value is an expression, or a tuple that contains one."""
    return isinstance(value, re.Pattern) or (
        isinstance(value, tuple) and any(map(has_pattern, value))
    )
