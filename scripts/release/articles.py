"""The articles behind a release, as its tables describe them, for citations and metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from ..package.descriptor import article_title

ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
"""An EDTF date that is also an ISO 8601 date: no season, no interval, nothing uncertain."""


def article_iri(sha256: str) -> str:
    """Return the identifier of an article: a hash URI of its bytes, as it has no web address."""
    return f"hash://sha256/{sha256}"


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article, as citations and metadata name it.

    title
        The printed title, or a description of the article in brackets if no title is printed.
    published
        A year, a month or a day (ISO 8601). None if the article gives anything vaguer.
    """

    id: str
    iri: str
    sha256: str
    title: str
    author: str | None
    translator: str | None
    publisher: str | None
    published: str | None
    language: str
    rights: str | None


def cited_articles(tables: Mapping[str, pa.Table]) -> list[CitedArticle]:
    """Return the articles that the tables describe, in the order of their identifiers."""
    entities, people = (_names(tables[name]) for name in ("entities", "people"))
    return [
        CitedArticle(
            id=row["id"],
            iri=article_iri(row["sha256"]),
            sha256=row["sha256"],
            title=article_title(row),
            author=people.get(row["author"]),
            translator=people.get(row["translator"]),
            publisher=entities.get(row["publisher"]),
            published=row["published"] if ISO_DATE.fullmatch(row["published"] or "") else None,
            language=row["language"],
            rights=row["rights"],
        )
        for row in tables["articles"].to_pylist()
    ]


def release_languages(tables: Mapping[str, pa.Table]) -> list[str]:
    """Return the languages of a release (ISO 639-1): English for the tables, and the articles'."""
    return ["en", *sorted(set(tables["articles"]["language"].to_pylist()))]


def _names(table: pa.Table) -> dict[str, str]:
    """Return the name of each row by its identifier."""
    return dict(zip(table["id"].to_pylist(), table["name"].to_pylist(), strict=True))
