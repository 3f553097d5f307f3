"""The pages of a site as a browser reads them: links, anchors and text."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from alibaba_press.scripts.site.making import make_site
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small_package import small_package

EXTERNAL = ("http://", "https://", "mailto:", "data:")
VOID = {"meta", "link", "input", "br", "img", "hr", "wbr"}


@dataclass
class Page(HTMLParser):
    """A page: its links, its anchors, and what its elements and attributes are.

    ``text`` is what the element of a class holds, by class, without what is in `UNREAD` ones.
    """

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str | None]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    misnested: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "a" and "a" in self.open:
            self.misnested.append("a in a")
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "aria-details":
                self.details += (value or "").split()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.misnested.append(tag)


def read_page(text: str) -> Page:
    """Return a page."""
    page = Page()
    page.feed(text)
    page.close()
    return page


def pages_of(site: Path) -> dict[str, Page]:
    """Return the pages of a site by path."""
    return {
        path.relative_to(site).as_posix(): read_page(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def faults_of(site: Path) -> list[str]:
    """Return what is wrong with the links, the anchors and the nesting of all pages of a site."""
    pages = pages_of(site)
    anchors = {name: set(page.ids) for name, page in pages.items()}
    faults = []
    for name, page in pages.items():
        faults += [f"{name}: {tag} is not nested" for tag in page.misnested]
        faults += [f"{name}: id {id} twice" for id, count in Counter(page.ids).items() if count > 1]
        faults += [f"{name}: no {id}" for id in page.details if id not in anchors[name]]
        if page.tags.count("h1") != 1:
            faults.append(f"{name}: {page.tags.count('h1')} first headings")
        for link in set(page.links):
            path, _, anchor = link.partition("#")
            if link.startswith(EXTERNAL):
                continue
            target = os.path.normpath(Path(name).parent / unquote(path)) if path else name
            if not (site / target).is_file():
                faults.append(f"{name}: {link} leads nowhere")
            elif anchor and target in anchors and anchor not in anchors[target]:
                faults.append(f"{name}: {link} has no such place")
    return faults


def small_site() -> Path:
    """Return the site of the small package, with published words only. It is shared."""
    return (
        shared_folder("small-site", lambda folder: make_site(small_package(), folder / "site"))
        / "site"
    )
