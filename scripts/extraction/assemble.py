"""Assemble the rows of all tables from the hand extraction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from ...schemas import TableModel
from ..language import Article, Conflicts, Register
from ..package.csv_cells import format_cell
from ..package.seeds import ArticleText
from .accounting import add_numbers, add_sentences
from .assembly import Assembly, EvidenceRow, Row
from .attribution import fill_attribution
from .claim_rows import ClaimWriter
from .dates import fill_dates
from .dating import Dating
from .doubts import Doubts
from .entity_rows import EntityWriter
from .evidence_rows import EvidenceWriter
from .meanings import MentionFinder
from .mentions import NameIndex


def assemble(
    tables: Mapping[str, TableModel],
    vocabularies: Mapping[str, Mapping[str, list[str]]],
    articles: Iterable[Article],
    register: Register,
    conflicts: Conflicts,
    texts: Mapping[str, ArticleText],
    doubts: Doubts | None = None,
) -> Assembly:
    """Return the rows of all tables and the problems. ``texts`` are the articles by identifier.

    ``doubts`` are those that faults before the assembly leave.
    """
    articles = list(articles)
    for text in texts.values():
        # The readings outlive the rows, so they must not lie between them in memory.
        text.read()
    assembly = Assembly(tables, doubts=doubts or Doubts())
    evidence = EvidenceWriter(assembly, texts)
    finder = MentionFinder(assembly, NameIndex.of_register(register))
    mentions = {article.id: finder.find(article, texts[article.id]) for article in articles}
    all_mentions = chain.from_iterable(mentions.values())
    entities = EntityWriter(assembly, evidence, all_mentions, finder.open_forms)
    claims = ClaimWriter(assembly, evidence, entities.add(register.entities))
    for article in articles:
        claims.add_article(article)
    calls = [(article.id, claim) for article in articles for claim in article.claims]
    for article_id, claim in sorted(calls, key=lambda call: call[1].is_addition):
        claims.add(article_id, claim)
    claims.add_misread_cells()
    claims.contexts.report_missing()
    claims.contexts.report_unused(articles)
    _add_conflicts(assembly, conflicts)
    _add_vocabularies(assembly, vocabularies)
    _fill_defaults(assembly)
    Dating(assembly, evidence).fill()
    _fill_evidence_values(assembly)
    _fill_repeated_words(assembly)
    fill_dates(assembly, evidence)
    fill_attribution(assembly)
    evidence_by_article = _group_evidence(assembly)
    for article in articles:
        text, evidence_rows = texts[article.id], evidence_by_article[article.id]
        add_sentences(assembly, text, article.set_asides, evidence_rows)
        add_numbers(assembly, text, article.set_asides, evidence_rows, mentions[article.id])
    _report_empty_texts(assembly)
    for words in assembly.doubts.words:
        assembly.doubts.spans += evidence.locate(words.article, words.quotes, words.origin)
    assembly.report_unknown_names()
    for rows in assembly.rows.values():
        rows.sort(key=lambda row: str(row["id"]))
    assembly.evidence.sort(key=lambda evidence: evidence.id)
    return assembly


def _add_conflicts(assembly: Assembly, conflicts: Conflicts) -> None:
    table = assembly.tables["conflicts"]
    for conflict in conflicts.entries:
        cells = {"id": conflict.id, "claims": len(conflict.claims)}
        row = assembly.add_once("conflicts", cells, conflict.origin)
        if row is None:
            continue
        for name, value in conflict.cells.items():
            if assembly.typed_column(table, name, conflict.origin, conflict.id) is not None:
                row[name] = value
        for table_name, row_id, column, use in conflict.claims:
            claim = {
                "id": "/".join([conflict.id, table_name, row_id, *([column] if column else [])]),
                "conflict": conflict.id,
                "table": table_name,
                "row": row_id,
                "column": column,
                "used": use,
            }
            assembly.add_once("conflict_claims", claim, conflict.origin)


def _add_vocabularies(
    assembly: Assembly, vocabularies: Mapping[str, Mapping[str, list[str]]]
) -> None:
    for vocabulary, terms in vocabularies.items():
        for term, (label_en, label_de, definition) in terms.items():
            row = {
                "id": f"{vocabulary}/{term.lower()}",
                "vocabulary": vocabulary,
                "term": term,
                "label_en": label_en,
                "label_de": label_de,
                "definition": definition,
            }
            assembly.add("vocabulary", row)


def _fill_defaults(assembly: Assembly) -> None:
    """Fill the cells that no call gives, in columns that have a default."""
    for table in assembly.tables.values():
        for column in table.columns:
            for row in assembly.rows[table.name] if column.default is not None else ():
                if row[column.name] is None:
                    row[column.name] = column.default


def _fill_evidence_values(assembly: Assembly) -> None:
    """Copy the value of each cell into its evidence."""
    for evidence in assembly.evidence:
        row = assembly.row(evidence.table, evidence.row)
        if row is not None and evidence.column is not None:
            evidence.value = format_cell(row[evidence.column])


def _fill_repeated_words(assembly: Assembly) -> None:
    """Fill the cells that repeat words of evidence."""
    quotes = _repeated_quotes(assembly)
    for table in assembly.tables.values():
        columns = [column for column in table.columns if column.repeats_words_of]
        for row in assembly.rows[table.name] if columns else ():
            for column in columns:
                row[column.name] = quotes.get((table.name, row["id"], column.repeats_words_of))


def _repeated_quotes(assembly: Assembly) -> dict[tuple[str, str, str | None], str | None]:
    """Return the quotes that other cells repeat, by table, row and column of their evidence."""
    repeated = {
        (table.name, column.repeats_words_of)
        for table in assembly.tables.values()
        for column in table.columns
        if column.repeats_words_of
    }
    return {
        (evidence.table, evidence.row, evidence.column): evidence.passage.quote
        for evidence in assembly.evidence
        if (evidence.table, evidence.column) in repeated
    }


def _group_evidence(assembly: Assembly) -> dict[str, list[EvidenceRow]]:
    """Return the evidence from each article. An article without evidence has an empty list."""
    evidence_by_article: dict[str, list[EvidenceRow]] = defaultdict(list)
    for evidence in assembly.evidence:
        evidence_by_article[evidence.passage.span.article].append(evidence)
    return evidence_by_article


def _report_empty_texts(assembly: Assembly) -> None:
    """Report empty strings: in a CSV file they look like missing values."""
    for table in assembly.tables:
        rows: Iterable[Row] = assembly.rows.get(table, ())
        if table == "evidence":
            rows = (evidence.cells() for evidence in assembly.evidence if evidence.has_empty_text())
        for row in rows:
            if "" not in row.values():
                continue
            for column in (column for column, value in row.items() if value == ""):
                if table == "evidence" and column == "value":
                    continue  # it repeats the cell, which is reported
                assembly.doubts.add_row(table, row["id"], [column])
                assembly.report(
                    assembly.place(table, row["id"], column) or table,
                    f"{table}/{row['id']} has an empty {column}",
                    expected="words",
                    found="''",
                    remedy=f"fill {column} in, or leave it out where it is not needed",
                )
