"""Find words in an article that may be names, and that the register lacks.

German writes all nouns with a capital, so a capital alone says nothing. What says more: two such
words in a row, a legal form ('AG'), a title before ('Chef'), capitals inside ('eWTP'), and that no
article ever stands before the word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..german.patterns import LETTER
from ..german.tokens import fold
from ..german.words.around_names import (
    BEFORE_PLACES,
    COMMON_ENDINGS,
    COMPANY_NOUNS,
    DETERMINERS,
    LEGAL_FORMS,
    NO_NAMES,
    PARTICLES,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    TITLES,
)
from ..german.words.openers import SENTENCE_OPENERS
from ..german.words.people import names_people
from ..package.seeds import ArticleText
from ..spans import Span

MIN_SCORE = 0.75
"""How much must speak for a name that is listed."""

REPETITION, MAX_FOR_REPETITION = 0.25, 1.0
"""How much each other place of a name speaks for it, and all of them together."""

MAX_TITLE_ALONE = 3
"""Characters of a title that is no end of a compound: 'Dr', 'Ort'."""

_WORD = re.compile(rf"(?:{LETTER}|[0-9])(?:\w|[.'’&](?={LETTER}{{2}})|-(?=\w))*")
_JOINT = re.compile(r"[ \u00a0]|[ \u00a0]?&[ \u00a0]?")
_INNER_CAPITAL = re.compile(r"[a-zäöü0-9][A-ZÄÖÜ]|[A-ZÄÖÜ]{2}|[.&]\w|[A-Z][0-9]")
_FOREIGN = re.compile(r"[aoiy]$|[qxy]|zh|ao|ou|oo|c(?![hk])|[^\W\d_]['’]")
"""Matches what German nouns seldom have."""

_ARTICLES = frozenset({"der", "den"})
"""Particles that are articles where they begin a name: 'Leute der Firma Seidenpost'."""

_ROMAN = re.compile(r"[IVX]+")

_ENDINGS_BY_KIND = {
    kind: tuple(noun.lower() for noun in nouns if len(noun) > MAX_TITLE_ALONE)
    for kind, nouns in (("company", COMPANY_NOUNS), ("person", TITLES), ("place", PLACE_NOUNS))
}


class Word(NamedTuple):
    """A word of a sentence; ``before`` is the word right before it, if only a space parts them."""

    start: int
    end: int
    text: str
    before: str

    @property
    def is_capitalized(self) -> bool:
        """Whether it has a capital at its start or inside."""
        return self.text[0].isupper() or _INNER_CAPITAL.search(self.text) is not None


@dataclass(slots=True)
class UnknownName:
    """Words that may be a name: their places, how much speaks for it, and the bearer's kind."""

    name: str
    score: float = 0.0
    starts: list[int] = field(default_factory=list)
    kind: str | None = None


def unknown_names(text: ArticleText, named: Sequence[Span]) -> list[UnknownName]:
    """Return what may be a name outside of the mentions in ``named``, the likeliest first."""
    return _Search(text, named).names()


class _Search:
    def __init__(self, text: ArticleText, named: Sequence[Span]) -> None:
        self.text = text
        known_spans = [*named, *(s for s, r in text.readings.items() if r.kind != "label")]
        self.known_starts, self.known_ends = _joined(known_spans)
        self.sentences = [list(self._words(sentence)) for sentence in text.sentences]
        self.common = self._common_nouns()
        self.candidates: dict[str, UnknownName] = {}

    def names(self) -> list[UnknownName]:
        for words in self.sentences:
            for chain in self._chains(words):
                self._judge(chain)
        self._join_genitives()
        for name in self.candidates.values():
            name.score += min(MAX_FOR_REPETITION, REPETITION * (len(name.starts) - 1))
        names = [name for name in self.candidates.values() if name.score >= MIN_SCORE]
        return sorted(names, key=lambda name: (-name.score, name.starts[0]))

    def _words(self, sentence: Span) -> Iterator[Word]:
        end, before = sentence.start, ""
        for match in _WORD.finditer(self.text.text, sentence.start, sentence.end):
            is_next = bool(_JOINT.fullmatch(self.text.text[end : match.start()]))
            yield Word(match.start(), match.end(), match.group(), before if is_next else "")
            end, before = match.end(), match.group()

    def _common_nouns(self) -> set[str]:
        """Return the words that stand mostly behind a determiner, or behind one and an adjective.

        Now and then a relative pronoun stands before a name: 'mit der Alibaba'.
        """
        determined: Counter[str] = Counter()
        for words in self.sentences:
            for index, word in enumerate(words):
                adjective = words[index - 1] if index and word.before else None
                before = adjective.before if adjective and adjective.text.islower() else ""
                is_adjective = word.before.endswith(("e", "en", "er", "es", "em"))
                if word.before.lower() in DETERMINERS or (
                    is_adjective and before.lower() in DETERMINERS
                ):
                    determined[word.text] += 1
        counts = Counter(word.text for words in self.sentences for word in words)
        return {word for word, count in determined.items() if 2 * count > counts[word]}

    def _chains(self, words: list[Word]) -> Iterator[list[Word]]:
        """Yield the runs of words with capitals that only spaces or particles part."""
        chain: list[Word] = []
        for index, word in enumerate(words):
            is_free = not self._is_known(word)
            is_opener = word.text in SENTENCE_OPENERS and (index == 0 or not word.before)
            if word.is_capitalized and is_free and not is_opener:
                if chain and not (word.before or self._follows(chain[-1], word)):
                    yield chain
                    chain = []
                chain.append(word)
            elif chain:
                is_inside = word.text in PARTICLES and word.before and index + 1 < len(words)
                if is_inside and words[index + 1].is_capitalized and words[index + 1].before:
                    chain.append(word)
                else:
                    yield chain
                    chain = []
        if chain:
            yield chain

    def _is_known(self, word: Word) -> bool:
        """Return whether a mention, a number or a date overlaps a word."""
        index = bisect_left(self.known_starts, word.end) - 1
        return index >= 0 and self.known_ends[index] > word.start

    def _follows(self, first: Word, second: Word) -> bool:
        return bool(_JOINT.fullmatch(self.text.text[first.end : second.start]))

    def _judge(self, chain: list[Word]) -> None:
        """Add what may be a name in a run of words."""
        kind, first, end = None, 0, len(chain)
        while first < end and (chain[first].text in _ARTICLES or self._is_lead(chain, first)):
            if chain[first].text in _ARTICLES:
                kind = None  # 'Leute der Firma Seidenpost'
            else:
                self._judge_prefix(chain[first])
                kind = _kind_behind(chain[first].text) or kind
            first += 1
        # Behind a title and a first name stands a surname: 'Analyst Urs Amsler'.
        is_person = kind == "person" and end - first == 2
        while first < end and self._is_tail(chain[end - 1], is_surname=is_person):
            end -= 1
        chain = chain[first:end]
        if not chain:
            return
        if any(word.text in PARTICLES for word in chain) and kind != "person":
            self._split(chain, kind)
        elif len(chain) > 1:
            ends_as_company = chain[-1].text.rstrip(".") in LEGAL_FORMS
            score = 3.0 + 2 * ends_as_company + 2 * (kind is not None)
            self._add(chain, score, "company" if ends_as_company else kind)
        else:
            self._judge_word(chain[0], kind)

    def _split(self, chain: list[Word], kind: str | None) -> None:
        part: list[Word] = []
        for word in [*chain, None]:
            if word is not None and word.text not in PARTICLES:
                part.append(word)
            elif part:
                self._judge(part)
                part = []

    def _judge_word(self, word: Word, kind: str | None) -> None:
        text = word.text
        if self._judge_prefix(word):
            return
        if kind is not None:
            self._add([word], 3.0, kind)
        elif _INNER_CAPITAL.search(text):
            if text not in LEGAL_FORMS and not _ROMAN.fullmatch(text):
                self._add([word], 2.0, None)
        elif not self._is_common(word):
            is_place = word.before in BEFORE_PLACES
            is_quoted = self.text.text[word.start - 1 : word.start] in ("„", "»", "“", '"')
            is_foreign = _FOREIGN.search(text) is not None or text.endswith(PLACE_ENDINGS)
            score = 0.5 + 0.3 * is_place + 0.5 * is_foreign + 0.5 * is_quoted
            self._add([word], score, None)

    def _judge_prefix(self, word: Word) -> bool:
        """Add what may be a name before a hyphen: 'OECD-Generalsekretär'."""
        prefix, _, last = word.text.rpartition("-")
        if len(prefix) < 2 or not last[:1].isupper():
            return False
        if _INNER_CAPITAL.search(prefix):
            self._add([word], 1.5, None, prefix)
        elif prefix in self.candidates:
            self._add([word], 0.5, None, prefix)
        return True

    def _is_lead(self, chain: list[Word], first: int) -> bool:
        """Return whether a first word stands before names: a title, a kind of company, a noun."""
        word, text = chain[first], chain[first].text
        if len(chain) == first + 2 and chain[-1].text in LEGAL_FORMS:
            return False
        return (
            _kind_behind(text) is not None
            or text in NO_NAMES
            or (self._is_common(word) and text not in LEGAL_FORMS)
        )

    def _is_tail(self, word: Word, *, is_surname: bool) -> bool:
        """Return whether a last word is no part of the name before it."""
        is_common = self._is_common(word) and word.text not in LEGAL_FORMS
        if is_surname and word.text not in self.common | NO_NAMES:
            return False
        return is_common or word.text in PARTICLES

    def _is_common(self, word: Word) -> bool:
        text = word.text
        if _INNER_CAPITAL.search(text) and "-" not in text:
            return False
        if text.rpartition("-")[2][:1].islower():
            return False
        if text.endswith(PLACE_ENDINGS) and text not in self.common:
            return False
        return (
            text in self.common
            or text in NO_NAMES
            or text.endswith(COMMON_ENDINGS)
            or names_people(fold(text))
        )

    def _add(
        self, chain: list[Word], score: float, kind: str | None, name: str | None = None
    ) -> None:
        name = name or self.text.text[chain[0].start : chain[-1].end]
        candidate = self.candidates.setdefault(name, UnknownName(name))
        candidate.score = max(candidate.score, score)
        candidate.starts.append(chain[0].start)
        candidate.kind = candidate.kind or kind

    def _join_genitives(self) -> None:
        """Count 'Alibabas' as 'Alibaba' if both stand in the article."""
        for name, candidate in list(self.candidates.items()):
            base = self.candidates.get(name.removesuffix("s"))
            if name.endswith("s") and base is not None and base is not candidate:
                base.starts = sorted([*base.starts, *candidate.starts])
                del self.candidates[name]


def _joined(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """Return the starts and the ends of spans, in order. Those that overlap are joined."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


def _kind_behind(word: str) -> str | None:
    """Return the kind of what is named behind a title, or behind a kind of company or place.

    The word may be the end of a compound: 'Personalchef', 'Internethändler'.
    """
    last = word.rpartition("-")[2].lower()
    for kind, endings in _ENDINGS_BY_KIND.items():
        if last.endswith(endings):
            return kind
    return "person" if names_people(fold(last)) or word in TITLES else None
