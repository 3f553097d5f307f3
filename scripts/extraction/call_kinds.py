"""The kinds of values that the calls of the extraction take."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ...schemas.columns import SLUG
from ..calls import Cell, Quote
from ..limits import MAX_IDENTIFIER_LENGTH

LONGEST_SHOWN = 200
"""Characters of a value that a message shows."""

SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half of a character of UTF-16, which no UTF-8 text has."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value, and how to recognize one."""

    name: str
    matches: Callable[[Any], bool]


def is_text(value: Any) -> bool:
    """Return whether a value is text that can be written as UTF-8."""
    return isinstance(value, str) and (value.isascii() or SURROGATE.search(value) is None)


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(float(value))
    except OverflowError:
        return False


def _is_integer(value: Any) -> bool:
    return type(value) is int and -(2**63) <= value < 2**63


def _is_file_name(value: Any) -> bool:
    return is_text(value) and "\0" not in value and PurePath(value).name == value


TEXT = Kind("text", is_text)
IDENTIFIER = Kind(
    "lower-case words with hyphens between, such as 'purchase-of-2019'",
    lambda value: re.fullmatch(SLUG, value) is not None and len(value) <= MAX_IDENTIFIER_LENGTH,
)
NAME = Kind("text of one line", lambda value: is_text(value) and len(value.splitlines()) == 1)
OPTIONAL_TEXT = Kind("text, or nothing", lambda value: value is None or is_text(value))
NUMBER = Kind("a number", _is_number)
INTEGER = Kind("an integer", _is_integer)
FILE_NAME = Kind("the name of a file in seeds/", _is_file_name)
CELL = Kind("stated(…), inferred(…) or corrected(…)", lambda value: isinstance(value, Cell))
QUOTE = Kind("words, or quote(…)", lambda value: isinstance(value, Quote))
DIRECTION = Kind('"past", "future", or nothing', lambda value: value in (None, "past", "future"))
COUNT = Kind("the number of an occurrence", lambda value: value is None or type(value) is int)
ENTITIES = Kind(
    "an identifier, a tuple of identifiers, or a mapping of identifiers to roles",
    lambda value: isinstance(value, str | tuple | list | Mapping),
)
CONFLICT_CLAIM = Kind(
    "a table, a row, a column or None, and a use",
    lambda value: isinstance(value, tuple) and len(value) == 4,
)
COLUMN_KINDS = {"string": TEXT, "date": TEXT, "number": NUMBER, "integer": INTEGER}


def is_sound_quote(value: Any) -> bool:
    """Return whether a value is a quote whose parts have their types."""
    return (
        isinstance(value, Quote)
        and is_text(value.words)
        and OPTIONAL_TEXT.matches(value.article)
        and COUNT.matches(value.occurrence)
    )


TYPE_NAMES = {str: "text", int: "a number", float: "a number", bool: "a truth value"}
"""How a message calls the types of values. It calls others by their names in Python."""


def describe(value: Any) -> str:
    """Return a value as a message shows it: as a person typed it, and its type.

    A value of a foreign type may have no text.
    """
    if isinstance(value, Cell):
        return f"{value.basis}({describe(value.value)}, …)"
    if isinstance(value, Quote):
        return f"quote({value.words!r})"
    try:
        text = repr(value)
    except Exception:
        text = f"a {type(value).__name__}"
    return text[:LONGEST_SHOWN]


def name_type(value: Any) -> str:
    """Return what a message calls the type of a value."""
    if isinstance(value, Cell | Quote):
        return "a value with words" if isinstance(value, Cell) else "words"
    if type(value) in (int, float) and not _is_number(value):
        return "which no table can hold"
    return TYPE_NAMES.get(type(value), f"a {type(value).__name__}")
