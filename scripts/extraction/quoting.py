"""From the words of a quote to their place in an article: exact, and once."""

from __future__ import annotations

import difflib

from ..package.seeds import ArticleText
from ..spans import Span


class QuoteError(ValueError):
    """A quote that is not where it is said to be: ``expected``, ``found`` and ``remedy``."""

    def __init__(self, message: str, expected: str, found: str, remedy: str) -> None:
        super().__init__(message)
        self.expected, self.found, self.remedy = expected, found, remedy


def locate(text: ArticleText, words: str, occurrence: int | None = None) -> Span:
    """Return the span of ``words`` in ``text``: an exact match of code points.

    Raises QuoteError where the words are not there, are there more than once and no
    ``occurrence`` is given, or where ``occurrence`` is given in vain.
    """
    if not words or words != words.strip() or "\n" in words:
        raise QuoteError(
            "a quote is some words of one line",
            "words without white space around them and without a line break",
            repr(words),
            "quote the words alone; quote each line by itself",
        )
    starts = _starts(text.text, words)
    if not starts:
        start, marked = nearest_passage(text.text, words)
        raise QuoteError(
            "the quote is not in the article",
            f"the exact words {words!r} in seeds/{text.file}",
            f"nearest, line {text.line(start)}: {marked}",
            "copy the words from the article; [-words-] are only in the quote, "
            "{+words+} only in the article",
        )
    if occurrence is None and len(starts) > 1:
        lines = ", ".join(str(text.line(start)) for start in starts)
        raise QuoteError(
            f"the quote occurs {len(starts)} times",
            "words that occur once",
            f"{words!r} in lines {lines} of seeds/{text.file}",
            "lengthen the quote, or say quote(…, occurrence=n)",
        )
    if occurrence is not None and (len(starts) == 1 or not 1 <= occurrence <= len(starts)):
        raise QuoteError(
            f"there is no need of, or no, occurrence {occurrence}",
            f"1 to {len(starts)}" if len(starts) > 1 else "no occurrence",
            f"{words!r} occurs {len(starts)} times in seeds/{text.file}",
            "correct the occurrence",
        )
    start = starts[(occurrence or 1) - 1]
    return Span(text.article, start, start + len(words))


def _starts(text: str, words: str) -> list[int]:
    starts, at = [], text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts


def nearest_passage(text: str, words: str) -> tuple[int, str]:
    """Return where the passage most like ``words`` begins, and both with their differences."""
    matcher = difflib.SequenceMatcher(None, text, words, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b)
    passage = text[start : start + len(words)]
    marked = []
    for op, a, b, c, d in difflib.SequenceMatcher(None, words, passage, False).get_opcodes():
        if op == "equal":
            marked.append(words[a:b])
            continue
        marked += [f"[-{words[a:b]}-]"] * (b > a) + [f"{{+{passage[c:d]}+}}"] * (d > c)
    return start, "".join(marked).replace("\n", "⏎")
