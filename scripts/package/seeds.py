"""Read the articles.

The bytes of an article never change. All offsets count Unicode code points of the decoded text,
0-based, end exclusive.
"""

from __future__ import annotations

import bisect
import hashlib
import itertools
import os
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Problem, Problems
from ..limits import MAX_ARTICLE_SIZE
from ..spans import Span
from .article_limits import length_problems, size_problems
from .plain_files import NotAPlainFile, open_plain

if TYPE_CHECKING:
    from ..german import Reading

FORMULA = "=+-@"
"""Characters with which a formula begins in a spreadsheet."""

DIRECTION_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""Characters that change the writing direction, as a range for regular expressions.

With them the text on a screen differs from the text in the file."""


@dataclass(frozen=True)
class ArticleText:
    """The text of one article, and the SHA-256 of its file."""

    article: str
    file: str
    sha256: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) for line in self.text.splitlines(keepends=True))
        return [0, *itertools.accumulate(lengths)]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, in order."""
        from ..german import sentences  # slow to import

        return tuple(Span(self.article, start, end) for start, end in sentences(self.text))

    @cached_property
    def readings(self) -> dict[Span, Reading]:
        """What the German reader reads, by span, in order."""
        from ..german import read  # slow to import

        return {Span(self.article, r.start, r.end): r for r in read(self.text)}

    def temporary(self) -> ArticleText:
        """Return this article if it was read before, or else a copy.

        What is read in the copy is kept only as long as the copy: it can take a hundred times the
        memory of the text.
        """
        return self if "readings" in vars(self) else replace(self)

    def read(self) -> None:
        """Split the text and read its numbers and dates now, not on first use."""
        _ = self.sentences, self.readings, self._line_starts

    def line(self, offset: int) -> int:
        """Return the line of an offset. Lines count from 1."""
        return bisect.bisect_right(self._line_starts, offset)

    def context(self, start: int, end: int, size: int = 32) -> tuple[str, str]:
        """Return up to ``size`` code points of the same line before and after a span.

        Neither starts a formula in a spreadsheet: such a prefix is cut at its beginning, such a
        suffix is left out, because a suffix must follow the span directly.
        """
        # Search no further than needed: a line can be as long as the text.
        first = max(0, start - size)
        first = max(first, self.text.rfind("\n", first, start) + 1)
        last = self.text.find("\n", max(start, end - 1), end + size)
        prefix = self.text[first:start].lstrip(FORMULA + " \u00a0")
        suffix = self.text[end : last if last >= 0 else end + size].rstrip()
        return prefix, "" if suffix.lstrip().startswith(tuple(FORMULA)) else suffix


def sha256(data: bytes) -> str:
    """Return the SHA-256 in lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_article(folder: Path, article: str, file: str, expected: str) -> ArticleText:
    """Read an article and check that it has the expected SHA-256.

    Raises Problems if the file is missing, altered, too large or not UTF-8, and if it has too many
    numbers or sentences.
    """
    path = folder / file

    def problem(message: str, expected: str, found: str, *, otherwise: str = "") -> Problems:
        remedy = f"restore the article with: git checkout -- seeds/{file}{otherwise}"
        return Problems(
            [Problem(f"seeds/{file}", message, expected=expected, found=found, remedy=remedy)]
        )

    try:
        with open_plain(os.path.realpath(path)) as source:
            data = source.read(MAX_ARTICLE_SIZE + 1)
    except NotAPlainFile as error:
        raise problem("the article is missing", "a file", str(error)) from None
    if problems := list(size_problems(f"seeds/{file}", len(data))):
        raise Problems(problems)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {data[error.start]:#04x} at offset {error.start}"
        raise problem("the article is not UTF-8", "UTF-8 text", found) from error
    if (actual := sha256(data)) != expected:
        raise problem(
            "the article has changed",
            f"sha256 {expected}",
            f"sha256 {actual}",
            otherwise="; or correct the sha256 in the module if that is wrong",
        )
    read = ArticleText(article, file, expected, text)
    if problems := list(length_problems(f"seeds/{file}", text, lambda: read.sentences)):
        raise Problems(problems)
    return read
