"""Write ``CITATION.cff`` in the Citation File Format 1.2.0.

It says how to cite the release, and lists the articles as references.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .addresses import CONTACT, HOMEPAGE, REPOSITORY, addresses
from .articles import CitedArticle, cited_articles
from .inputs import ReleaseInputs

FILE = "CITATION.cff"
ANONYMOUS = "anonymous"


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the citation of the release."""
    (folder / FILE).write_text(citation_text(inputs), encoding="utf-8", newline="\n")


def citation_text(inputs: ReleaseInputs) -> str:
    """Return the citation. It needs the tables of articles, entities and people."""
    import yaml

    descriptor = inputs.descriptor
    citation: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "type": "dataset",
        "title": descriptor["title"],
        "abstract": descriptor["description"],
        "authors": [{"name": contributor["title"]} for contributor in descriptor["contributors"]],
        **_addresses(inputs),
        "version": inputs.entry.version,
        "date-released": inputs.entry.date.isoformat(),
        "license": descriptor["licenses"][0]["name"],
        "keywords": list(descriptor["keywords"]),
        "references": [reference(article) for article in cited_articles(inputs.tables)],
    }
    text: str = yaml.safe_dump(citation, sort_keys=False, allow_unicode=True, width=100)
    return text


def _addresses(inputs: ReleaseInputs) -> dict[str, Any]:
    """Return the fields for the addresses of the project, if it has any."""
    present = addresses(inputs.descriptor)
    name = inputs.descriptor["contributors"][0]["title"]
    return {
        **({"url": present[HOMEPAGE]} if HOMEPAGE in present else {}),
        **({"repository-code": present[REPOSITORY]} if REPOSITORY in present else {}),
        **({"contact": [{"name": name, "email": present[CONTACT]}]} if CONTACT in present else {}),
    }


def reference(article: CitedArticle) -> dict[str, Any]:
    """Return an article as a reference.

    The format demands an author: if none is named, the publisher takes its place. People have one
    full name, because no table says which part of it is the family name.
    """
    author = article.author or article.publisher or ANONYMOUS
    return {
        "type": "newspaper-article",
        "title": article.title,
        "authors": [{"name": author}],
        **({"translators": [{"name": article.translator}]} if article.translator else {}),
        **({"publisher": {"name": article.publisher}} if article.publisher else {}),
        **_date_fields(article.published),
        "languages": [article.language.partition("-")[0]],
        **({"copyright": article.rights} if article.rights else {}),
        "identifiers": [
            {"type": "other", "value": article.iri, "description": "SHA-256 of the text"}
        ],
    }


def _date_fields(date: str | None) -> dict[str, Any]:
    """Return the fields for a date: its year, its month, and the full date if there is a day."""
    year, month, day = [*(date or "").split("-"), "", ""][:3]
    return {
        **({"year": int(year)} if year else {}),
        **({"month": int(month)} if month else {}),
        **({"date-published": date} if day else {}),
    }
