"""List the names that the register may lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..package.seeds import ArticleText
from ..spans import Span
from .cleaning import listed
from .mentions import slugify
from .python_source import Group, string_literal
from .unknown_names import UnknownName, unknown_names

LEAD = (
    "# Words that may be names and that the register lacks, the likeliest first. Enter those that",
    "# are names in scripts/extract/who/, and delete this list.",
)


def list_unknown_names(text: ArticleText, named: Sequence[Span]) -> Iterator[str]:
    """Yield the lines of the list. ``named`` are the mentions of entities that are registered."""
    names = unknown_names(text, named)
    surnames = _surnames(names)
    short_forms = {surname for surname, persons in surnames.items() if persons == 1}
    all_names = {name.name for name in names}
    for name in names:
        if name.name in short_forms:
            continue
        surname = _surname(name)
        has_short_form = surname in short_forms and surname in all_names
        entry = _entry(name, surname if has_short_form else None)
        lines = sorted({text.line(start) for start in name.starts})
        yield f"{entry}  # {listed(lines)}"


def _entry(name: UnknownName, short_form: str | None) -> str:
    """Return the call that enters a name, if the article says what it names, or the name."""
    words, id = string_literal(name.name), string_literal(slugify(name.name))
    if name.kind == "person":
        forms = [f'form({string_literal(short_form)}, "short")'] if short_form else []
        return str(Group("person(", (id, words, *forms, 'description=""')))
    if name.kind == "company":
        return str(Group("company(", (id, words, 'kind="company"', 'description=""')))
    if name.kind == "place":
        return str(Group("place(", (id, words, 'kind="city"')))
    return name.name


def _surnames(names: Sequence[UnknownName]) -> Counter[str | None]:
    """Return how many persons have each surname. A shared one stands for neither of them."""
    return Counter(_surname(name) for name in names if _surname(name))


def _surname(name: UnknownName) -> str | None:
    first, _, last = name.name.rpartition(" ")
    return last if name.kind == "person" and first else None
