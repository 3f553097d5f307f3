"""Divide a text into words, numbers and marks, and look up phrases in them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from .patterns import SPACES, WORD
from .words.abbreviations import ABBREVIATIONS

CACHE_SIZE = 4096
"""How many words each cache holds. Most words of a text occur in it more than once."""

Kind = Literal["word", "number", "fraction", "mark", "end"]

_THOUSANDS = rf"[.'’{SPACES}]"
_GOES_ON = r"[0-9]|[.,:/][0-9]"
_TOKEN = re.compile(
    rf"""(?P<word> {WORD} )
    | (?P<number>
      (?<![^\W_]) [1-9][0-9]{{0,2}} (?P<quote>['’]) [0-9]{{3}}
          (?: (?P=quote)[0-9]{{3}} ){{0,12}} \.[0-9]{{2}} (?! {_GOES_ON} )
      |
      (?<![^\W_]) [1-9][0-9]{{0,2}} (?P<sep>{_THOUSANDS}) [0-9]{{3}}
          (?: (?P=sep)[0-9]{{3}} ){{0,12}} (?: ,[0-9]+ )? (?! {_GOES_ON} | (?P=sep)[0-9] )
      | (?: 0 | [1-9][0-9]* ) ,[0-9]+ (?! {_GOES_ON} )
      | [0-9]+ )
    | (?P<fraction> [¼-¾⅐-⅞] )
    | (?P<mark> [^{SPACES}] )""",
    re.VERBOSE,
)
"""Matches a token: a number with its separators, a word, a vulgar fraction, or one other mark.

A blank or an apostrophe parts thousands only in groups of three that no further digits follow.
Behind apostrophes a full stop is the decimal mark: "5'000.50".
"""

_LOOK_AHEAD = 12
"""How many tokens the grammar looks ahead at most behind the last word."""

REMEMBERED = 100
"""At how many tokens each reading is remembered. Those before are not needed again."""

T = TypeVar("T")

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Token(NamedTuple):
    """A word, a number or a mark.

    ``key`` is its text as the tables of words have it (see `fold`). The key of an abbreviation has
    its full stop, and so has its span. ``joined`` says whether it stands right behind the token
    before it. A line break and a tab are marks.
    """

    start: int
    end: int
    text: str
    key: str
    kind: Kind
    joined: bool

    @property
    def is_capitalized(self) -> bool:
        """Whether it is a word with a capital."""
        return self.kind == "word" and self.text[0].isupper()


@lru_cache(CACHE_SIZE)
def fold(word: str) -> str:
    """Return a word in small letters, with ae for ä and ss for ß, and without soft hyphens."""
    if not word.isascii():
        word = unicodedata.normalize("NFC", _INVISIBLE.sub("", word))
    return word.lower().translate(_FOLDED)


_HYPHENS = "\u2010\u2011"
"""The hyphen and the hyphen that allows no break, which Unicode has beside that of ASCII."""


class Tokens(list[Token]):
    """The tokens of a text. The last ones stand for its end."""

    def __init__(self, text: str, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.text = text
        self._starts = [token.start for token in self]
        self._remembered: dict[Callable[[Tokens, int], Any], dict[int, Any]] = defaultdict(dict)

    def index_at(self, position: int) -> int:
        """Return the index of the first token that does not begin before a position."""
        return bisect_left(self._starts, position)

    def remember(self, read: Callable[[Tokens, int], T], index: int) -> T:
        """Return what a function reads at a token, without reading it again."""
        readings: dict[int, T] = self._remembered[read]
        if index not in readings:
            if len(readings) > REMEMBERED:
                readings.clear()
            readings[index] = read(self, index)
        return readings[index]


def tokenize(text: str) -> Tokens:
    """Return the tokens of a text. Every hyphen is a plain one."""
    for hyphen in _HYPHENS:  # str.translate takes much longer
        text = text.replace(hyphen, "-")
    tokens: list[Token] = []
    last_end = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < last_end:  # the full stop of an abbreviation
            continue
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        key = words = match.group()
        if kind == "word":
            key = fold(words)
            if text.startswith(".", end) and (words == "S" or is_abbreviation(key)):
                key, words, end = key + ".", words + ".", end + 1
        tokens.append(Token(start, end, words, key, kind, start == last_end))
        last_end = end
    tokens += [Token(len(text), len(text), "", "", "end", False)] * _LOOK_AHEAD
    return Tokens(text, tokens)


def is_abbreviation(key: str) -> bool:
    """Return whether a full stop behind a folded word can belong to it."""
    return key in ABBREVIATIONS or (key.endswith(("str", "nr")) and len(key) > 3)


class Phrases(Generic[T]):
    """A table of phrases, which are found by their words, the longest first.

    A blank in a phrase matches any blanks of one line. Elsewhere its tokens have to be joined.
    """

    def __init__(self, table: Mapping[T, Iterable[str]]) -> None:
        self._value_by_phrase: dict[str, T] = {}
        self._lengths_by_key: dict[str, tuple[int, ...]] = {}
        lengths: dict[str, set[int]] = {}
        for value, phrases in table.items():
            for phrase in phrases:
                tokens = [token for token in tokenize(phrase) if token.kind != "end"]
                self._value_by_phrase[_joined(tokens)] = value
                lengths.setdefault(tokens[0].key, set()).add(len(tokens))
        self._lengths_by_key = {
            key: tuple(sorted(counts, reverse=True)) for key, counts in lengths.items()
        }

    @property
    def first_keys(self) -> frozenset[str]:
        """The keys of the tokens that phrases begin with."""
        return frozenset(self._lengths_by_key)

    def match(self, tokens: list[Token], index: int) -> tuple[T, int] | None:
        """Return the value of the phrase at a token, and the index behind it, or None."""
        for length in self._lengths_by_key.get(tokens[index].key, ()):
            value = self._value_by_phrase.get(_joined(tokens[index : index + length]))
            if value is not None:
                return value, index + length
        return None


def _joined(tokens: list[Token]) -> str:
    """Return the keys of tokens with one blank where blanks stand between them."""
    first, *others = tokens
    return first.key + "".join(token.key if token.joined else f" {token.key}" for token in others)


def is_spaced(tokens: list[Token], index: int) -> bool:
    """Return whether a token follows the one before it after blanks, on the same line."""
    token = tokens[index]
    return (
        not token.joined
        and token.kind != "end"
        and not token.text.isspace()
        and (index > 0 and not tokens[index - 1].text.isspace())
    )


def token_before(tokens: list[Token], index: int) -> Token | None:
    """Return the token before blanks that stand before a token, or None."""
    return tokens[index - 1] if index and is_spaced(tokens, index) else None


def skip(tokens: list[Token], index: int, *keys: str) -> int | None:
    """Return the index behind words that stand at ``index`` after blanks, or None."""
    for key in keys:
        if tokens[index].key != key or not is_spaced(tokens, index):
            return None
        index += 1
    return index
