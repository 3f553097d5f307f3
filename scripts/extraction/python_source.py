"""Write Python source as `ruff format` has it: strings, numbers, calls and dictionaries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..calls import Quote

WIDTH = 100
"""Characters of a line, unless a word or a string is longer."""

PLACEHOLDER = "..."
"""What stands for a value that only a person can give."""


def string_literal(text: str) -> str:
    """Return a string. Characters that cannot be seen are escaped."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escape(character, quote) for character in text) + quote


def _escape(character: str, quote: str) -> str:
    if character in ("\\", quote):
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 1 << 16 else f"\\U{code:08x}"


def number_literal(value: Decimal) -> str:
    """Return a number, with its thousands apart."""
    is_integer = value == value.to_integral_value()
    return f"{int(value) if is_integer else value:,}".replace(",", "_")


@dataclass(frozen=True, slots=True)
class Remarked:
    """An item with a remark behind it on its line."""

    item: str
    remark: str


@dataclass(frozen=True, slots=True)
class Group:
    """A call, or a dictionary: what opens it, its items, and what closes it.

    ``is_tall`` says that each item has a line of its own, even if all fit into one.
    """

    opening: str
    items: tuple[str | Group | Remarked, ...]
    closing: str = ")"
    is_tall: bool = False

    def __str__(self) -> str:
        return f"{self.opening}{', '.join(map(str, self.items))}{self.closing}"

    def lines(self, indent: str = "", end: str = "") -> Iterator[str]:
        """Yield the lines of the group. An item that begins with # is a comment.

        A group with comments has to be tall.
        """
        line = f"{indent}{self}{end}"
        if len(line) <= WIDTH and not self.is_tall:
            yield line
            return
        inside = f"{indent}    "
        yield f"{indent}{self.opening}"
        for item in self.items:
            if isinstance(item, Group):
                yield from item.lines(inside, ",")
            elif isinstance(item, Remarked):
                yield f"{inside}{item.item},  # {item.remark}"
            else:
                yield f"{inside}{item}" if item.startswith("#") else f"{inside}{item},"
        yield f"{indent}{self.closing}{end}"


def quote_source(quote: Quote) -> str | Group:
    """Return a quote as a person writes it."""
    words = string_literal(quote.words)
    if quote.occurrence is None:
        return words
    return Group("quote(", (words, f"occurrence={quote.occurrence}"))
