"""Say of each row of claims which article states it, on what basis, and whether to use it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date

from ...schemas import Link
from .assembly import Assembly, Row

BASES = ("corrected", "inferred", "stated")
"""The bases of evidence, the weakest first."""

USES = ("set_aside", "used", "stands")
"""The uses of a claim of a conflict. The first one that a row has decides its rank."""

RANKS = {"set_aside": "deprecated", "used": "preferred"}
"""The rank that follows from the use of a claim. A row that others restate is preferred too, and
every other row is normal."""

RowKey = tuple[str, str]
"""A table and a row."""


def fill_attribution(assembly: Assembly) -> None:
    """Fill the columns of `schemas.fields.Attributed`, after the days of publication."""
    columns = {
        table.name: {column.attribution: column.name for column in table.columns}
        for table in assembly.tables.values()
        if any(column.attribution for column in table.columns)
    }
    for name, names in columns.items():
        if link := assembly.tables[name].link:
            _restate_links(assembly.rows[name], link, assembly.rows[link.table])
            if "link_count" in names:
                _count_links(assembly.rows[name], link, names["link_count"])
    articles, bases = _sources(assembly, columns)
    claims = _decisive_claims(assembly)
    for name, names in columns.items():
        restated = {row["restates"] for row in assembly.rows[name]}
        for row in assembly.rows[name]:
            key = name, row["id"]
            claim = claims.get(key, {})
            default = "preferred" if row["id"] in restated else "normal"
            row[names["article"]] = articles.get(key)
            row[names["basis"]] = bases.get(key)
            row[names["rank"]] = RANKS.get(claim.get("used", ""), default)
            row[names["conflict"]] = claim.get("conflict")


def _restate_links(rows: list[Row], link: Link, claims: list[Row]) -> None:
    """Let a row that links an entity to a claim restate that of the claim that its claim restates.

    The two have the same entity and the same role.
    """
    restated = {claim["id"]: claim["restates"] for claim in claims}
    columns = [link.entity_column, *filter(None, [link.role_column])]
    by_cells = {(row[link.column], *(row[name] for name in columns)): row["id"] for row in rows}
    for row in rows:
        original = restated.get(row[link.column])
        row["restates"] = by_cells.get((original, *(row[name] for name in columns)))


def _count_links(rows: list[Row], link: Link, column: str) -> None:
    """Fill in how many entities are linked to the claim of each row."""
    counts = Counter(row[link.column] for row in rows)
    for row in rows:
        row[column] = counts[row[link.column]]


def _sources(
    assembly: Assembly, tables: Collection[str]
) -> tuple[dict[RowKey, str], dict[RowKey, str]]:
    """Return the article and the weakest basis of each row of some tables that has evidence."""
    published = _publication_order(assembly.rows["articles"])
    articles: dict[RowKey, str] = {}
    bases: dict[RowKey, str] = {}
    for evidence in assembly.evidence:
        if evidence.table not in tables:
            continue
        key = evidence.table, evidence.row
        basis = bases.setdefault(key, evidence.basis)
        if basis != evidence.basis:
            bases[key] = min(basis, evidence.basis, key=BASES.index)
        if evidence.column is None:
            article = articles.setdefault(key, evidence.passage.span.article)
            if article != evidence.passage.span.article:
                article = min(article, evidence.passage.span.article, key=published.__getitem__)
                articles[key] = article
    return articles, bases


def _publication_order(articles: list[Row]) -> Mapping[str, int]:
    """Return the place of each article in the order of publication. Undated ones come last."""
    dates = {article["id"]: article["published_earliest"] or date.max for article in articles}
    return {id: place for place, id in enumerate(sorted(dates, key=lambda id: (dates[id], id)))}


def _decisive_claims(assembly: Assembly) -> dict[RowKey, Row]:
    """Return for each row that conflicts name the claim that decides its rank."""
    claims: dict[RowKey, Row] = {}
    for claim in assembly.rows["conflict_claims"]:
        key = claim["table"], claim["row"]
        claims[key] = min(
            claims.get(key, claim),
            claim,
            key=lambda claim: (USES.index(claim["used"]), claim["conflict"]),
        )
    return claims
