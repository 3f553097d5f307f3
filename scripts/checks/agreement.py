"""Rules on pieces of evidence that have to agree with each other, or with the mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...schemas import Column, TableModel
from .carried import IN_ARTICLE, WITHIN, share_carried
from .catalogue import rule
from .cells import points_to
from .findings import Finding
from .package import Package
from .sql import Query, literal, quoted

WORDS = 'article, start, "end"'
HOW = "basis, speaker, reason"


@rule(
    name="speaker-mismatch",
    aliases=("one-speaker",),
    description="Words that support both a row and its cells have one speaker. If the table has a "
    "column for the speaker, it agrees with the evidence of the row.",
    why="It matters whether an article states something itself or reports what somebody says.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def speaker_mismatch(package: Package) -> Iterator[Finding]:
    nobody = "coalesce(speaker, 'nobody')"
    queries = [
        Query(
            "evidence",
            "speaker",
            None,
            f"""SELECT max(line), max_by(id, line), max_by({nobody}, line), min_by({nobody}, line)
            FROM evidence WHERE "row" IN (SELECT "row" FROM evidence WHERE speaker IS NOT NULL)
            GROUP BY "table", "row", {WORDS}
            HAVING min({nobody}) <> max({nobody})""",
        )
    ]
    for table in package.models.values():
        column = table.column("speaker")
        if column is None or not table.has_evidence:
            continue
        queries.append(
            Query(
                "evidence",
                "speaker",
                None,
                f"""SELECT e.line, e.id, e.speaker, coalesce(t.speaker, 'nobody')
                FROM evidence AS e JOIN {quoted(table.name)} AS t ON e."row" = t.id
                AND e."table" = {literal(table.name)} AND e."column" IS NULL
                WHERE e.speaker IS DISTINCT FROM t.speaker""",
            )
        )
    yield from package.found("speaker-mismatch", *queries)


@rule(
    name="link-evidence-mismatch",
    aliases=("link-evidenced",),
    description="A row that links an entity to another row has the same evidence as each of its "
    "cells: the same words, basis, speaker and reason.",
    why="Such a row is a single claim, so no part of it can rest on other words than the rest.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def link_evidence_mismatch(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    for table in package.models.values():
        if table.link is None:
            continue
        mine = f'"table" = {literal(table.name)}'
        bits = " ".join(
            f"WHEN {literal(name)} THEN {1 << place}"
            for place, name in enumerate(["", *(column.name for column in table.columns)])
        )
        # Rows of which some words carry other cells than others do: the few that are looked at.
        odd = f"""SELECT "row" FROM (SELECT "row", bit_or(cell) AS cells, sum(cell) AS each FROM (
                SELECT *, CASE coalesce("column", '') {bits} ELSE {1 << 40} END AS cell
                FROM evidence WHERE {mine}) GROUP BY "row", {WORDS}, {HOW})
            GROUP BY "row" HAVING min(cells) <> max(cells) OR bool_or(cells <> each)"""
        queries.append(
            Query(
                table.name,
                "id",
                "the same evidence for the row and each of its cells",
                f"""SELECT t.line, t.id, 'different evidence for ' || e.of
                FROM {quoted(table.name)} AS t
                JOIN (SELECT "row", string_agg(DISTINCT coalesce("column", 'the row'), ', '
                        ORDER BY coalesce("column", 'the row')) AS of
                    FROM (SELECT "row", "column", list(({WORDS}, {HOW}) ORDER BY {WORDS}) AS held
                        FROM evidence WHERE {mine} AND "row" IN ({odd}) GROUP BY ALL)
                    GROUP BY "row" HAVING count(DISTINCT held) > 1) AS e ON e."row" = t.id""",
            )
        )
    yield from package.found("link-evidence-mismatch", *queries)


@rule(
    name="missed-first-mention",
    aliases=("first-mentions",),
    description="The evidence of an entity and of a form of a name is its first mention in each "
    "article that mentions it.",
    why="The choice is fixed, so the evidence is reproducible and shows where a reader first meets "
    "the entity.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def missed_first_mention(package: Package) -> Iterator[Finding]:
    carried = list(_named(package.models.values()))
    values = ", ".join(
        f"({place}, {literal(table.name)}, {literal(column or '')}, {literal(key)})"
        for place, (table, column, key) in enumerate(carried)
    )
    package.keep("first", " UNION ALL ".join(map(_firsts, ("entity", "name"))))
    package.keep(
        "carrying",
        f"""SELECT place, key, line, id, "row", article, start, "end" FROM evidence
        JOIN (VALUES {values}) AS c(place, tab, col, key)
        ON tab = "table" AND col = coalesce("column", '')""",
    )
    yield from package.found(
        "missed-first-mention",
        Query(
            "evidence",
            "start",
            "the first mention in the article",
            """SELECT line, id, 'the span ' || start || ' to ' || "end" FROM carrying AS e
            WHERE NOT EXISTS (
                SELECT 1 FROM first AS f WHERE f.key = e.key AND f.named = e."row"
                AND f.article = e.article AND f.start = e.start AND f."end" = e."end")""",
        ),
    )
    package.keep(
        "lacking",
        """SELECT DISTINCT e.place, named, f.article FROM carrying AS e
        JOIN first AS f ON f.key = e.key AND named = e."row"
        WHERE NOT EXISTS (SELECT 1 FROM carrying AS o WHERE o.place = e.place
            AND o."row" = named AND o.article = f.article)""",
    )
    queries = [
        Query(
            carried[place][0].name,
            carried[place][1],
            "evidence from each article with a mention",
            f"""SELECT line, id, 'none from ' || article FROM {quoted(carried[place][0].name)}
            JOIN lacking ON place = {place} AND named = id""",
        )
        for (place,) in package.sql("SELECT DISTINCT place FROM lacking ORDER BY 1")
    ]
    yield from package.found("missed-first-mention", *queries)


def _firsts(key: str) -> str:
    """The first mention of each entity, or name, in each article, as SQL."""
    return f"""SELECT {literal(key)} AS key, {key} AS named, article, min(start) AS start,
        min_by("end", start) AS "end" FROM mentions GROUP BY ALL"""


def _named(tables: Iterable[TableModel]) -> Iterator[tuple[TableModel, str | None, str]]:
    """The tables and columns, or None for the row, that a mention carries, and what it names."""
    for table in tables:
        if table.entity_kind:
            yield from ((table, column, "entity") for column in (None, "name"))
        elif table.name == "names":
            yield from ((table, column, "name") for column in (None, "entity", "name"))


@rule(
    name="evidence-outside-row",
    aliases=("row-words",),
    description="The evidence of a cell that says what a row is (its status, kind, relation or "
    "speaker) lies within the evidence of the row; for names and entities, `missed-first-mention` "
    "says more. The evidence of any other cell, except an inferred date, comes from an article "
    "that has evidence of the row. An event that a cell refers to has evidence from the same "
    "article.",
    why="Words that are not about the row cannot support a cell of it.",
    needs="tables",
    remedy="quote words of the row, or add these words to the evidence of the row",
)
def evidence_outside_row(package: Package) -> Iterator[Finding]:
    named = {table.name for table, _, _ in _named(package.models.values())}
    columns = [
        (table, column)
        for table, column in package.columns(lambda column: column.provenance == "quoted")
        if table.has_evidence
    ]
    telling, dates = (
        points_to(((table, column) for table, column in columns if wanted(table, column)), "e")
        for wanted in (
            lambda table, column: table.name not in named and _says_what_a_row_is(column),
            lambda table, column: column.is_date,
        )
    )
    evidenced = {table.name for table, _ in columns}
    share_carried(package)
    # The rule on what is evidenced reports a row that nothing carries.
    yield from package.found_anywhere(
        "evidence-outside-row",
        f"""SELECT 'evidence', CASE WHEN tells THEN 'start' ELSE 'article' END, line, id,
            CASE WHEN tells THEN 'the span ' || start || ' to ' || "end" ELSE article END,
            CASE WHEN tells THEN 'a span inside the evidence of the row'
            ELSE 'an article that has evidence of the row' END
        FROM (SELECT *, {telling} AS tells FROM evidence AS e WHERE "column" IS NOT NULL) AS e
        JOIN carried AS c USING ("table", "row")
        WHERE CASE WHEN tells THEN NOT ({WITHIN}) ELSE NOT ({IN_ARTICLE})
            AND "table" IN ({", ".join(map(literal, sorted(evidenced)))})
            AND NOT (basis = 'inferred' AND {dates}) END""",
    )
    yield from package.found(
        "evidence-outside-row",
        *(
            Query(
                "evidence",
                "value",
                f"a row of {column.references} that has evidence in this article",
                f"""SELECT line, id, value FROM evidence AS e
                WHERE "table" = {literal(table.name)} AND "column" = {literal(column.name)}
                AND NOT EXISTS (SELECT 1 FROM evidence AS r WHERE r."row" = e.value
                    AND r."table" = {literal(str(column.references))} AND r.article = e.article)""",
            )
            for table, column in columns
            if column.references in evidenced and column.references not in named
        ),
    )


def _says_what_a_row_is(column: Column) -> bool:
    """Whether no row is without the column, or is said by somebody: but for whom a row is about,
    when, and how much, for which any words of an article will do."""
    if column.provenance != "quoted" or column.type != "string" or column.is_date:
        return False
    return column.name == "speaker" or (column.required and column.references is None)
