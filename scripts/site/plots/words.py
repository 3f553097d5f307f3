"""Break text into lines without a font: by the widths of common sans-serif letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...visible import make_line_visible

NARROW = frozenset("iljtfrI.,:;'|!()[]{}/·’‘ ")
WIDE = frozenset("mwMW%@—…&")
WIDTHS = {"narrow": 0.36, "digit": 0.62, "upper": 0.7, "wide": 0.95, "full": 1.05, "other": 0.59}
"""Parts of the font size. They are those of a wide font, so that no other one needs more."""

ELLIPSIS = "…"


def clean(text: str) -> str:
    """Return a text with escapes for invisible characters, which XML may not contain."""
    return make_line_visible(text.replace("\n", " "))


def bounded(text: str, longest: int) -> str:
    """Return a text made visible, cut at a blank if it is long."""
    text = clean(text[: longest * 2])
    if len(text) <= longest:
        return text
    part = text[: longest - 1]
    head, blank, _ = part.rpartition(" ")
    return (head if blank and len(head) > longest // 2 else part).rstrip(" ,;:") + ELLIPSIS


def width(text: str, size: float) -> float:
    """Return about how wide a text is; rather too wide than too narrow."""
    return size * sum(WIDTHS[_kind(character)] for character in text)


def _kind(character: str) -> str:
    if character in NARROW:
        return "narrow"
    if character in WIDE:
        return "wide"
    if character.isdigit():
        return "digit"
    if unicodedata.east_asian_width(character) in "WF":
        return "full"
    return "upper" if character.isupper() else "other"


def wrap(text: str, available: float, size: float, *, lines: int) -> list[str]:
    """Return the lines of a text. What does not fit into so many lines is left out, and marked."""
    wrapped: list[str] = []
    for line in _lines(text, available, size):
        if len(wrapped) == lines:
            wrapped[-1] = _with_ellipsis(wrapped[-1], available, size)
            break
        wrapped.append(line)
    return wrapped


def _lines(text: str, available: float, size: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= available:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width(line, size) > available:  # a word that is wider than a line
            fitting = _fitting(line, available, size)
            yield line[:fitting]
            line = line[fitting:]
    if line:
        yield line


def _fitting(word: str, available: float, size: float) -> int:
    """Return how many characters of a word fit; at least one."""
    total = 0.0
    for count, character in enumerate(word):
        total += width(character, size)
        if total > available:
            return max(1, count)
    return len(word)


def _with_ellipsis(line: str, available: float, size: float) -> str:
    while line and width(line + ELLIPSIS, size) > available:
        line = line[:-1]
    return line.rstrip(" ,;:") + ELLIPSIS
