"""Render all pages of a site, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from ..package.formats import FORMATS
from ..progress import Progress
from . import addresses
from .article_page import article_context
from .contents import Contents
from .documents import document_pages, existing_documents
from .entity_page import entity_context
from .evidence_parts import words_of_row
from .lists import list_pages
from .ownership_page import ownership_page
from .release_date import release_date
from .rendering import Renderer
from .row_page import cells_of_row, row_context
from .start_page import start_context
from .stories import story_pages
from .table_pages import table_contexts
from .vocabulary_page import vocabulary_context

Files = Iterator[tuple[str, str]]

STEPS = ("the articles", "the entities", "the claims", "the tables", "the other pages")
WITHOUT_PAGES = (
    *(addresses.ENTITIES, addresses.ARTICLES, addresses.VOCABULARY),
    *(*addresses.OF_OTHERS, *addresses.PARTS, *addresses.PLACES),
)
"""Tables whose rows have pages of another kind, or stand on the page of another row."""


def has_row_pages(contents: Contents, table: str) -> bool:
    """Return whether each row of a table has a page of its own."""
    model = contents.models[table]
    return model.entity_kind is None and model.link is None and table not in WITHOUT_PAGES


def render_pages(
    contents: Contents, documents: Path, descriptor: Mapping[str, Any], progress: Progress
) -> Files:
    """Yield the path and the text of each page. ``documents`` is the folder of the documents."""
    renderer = _renderer(contents, descriptor)
    progress.begin(STEPS[0])
    for id in contents.rows(addresses.ARTICLES):
        path = addresses.page(addresses.ARTICLES, id)
        yield path, renderer.render(path, "article.html", _article(contents, id))
    progress.begin(STEPS[1])
    for id in contents.rows(addresses.ENTITIES):
        path = addresses.page(addresses.ENTITIES, id)
        yield path, renderer.render(path, "entity.html", entity_context(contents, id))
    progress.begin(STEPS[2])
    for table in contents.models:
        for id in contents.rows(table) if has_row_pages(contents, table) else ():
            path = addresses.page(table, id)
            yield path, renderer.render(path, "row.html", row_context(contents, table, id))
    progress.begin(STEPS[3])
    for model in contents.models.values():
        for path, context in table_contexts(contents, model):
            yield path, renderer.render(path, "table.html", context)
    progress.begin(STEPS[4])
    yield from _others(contents, documents, descriptor, renderer)


def _others(
    contents: Contents, documents: Path, descriptor: Mapping[str, Any], renderer: Renderer
) -> Files:
    tables = [(model, len(contents.rows(model.name))) for model in contents.models.values()]
    formats = [format.name for format in FORMATS]
    yield (
        "tables.html",
        renderer.render("tables.html", "tables.html", {"tables": tables, "formats": formats}),
    )
    ownership = ("ownership.html", ownership_page(contents))
    for path, context in chain(list_pages(contents), [ownership], story_pages(contents)):
        yield path, renderer.render(path, "list.html", context)
    for path, context in document_pages(documents):
        yield path, renderer.render(path, "document.html", context)
    path = addresses.VOCABULARY_PAGE
    yield path, renderer.render(path, "vocabulary.html", vocabulary_context(contents))
    yield "search.html", renderer.render("search.html", "search.html", {})
    about = {"documents": [(p, name) for p, (_, name) in existing_documents(documents).items()]}
    yield "docs/about.html", renderer.render("docs/about.html", "about.html", about)
    yield (
        "index.html",
        renderer.render("index.html", "start.html", start_context(contents, descriptor)),
    )


def _article(contents: Contents, id: str) -> dict[str, Any]:
    words, omitted = words_of_row(contents, addresses.ARTICLES, id)
    row = contents.row(addresses.ARTICLES, id)
    return article_context(contents, id) | {
        "cells": list(cells_of_row(contents, contents.models[addresses.ARTICLES], row)),
        "words": words,
        "left_out": omitted,
        "referring": [],
    }


def _renderer(contents: Contents, descriptor: Mapping[str, Any]) -> Renderer:
    licences = descriptor.get("licenses") or [{}]
    return Renderer(
        {
            "site_title": str(descriptor.get("title", "")),
            "site_description": str(descriptor.get("description", "")),
            "version": str(descriptor.get("version", "")),
            "date": release_date(descriptor),
            "licence": {"title": licences[0].get("title", ""), "path": licences[0].get("path", "")},
            "full": contents.is_full,
            "address": contents.address,
            "label": contents.label,
            "term": partial(_term, contents),
            "kind": partial(_kind, contents),
        }
    )


def _term(contents: Contents, vocabulary: str, term: Any) -> str:
    row = contents.find("vocabulary", f"{vocabulary}/{term}")
    return str(row["label_en"] if row is not None else term or "")


def _kind(contents: Contents, table: str, id: str) -> str:
    """Return what sort of row it is: a figure, or of an entity its kind."""
    if table == addresses.ENTITIES:
        return str(contents.row(table, id)["kind"]).replace("_", " ")
    return contents.models[table].row_name.replace("_", " ")
