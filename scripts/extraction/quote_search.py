"""Find quotes in the articles."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from ..package.seeds import ArticleText
from ..spans import Span

SIMILAR = 0.6
"""The share of equal characters from which a passage is similar to a quote."""

SHOWN_WORDS = 3
"""The words before and after a line break that a message shows."""


class QuoteError(ValueError):
    """A quote that does not stand for one place in its article.

    ``spans`` are the places that it may stand for.
    """

    def __init__(
        self, message: str, *, expected: str, found: str, remedy: str, spans: Iterable[Span] = ()
    ) -> None:
        super().__init__(message)
        self.expected, self.found, self.remedy = expected, found, remedy
        self.spans = tuple(spans)


def locate_quote(text: ArticleText, words: str, occurrence: int | None = None) -> Span:
    """Return the span of ``words`` in an article: an exact match of code points.

    ``occurrence`` (1-based) chooses one of several matches. Raises QuoteError if no match, or more
    than one, is meant.
    """
    if not words or words != words.strip() or "\n" in words:
        raise _not_of_one_line(text, words)
    starts = starts_of(text.text, words)
    spans = [Span(text.article, start, start + len(words)) for start in starts]
    if not starts:
        raise _not_in_the_article(text, words)
    if occurrence is None and len(starts) > 1:
        lines = ", ".join(str(text.line(start)) for start in starts)
        raise QuoteError(
            f"the quote occurs {len(starts)} times",
            expected="words that occur once",
            found=f"{words!r} in lines {lines} of seeds/{text.file}",
            remedy="lengthen the quote, or choose one with quote(…, occurrence=n), "
            f"n from 1 to {len(starts)}",
            spans=spans,
        )
    if occurrence is not None and len(starts) == 1:
        raise QuoteError(
            "the quote needs no occurrence",
            expected="no occurrence",
            found=f"{words!r} occurs once in seeds/{text.file}",
            remedy="take the occurrence out",
            spans=spans,
        )
    if occurrence is not None and not 1 <= occurrence <= len(starts):
        lines = ", ".join(str(text.line(start)) for start in starts)
        raise QuoteError(
            f"the quote has no occurrence {occurrence}",
            expected=f"1 to {len(starts)}",
            found=f"{words!r} occurs {len(starts)} times in seeds/{text.file}, in lines {lines}",
            remedy="correct the occurrence",
            spans=spans,
        )
    return spans[(occurrence or 1) - 1]


def _not_of_one_line(text: ArticleText, words: str) -> QuoteError:
    """Return the error of a quote that is empty, has white space around it, or a line break."""
    inner_words = words.strip()
    if inner_words and (error := _across_lines(text, inner_words)):
        return error
    starts = starts_of(text.text, inner_words) if inner_words else []
    return QuoteError(
        "a quote is some words of one line",
        expected="words without white space around them and without a line break",
        found=repr(words),
        remedy="quote the words alone; quote each line by itself",
        spans=[Span(text.article, start, start + len(inner_words)) for start in starts],
    )


def _not_in_the_article(text: ArticleText, words: str) -> QuoteError:
    """Return the error of a quote that the article does not have, with the nearest passage."""
    if error := _across_lines(text, words):
        return error
    start, end = nearest_passage(text.text, words)
    passage = text.text[start:end]
    expected = f"the exact words {words!r} in seeds/{text.file}"
    if _similarity(words, passage) >= SIMILAR:
        return QuoteError(
            "the quote is not in the article",
            expected=expected,
            found=f"nearest, line {text.line(start)}: {show_differences(words, passage)}",
            remedy="copy the words from the article; [-words-] are only in the quote, "
            "{+words+} only in the article",
            spans=[Span(text.article, start, end)],
        )
    equal = _longest_match(text.text, words)
    sentence = next((span for span in text.sentences if span.end > equal.a), None)
    nearest = text.text[sentence.start : sentence.end] if sentence else passage
    return QuoteError(
        "the quote is not in the article",
        expected=expected,
        found=f"nothing similar; nearest, line {text.line(equal.a)}: {nearest!r}",
        remedy="copy the words from the article, or name another one: quote(…, article=…)",
    )


def _across_lines(text: ArticleText, words: str) -> QuoteError | None:
    """Return the error of a quote if the article has the words with a line break among them."""
    match = re.search(r"\s+".join(map(re.escape, words.split())), text.text)
    lines = [line.strip() for line in match[0].splitlines()] if match else []
    if match is None or len(lines) < 2:
        return None
    first, last = text.line(match.start()), text.line(match.end() - 1)
    end, beginning = (
        " ".join(lines[0].split()[-SHOWN_WORDS:]),
        " ".join(lines[-1].split()[:SHOWN_WORDS]),
    )
    return QuoteError(
        "the quote is not in the article on one line: the article has a line break in it",
        expected="words of one line",
        found=f"nearest, line {first} of seeds/{text.file} ends with {end!r}, "
        f"and line {last} begins with {beginning!r}",
        remedy=f"quote each line by itself: ({', '.join(map(repr, filter(None, lines)))})",
        spans=[Span(text.article, match.start(), match.end())],
    )


def starts_of(text: str, words: str) -> list[int]:
    """Return where the words begin in a text; matches may overlap."""
    starts = []
    start = text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def nearest_passage(text: str, words: str) -> tuple[int, int]:
    """Return start and end of the passage most like ``words``.

    It is around the longest part that both have. It is as long as the words, or begins or ends
    where a word does.
    """
    equal = _longest_match(text, words)
    start = max(0, equal.a - equal.b)
    end = min(len(text), start + len(words))
    slack = len(words) // 2
    ends = [end, *_boundaries(text, equal.a + equal.size, end + slack)]
    end = max(ends, key=lambda end: _similarity(words, text[start:end]))
    starts = [start, *_boundaries(text, start - slack, equal.a)]
    start = max(starts, key=lambda start: _similarity(words, text[start:end]))
    return start, end


def _boundaries(text: str, first: int, last: int) -> list[int]:
    """Return the offsets between two places at which a word begins or ends."""
    return [match.start() for match in re.compile(r"\b").finditer(text, max(0, first), last)]


def _similarity(words: str, passage: str) -> float:
    """Return the share of equal characters, from 0 to 1."""
    return difflib.SequenceMatcher(None, words, passage, autojunk=False).ratio()


def show_differences(words: str, passage: str) -> str:
    """Return the words with what only they have as [-words-], and the passage as {+words+}."""
    parts = []
    for operation, a, b, c, d in difflib.SequenceMatcher(None, words, passage, False).get_opcodes():
        if operation == "equal":
            parts.append(words[a:b])
            continue
        parts += [f"[-{words[a:b]}-]"] * (b > a) + [f"{{+{passage[c:d]}+}}"] * (d > c)
    return "".join(parts).replace("\n", "⏎")


def _longest_match(text: str, words: str) -> difflib.Match:
    """Return the longest part of ``words`` that the text contains."""
    return difflib.SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
