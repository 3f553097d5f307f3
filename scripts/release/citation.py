"""How a release is cited, and the articles behind it, in the Citation File Format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .articles import Source, sources
from .contents import Contents

FILE = "CITATION.cff"
ANONYMOUS = "anonymous"


def write(contents: Contents, folder: Path) -> None:
    """Write CITATION.cff (version 1.2.0)."""
    import yaml

    descriptor = contents.descriptor
    made: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "type": "dataset",
        "title": descriptor["title"],
        "abstract": descriptor["description"],
        "authors": [{"name": maker["title"]} for maker in descriptor["contributors"]],
        "version": contents.entry.version,
        "date-released": contents.entry.date.isoformat(),
        "license": descriptor["licenses"][0]["name"],
        "keywords": list(descriptor["keywords"]),
        "references": [reference(source) for source in sources(contents.tables)],
    }
    text = yaml.safe_dump(made, sort_keys=False, allow_unicode=True, width=100)
    (folder / FILE).write_text(text, encoding="utf-8", newline="\n")


def reference(source: Source) -> dict[str, Any]:
    """An article as a reference. The format wants an author: the publisher stands for one who is
    not named. People are given by their whole name, as no table says which part is which."""
    author = source.author or source.publisher or ANONYMOUS
    return {
        "type": "newspaper-article",
        "title": source.title,
        "authors": [{"name": author}],
        **({"translators": [{"name": source.translator}]} if source.translator else {}),
        **({"publisher": {"name": source.publisher}} if source.publisher else {}),
        **_published(source.published),
        "languages": [source.language.partition("-")[0]],
        **({"copyright": source.rights} if source.rights else {}),
        "identifiers": [
            {"type": "other", "value": source.iri, "description": "SHA-256 of the text"}
        ],
    }


def _published(date: str | None) -> dict[str, Any]:
    """A date as far as it is known."""
    year, month, day = [*(date or "").split("-"), "", ""][:3]
    return {
        **({"year": int(year)} if year else {}),
        **({"month": int(month)} if month else {}),
        **({"date-published": date} if day else {}),
    }
