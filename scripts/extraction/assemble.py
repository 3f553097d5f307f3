"""From the hand extraction to the rows of all tables: pure, and complete or with its problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...schemas import TableModel
from ..language import Article, Disagreements, Register
from ..package.csv_cells import format_cell
from ..package.edtf import bounds
from ..package.seeds import ArticleText
from .accounting import number_rows, sentence_rows
from .claim_rows import ClaimRows
from .draft import Draft
from .entities import EntityRows
from .mentions import Names, find_mentions, names_of
from .witness import Witness


def assemble(
    tables: Mapping[str, TableModel],
    vocabulary: Mapping[str, Mapping[str, list[str]]],
    articles: Iterable[Article],
    register: Register,
    disagreements: Disagreements,
    texts: Mapping[str, ArticleText],
) -> Draft:
    """Return the rows of all tables. ``texts`` are the articles by identifier."""
    draft, articles = Draft(tables), list(articles)
    witness, names = Witness(draft, texts), Names(names_of(register))
    mentions = {article.id: find_mentions(texts[article.id], names) for article in articles}
    described = EntityRows(draft, witness, mentions).add(register.entities)
    rows = ClaimRows(draft, witness, described)
    for article in articles:
        rows.article(article)
    calls = [(article.id, claim) for article in articles for claim in article.claims]
    for article_id, claim in sorted(calls, key=lambda call: call[1].is_addition):
        rows.claim(article_id, claim)
    _conflicts(draft, disagreements)
    _vocabulary(draft, vocabulary)
    _derive(draft)
    for article in articles:
        text = texts[article.id]
        sentence_rows(draft, text, article.set_asides)
        number_rows(draft, text, article.set_asides, mentions[article.id])
    _demand_words(draft)
    for added in draft.rows.values():
        added.sort(key=lambda row: str(row["id"]))
    return draft


def _conflicts(draft: Draft, disagreements: Disagreements) -> None:
    for conflict in disagreements.conflicts:
        draft.add("conflicts", {"id": conflict.id, **conflict.cells}, conflict.origin)
        for table, row, column, used in conflict.claims:
            parts = [conflict.id, table, row, *([column] if column else [])]
            claim = {
                "id": "/".join(parts),
                "conflict": conflict.id,
                "table": table,
                "row": row,
                "column": column,
                "used": used,
            }
            draft.add("conflict_claims", claim, conflict.origin)


def _vocabulary(draft: Draft, vocabulary: Mapping[str, Mapping[str, list[str]]]) -> None:
    for name, terms in vocabulary.items():
        for term, (label_en, label_de, definition) in terms.items():
            row = {
                "id": f"{name}/{term.lower()}",
                "vocabulary": name,
                "term": term,
                "label_en": label_en,
                "label_de": label_de,
                "definition": definition,
            }
            draft.add("vocabulary", row)


def _derive(draft: Draft) -> None:
    """Fill the columns that follow from other cells."""
    by_id = {name: {row["id"]: row for row in rows} for name, rows in draft.rows.items()}
    for evidence in draft.rows["evidence"]:
        if evidence["column"] is not None:
            row = by_id[evidence["table"]][evidence["row"]]
            evidence["value"] = format_cell(row[evidence["column"]])
    words = {(e["table"], e["row"], e["column"]): e["quote"] for e in draft.rows["evidence"]}
    for name, table in draft.tables.items():
        for row in draft.rows[name]:
            for column in table.columns:
                if column.repeats_words_of:
                    row[column.name] = words.get((name, row["id"], column.repeats_words_of))
                if column.bound and row[column.bound.column] is not None:
                    try:
                        ends = bounds(row[column.bound.column])
                    except ValueError:
                        continue  # the rule on the calendar reports it, with its place
                    row[column.name] = ends[column.bound.end == "latest"]


def _demand_words(draft: Draft) -> None:
    """Report cells that are typed as no words at all: a CSV file cannot tell them from missing
    ones."""
    for name, rows in draft.rows.items():
        for row in rows:
            for column in (column for column, value in row.items() if value == ""):
                origins = draft.origins.get((name, row["id"]), [])
                draft.report(
                    " and ".join(map(str, origins)) or name,
                    f"{name}/{row['id']} has an empty {column}",
                    "words",
                    "''",
                    f"fill {column} in, or leave it out where it is not needed",
                )
