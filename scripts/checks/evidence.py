"""Rules on evidence: that all that is claimed has it, and that it is what the article says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..package.seeds import sha256
from .catalogue import rule
from .cells import held_in
from .filled import share_filled
from .findings import Finding
from .package import MOST, Package
from .sql import Query, literal, quoted

NUMBERS = ("integer", "number")
"""Types of columns whose values are compared as numbers."""


@rule(
    name="missing-evidence",
    aliases=("evidenced",),
    description="Every row that makes a claim has evidence, and every filled quoted cell has "
    "evidence of its own. A unit and a qualifier share that of their number.",
    why="Every value must answer who says so, in which words.",
    needs="tables",
    remedy="quote the words that state the row or the cell",
)
def missing_evidence(package: Package) -> Iterator[Finding]:
    # Evidence and filled cells of a row are a number each, with a bit for each column, so that
    # the tables are joined to their evidence once and not for every column.
    places = share_filled(package)
    wanted = [
        (table.name, column, 1 << places[table.name, column or "id"])
        for table in package.models.values()
        for column in [
            *([None] if table.has_evidence else []),
            *(c.name for c in table.columns if c.provenance == "quoted" and not c.is_companion),
        ]
    ]
    if not wanted:
        return
    values = ", ".join(
        f"({number}, {literal(table)}, {literal(column or '')}, {bit})"
        for number, (table, column, bit) in enumerate(wanted)
    )
    cells = {(table, column or "id") for table, column, _ in wanted}
    bits: dict[str, list[int]] = defaultdict(list)
    for cell, place in places.items():
        bits[cell[0]].append((cell in cells) << place)
    masks = ", ".join(f"({literal(table)}, {mask})" for table, mask in bits.items())
    rows = package.sql(
        f"""WITH wanted(number, tab, col, bit) AS (VALUES {values}), carried AS (
                SELECT tab, "row" AS id, bit_or(bit) AS cells FROM evidence
                JOIN wanted ON tab = "table" AND col = coalesce("column", '') GROUP BY ALL),
            found AS (
                SELECT f.tab, line, f.id, coalesce(list_sum(list_where(mask, f.cells)), 0)::BIGINT
                    & ~coalesce(c.cells, 0) AS missing
                FROM filled AS f JOIN (VALUES {masks}) AS m(tab, mask) USING (tab)
                LEFT JOIN carried AS c ON c.tab = f.tab AND c.id = f.id WHERE missing <> 0)
            SELECT number, line, id FROM found JOIN wanted USING (tab)
            WHERE missing & bit <> 0 ORDER BY number, line LIMIT {MOST}"""
    )
    for number, line, id in rows:
        table, column, _ = wanted[number]
        expected = f"evidence of the {'cell' if column else 'row'}"
        yield Finding(
            "missing-evidence",
            f"data/{table}.csv",
            expected=expected,
            found="nothing",
            line=line,
            column=column,
            key=id,
        )


@rule(
    name="malformed-evidence",
    aliases=("evidence-shape",),
    description="A span lies in its article and is as long as its quote, and the hash is that of "
    "the quote. A withheld quote has no prefix and no suffix. Inferred and corrected evidence has "
    "a reason, and stated evidence has none. Evidence of a cell has a value, and evidence of a row "
    "has none.",
    why="Evidence can be checked only if its parts agree.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def malformed_evidence(package: Package) -> Iterator[Finding]:
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
    yield from package.found("malformed-evidence", *queries)


WITHIN = r"(?:\p{L}{2}|\p{N}{2})"
LETTERS = r"A-Za-z\x{aa}-\x{1fff}\x{2070}-\x{10ffff}"
MAYBE_WITHIN = rf"(?:[{LETTERS}]{{2}}|[0-9{LETTERS.removeprefix('A-Za-z')}]{{2}})"
"""Patterns of DuckDB's for two characters that are no ends of words or numbers; and a quicker one
that these match too, and few others that are common."""


@rule(
    name="cut-word",
    aliases=("whole-words",),
    description="No quote begins or ends inside a word or a number. A footnote mark may directly "
    "follow a word.",
    why="A part of a word or of a number may mean something else, as 12 does in 120.",
    needs="words",
    remedy="quote whole words",
)
def cut_word(package: Package) -> Iterator[Finding]:
    before, after = "right(prefix, 1) || left(quote, 1)", "right(quote, 1) || left(suffix, 1)"

    def either(pattern: str) -> str:
        return " OR ".join(f"regexp_matches({ends}, '^{pattern}$')" for ends in (before, after))

    if package.sql(f"SELECT 1 FROM evidence WHERE {either(MAYBE_WITHIN)} LIMIT 1"):
        yield from package.found(
            "cut-word",
            Query(
                "evidence",
                "quote",
                "whole words",
                f"""SELECT min(line), min_by(id, line),
                    concat(right(prefix, 8), '|', quote, '|', left(suffix, 8)) FROM evidence
                WHERE {either(WITHIN)} GROUP BY article, start, "end", quote, prefix, suffix""",
            ),
        )


@rule(
    name="evidence-value-mismatch",
    aliases=("claimed-value",),
    description="The value that evidence states is the value of the cell.",
    why="Otherwise the words support another value than the table holds.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def evidence_value_mismatch(package: Package) -> Iterator[Finding]:
    pointed = package.sql(
        'SELECT DISTINCT "table", "column" FROM evidence WHERE "column" IS NOT NULL'
    )
    rows, places = [], []
    for number, table in enumerate(package.models.values()):
        columns = [
            column
            for column in table.columns
            if column.provenance != "derived" and (table.name, column.name) in pointed
        ]
        if columns:
            cells = ", ".join(f"{quoted(column.name)}::VARCHAR" for column in columns)
            rows.append(f"SELECT {number} AS tab, id, [{cells}] AS cells FROM {quoted(table.name)}")
        for place, column in enumerate(columns, start=1):
            names = f"{literal(table.name)}, {literal(column.name)}"
            places.append(f"({names}, {number}, {place}, {column.type in NUMBERS})")
    if not rows:
        return
    differs = """cells[place] IS DISTINCT FROM value AND NOT coalesce(is_number AND TRY_CAST(
        cells[place] AS DOUBLE) IS NOT DISTINCT FROM TRY_CAST(value AS DOUBLE), false)"""
    yield from package.found(
        "evidence-value-mismatch",
        Query(
            "evidence",
            "value",
            None,
            f"""SELECT line, e.id, value,
                concat(coalesce(cells[place], 'nothing'), ' in ', e."table", '.csv')
            FROM evidence AS e
            JOIN (VALUES {", ".join(places)}) AS p("table", "column", tab, place, is_number)
            USING ("table", "column")
            JOIN ({" UNION ALL ".join(rows)}) AS t ON t.tab = p.tab AND t.id = e."row"
            WHERE {differs}""",
        ),
    )


def _holds(words: str, cell: str) -> str:
    """Whether words hold those of a cell, as SQL; digits not as a part of others."""
    return f"""CASE WHEN regexp_full_match({cell}, '[0-9]+')
        THEN list_contains(regexp_extract_all({words}, '[0-9]+'), {cell})
        ELSE contains({words}, {cell}) END"""


@rule(
    name="unprinted-words",
    aliases=("printed-words",),
    description="A cell that repeats printed words has them from the quote of its evidence.",
    why="Users take such a cell for a quotation.",
    needs="words",
    remedy="copy the words from the quote",
)
def unprinted_words(package: Package) -> Iterator[Finding]:
    repeating = [
        (table, column)
        for table, column in package.columns(lambda column: column.format == "verbatim")
        if column.repeats_words_of is not None or column.provenance == "quoted"
    ]
    if not repeating:
        return
    carried = ", ".join(
        f"({literal(table.name)}, {literal(column.name)}, "
        f"{literal(column.repeats_words_of or column.name)}, {column.repeats_words_of is not None})"
        for table, column in repeating
    )
    yield from package.found_anywhere(
        "unprinted-words",
        f"""SELECT tab, col, line, id, held, 'words that stand in its evidence'
        FROM ({held_in(repeating)}) AS t
        JOIN (VALUES {carried}) AS c(tab, col, carrier, whole) USING (tab, col)
        WHERE NOT EXISTS (SELECT 1 FROM evidence AS e
            WHERE e."table" = tab AND e."row" = t.id AND e."column" = carrier AND coalesce(
                CASE WHEN whole THEN e.quote = held ELSE {_holds("e.quote", "held")} END, true))""",
    )


@rule(
    name="quote-mismatch",
    aliases=("quote-in-article",),
    description="The words of the article at each span are the quote and have its hash, with the "
    "prefix before them and the suffix after them. An article publishes all quotes of its evidence "
    "with prefix and suffix, or none with either.",
    why="It proves to everyone who has the articles that nothing is misquoted.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def quote_mismatch(package: Package) -> Iterator[Finding]:
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
                "quote-mismatch",
                "data/evidence.csv",
                expected=str(wanted),
                found=str(words),
                line=line,
                column="quote",
                key=id,
            )


@rule(
    name="article-file-mismatch",
    aliases=("article-file",),
    description="Every article is at hand with the SHA-256 and the length that the table of "
    "articles states.",
    why="Spans count code points, so in an altered article they select other words.",
    needs="articles",
    remedy="put back the articles that the package was built from",
)
def article_file_mismatch(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    rows = package.sql("SELECT line, id, sha256, characters FROM articles ORDER BY 1")
    for line, id, hash, characters in rows:
        text = package.texts.get(id)
        found = f"{text.sha256}, {len(text.text)} code points" if text else "no such article"
        if found != (wanted := f"{hash}, {characters} code points"):
            yield Finding(
                "article-file-mismatch",
                "data/articles.csv",
                expected=wanted,
                found=found,
                line=line,
                column="sha256",
                key=id,
            )
