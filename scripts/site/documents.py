"""Turn the documents of the project into pages: dictionary, rules, cookbook, changelog."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

DOCUMENTS = {
    "docs/dictionary.html": ("DICTIONARY.md", "Data dictionary"),
    "docs/rules.html": ("docs/rules.md", "The rules"),
    "docs/cookbook.html": ("docs/cookbook.md", "Cookbook"),
    "docs/dates.html": ("docs/dates.md", "Dates"),
    "docs/timeline.html": ("docs/timeline.md", "Timeline"),
    "docs/exports.html": ("docs/exports.md", "Exports"),
    "docs/registry-folder.html": ("docs/registry-folder.md", "Folder registry"),
    "docs/registry-oci.html": ("docs/registry-oci.md", "OCI registry"),
    "docs/registry-ckan.html": ("docs/registry-ckan.md", "CKAN"),
    "docs/registry-invenio.html": ("docs/registry-invenio.md", "InvenioRDM and Zenodo"),
    "docs/registry-hf.html": ("docs/registry-hf.md", "Hugging Face Hub"),
    "docs/glossary.html": ("docs/glossary.md", "Glossary"),
    "docs/changelog.html": ("CHANGELOG.md", "Changelog"),
}
"""The documents that become pages: the path of the page, that of the document, and its name."""

BEFORE_TABLE = '<div class="wide" tabindex="0" role="region" aria-label="Table {}">'
SCHEMES = ("http", "https", "mailto")
COMMENT = ("<!--", "-->")
SAME = re.compile(r"[^\w\- ]")


def document_pages(root: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path of the page of each document that is at hand, and what its template shows."""
    pages = tuple((source, page) for page, (source, _) in existing_documents(root).items())
    for page, (source, heading) in existing_documents(root).items():
        text = (root / source).read_text(encoding="utf-8")
        yield page, {"heading": heading, "html": _html(text, source, pages, page)}


def existing_documents(root: Path) -> Mapping[str, tuple[str, str]]:
    """Return the documents that are at hand."""
    return {page: entry for page, entry in DOCUMENTS.items() if (root / entry[0]).is_file()}


def _without_comments(text: str) -> str:
    """Return a text without its comments and the line ends after them."""
    kept, position = [], 0
    begin, end = COMMENT
    while (start := text.find(begin, position)) >= 0:
        if (stop := text.find(end, start + len(begin))) < 0:
            break
        kept.append(text[position:start])
        position = stop + len(end)
        while text.startswith("\n", position):
            position += 1
    return "".join([*kept, text[position:]])


@cache
def _html(text: str, source: str, pages: tuple[tuple[str, str], ...], page: str) -> Markup:
    """Return a document as HTML. Its own HTML is shown as text, not used."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(_without_comments(text))
    _set_anchors(tokens)
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                _set_address(child, source, dict(pages), page)
            elif child.type == "image":
                child.type, child.tag, child.attrs = "text", "", {}
    _set_scopes(tokens)
    html = parser.renderer.render(tokens, parser.options, {})
    html = re.sub(r'<a href="">((?:[^<]|<(?!/?a\b))*+)</a>', r"\1", html)
    first, *others = html.split("<table>")  # no text has this: its characters are escaped
    parts = (f"{BEFORE_TABLE.format(n)}<table>{part}" for n, part in enumerate(others, start=1))
    html = "".join([first, *parts]).replace("</table>", "</table></div>")
    # markdown-it escapes all text, writes no HTML of the document, and no address of another
    # scheme than those above stays.
    return Markup(html)


def _set_anchors(tokens: list[Token]) -> None:
    """Give each heading the anchor that GitHub gives it, and the document one first heading."""
    counts: dict[str, int] = {}
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        name = SAME.sub("", inline.content.replace("`", "").lower()).replace(" ", "-") or "section"
        count = counts.get(name, 0)
        counts[name] = count + 1
        opening.attrSet("id", name if not count else f"{name}-{count}")


def _set_scopes(tokens: list[Token]) -> None:
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)


def _set_address(link: Token, source: str, pages: Mapping[str, str], page: str) -> None:
    """Make a link lead to a page of the site, or nowhere if the site has no such page."""
    address = urlsplit(str(link.attrs.get("href", "")))
    if address.scheme in SCHEMES:
        return
    if not address.scheme and not address.netloc:
        if not address.path:
            return
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), address.path))
        if target in pages:
            relative = posixpath.relpath(pages[target], posixpath.dirname(page))
            link.attrs["href"] = f"{relative}#{address.fragment}" if address.fragment else relative
            return
    link.attrs["href"] = ""
