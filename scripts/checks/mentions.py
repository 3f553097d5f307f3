"""Rules on mentions."""

from __future__ import annotations

from collections.abc import Iterator

from ..extraction.mentions import NameIndex
from ..spans import Span
from .article_rows import pair_sorted, rows_of_articles
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="overlapping-mentions",
    aliases=("mention-overlap",),
    description="No two mentions overlap.",
    why="A place in the text names one entity, and counts of mentions rely on it.",
    needs="tables",
    remedy="change the forms of the names so that each place names one entity",
)
def overlapping_mentions(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "overlapping-mentions")


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
    yield from findings_of(package, "mention-form-mismatch")


@rule(
    name="mention-mismatch",
    aliases=("mentions-found",),
    description="The mentions are exactly the places where a form of a name occurs in the "
    "articles. If several entities have the form, a mention names one of them.",
    why="Counts of mentions and the evidence of names rely on a complete list.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def mention_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    names = NameIndex(
        package.database.query("SELECT name, min_by(entity, id), min(id) FROM names GROUP BY name")
    )
    # Entities can share a form. The table of mentions says which of them is meant at a place, so
    # the rows of the form in the table of names count as one.
    rows = package.database.stream(
        """SELECT article, span_start, span_end, coalesce(first_id, name) AS form, name, csv_line
        FROM mentions AS m LEFT JOIN (
            SELECT id, min(id) OVER (PARTITION BY name) AS first_id FROM names
        ) AS n ON n.id = m.name ORDER BY ALL"""
    )
    for article, article_rows in rows_of_articles(rows, package.texts):
        text = package.texts[article]
        expected = (
            ((article, start, start + len(form), form_id), form_id)
            for start, form in package.database.limits.watch(names.try_to_find(text.text))
            if form is not None
            for form_id in names.bearers[form].values()
        )
        existing = ((row[:4], row[4:]) for row in article_rows)
        for (*place, _), expected_name, mention_row in pair_sorted(expected, existing):
            if expected_name is None or mention_row is None:
                span = Span(*place)
                # A form of a name is published. Any other words can be withheld.
                words = (
                    repr(text.text[span.start : span.end])
                    if expected_name
                    else package.words_at(*span)
                )
                name, line = mention_row or (expected_name, None)
                row, no_row = f"a mention of {name}", "no mention"
                yield Finding(
                    "mention-mismatch",
                    "data/mentions.csv",
                    expected=f"{row if expected_name else no_row} at {words}",
                    found=no_row if expected_name else row,
                    line=line,
                    column="start",
                    key=span.id,
                )
