"""Split German text into sentences.

Where a cut is doubtful, it is made: a sentence too many is set aside in a line, one too few is
never read.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from .dates import date_at
from .labels import mark_at
from .ordinals import is_ordinal
from .patterns import LETTER, words
from .tokens import Tokens, fold, tokenize
from .units import unit_at
from .words.abbreviations import (
    ABBREVIATIONS,
    BEFORE_NUMBERS,
    ENUMERATING,
    LEGAL_FORMS,
    LETTERS_INSIDE,
    MONTHS,
    SCALES,
)
from .words.nouns import is_counted
from .words.openers import SENTENCE_OPENERS

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""Matches a line."""

_QUOTES = "”“„\"'’‘‚»«›‹"
_END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[{_QUOTES})\]]*+)"
    rf"(?P<note>[0-9]{{0,3}}|[¹²³⁰-⁹]++|\[[0-9]{{1,3}}\])"
    rf"\s++(?=[{_QUOTES}(\[–—•⇥]|(?P<digit>[0-9])|(?P<name>{LETTER}{{1,3}}))"
)
"""Matches a possible end of a sentence: stop, closing quotes, note mark, and what follows."""

_NEXT_WORD = re.compile(rf"{LETTER}+")
_WORD_BEFORE = re.compile(rf"(?<!\w)(?:{LETTER}+|[0-9]+)$")
"""Matches the word or number before a full stop."""

_LETTERS_BEFORE = re.compile(rf"(?<![\w.])(?:{LETTER}{{1,3}}\.[ \u00a0\u202f]?)+{LETTER}{{1,3}}\.$")
"""Matches letters with full stops: 'u. a.', 'n. Chr.'."""

_SHORT_QUOTE = re.compile(rf"(?:^|[.!?…]\s+)[{_QUOTES}]{LETTER}+$")
"""Matches a quotation of one word before its stop: '»Wirklich'."""

_NAMES_WITH_STOP = frozenset({"yahoo", "joop", "jeopardy", "wham"})
"""Names that end with an exclamation mark."""

_ORDINAL_NOUNS = words(
    """
    Weltkrieg Weltkriegs Weltkrieges Liga Bundesliga Quartal Quartals Halbjahr Halbjahres
    Jahrhundert Jahrhunderts Auflage Advent Weihnachtstag Weihnachtsfeiertag Senat Strafsenat
    Zivilsenat Kammer Klasse Stock Etage Jahrestag Geburtstag Lesung Runde Spieltag Etappe Kapitel
    Akt Satz Symphonie Sinfonie Parteitag Armee Division Republik Januar Jänner Februar März April
    Mai Juni Juli August September Oktober November Dezember
    """
)
"""Nouns behind which a number with a full stop is an ordinal, without an article too."""

_NAMES = frozenset({"Max", "Gen", "Pol"})
_VERBS = frozenset({"mag"})
"""Words that are spelt like an abbreviation."""

_WORDS_TOO = frozenset({"art", "str", "abs", "tab", "no"})
"""Abbreviations before numbers that are words too: 'aller Art.'"""

_ROMAN = re.compile("[IVX]+")
_PLURAL = re.compile(r"\w+(?:innen|ungen|heiten|keiten|ionen|schaften|nisse|linge|uren|ieren|eure)")
"""Matches nouns that are plurals by their ending."""
_LOOK_BACK = 60
"""How many characters before a full stop are searched for the words that belong to it."""

_LONGEST_REFERENCE = 2
"""How many tokens before a number a date or a reference can begin that goes on behind it."""


class Line:
    """A line of a text, and its tokens, which are made only if a number needs them."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the line."""
        return tokenize(self.text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans (0-based code points, end exclusive) of the sentences of ``text``.

    The spans are in order, cover everything but white space, and neither begin nor end with white
    space. A line break always ends a sentence. A note mark at the end of a sentence belongs to it.
    """
    spans: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        line = Line(match.group())
        ends = [end.end() for end in _END.finditer(line.text) if _ends(line, end)]
        for start, end in pairwise([0, *ends, len(line.text)]):
            piece = line.text[start:end]
            if piece.strip():
                start += match.start() + len(piece) - len(piece.lstrip())
                spans.append((start, start + len(piece.strip())))
    return spans


def _ends(line: Line, match: re.Match[str]) -> bool:
    """Return whether a sentence ends at a match of ``_END``."""
    # A small letter begins a sentence only in a name such as 'eWTP' or 'iPhone'.
    if match["name"] and match["name"].islower():
        return False
    stop = match.start()
    before = _WORD_BEFORE.search(line.text, max(0, stop - 40), stop)
    word = before.group() if before else ""
    if match["stop"] != "." or match["close"]:
        return not _is_exclaimed(line.text, match, word)
    if match["note"].isdecimal():
        # '2.5 Millionen' is a number. Of numbers only a year can stand before a note mark.
        return not word[-1:].isdecimal() or len(word) == 4
    if word.isdecimal():
        return not _goes_on_behind_number(line, match)
    return _ends_with_word(line.text, stop, word, match)


def _is_exclaimed(text: str, match: re.Match[str], word: str) -> bool:
    """Return whether a stop belongs to a name ('Yahoo! Inc.') or to a word in quotation marks."""
    if match["close"]:
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        is_question = match["stop"] != "." and match["close"] != ")"
        return is_question and bool(_SHORT_QUOTE.search(before)) and not match["note"]
    return fold(word) in _NAMES_WITH_STOP and bool(match["name"]) and not _opens(text, match)


def _opens(text: str, match: re.Match[str]) -> bool:
    """Return whether the word behind a stop has a capital only where a sentence begins."""
    following = _NEXT_WORD.match(text, match.end())
    return following is not None and following.group() in SENTENCE_OPENERS


def _goes_on_behind_number(line: Line, match: re.Match[str]) -> bool:
    """Return whether a full stop behind digits makes an ordinal, or lies within a date."""
    following = _NEXT_WORD.match(line.text, match.end())
    word = following.group() if following else ""
    if len(word) > 1 and (word in _ORDINAL_NOUNS or word.isupper()):
        return True
    tokens = line.tokens
    stop = tokens.index_at(match.start())
    number = stop - 1
    for first in range(max(0, number - _LONGEST_REFERENCE), stop):
        date = date_at(tokens, first)
        if (date and date[1] > stop + 1) or (mark_at(tokens, first) or 0) > stop + 1:
            return True
    return tokens[number].kind == "number" and is_ordinal(tokens, number)


def _ends_with_word(text: str, stop: int, word: str, match: re.Match[str]) -> bool:
    """Return whether a full stop behind a word ends its sentence, or only an abbreviation."""
    opens = _opens(text, match)
    if letters := _LETTERS_BEFORE.search(text, max(0, stop - _LOOK_BACK), stop + 1):
        key = fold(re.sub(r"\s", "", letters.group()))
        is_era = key in ("v.chr.", "n.chr.") and bool(match["name"])
        return (opens or is_era) and key not in LETTERS_INSIDE
    if len(word) == 1:
        return opens
    if _ROMAN.fullmatch(word):
        following = _NEXT_WORD.match(text, match.end())
        return following is None or following.group() not in _ORDINAL_NOUNS
    key = fold(word)
    if key.endswith("str") and len(key) > len("str"):
        key = "str"
    if key not in ABBREVIATIONS or word in _NAMES or (word.islower() and key in _VERBS):
        return True
    if key in ENUMERATING:
        return True
    if opens or match["digit"]:
        return opens
    if key in MONTHS:
        return True
    if key in LEGAL_FORMS:
        following = _NEXT_WORD.match(text, match.end())
        return following is not None and not following.group().isupper()
    if key == "fr" and text[:stop].removesuffix(word).rstrip()[-1:].isdecimal():
        return bool(match["name"])
    if key in SCALES:
        return bool(match["name"]) and not _is_counted(text, match.end())
    return key in BEFORE_NUMBERS and bool(match["name"]) and key in _WORDS_TOO


def _is_counted(text: str, position: int) -> bool:
    """Return whether a unit or a noun that can be counted stands behind a scale word."""
    tokens = tokenize("1 " + text[position : position + _LOOK_BACK])
    is_noun = _PLURAL.fullmatch(tokens[1].key)
    return bool(unit_at(tokens, 1) or is_counted(tokens, 1) or is_noun)
