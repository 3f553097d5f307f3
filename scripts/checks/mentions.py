"""Rules on mentions."""

from __future__ import annotations

from collections.abc import Iterator

from ..extraction.mentions import NameIndex, find_mentions
from ..spans import Span
from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Query


@rule(
    name="overlapping-mentions",
    aliases=("mention-overlap",),
    description="No two mentions overlap.",
    why="A place in the text names one entity, and counts of mentions rely on it.",
    needs="tables",
    remedy="change the forms of the names so that each place names one entity",
)
def overlapping_mentions(package: Package) -> Iterator[Finding]:
    yield from package.found(
        "overlapping-mentions",
        Query(
            "mentions",
            "start",
            "a mention that begins at or after the end of the one before",
            """SELECT line, id, start || ', before the end at ' || reached
            FROM (SELECT *, max("end") OVER (
               PARTITION BY article ORDER BY start, line
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached FROM mentions)
           WHERE start < reached""",
        ),
    )


@rule(
    name="mention-form-mismatch",
    aliases=("mention-form",),
    description="A mention belongs to the entity whose form of a name it cites, and is as long as "
    "that form.",
    why="Otherwise it links words to an entity that they do not name.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def mention_form_mismatch(package: Package) -> Iterator[Finding]:
    yield from package.found(
        "mention-form-mismatch",
        Query(
            "mentions",
            "name",
            None,
            """SELECT m.line, m.id, m.entity || ', ' || (m."end" - m.start) || ' code points',
               n.entity || ', ' || length(n.name) || ' code points'
           FROM mentions AS m JOIN names AS n ON n.id = m.name
           WHERE m.entity <> n.entity OR m."end" - m.start <> length(n.name)""",
        ),
    )


@rule(
    name="mention-mismatch",
    aliases=("mentions-found",),
    description="The mentions are exactly the places where a form of a name occurs in the "
    "articles.",
    why="Counts of mentions and the evidence of names rely on a complete list.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def mention_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    names = NameIndex(package.sql("SELECT name, entity, id FROM names"))
    held = {
        (article, start, end, name): line
        for article, start, end, name, line in package.sql(
            'SELECT article, start, "end", name, line FROM mentions'
        )
        if article in package.texts
    }
    wanted = {
        (*mention.span, mention.form_id)
        for text in package.texts.values()
        for mention in find_mentions(text, names)
    }
    for at in sorted(wanted ^ set(held)):
        span, name = Span(*at[:3]), at[3]
        words = package.texts[span.article].text[span.start : span.end]
        row, none = f"a mention of {name}", "no mention"
        missing = at in wanted
        yield Finding(
            "mention-mismatch",
            "data/mentions.csv",
            expected=f"{row if missing else none} at {words!r}",
            found=none if missing else row,
            line=held.get(at),
            column="start",
            key=span.id,
        )
