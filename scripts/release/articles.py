"""The articles that a release is made from, as far as its tables say what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
"""A date of EDTF that is one of ISO 8601 too: no season, no interval, nothing uncertain."""


def iri(sha256: str) -> str:
    """What an article is called where there is no address for it: a hash URI of its bytes."""
    return f"hash://sha256/{sha256}"


@dataclass(frozen=True, slots=True)
class Source:
    """An article. ``title`` is what it is about where no title is printed; ``published`` a year,
    a month or a day (ISO 8601), and missing where the article gives anything vaguer."""

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


def sources(tables: Mapping[str, pa.Table]) -> list[Source]:
    """The articles of the tables, by identifier."""
    entities, people = (_names(tables[name]) for name in ("entities", "people"))
    return [
        Source(
            id=row["id"],
            iri=iri(row["sha256"]),
            sha256=row["sha256"],
            title=row["title"] or row["label"],
            author=people.get(row["author"]),
            translator=people.get(row["translator"]),
            publisher=entities.get(row["publisher"]),
            published=row["published"] if PLAIN.fullmatch(row["published"] or "") else None,
            language=row["language"],
            rights=row["rights"],
        )
        for row in tables["articles"].to_pylist()
    ]


def languages(tables: Mapping[str, pa.Table]) -> list[str]:
    """The languages of a release (ISO 639-1): English, which the tables are described in, and
    those of the articles."""
    return ["en", *sorted(set(tables["articles"]["language"].to_pylist()))]


def _names(table: pa.Table) -> dict[str, str]:
    return dict(zip(table["id"].to_pylist(), table["name"].to_pylist(), strict=True))
