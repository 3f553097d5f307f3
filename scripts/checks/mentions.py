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
    "articles.",
    why="Counts of mentions and the evidence of names rely on a complete list.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def mention_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    names = NameIndex(package.database.query("SELECT name, entity, id FROM names"))
    rows = package.database.stream(
        "SELECT article, span_start, span_end, name, csv_line FROM mentions ORDER BY ALL"
    )
    for article, article_rows in rows_of_articles(rows, package.texts):
        text = package.texts[article]
        expected = (
            ((article, start, start + len(form), names.bearers[form][1]), True)
            for start, form in package.database.limits.watch(names.try_to_find(text.text))
            if form is not None
        )
        existing = ((row[:4], row[4]) for row in article_rows)
        for (*place, name), is_mention, line in pair_sorted(expected, existing):
            if is_mention is None or line is None:
                span = Span(*place)
                words = text.text[span.start : span.end]
                row, no_row = f"a mention of {name}", "no mention"
                yield Finding(
                    "mention-mismatch",
                    "data/mentions.csv",
                    expected=f"{row if is_mention else no_row} at {words!r}",
                    found=no_row if is_mention else row,
                    line=line,
                    column="start",
                    key=span.id,
                )
