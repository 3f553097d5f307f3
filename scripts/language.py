"""The extraction language: the words in which a person writes down what an article says.

An extraction module reads like a marked-up article: one call per fact, each with the verbatim
words that carry it. A plain value is *stated*: the row's quote carries it. `stated`, `inferred`
and `corrected` give a cell words of its own. Nothing here reads a file or knows a table: a call
is kept as it stands, with the place it stands at, and `build` resolves it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .project import QUOTABLE

Basis = Literal["stated", "inferred", "corrected"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a call stands in the extraction: file and line (1-based)."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words. ``article`` is None for the article of the call; ``occurrence`` (1-based)
    says which one is meant where the words occur more than once."""

    words: str
    article: str | None = None
    occurrence: int | None = None


Words = str | Quote | tuple["str | Quote", ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with words of its own. ``printed`` is the part of the words that is misprinted."""

    value: Any
    basis: Basis
    quotes: tuple[Quote, ...]
    because: str | None
    printed: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Claim:
    """One call: a row of the table whose rows are called ``kind``, or, where ``adds`` is set,
    more words and cells of a row that stands already. An empty ``kind`` is any entity's."""

    kind: str
    id: str
    quotes: tuple[Quote, ...]
    cells: Mapping[str, Any]
    speaker: str | None
    because: str | None
    origin: Origin
    adds: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """Sentences, or numbers, that no row holds, and why. Each quote lies in the sentence that it
    stands for; all numbers in it are meant."""

    what: Literal["sentence", "number"]
    fate: str
    quotes: tuple[Quote, ...]
    note: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name as written. A misprint says what it is read as."""

    name: str
    kind: str
    language: str = "de"
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name: a row of the table whose rows are called ``kind``."""

    kind: str
    id: str
    name: str
    forms: tuple[Form, ...]
    cells: Mapping[str, Any]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that disagree. ``claims`` are the table, row and column of each, with its use."""

    id: str
    cells: Mapping[str, Any]
    claims: tuple[tuple[str, str, str | None, str], ...]
    origin: Origin


def _here(depth: int = 2) -> Origin:
    frame = sys._getframe(depth)
    return Origin(frame.f_code.co_filename, frame.f_lineno)


def _quotes(words: Words | None) -> tuple[Quote, ...]:
    if words is None:
        return ()
    several = words if isinstance(words, tuple) else (words,)
    return tuple(w if isinstance(w, Quote) else Quote(w) for w in several)


def quote(words: str, *, article: str | None = None, occurrence: int | None = None) -> Quote:
    """Words of another article, or one of several occurrences of the same words."""
    return Quote(words, article, occurrence)


def stated(value: Any, words: Words) -> Cell:
    """A value that other words than the row's state."""
    return Cell(value, "stated", _quotes(words), None, None, _here())


def inferred(value: Any, words: Words, *, because: str) -> Cell:
    """A value that follows from the words and a reason."""
    return Cell(value, "inferred", _quotes(words), because, None, _here())


def corrected(value: Any, words: Words, *, printed: str, because: str) -> Cell:
    """A misprint, read as it was meant. ``printed`` is the misprinted part of the words."""
    return Cell(value, "corrected", _quotes(words), because, printed, _here())


def form(name: str, kind: str, language: str = "de") -> Form:
    """A form of a name."""
    return Form(name, kind, language)


def misprint(name: str, *, read_as: str, language: str = "de") -> Form:
    """A misspelt form of a name."""
    return Form(name, "misprint", language, read_as)


class Article:
    """An article and what it says.

    Any method name that is not defined here is the name of one row of a table (`event`,
    `figure`, `position`, …): ``article.event("id", "words", column=value, …)`` claims a row.
    A column whose name is that of a linking table (``participants``) takes a mapping of entity
    to role, or a tuple of entities.
    """

    def __init__(
        self, file: str, *, id: str, sha256: str, quotable: float = QUOTABLE, **cells: Any
    ) -> None:
        self.file, self.id, self.sha256 = file, id, sha256
        self.cells = {"quotable": quotable, **cells}
        self.origin = _here()
        self.claims: list[Claim] = []
        self.set_asides: list[SetAside] = []

    def __getattr__(self, kind: str) -> Callable[..., None]:
        if kind.startswith("_"):
            raise AttributeError(kind)

        def claim(
            id: str,
            words: Words,
            *,
            speaker: str | None = None,
            because: str | None = None,
            **cells: Any,
        ) -> None:
            self.claims.append(Claim(kind, id, _quotes(words), cells, speaker, because, _here()))

        return claim

    def about(
        self,
        id: str,
        words: Words,
        *,
        speaker: str | None = None,
        because: str | None = None,
        **cells: Any,
    ) -> None:
        """What the words say of an entity of the register: cells of its row."""
        self.claims.append(
            Claim("", id, _quotes(words), cells, speaker, because, _here(), adds=True)
        )

    def again(
        self,
        kind: str,
        id: str,
        words: Words,
        *,
        speaker: str | None = None,
        because: str | None = None,
        **cells: Any,
    ) -> None:
        """Words that carry a row which another call claims, and further cells of it."""
        self.claims.append(
            Claim(kind, id, _quotes(words), cells, speaker, because, _here(), adds=True)
        )

    def set_aside(self, fate: str, *words: str | Quote, note: str | None = None) -> None:
        """Sentences that state nothing a row could hold; the words stand for the sentence."""
        self.set_asides.append(SetAside("sentence", fate, _quotes(words), note, _here()))

    def set_aside_numbers(self, fate: str, *words: str | Quote, note: str | None = None) -> None:
        """Numbers that no cell holds: all in the given words."""
        self.set_asides.append(SetAside("number", fate, _quotes(words), note, _here()))


class Register:
    """Who is who across the articles: entities with the forms of their names.

    Any method name is the name of one row of a table that describes entities (`company`,
    `person`, `place`, …): ``register.person("id", "Name", form(…), …, column=value)``.
    A plain string among the forms is a variant.
    """

    def __init__(self) -> None:
        self.entities: list[Entity] = []

    def __getattr__(self, kind: str) -> Callable[..., None]:
        if kind.startswith("_"):
            raise AttributeError(kind)

        def entity(id: str, name: str, *forms: str | Form, **cells: Any) -> None:
            known = tuple(f if isinstance(f, Form) else Form(f, "variant") for f in forms)
            self.entities.append(Entity(kind, id, name, known, cells, _here()))

        return entity


@dataclass(slots=True)
class Disagreements:
    """Where articles, or parts of one, disagree."""

    conflicts: list[Conflict] = field(default_factory=list)

    def conflict(self, id: str, *claims: tuple[str, str, str | None, str], **cells: Any) -> None:
        """Claims that disagree: ``(table, row, column or None, use)`` each."""
        self.conflicts.append(Conflict(id, cells, claims, _here()))
