"""The rule on entities that the words of a row leave unnamed: the article has just named them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import attrgetter
from typing import NamedTuple

from ..limits import MAX_FINDINGS
from .catalogue import rule
from .findings import Finding
from .naming import STANDS_FOR, STEM, entity_not_in_words
from .package import Package
from .queries import read_query

RECENT = 3
"""How many entities of a kind words can mean that name none: those that were named last."""


class Unnamed(NamedTuple):
    """Words of a stated reference that do not name the entity.

    ``until`` is the end of their sentence.
    """

    line: int
    id: str
    entity: str
    kind: str
    names_another: bool
    is_withheld_place: bool
    article: str
    until: int


class Mention(NamedTuple):
    """The place where an article names an entity."""

    article: str
    start: int
    kind: str
    entity: str


@rule(
    name="entity-not-near-words",
    description="If the words of a stated reference do not name the entity, it is one of the last "
    f"{RECENT} of its kind that the article names up to the end of their sentence. If they name "
    "another one of its kind, they also contain a word that can stand for a name, such as 'he'.",
    why="A reader takes words without a name to be about those who were named last. Anything else "
    "is inferred, and users must see that.",
    needs="words",
    remedy="correct the reference, quote the words that name it, or infer it, with a reason",
)
def entity_not_near_words(package: Package) -> Iterator[Finding]:
    database = package.database
    parameters = {"stem": STEM, "stands_for_name": STANDS_FOR}
    rows = database.query(read_query("entity-not-near-words"), parameters)
    if not rows:
        return
    words = list(map(Unnamed._make, rows))
    rows = database.query(
        """SELECT DISTINCT article, span_start, kind, entity
        FROM mentions JOIN entities ON entities.id = entity ORDER BY ALL"""
    )
    mentions = list(map(Mention._make, rows))
    named = {(mention.article, mention.entity) for mention in mentions}
    near = _near_words(words, database.limits.watch(mentions))
    unclear = {
        unnamed.line: unnamed
        for unnamed in words
        # entity-not-in-article reports an entity that the article never names, but by known words.
        if (unnamed.is_withheld_place or (unnamed.article, unnamed.entity) in named)
        and (unnamed.names_another or unnamed.line not in near)
    }
    if not unclear:
        return
    not_in_words = {_cell(finding.key or "") for finding in entity_not_in_words(package)}
    for line, unnamed in islice(sorted(unclear.items()), MAX_FINDINGS):
        if _cell(unnamed.id) in not_in_words:
            continue  # entity-not-in-words reports it.
        yield Finding(
            "entity-not-near-words",
            "data/evidence.csv",
            expected=f"a {unnamed.kind} that the words name"
            if unnamed.names_another
            else f"a {unnamed.kind} that the words name, or one of the last {RECENT} before",
            found=unnamed.entity,
            line=line,
            column="value",
            key=unnamed.id,
        )


def _cell(id: str) -> str:
    """Return the table, the row and the column of evidence from its identifier."""
    return id.rsplit("/", 2)[0]


def _near_words(words: Iterable[Unnamed], mentions: Iterable[Mention]) -> set[int]:
    """Return the lines whose entity is among the last ones that their article names.

    Both are in the order of the article, so each is gone through once.
    """
    near: set[int] = set()
    by_article = {
        article: list(group) for article, group in groupby(words, key=attrgetter("article"))
    }
    for article, group in groupby(mentions, key=attrgetter("article")):
        recent: dict[str, list[str]] = defaultdict(list)
        coming = list(group)
        position = 0
        for unnamed in by_article.get(article, ()):
            while position < len(coming) and coming[position].start < unnamed.until:
                mention = coming[position]
                last = recent[mention.kind]
                if mention.entity in last:
                    last.remove(mention.entity)
                last.append(mention.entity)
                del last[:-RECENT]
                position += 1
            if unnamed.entity in recent[unnamed.kind]:
                near.add(unnamed.line)
    return near
