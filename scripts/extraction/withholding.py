"""Decide which words of the articles are published.

The articles belong to their publishers. So no more of an article is published than its quotable
share. Evidence whose words are withheld keeps their span and their SHA-256.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from ...schemas import TableModel
from ..spans import Span, group_by_article
from .assembly import Assembly, Passage
from .quote_choice import Page, RowKey, choose_quotes

ROWS_OF_A_LIST = 4
"""How many rows of a table a quote has to belong to for it to be the heading of a list."""


def withhold(assembly: Assembly) -> None:
    """Empty words of evidence until no more of each article is published than is quotable.

    Names (`mentions`), numbers and words that a cell repeats are always published. If all quotes
    with their prefixes and suffixes fit into the quotable share as well, nothing is withheld.
    Otherwise all prefixes and suffixes are withheld, and the quotes that `choose_quotes` leaves.
    """
    repeated_words = _words_in_cells(assembly)
    always_published = group_by_article(chain(assembly.rows["mentions"], assembly.rows["numbers"]))
    passages_by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in assembly.passages.values():
        passages_by_article[passage.span.article].append(passage)
    row_spans = _row_spans(assembly)
    importance = _importance(assembly.tables)
    for article in assembly.rows["articles"]:
        quotable = int(article["quotable"] * article["characters"])
        passages = passages_by_article[article["id"]]
        published = {Span.of_row(row) for row in always_published[article["id"]]}
        if covered(published.union(map(_span_with_context, passages))) <= quotable:
            continue
        published |= {passage.span for passage in passages if passage.quote in repeated_words}
        page = Page(article["characters"], quotable, published)
        spans = [passage.span for passage in passages]
        rows = row_spans[article["id"]]
        chosen = published | choose_quotes(page, spans, rows, importance)
        for passage in passages:
            passage.prefix = passage.suffix = None
            if passage.span not in chosen:
                passage.quote = None


def _importance(tables: Mapping[str, TableModel]) -> dict[str, float]:
    """Return how much a row of some tables weighs, beside 1, when quotes are chosen.

    A row that refers to a row of claims weighs less: mostly the words of that row show both. A row
    with a number as printed weighs more, as the number is of little use without its words.
    """
    claims = {table.name for table in tables.values() if table.is_claimed}
    importance = {table.name: 1.2 for table in tables.values() if table.column("printed")}
    for table in tables.values():
        if table.link or any(c.required and c.references in claims for c in table.columns):
            importance[table.name] = 0.2
    return importance


def _row_spans(assembly: Assembly) -> dict[str, dict[RowKey, set[Span]]]:
    """Return for each article the rows of claims, each with the spans that show it.

    If some of the quotes of a row contain its number, only these show it. Neither does the heading
    of a list, which is a quote of many rows that have other quotes too.
    """
    tables = {
        table.name: {column.name for column in table.columns if column.is_read_number}
        for table in assembly.tables.values()
        if any(column.attribution for column in table.columns)
    }
    quotes: dict[str, dict[RowKey, set[Span]]] = defaultdict(lambda: defaultdict(set))
    numbers: dict[RowKey, list[Span]] = defaultdict(list)
    for evidence in assembly.evidence:
        key, span = (evidence.table, evidence.row), evidence.passage.span
        if evidence.table in tables and evidence.column is None:
            quotes[span.article][key].add(span)
        elif evidence.column in tables.get(evidence.table, ()):
            numbers[key].append(span)
    for rows in quotes.values():
        uses = Counter((table, span) for (table, _), spans in rows.items() for span in spans)
        for key, spans in rows.items():
            own_numbers = numbers.get(key, ())
            with_number = {s for s in spans if any(s.contains(n) for n in own_numbers)}
            of_few = {s for s in spans if uses[key[0], s] < ROWS_OF_A_LIST}
            rows[key] = with_number or of_few or spans
    return quotes


def covered(spans: Iterable[Span]) -> int:
    """Return how many code points of an article lie in at least one of the spans."""
    total = reached = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total


def _span_with_context(passage: Passage) -> Span:
    """Return the span of a quote together with its prefix and suffix."""
    before, after = len(passage.prefix or ""), len(passage.suffix or "")
    return passage.span.part(-before, passage.span.length + after)


def _words_in_cells(assembly: Assembly) -> set[str | None]:
    """Return the words of articles that stand in cells, and so are published in any case."""
    words = {evidence.value for evidence in assembly.evidence}
    for table in assembly.tables.values():
        for column in table.columns:
            if column.repeats_words_of:
                words |= {row[column.name] for row in assembly.rows[table.name]}
    return words
