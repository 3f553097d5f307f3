"""What the calls of the extraction language record: plain values, with the line of each call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

Basis = Literal["stated", "inferred", "corrected"]
"""How a value follows from its quotes."""

CellValue = TypeVar("CellValue", covariant=True)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file and the line (1-based) of a call."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of an article.

    ``article`` is None for the article of the call. ``occurrence`` (1-based) chooses one of
    several places where the words occur.
    """

    words: str
    article: str | None = None
    occurrence: int | None = None


Words = str | Quote | tuple["str | Quote", ...]
"""One quote or several, as a person types them."""


@dataclass(frozen=True, slots=True)
class Cell(Generic[CellValue]):
    """A value with quotes of its own.

    ``printed`` is the misprinted part of the words. ``reader`` is what the German reader reads in
    them instead of the value, as `reasons.describe_readings` writes it. ``counting`` is what a
    relative date counts from. ``read_as`` is what the misprinted part should be.
    """

    value: CellValue
    basis: Basis
    quotes: tuple[Quote, ...]
    because: str | None
    printed: str | None
    origin: Origin
    reader: str | None = None
    counting: Counting | None = None
    read_as: str | None = None

    @property
    def correction_kind(self) -> str:
        """The sort of slip: a missing word, if all that is printed is meant and more."""
        printed, meant = set((self.printed or "").split()), set((self.read_as or "").split())
        return "missing_word" if printed < meant else "misprint"


@dataclass(frozen=True, slots=True)
class Counting:
    """What a relative date counts from: the date of its article if ``anchor`` is None.

    ``direction`` is that which a person gives, where the words do not show it.
    """

    anchor: Cell[str] | None
    direction: Literal["past", "future"] | None


@dataclass(frozen=True, slots=True, eq=False)
class SharedCells:
    """The cells of a context, by column. ``outer`` has those of the context around it."""

    cells: Mapping[str, Any]
    origin: Origin
    outer: SharedCells | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One call that states a row, or adds to one.

    ``row_name`` is what the table calls its rows. It is None for the row of an entity, whose
    table follows from ``id``. An addition gives more quotes and cells to a row that another call
    states.
    """

    row_name: str | None
    id: str
    quotes: tuple[Quote, ...]
    cells: Mapping[str, Any]
    speaker: str | None
    because: str | None
    origin: Origin
    is_addition: bool = False
    context: SharedCells | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Sentences or numbers that no row holds, and why.

    A quote stands for the sentence that it lies in, and for all numbers that lie in it.
    """

    kind: Literal["sentence", "number"]
    disposition: str
    quotes: tuple[Quote, ...]
    note: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a form of a name means that several entities have.

    A quote stands for each place of the form in it. Without quotes, the article means this entity
    wherever no other call says whom it means.
    """

    entity: str
    form: str
    quotes: tuple[Quote, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name, as an article writes it. ``read_as`` is what a misprint means."""

    name: str
    kind: str
    language: str = "de"
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity with the forms of its name. ``row_name`` is what its table calls a row."""

    row_name: str
    id: str
    name: str
    forms: tuple[Form, ...]
    cells: Mapping[str, Any]
    origin: Origin


ConflictClaim = tuple[str, str, "str | None", str]
"""A claim of a conflict: its table, row, column (None for the whole row), and its use."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that disagree."""

    id: str
    cells: Mapping[str, Any]
    claims: tuple[ConflictClaim, ...]
    origin: Origin
