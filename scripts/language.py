"""The extraction language: the calls in which a person writes down what an article says.

One call per claim, each with the quote that is its evidence. A plain value is *stated*: the quote
of the row says it. `stated`, `inferred`, `corrected`, `relative` and `misread` give a cell quotes
of its own. A context (`Article.on`) gives cells that many calls share. Each call is kept with its
file and line for the build. `language_calls.pyi` has the signatures, generated from the models.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from .calls import (
    Cell,
    Claim,
    Conflict,
    ConflictClaim,
    Counting,
    Entity,
    Form,
    Meaning,
    Origin,
    Quote,
    SetAside,
    SharedCells,
    Words,
)
from .project import QUOTABLE
from .reasons import describe_number

if TYPE_CHECKING:
    from .language_calls import (
        ArticleCalls,
        ConflictCalls,
        ContextCalls,
        NameKind,
        NumberDisposition,
        RegisterCalls,
        SentenceDisposition,
    )
else:
    ArticleCalls = ConflictCalls = ContextCalls = RegisterCalls = object

# With a literal in the bound, mypy infers a term as a literal: Cell[Literal["buyer"]].
Value = TypeVar("Value", bound=str | float | Literal[""])


def _caller() -> Origin:
    """Return the line outside this module that calls it."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_globals["__name__"] == __name__:
        frame = frame.f_back
    assert frame is not None
    return Origin(frame.f_code.co_filename, frame.f_lineno)


def _quotes(words: Words) -> tuple[Quote, ...]:
    parts = words if isinstance(words, tuple) else (words,)
    return tuple(part if isinstance(part, Quote) else Quote(part) for part in parts)


def quote(words: str, *, article: str | None = None, occurrence: int | None = None) -> Quote:
    """Quote words of another article, or one of several occurrences of the same words."""
    return Quote(words, article, occurrence)


def stated(value: Value, words: Words) -> Cell[Value]:
    """Give a value that other words than the row's state."""
    return Cell(value, "stated", _quotes(words), None, None, _caller())


def inferred(value: Value, words: Words, *, because: str) -> Cell[Value]:
    """Give a value that follows from the words and a reason."""
    return Cell(value, "inferred", _quotes(words), because, None, _caller())


def corrected(
    value: Value, words: Words, *, printed: str, read_as: str, because: str
) -> Cell[Value]:
    """Give a value as it was meant: ``read_as`` is what the misprinted words in it should be."""
    return Cell(value, "corrected", _quotes(words), because, printed, _caller(), read_as=read_as)


def relative(
    value: str,
    words: Words,
    *,
    anchor: Cell[str] | None = None,
    direction: Literal["past", "future"] | None = None,
) -> Cell[str]:
    """Give a date that the words count from another one, as 'vor drei Jahren' does.

    They count from the date of the article, or from ``anchor``, a date with words of its own. The
    build stops if the program counts another date. ``direction`` says whether 'am Dienstag' or 'im
    April' is past or future, where the words do not.
    """
    counting = Counting(anchor, direction)
    return Cell(value, "inferred", _quotes(words), None, None, _caller(), None, counting)


def misread(value: Value, words: Words, *, reader: float | str | None, because: str) -> Cell[Value]:
    """Give a number or a date that the German reader does not read in its words.

    ``reader`` is what it reads instead: a number without a unit, or text as the build shows it,
    such as "about 5 percent", or None for nothing. Else the build stops.
    """
    text = reader if isinstance(reader, str) else describe_number(reader)
    return Cell(value, "inferred", _quotes(words), because, None, _caller(), text)


def form(name: str, kind: NameKind, language: str = "de") -> Form:
    """Give a form of a name."""
    return Form(name, kind, language)


def misprint(name: str, *, read_as: str, language: str = "de") -> Form:
    """Give a misspelt form of a name, and how it is read."""
    return Form(name, "misprint", language, read_as)


class Article(ArticleCalls):
    """An article and what it says.

    ``article.event("id", "words", column=value, …)`` states a row. The method is named after the
    rows of a fact table: `event`, `figure`, `position`, …. `about` states cells of an entity's
    row. `again` adds quotes and cells to a row that another call states. `undated` says why rows
    have no date. A link table (``participants``) is a parameter: a mapping of entity to role, or a
    tuple of entities. `on` makes a `Context`, whose calls share cells. `means` says whom a name
    means that several have.
    """

    file: str
    id: str
    sha256: str
    cells: dict[str, Any]
    origin: Origin
    claims: list[Claim]
    set_asides: list[SetAside]
    contexts: list[SharedCells]
    meanings: list[Meaning]

    if not TYPE_CHECKING:  # the signatures are in language_calls.pyi

        def __init__(
            self, file: str, *, id: str, sha256: str, quotable: float = QUOTABLE, **cells: Any
        ) -> None:
            self.file, self.id, self.sha256 = file, id, sha256
            self.cells = {"quotable": quotable, **cells}
            self.origin = _caller()
            self.claims, self.set_asides, self.contexts, self.meanings = [], [], [], []

        def __getattr__(self, row_name: str) -> Callable[..., None]:
            if row_name.startswith("_"):
                raise AttributeError(row_name)
            return partial(self._claim, row_name, False, None)

        def again(self, row_name: str, id: str, words: Words, **cells: Any) -> None:
            self._claim(row_name, True, None, id, words, **cells)

        def about(self, id: str, words: Words, **cells: Any) -> None:
            self._claim(None, True, None, id, words, **cells)

        def undated(self, reason: str, **ids: tuple[str, ...]) -> None:
            for row_name, row_ids in ids.items():
                for id in row_ids:
                    self._claim(row_name, True, None, id, undated=reason)

        def on(self, **cells: Any) -> Context:
            return Context(self, SharedCells(cells, _caller()))

    def _claim(
        self,
        row_name: str | None,
        is_addition: bool,
        context: SharedCells | None,
        id: str,
        words: Words = (),
        *,
        speaker: str | None = None,
        because: str | None = None,
        **cells: Any,
    ) -> None:
        quotes, origin = _quotes(words), _caller()
        self.claims.append(
            Claim(row_name, id, quotes, cells, speaker, because, origin, is_addition, context)
        )

    def set_aside(
        self, disposition: SentenceDisposition, *words: str | Quote, note: str | None = None
    ) -> None:
        """Set aside the sentences that the words lie in: they state nothing that a row can hold."""
        self.set_asides.append(SetAside("sentence", disposition, _quotes(words), note, _caller()))

    def set_aside_numbers(
        self, disposition: NumberDisposition, *words: str | Quote, note: str | None = None
    ) -> None:
        """Set aside all numbers in the words: no cell holds them."""
        self.set_asides.append(SetAside("number", disposition, _quotes(words), note, _caller()))

    def means(self, entity: str, form: str, *words: str | Quote) -> None:
        """Say that a form of a name means this entity, where several entities have the form.

        Words stand for the places of the form in them. Without words, the article means this
        entity wherever no other call says whom it means.
        """
        self.meanings.append(Meaning(entity, form, _quotes(words), _caller()))


class Context(ContextCalls):
    """Calls that share cells.

    ``group = article.on(subject=inferred("group", "the words", because="the reason"))`` makes a
    context. ``group.figure(…)`` states a row as ``article.figure(…)`` does, and its subject is the
    shared one unless the call gives another, or None. Cells for which a table has no column are
    left out. ``group.on(…)`` makes a context in this one.
    """

    if not TYPE_CHECKING:  # the signatures are in language_calls.pyi

        def __init__(self, article: Article, shared: SharedCells) -> None:
            self._article, self._shared = article, shared
            article.contexts.append(shared)

        def __getattr__(self, row_name: str) -> Callable[..., None]:
            if row_name.startswith("_"):
                raise AttributeError(row_name)
            return partial(self._article._claim, row_name, False, self._shared)

        def on(self, **cells: Any) -> Context:
            return Context(self._article, SharedCells(cells, _caller(), self._shared))


class Register(RegisterCalls):
    """The entities of all articles, with the forms of their names.

    ``register.person("id", "Name", form(…), …, column=value)`` adds an entity. The method is
    named after the rows of a table of entities: `company`, `person`, `place`, …. A plain string
    among the forms is a variant.
    """

    def __init__(self) -> None:
        self.entities: list[Entity] = []

    if not TYPE_CHECKING:  # the signatures are in language_calls.pyi

        def __getattr__(self, row_name: str) -> Callable[..., None]:
            if row_name.startswith("_"):
                raise AttributeError(row_name)
            return partial(self._entity, row_name)

    def _entity(self, row_name: str, id: str, name: str, *forms: str | Form, **cells: Any) -> None:
        typed_forms = tuple(f if isinstance(f, Form) else Form(f, "variant") for f in forms)
        self.entities.append(Entity(row_name, id, name, typed_forms, cells, _caller()))


@dataclass(slots=True)
class Conflicts(ConflictCalls):
    """The conflicts, each entered by a call: where articles, or parts of one, disagree."""

    entries: list[Conflict] = field(default_factory=list)

    if not TYPE_CHECKING:  # the signature is in language_calls.pyi

        def conflict(self, id: str, *claims: ConflictClaim, **cells: Any) -> None:
            self.entries.append(Conflict(id, cells, claims, _caller()))


__all__ = [
    "Article",
    "Cell",
    "Claim",
    "Conflict",
    "ConflictClaim",
    "Conflicts",
    "Context",
    "Entity",
    "Form",
    "Meaning",
    "Origin",
    "Quote",
    "Register",
    "SetAside",
    "Value",
    "Words",
    "corrected",
    "form",
    "inferred",
    "misprint",
    "misread",
    "quote",
    "relative",
    "stated",
]
