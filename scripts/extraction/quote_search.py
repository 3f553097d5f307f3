"""Find the words of a quote in an article: an exact match, and only one."""

from __future__ import annotations

import difflib

from ..package.seeds import ArticleText
from ..spans import Span


class QuoteError(ValueError):
    """A quote that does not stand for one place in its article."""

    def __init__(self, message: str, *, expected: str, found: str, remedy: str) -> None:
        super().__init__(message)
        self.expected, self.found, self.remedy = expected, found, remedy


def locate_quote(text: ArticleText, words: str, occurrence: int | None = None) -> Span:
    """Return the span of ``words`` in an article: an exact match of code points.

    ``occurrence`` (1-based) chooses one of several matches. Raises QuoteError if no match, or more
    than one, is meant.
    """
    if not words or words != words.strip() or "\n" in words:
        raise QuoteError(
            "a quote is some words of one line",
            expected="words without white space around them and without a line break",
            found=repr(words),
            remedy="quote the words alone; quote each line by itself",
        )
    starts = _starts(text.text, words)
    if not starts:
        start, differences = nearest_passage(text.text, words)
        raise QuoteError(
            "the quote is not in the article",
            expected=f"the exact words {words!r} in seeds/{text.file}",
            found=f"nearest, line {text.line(start)}: {differences}",
            remedy="copy the words from the article; [-words-] are only in the quote, "
            "{+words+} only in the article",
        )
    if occurrence is None and len(starts) > 1:
        lines = ", ".join(str(text.line(start)) for start in starts)
        raise QuoteError(
            f"the quote occurs {len(starts)} times",
            expected="words that occur once",
            found=f"{words!r} in lines {lines} of seeds/{text.file}",
            remedy="lengthen the quote, or say quote(…, occurrence=n)",
        )
    if occurrence is not None and len(starts) == 1:
        raise QuoteError(
            "the quote needs no occurrence",
            expected="no occurrence",
            found=f"{words!r} occurs once in seeds/{text.file}",
            remedy="take the occurrence out",
        )
    if occurrence is not None and not 1 <= occurrence <= len(starts):
        raise QuoteError(
            f"the quote has no occurrence {occurrence}",
            expected=f"1 to {len(starts)}",
            found=f"{words!r} occurs {len(starts)} times in seeds/{text.file}",
            remedy="correct the occurrence",
        )
    start = starts[(occurrence or 1) - 1]
    return Span(text.article, start, start + len(words))


def _starts(text: str, words: str) -> list[int]:
    """Return where the words begin in a text; matches may overlap."""
    starts = []
    start = text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def nearest_passage(text: str, words: str) -> tuple[int, str]:
    """Return where the passage most like ``words`` begins, and how it differs from them."""
    matcher = difflib.SequenceMatcher(None, text, words, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    passage = text[start : start + len(words)]
    parts = []
    for operation, a, b, c, d in difflib.SequenceMatcher(None, words, passage, False).get_opcodes():
        if operation == "equal":
            parts.append(words[a:b])
            continue
        parts += [f"[-{words[a:b]}-]"] * (b > a) + [f"{{+{passage[c:d]}+}}"] * (d > c)
    return start, "".join(parts).replace("\n", "⏎")
