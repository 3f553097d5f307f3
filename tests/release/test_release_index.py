"""`index.html` lists every file of a release with a sentence each."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from alibaba_press.scripts.release import index_page
from alibaba_press.scripts.release.file_descriptions import DESCRIPTIONS
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.small_package import LEFT_OUT, NAME, files_in, small_release

VOID = {"meta"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """The links and the rows of cells of a page, each of whose elements ends where it should."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def folder() -> Path:
    return small_release() / NAME


@pytest.fixture(scope="module")
def page(folder: Path) -> Page:
    return Page((folder / index_page.FILE).read_text("utf-8"))


def test_the_page_links_to_every_file_of_the_release_and_to_nothing_else(
    folder: Path, page: Page
) -> None:
    assert sorted(page.links) == sorted(files_in(folder))


def test_every_file_has_a_sentence(folder: Path, page: Page) -> None:
    sentences = {row[0]: row[1] for row in page.rows}
    files = {name for name in files_in(folder) if not name.startswith("data/")}
    assert {name: sentences[name] for name in files} == {
        name: text for name, text in DESCRIPTIONS.items() if name not in LEFT_OUT
    }
    tables = release_inputs.small_inputs().models
    assert all(sentences[name] == model.title for name, model in tables.items())
    assert all(sentence.endswith(".") for sentence in DESCRIPTIONS.values())


def test_texts_are_escaped_and_a_file_without_a_sentence_is_listed(tmp_path: Path) -> None:
    inputs = release_inputs.small_inputs()
    hostile = {"title": "<script>alert('x')</script>", "description": 'a & "b"'}
    inputs = ReleaseInputs(
        inputs.entry, inputs.models, inputs.tables, dict(inputs.descriptor) | hostile
    )
    (tmp_path / "a&b <c>.txt").touch()
    index_page.write(inputs, tmp_path)
    text = (tmp_path / index_page.FILE).read_text("utf-8")
    assert "<script" not in text
    assert "//" not in text
    assert "<p>a &amp; &quot;b&quot;</p>" in text
    page = Page(text)
    assert ["a&b <c>.txt", ""] in page.rows
    assert "a%26b%20%3Cc%3E.txt" in page.links
