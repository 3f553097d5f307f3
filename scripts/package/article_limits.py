"""Check that the text of an article is small enough to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sized

from ..errors import Problem
from ..limits import MAX_ARTICLE_SIZE, MAX_POSSIBLE_NUMBERS, MAX_SENTENCES


def size_problems(place: object, size: int) -> Iterator[Problem]:
    """Yield a problem if an article has too many bytes."""
    if size > MAX_ARTICLE_SIZE:
        yield Problem(
            str(place),
            "the article is too large",
            expected=f"at most {MAX_ARTICLE_SIZE:,} bytes",
            found="more",
            remedy="keep the text of one article and leave out the rest",
        )


def length_problems(
    place: object, text: str, split: Callable[[], Sized] | None = None
) -> Iterator[Problem]:
    """Yield what a text has more of than a person can give an account of: numbers, or else
    sentences, as a text of ordinals is slow to split. ``split`` returns its sentences."""
    yield from list(number_problems(place, text)) or _sentence_problems(place, text, split)


def number_problems(place: object, text: str) -> Iterator[Problem]:
    """Yield a problem if the text has more numbers than a person can give an account of."""
    from ..german.reader import count_starts  # slow to import

    if len(text) <= MAX_POSSIBLE_NUMBERS:
        return  # each number takes a character
    if count_starts(text, MAX_POSSIBLE_NUMBERS + 1) > MAX_POSSIBLE_NUMBERS:
        yield Problem(
            str(place),
            "the article has too many numbers",
            expected=f"at most {MAX_POSSIBLE_NUMBERS:,} places where a number or a date may begin: "
            "digits, words of numbers and dates, single letters",
            found="more",
            remedy="leave out the tables",
        )


def _sentence_problems(
    place: object, text: str, split: Callable[[], Sized] | None
) -> Iterator[Problem]:
    """Yield a problem if the text has more sentences than a person can give an account of."""
    from ..german import sentences  # slow to import

    if (count := len(split() if split else sentences(text))) > MAX_SENTENCES:
        yield Problem(
            str(place),
            "the article has too many sentences",
            expected=f"at most {MAX_SENTENCES:,} sentences and lines",
            found=f"{count:,}",
            remedy="leave out the tables and lists",
        )
