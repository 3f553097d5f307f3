"""Find where the articles name an entity, from the forms of its name.

At each place the longest form wins, so that "Alibaba Pictures" is no mention of Alibaba. No two
mentions overlap. A form is a mention only as a word by itself; a compound with a hyphen
("Alibaba-Chef") may contain it, a longer word may not.
"""

from __future__ import annotations

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


END = r"(?![^\W\d])(?!(?<=\d)\d)"
"""What may not follow a form: a letter, or a digit after a digit. A footnote mark may."""


class NameIndex:
    """The forms of all names, in one pattern that finds them.

    ``forms`` are triples: a form, its entity, and the identifier of the form.
    """

    def __init__(self, forms: Iterable[tuple[str, str, str]]) -> None:
        self.bearers: dict[str, tuple[str, str]] = {}
        for form, entity, form_id in forms:
            self.bearers.setdefault(form, (entity, form_id))
        longest_first = sorted(self.bearers, key=lambda form: (-len(form), form))
        alternatives = "|".join(map(re.escape, longest_first))
        self.pattern = re.compile(rf"(?<!\w)(?:{alternatives}){END}" if longest_first else r"(?!)")

    @classmethod
    def of_register(cls, register: Register) -> NameIndex:
        """Return the forms of all names in a register."""
        return cls(
            (form.name, entity.id, form_id)
            for entity in register.entities
            for form, form_id in forms_with_ids(entity)
        )


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
    """Return the mentions in an article, in order."""
    return [
        Mention(Span(text.article, *match.span()), *names.bearers[match.group()])
        for match in names.pattern.finditer(text.text)
    ]
