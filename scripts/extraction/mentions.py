"""Where the articles name an entity: found by program from the forms of its name.

At each place the longest form wins, so that "Alibaba Pictures" is no mention of Alibaba, and no
two mentions overlap. A form counts only as words of its own: it is not taken out of a longer
word, but it may stand in a compound with a hyphen ("Alibaba-Chef").
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
    """A form of an entity's name, where an article has it."""

    span: Span
    entity: str
    name_id: str


END = r"(?![^\W\d])(?!(?<=\d)\d)"
"""What may not follow a form: a letter, and after a digit another; the mark of a footnote may."""


class Names:
    """The forms of all names, ready to be looked for: form, bearer, identifier of the form."""

    def __init__(self, known: Iterable[tuple[str, str, str]]) -> None:
        self.bearers: dict[str, tuple[str, str]] = {}
        for name, entity, name_id in known:
            self.bearers.setdefault(name, (entity, name_id))
        longest_first = sorted(self.bearers, key=lambda name: (-len(name), name))
        alternatives = "|".join(map(re.escape, longest_first))
        self.pattern = re.compile(rf"(?<!\w)(?:{alternatives}){END}" if longest_first else r"(?!)")


def names_of(register: Register) -> Iterator[tuple[str, str, str]]:
    """All forms of all names of a register."""
    for entity in register.entities:
        for form, name_id in identified(entity):
            yield form.name, entity.id, name_id


def forms(entity: Entity) -> tuple[Form, ...]:
    """All forms of an entity's name, the canonical one first."""
    if any(form.name == entity.name for form in entity.forms):
        return entity.forms
    return (Form(entity.name, "canonical"), *entity.forms)


def identified(entity: Entity) -> Iterator[tuple[Form, str]]:
    """All forms of an entity's name with the identifiers of their rows in `names`."""
    taken: dict[str, int] = {}
    for form in forms(entity):
        slug = slugify(form.name)
        taken[slug] = taken.get(slug, 0) + 1
        suffix = f"-{taken[slug]}" if taken[slug] > 1 else ""
        yield form, f"{entity.id}/{slug}{suffix}"


def slugify(name: str) -> str:
    """Return a name as lower-case ASCII words with hyphens between."""
    folded = name.translate({0xE4: "ae", 0xF6: "oe", 0xFC: "ue", 0xDF: "ss", 0xC4: "Ae"})
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def find_mentions(text: ArticleText, names: Names) -> list[Mention]:
    """Return the mentions in an article, in order."""
    found = []
    for match in names.pattern.finditer(text.text):
        if (bearer := names.bearers.get(match.group())) is not None:
            found.append(Mention(Span(text.article, *match.span()), *bearer))
    return found
