"""Find and repair characters with which an article cannot be quoted reliably.

They cannot be seen, so a quote that is typed or copied lacks them: soft hyphens, zero-width
characters, mixed line ends. The no-break spaces of German numbers ('5 Mio.') stay.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from ..german.patterns import LETTER
from ..german.words.openers import SENTENCE_OPENERS
from ..package.seeds import DIRECTION_CONTROLS

SHOWN_LINES = 5
"""Lines that a message lists; of more it gives the number."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_FAR_SCRIPTS = "\u0590-\u1fff\u2600-\u27bf\u2c00-\ufdff\ufe00-\ufe0f\U00010000-\U0010ffff"
"""Scripts and signs that need zero-width joiners."""

MAX_REPAIRS = 10
"""How often all flaws are repaired. A repair can bring up another flaw."""

_SPLIT_WORD = re.compile(rf"(?<!\w)({LETTER}+)[\u00a0\u2007\u202f]({LETTER}+)(?!\w)")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A kind of characters, where it is in a text, and how to repair it."""

    name: str
    find: Callable[[str], Iterator[tuple[int, str]]]
    """Yields the places of the characters, and the characters."""
    repair: Callable[[str], str]
    repaired: str
    """What the repair does with them."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The places of a flaw in a text, and their lines."""

    flaw: Flaw
    places: Sequence[tuple[int, str]]
    lines: Sequence[int]

    def __str__(self) -> str:
        return f"{self.flaw.name} {self.flaw.repaired}: {len(self.places)}, in {listed(self.lines)}"


def find_flaws(text: str) -> list[Occurrences]:
    """Return the flaws of a text, in the order in which they are repaired."""
    ends = [match.end() for match in _LINE_END.finditer(text)]
    occurrences = []
    for flaw in FLAWS:
        if places := list(flaw.find(text)):
            lines = {bisect.bisect_right(ends, start) + 1 for start, _ in places}
            occurrences.append(Occurrences(flaw, places, sorted(lines)))
    return occurrences


def clean(text: str) -> str:
    """Return a text without flaws. A text where each repair brings up another flaw keeps some."""
    for _ in range(MAX_REPAIRS):
        repaired = text
        for flaw in FLAWS:
            repaired = flaw.repair(repaired)
        if repaired == text:
            break
        text = repaired
    return text


def listed(lines: Sequence[int]) -> str:
    """Return lines as a message names them."""
    shown = ", ".join(map(str, islice(lines, SHOWN_LINES)))
    more = len(lines) - SHOWN_LINES
    return f"line{'s' * (len(lines) > 1)} {shown}" + (f" and {more} more" if more > 0 else "")


def _pattern_flaw(name: str, pattern: str, replacement: str, repaired: str) -> Flaw:
    compiled = re.compile(pattern, re.DOTALL)

    def find(text: str) -> Iterator[tuple[int, str]]:
        return ((match.start(), match.group()) for match in compiled.finditer(text))

    return Flaw(name, find, lambda text: compiled.sub(replacement, text), repaired)


def _mixed_ends(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line ends that are of another kind than the first, and each carriage return."""
    first = None
    for match in _LINE_END.finditer(text):
        first = first or match.group()
        if match.group() == "\r" or match.group() != first:
            yield match.start(), match.group()


def _uniform_ends(text: str) -> str:
    return _LINE_END.sub("\n", text) if any(True for _ in _mixed_ends(text)) else text


def _split_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the no-break spaces in words that the text has without them elsewhere."""
    matches = list(_SPLIT_WORD.finditer(text))
    if not matches:
        return
    words = set(re.findall(rf"{LETTER}+", _SPLIT_WORD.sub(" ", text)))
    for match in matches:
        is_word = match[2] in words or match[2].capitalize() in SENTENCE_OPENERS
        if match[1] + match[2] in words and not is_word:
            yield match.end(1), text[match.end(1)]


def _join_words(text: str) -> str:
    places = {start for start, _ in _split_words(text)}
    return "".join(c for index, c in enumerate(text) if index not in places) if places else text


def _not_normalized(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each line begins that is not in normal form C, and the line."""
    start = 0
    for line in text.splitlines(keepends=True):
        if not unicodedata.is_normalized("NFC", line):
            yield start, line.rstrip("\r\n")
        start += len(line)


BYTE_ORDER_MARK = _pattern_flaw("a byte order mark", r"\A\ufeff", "", "taken out")
MIXED_LINE_ENDS = Flaw("mixed line ends", _mixed_ends, _uniform_ends, "replaced by LF")
NOT_NORMALIZED = Flaw(
    "lines that are not in Unicode normal form C",
    _not_normalized,
    partial(unicodedata.normalize, "NFC"),
    "normalized",
)

FLAWS = (
    BYTE_ORDER_MARK,
    MIXED_LINE_ENDS,
    _pattern_flaw("separators of lines or pages", "[\v\f\u2028\u2029]", "\n", "replaced by LF"),
    _pattern_flaw("tabs", "\t", " ", "replaced by spaces"),
    _pattern_flaw("soft hyphens", "\u00ad", "", "taken out"),
    _pattern_flaw(
        "zero-width characters",
        "[\u200b\u200e\u200f\u061c\u2060]|(?<=.)\ufeff"
        rf"|(?<![{_FAR_SCRIPTS}])[\u200c\u200d]|[\u200c\u200d](?![{_FAR_SCRIPTS}])",
        "",
        "taken out",
    ),
    _pattern_flaw("changes of the writing direction", f"[{DIRECTION_CONTROLS}]", "", "taken out"),
    _pattern_flaw("no-break hyphens", "\u2011", "-", "replaced by hyphens"),
    Flaw("no-break spaces in words", _split_words, _join_words, "taken out"),
    NOT_NORMALIZED,
)
"""The flaws, in the order in which they are repaired."""
