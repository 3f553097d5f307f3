"""Find where the articles name an entity, from the forms of its name.

At each place the longest form wins, so that "Alibaba Pictures" is no mention of Alibaba. No two
mentions overlap. A form is a mention only as a word by itself; a compound with a hyphen
("Alibaba-Chef") may contain it, a longer word may not.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..language import Entity, Form, Register
from ..package.seeds import ArticleText
from ..spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article where a form of an entity's name stands."""

    span: Span
    entity: str
    form_id: str


END = re.compile(r"(?![^\W\d])(?!(?<=\d)\d)")
"""Matches where a form may end: before no letter, and after a digit before no digit. A footnote
mark may follow."""


class NameIndex:
    """The forms of all names, sorted, so that the one at a place is found by bisection.

    ``forms`` are triples: a form, its entity, and the identifier of the form. ``bearers`` has the
    entities that share a form, each with its identifier of the form. A stranger's package can have
    many forms: a pattern of all of them would be tried one by one at each word.
    """

    def __init__(self, forms: Iterable[tuple[str, str, str]]) -> None:
        self.bearers: dict[str, dict[str, str]] = {}
        for form, entity, form_id in forms:
            self.bearers.setdefault(form, {}).setdefault(entity, form_id)
        self._forms = sorted(form for form in self.bearers if form)
        self._longest = max(map(len, self._forms), default=0)
        self._shorter = _positions_of_shorter_forms(self._forms)
        first = "".join(map(re.escape, sorted({form[0] for form in self._forms})))
        self._start = re.compile(rf"(?<!\w)[{first}]" if first else r"(?!)")

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield each place of a form in a text, and the form. They do not overlap."""
        return ((start, form) for start, form in self.try_to_find(text) if form is not None)

    def try_to_find(self, text: str) -> Iterator[tuple[int, str | None]]:
        """Yield each place where a form may begin, and the form there, or None.

        A caller can stop between any two places. A stranger's article can have half a million of
        them, and names that are slow to tell apart.
        """
        position = 0
        while match := self._start.search(text, position):
            start = match.start()
            form = self._form_at(text, start)
            yield start, form
            position = start + len(form or " ")

    def _form_at(self, text: str, start: int) -> str | None:
        """Return the longest form that begins at a place and may end where it does."""
        words = text[start : start + self._longest]
        # All forms that the text begins with are the form before it in the order, or shorter.
        index: int | None = bisect.bisect_right(self._forms, words) - 1
        while index is not None and index >= 0:
            form = self._forms[index]
            if text.startswith(form, start) and END.match(text, start + len(form)):
                return form
            index = self._shorter[index]
        return None

    @classmethod
    def of_register(cls, register: Register) -> NameIndex:
        """Return the forms of all names in a register."""
        return cls(
            (form.name, entity.id, form_id)
            for entity in register.entities
            for form, form_id in forms_with_ids(entity)
        )


def _positions_of_shorter_forms(forms: list[str]) -> list[int | None]:
    """Return for each of the sorted forms the position of the longest other it begins with."""
    positions: list[int | None] = []
    open_forms: list[int] = []
    for index, form in enumerate(forms):
        while open_forms and not form.startswith(forms[open_forms[-1]]):
            open_forms.pop()
        positions.append(open_forms[-1] if open_forms else None)
        open_forms.append(index)
    return positions


def forms_of(entity: Entity) -> tuple[Form, ...]:
    """Return all forms of an entity's name, the canonical one first."""
    if any(form.name == entity.name for form in entity.forms):
        return entity.forms
    return (Form(entity.name, "canonical"), *entity.forms)


def forms_with_ids(entity: Entity) -> Iterator[tuple[Form, str]]:
    """Yield all forms of an entity's name with the identifiers of their rows in `names`."""
    counts: dict[str, int] = {}
    for form in forms_of(entity):
        slug = slugify(form.name)
        counts[slug] = counts.get(slug, 0) + 1
        suffix = f"-{counts[slug]}" if counts[slug] > 1 else ""
        yield form, f"{entity.id}/{slug}{suffix}"


def slugify(name: str) -> str:
    """Return a name as lower-case ASCII words with hyphens between."""
    folded = name.translate({0xE4: "ae", 0xF6: "oe", 0xFC: "ue", 0xDF: "ss", 0xC4: "Ae"})
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def find_mentions(text: ArticleText, names: NameIndex) -> list[Mention]:
    """Return the mentions in an article, in order. A form that several entities share is a mention
    of the first."""
    return [
        Mention(
            Span(text.article, start, start + len(form)), *next(iter(names.bearers[form].items()))
        )
        for start, form in names.find(text.text)
    ]
