"""Rules on evidence: that all that is claimed has it, and that it is what the article says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...schemas import Description
from ..seeds import sha256
from .catalogue import rule
from .filled import keep_filled
from .findings import Finding
from .package import MOST, Package, Query, literal, quoted


def _own(table: Description, column: str | None) -> str:
    """Evidence of a column of a row ``t`` of a table, as SQL; of the row where it is None."""
    name = '"column" IS NULL' if column is None else f'"column" = {literal(column)}'
    return f'e."table" = {literal(table.name)} AND e."row" = t.id AND e.{name}'


@rule(
    "evidenced",
    "Every row that makes a claim has evidence, and every filled quoted cell has evidence of its "
    "own; a unit or a qualifier goes with its number.",
    needs="tables",
    remedy="quote the words that carry the row or the cell",
)
def evidenced(package: Package) -> Iterator[Finding]:
    # Evidence and filled cells of a row are a number each, with a bit for each column, so that
    # the tables are joined to their evidence once and not for every column.
    bits = keep_filled(package)
    wanted = [
        (table.name, column, bits[table.name, column or "id"])
        for table in package.models.values()
        for column in [
            *([None] if table.evidenced else []),
            *(c.name for c in table.columns if c.known == "quoted" and not c.is_companion),
        ]
    ]
    if not wanted:
        return
    values = ", ".join(
        f"({number}, {literal(table)}, {literal(column or '')}, {bit})"
        for number, (table, column, bit) in enumerate(wanted)
    )
    rows = package.sql(
        f"""WITH wanted(number, tab, col, bit) AS (VALUES {values}), carried AS (
                SELECT tab, "row" AS id, bit_or(bit) AS cells FROM evidence
                JOIN wanted ON tab = "table" AND col = coalesce("column", '') GROUP BY ALL),
            found AS (
                SELECT f.tab, line, f.id, f.cells & all_of_it & ~coalesce(c.cells, 0) AS missing
                FROM filled AS f
                JOIN (SELECT tab, bit_or(bit) AS all_of_it FROM wanted GROUP BY tab) USING (tab)
                LEFT JOIN carried AS c ON c.tab = f.tab AND c.id = f.id WHERE missing <> 0)
            SELECT number, line, id FROM found JOIN wanted USING (tab)
            WHERE missing & bit <> 0 ORDER BY number, line LIMIT {MOST}"""
    )
    for number, line, id in rows:
        table, column, _ = wanted[number]
        expected = f"evidence of the {'cell' if column else 'row'}"
        yield Finding("evidenced", f"data/{table}.csv", expected, "nothing", line, column, id)


@rule(
    "evidence-shape",
    "A span lies in its article and is as long as its quote, which has its hash; what is inferred "
    "or corrected has a reason, and what is stated has none; the evidence of a cell, and only "
    "that, has a value.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def evidence_shape(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    shapes = {
        "start": (
            "a span that lies in its article and is as long as its quote",
            """concat_ws(' ', start, 'to', "end", quote)""",
            """NOT (start < "end" AND coalesce("end" - start = length(quote), true) AND "end" <=
                   coalesce((SELECT characters FROM articles AS a WHERE a.id = article), "end"))""",
        ),
        "sha256": (
            "the SHA-256 of the quote",
            "concat_ws(' ', sha256, quote)",
            "shown_start IS NOT NULL AND sha256(quote) <> sha256",
        ),
        "prefix": (
            "no words before or after a quote that is withheld",
            "concat(prefix, '…', suffix)",
            "shown_start IS NULL AND coalesce(prefix, suffix) IS NOT NULL AND quote IS NULL",
        ),
        "reason": (
            "a reason for what is inferred or corrected, and for nothing else",
            "concat_ws(': ', basis, reason)",
            "(basis = 'stated') <> (reason IS NULL)",
        ),
        "value": (
            "a value for a cell, and for nothing else",
            """concat_ws(': ', "column", value)""",
            """("column" IS NULL) <> (value IS NULL)""",
        ),
    }
    for column, (expected, found, wrong) in shapes.items():
        queries.append(
            Query(
                "evidence",
                column,
                expected,
                f"SELECT line, id, {found} FROM evidence WHERE {wrong}",
            ),
        )
    yield from package.found("evidence-shape", *queries)


@rule(
    "whole-words",
    "No quote begins or ends within a word or a number; a footnote mark may stick to a word.",
    needs="words",
    remedy="quote whole words",
)
def whole_words(package: Package) -> Iterator[Finding]:
    within = "'^(?:\\p{L}{2}|\\p{N}{2})$'"
    yield from package.found(
        "whole-words",
        Query(
            "evidence",
            "quote",
            "whole words",
            f"""SELECT min(line), min_by(id, line),
                concat(right(prefix, 8), '|', quote, '|', left(suffix, 8)) FROM evidence
            WHERE regexp_matches(right(prefix, 1) || left(quote, 1), {within})
            OR regexp_matches(right(quote, 1) || left(suffix, 1), {within})
            GROUP BY article, start, "end", quote, prefix, suffix""",
        ),
    )


@rule(
    "claimed-value",
    "The value that evidence gives is the value of the cell.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def claimed_value(package: Package) -> Iterator[Finding]:
    pointed: dict[str, set[str]] = defaultdict(set)
    for name, column in package.sql(
        'SELECT DISTINCT "table", "column" FROM evidence WHERE "column" IS NOT NULL'
    ):
        pointed[name].add(column)
    queries: list[Query] = []
    for table in package.models.values():
        columns = [
            column
            for column in table.columns
            if column.known != "derived" and column.name in pointed[table.name]
        ]
        if not columns:
            continue
        differs, cell = "", ""
        for column in columns:
            is_number = column.type in ("number", "integer")
            when = f" WHEN {literal(column.name)} THEN t.{quoted(column.name)}"
            value = "TRY_CAST(e.value AS DOUBLE)" if is_number else "e.value"
            differs += f"{when} IS DISTINCT FROM {value}"
            cell += f"{when}::VARCHAR"
        queries.append(
            Query(
                "evidence",
                "value",
                None,
                f"""SELECT e.line, e.id, e.value,
                    CASE e."column" {cell} END || ' in {table.name}.csv'
                FROM evidence AS e JOIN {quoted(table.name)} AS t
                ON e."table" = {literal(table.name)} AND e."row" = t.id
                WHERE CASE e."column" {differs} END""",
            ),
        )
    yield from package.found("claimed-value", *queries)


def _holds(words: str, cell: str) -> str:
    """Whether words hold those of a cell, as SQL; digits not as a part of others."""
    return f"""CASE WHEN regexp_full_match({cell}, '[0-9]+')
        THEN list_contains(regexp_extract_all({words}, '[0-9]+'), {cell})
        ELSE contains({words}, {cell}) END"""


@rule(
    "printed-words",
    "A cell that repeats printed words has them from the words of its evidence.",
    needs="words",
    remedy="copy the words from the quote",
)
def printed_words(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    for table, column in package.columns(lambda column: column.format == "verbatim"):
        if column.words_of is None and column.known != "quoted":
            continue
        cell = f"t.{quoted(column.name)}"
        kept = f"e.quote = {cell}" if column.words_of else _holds("e.quote", cell)
        queries.append(
            Query(
                table.name,
                column.name,
                "words that stand in its evidence",
                f"""SELECT line, id, {cell} FROM {quoted(table.name)} AS t WHERE {cell} IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE
                    {_own(table, column.words_of or column.name)}
                    AND coalesce({kept}, true))""",
            ),
        )
    yield from package.found("printed-words", *queries)


@rule(
    "quote-in-article",
    "text[start:end] has the hash of the words, and is the quote, with its prefix before and its "
    "suffix after it; all three of them are published of every span of an article, or no more than "
    "quotes.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def quote_in_article(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    found = 0
    rows = package.sql(
        """WITH whole AS (SELECT DISTINCT article FROM evidence
               WHERE shown_start < start OR shown_end > "end")
           SELECT min(line), min_by(id, line), article, start, "end",
               CASE WHEN article IN (FROM whole) THEN [shown_start, shown_end] END,
               [sha256, quote, prefix, suffix]
           FROM evidence GROUP BY ALL ORDER BY 1"""
    )
    for line, id, article, start, end, shown, words in rows:
        text = package.texts.get(article)
        if text is None:
            continue  # the rule on articles reports one that is missing
        quote = text.text[start:end]
        prefix, suffix = text.context(start, end)
        wanted = [sha256(quote.encode("utf-8")), quote, prefix or None, suffix or None]
        all_of_it = shown in (None, [start - len(prefix), end + len(suffix)])
        if (words != wanted or not all_of_it) and (found := found + 1) <= MOST:
            yield Finding(
                "quote-in-article",
                "data/evidence.csv",
                str(wanted),
                str(words),
                line,
                "quote",
                id,
            )


@rule(
    "article-file",
    "Every article is at hand with the SHA-256 and the length that the table of articles says.",
    needs="articles",
    remedy="put the articles that the package was made from where they were looked for",
)
def article_file(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    rows = package.sql("SELECT line, id, sha256, characters FROM articles ORDER BY 1")
    for line, id, hash, characters in rows:
        text = package.texts.get(id)
        found = f"{text.sha256}, {len(text.text)} code points" if text else "no such article"
        if found != (wanted := f"{hash}, {characters} code points"):
            yield Finding("article-file", "data/articles.csv", wanted, found, line, "sha256", id)
