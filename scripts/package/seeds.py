"""The articles as they were given: bytes that never change, decoded into the text that all
offsets count in (Unicode code points, 0-based, end exclusive)."""

from __future__ import annotations

import bisect
import hashlib
import itertools
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import Problem, Problems

FORMULA = "=+-@"
"""Characters that a spreadsheet takes for the start of a formula."""

DIRECTION_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""A range, for regular expressions, of the characters that change the writing direction: with them
the text on a screen differs from the text in the file."""

LARGEST_ARTICLE = 1 << 20
"""Bytes of the largest article that is read."""


@dataclass(frozen=True)
class ArticleText:
    """The text of one article."""

    article: str
    file: str
    sha256: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) for line in self.text.splitlines(keepends=True))
        return [0, *itertools.accumulate(lengths)]

    def line(self, offset: int) -> int:
        """Line of the file (1-based) that an offset stands in."""
        return bisect.bisect_right(self._line_starts, offset)

    def context(self, start: int, end: int, size: int = 32) -> tuple[str, str]:
        """Up to ``size`` code points of the same line before and after a span.

        Neither begins with a sign that a spreadsheet takes for a formula: such a prefix begins
        later, such a suffix, which has to stand right after the span, is left out.
        """
        # No further than it has to: a line can be as long as the text.
        first = max(0, start - size)
        first = max(first, self.text.rfind("\n", first, start) + 1)
        last = self.text.find("\n", max(start, end - 1), end + size)
        prefix = self.text[first:start].lstrip(FORMULA + " \u00a0")
        suffix = self.text[end : last if last >= 0 else end + size].rstrip()
        return prefix, "" if suffix.lstrip().startswith(tuple(FORMULA)) else suffix


def sha256(data: bytes) -> str:
    """SHA-256 as lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_article(folder: Path, article: str, file: str, expected: str) -> ArticleText:
    """Read an article and check that it is byte for byte the one that was extracted.

    Raises Problems where the file is missing, altered or not UTF-8.
    """
    path = folder / file

    def fail(message: str, wanted: str, found: str) -> Problems:
        remedy = f"restore the article with: git checkout -- seeds/{file}"
        return Problems(
            [Problem(f"seeds/{file}", message, expected=wanted, found=found, remedy=remedy)]
        )

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise fail("the article is missing", "a file", "none") from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {data[error.start]:#04x} at offset {error.start}"
        raise fail("the article is not UTF-8", "UTF-8 text", found) from error
    if (found := sha256(data)) != expected:
        raise fail("the article has changed", f"sha256 {expected}", f"sha256 {found}")
    return ArticleText(article, file, expected, text)
