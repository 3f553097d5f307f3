"""The pages that list: articles, entities from A to Z, figures, conflicts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..limits import MAX_PAGE_CLAIMS
from . import addresses
from .contents import Contents
from .pictures import Shown, figure_pictures


@dataclass
class ListLink:
    """A link in a list."""

    label: str
    address: str
    note: str = ""
    date: str = ""


@dataclass
class ListGroup:
    """The links under a heading, and how many more there are in the tables."""

    name: str
    anchor: str
    links: list[ListLink] = field(default_factory=list)
    omitted: int = 0


def list_pages(contents: Contents) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path of each list, and what its template shows."""
    yield "articles.html", list_page(
        "Articles", "The texts, with the claims beside the words that carry them.",
        [ListGroup("", "", article_links(contents))],
    )  # fmt: skip
    yield (
        "entities.html",
        list_page(
            "Who and what",
            "Companies, people, places, works and all else that has a name, from A to Z.",
            _from_a_to_z(contents),
        ),
    )
    yield (
        "conflicts.html",
        list_page(
            "Conflicts",
            "Where articles, or parts of one, disagree, and which reading is used.",
            _by_term(contents, "conflicts", "kind"),
        ),
    )
    yield (
        "corrections.html",
        list_page(
            "Corrections",
            "Misprints and missing words: what is printed and how it is read.",
            _by_term(contents, "corrections", "kind"),
        ),
    )
    yield "figures.html", list_page(
        "Figures", "Numbers that the articles state, by what they measure.",
        _by_term(contents, "figures", "metric"), figure_pictures(contents),
    )  # fmt: skip


def article_links(contents: Contents) -> list[ListLink]:
    """Return a link to each article, in the order of their dates."""
    rows = sorted(
        contents.rows(addresses.ARTICLES).values(), key=lambda r: (r["published"] or "~", r["id"])
    )
    return [
        ListLink(
            row["label"],
            contents.address(addresses.ARTICLES, row["id"]),
            f"{row['characters']:,} characters",
            row["published"] or "undated",
        )
        for row in rows
    ]


def list_page(
    heading: str, lead: str, groups: list[ListGroup], pictures: Sequence[Shown] = ()
) -> dict[str, Any]:
    """Return what the template of a list shows."""
    return {
        "heading": heading,
        "lead": lead,
        "groups": groups,
        "pictures": pictures,
        "tables": (),
    }


def _from_a_to_z(contents: Contents) -> list[ListGroup]:
    """Return the entities by the first letter of their names."""
    model = contents.models[addresses.ENTITIES]
    links = [
        ListLink(
            row["name"],
            contents.address(addresses.ENTITIES, row["id"]),
            contents.term(model, "kind", row["kind"]),
        )
        for row in contents.rows(addresses.ENTITIES).values()
    ]
    return grouped((_letter(link.label), link) for link in sorted(links, key=_sort_key))


def _sort_key(link: ListLink) -> tuple[str, str, str]:
    return _plain(link.label), link.label, link.address


def _plain(text: str) -> str:
    """Return a text without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _letter(label: str) -> str:
    first = _plain(label)[:1].upper()
    return first if "A" <= first <= "Z" else "0–9"


def _by_term(contents: Contents, table: str, column: str) -> list[ListGroup]:
    """Return the rows of a table by a term of theirs."""
    model = contents.models[table]
    links = (
        (
            _heading(contents.term(model, column, row[column])),
            ListLink(
                contents.label(table, id), contents.address(table, id), note_of(row), _date(row)
            ),
        )
        for id, row in contents.rows(table).items()
    )
    return grouped(sorted(links, key=lambda pair: (pair[0], pair[1].date or "~", pair[1].label)))


def _heading(term: str) -> str:
    """Return a term with a capital."""
    return term[:1].upper() + term[1:]


def note_of(row: dict[str, Any]) -> str:
    """Return how much a row counts: whether it restates another or a conflict is decided so."""
    notes = [row["rank"]] if row.get("rank") not in (None, "normal") else []
    if row.get("restates"):
        notes.append("restates another")
    return ", ".join(notes)


def _date(row: dict[str, Any]) -> str:
    for column in ("start", "period", "date", "as_of", "since"):
        if isinstance(row.get(column), str):
            return str(row[column])
    return ""


def grouped(links: Iterable[tuple[str, ListLink]]) -> list[ListGroup]:
    """Return links in groups. Of very many, it is the first ones of each group."""
    groups: dict[str, ListGroup] = {}
    anchors: set[str] = set()
    for name, link in links:
        anchor = addresses.anchor("g", _slug(name))
        if name not in groups and anchor in anchors:
            anchor = f"g{len(groups)}"
        anchors.add(anchor)
        group = groups.setdefault(name, ListGroup(name, anchor))
        if len(group.links) < MAX_PAGE_CLAIMS:
            group.links.append(link)
        else:
            group.omitted += 1
    return list(groups.values())


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
