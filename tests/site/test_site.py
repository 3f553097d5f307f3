"""A site leads from each claim to its words and back, and shows no word that is withheld."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.package.load import read_table, table_path
from alibaba_press.scripts.site.contents import Contents
from alibaba_press.scripts.site.making import CannotMakeSite, make_site
from alibaba_press.tests.support.browser.sites import public_site
from alibaba_press.tests.support.site_pages import faults_of, pages_of, small_site
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import files_in, small_package

LONGEST_COINCIDENCE = 20
"""A withheld span of so many characters is not in a site by chance."""


def text_of(page: str) -> str:
    """Return the words of the article on its page, without what the page adds to them."""
    lines = re.findall(r'<p class="text"[^>]*>(.*?)</p>', page, re.DOTALL)
    plain = []
    for line in lines:
        line = re.sub(r'<a class="ref".*?</a>', "", line, flags=re.DOTALL)
        line = re.sub(r'<span class="why".*?</span>', "", line, flags=re.DOTALL)
        line = re.sub(r'<span class="reading">.*?</span> [^<]*</span>', "", line, flags=re.DOTALL)
        plain.append(html.unescape(re.sub(r"<[^>]*>", "", line)))
    return "\n".join(plain) + "\n"


def unbroken(text: str) -> str:
    """Return a text with single spaces, as breaks of lines in a page do not hide words."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def folder_of_article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / FILE).write_text(TEXT, encoding="utf-8", newline="")
    return folder


@pytest.fixture(scope="module")
def full_site(folder_of_article: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("full") / "site"
    make_site(small_package(), output, articles=folder_of_article)
    return output


def test_each_link_of_each_page_leads_somewhere_and_no_anchor_stands_twice() -> None:
    assert faults_of(small_site()) == []


def test_each_row_of_a_claim_and_each_span_of_words_has_its_place() -> None:
    contents = Contents(small_package(), {})
    anchors = {name: set(page.ids) for name, page in pages_of(small_site()).items()}
    for table in contents.models:
        for id in contents.rows(table):
            page, _, anchor = contents.address(table, id).partition("#")
            assert page in anchors, (table, id)
            assert not anchor or anchor in anchors[page], (table, id)
    for evidence in contents.rows("evidence").values():
        place = f"s{evidence['start']}-{evidence['end']}"
        assert place in anchors[f"articles/{evidence['article']}.html"]


def test_the_page_of_an_article_has_its_text_in_order(full_site: Path) -> None:
    [page] = (full_site / "articles").glob("*.html")
    assert text_of(page.read_text("utf-8")) == TEXT


def test_each_claim_beside_the_text_leads_to_words_that_carry_it(full_site: Path) -> None:
    [page] = (full_site / "articles").glob("*.html")
    text = page.read_text("utf-8")
    contents = Contents(small_package(), {})
    notes = re.findall(r'<li id="n\d+".*?</li>', text, re.DOTALL)
    by_address = {re.findall(r'href="\.\./([^"]*)"', note)[0]: note for note in notes}
    claims = [
        e
        for e in contents.rows("evidence").values()
        if e["column"] is None and contents.models[e["table"]].fact is not None
    ]
    assert claims
    for evidence in claims:
        note = by_address[contents.address(evidence["table"], evidence["row"])]
        assert f'href="#s{evidence["start"]}-{evidence["end"]}"' in note


def test_the_misprint_shows_both_readings(full_site: Path) -> None:
    [page] = (full_site / "articles").glob("*.html")
    assert re.search(r"Beipsiel.*\[read:</span> Beispiel\]", page.read_text("utf-8"))


def test_a_sentence_that_is_set_aside_says_why(full_site: Path) -> None:
    [page] = (full_site / "articles").glob("*.html")
    assert re.search(r"Das ist schön\.(</[a-z]+>)*<span class=\"why\"", page.read_text("utf-8"))


def test_each_page_says_which_version_it_shows_and_of_which_day() -> None:
    entry = changelog.latest()
    for path in small_site().rglob("*.html"):
        assert f", version {entry.version} of {entry.date}. Data:" in path.read_text("utf-8"), path
    start = (small_site() / "index.html").read_text("utf-8")
    assert f'"datePublished": "{entry.date}"' in start


def test_no_page_has_an_inline_script_or_style() -> None:
    for name, page in pages_of(small_site()).items():
        names = {attribute for attribute, _ in page.attributes}
        assert "style" not in page.tags, name
        assert not any(n == "style" or n.startswith("on") for n in names), name
    for path in small_site().rglob("*.html"):
        for script in re.findall(r"<script([^>]*)>", path.read_text("utf-8")):
            assert "src=" in script or 'type="application/ld+json"' in script, path


def test_a_site_replaces_a_site_with_the_same_bytes_and_nothing_else(tmp_path: Path) -> None:
    shutil.copytree(small_site(), tmp_path / "site")
    (tmp_path / "site" / "index.html").write_text("old")
    (tmp_path / "site" / "search.html").unlink()
    make_site(small_package(), tmp_path / "site")
    assert files_in(tmp_path / "site") == files_in(small_site())
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear")
    with pytest.raises(CannotMakeSite, match=r"a folder that holds a\.txt"):
        make_site(small_package(), tmp_path / "letters")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letters", "site"]


def add_letter(site: Path) -> str:
    (site / "tables" / "letter.txt").write_text("dear")
    return "tables/letter.txt"


def add_repository(site: Path) -> str:
    (site / ".git").mkdir()
    return ".git"


def add_link(site: Path) -> str:
    (site / "letters").symlink_to(site.parent)
    return "letters"


def put_link_for_list(site: Path) -> str:
    (site / "site.json").rename(site.parent / "list")
    (site / "site.json").symlink_to(site.parent / "list")
    return ""


def put_list_of_another_program(site: Path) -> str:
    files = sorted(files_in(site))
    (site / "site.json").write_text(json.dumps({"generator": "another", "files": files}))
    return ""


def put_deep_list(site: Path) -> str:
    (site / "site.json").write_text("[" * 100_000)
    return ""


def put_list_of_another_kind(site: Path) -> str:
    (site / "site.json").write_text(json.dumps({"generator": "alibaba-press site", "files": 3}))
    return ""


@pytest.mark.parametrize(
    "change",
    [
        add_letter,
        add_repository,
        add_link,
        put_link_for_list,
        put_list_of_another_program,
        put_deep_list,
        put_list_of_another_kind,
    ],
)
def test_a_folder_that_holds_more_than_a_site_is_never_replaced(
    change: Callable[[Path], str], tmp_path: Path
) -> None:
    shutil.copytree(small_site(), tmp_path / "site")
    stray = change(tmp_path / "site")
    before = files_in(tmp_path)
    with pytest.raises(CannotMakeSite, match=re.escape(f"a folder that holds {stray}")):
        make_site(small_package(), tmp_path / "site")
    assert files_in(tmp_path) == before


def call(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["site", *map(str, arguments)])
    return result.exit_code, result.output


def test_the_command_says_where_the_site_is(tmp_path: Path) -> None:
    code, output = call(small_package(), "--output", tmp_path / "site")
    assert (code, output) == (
        0,
        f"{tmp_path / 'site' / 'index.html'}: {len(files_in(small_site()))} files, "
        "published words; the texts of 1 article that may be shown in full are not at hand: "
        "name their folder with --articles\n",
    )


@pytest.mark.parametrize("kind", ["inside", "file", "under a file", "link", "other"])
def test_the_command_refuses_a_place_that_is_no_place_for_a_site(kind: str, tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(small_package(), package)
    output = {"inside": package / "site", "under a file": tmp_path / "letter" / "a" / "site"}.get(
        kind, tmp_path / "output"
    )
    if kind == "file":
        output.write_text("a letter")
    elif kind == "under a file":
        (tmp_path / "letter").write_text("a letter")
    elif kind == "link":
        output.symlink_to(tmp_path)
    elif kind == "other":
        output.mkdir()
        (output / "letter.txt").write_text("a letter")
    before = files_in(tmp_path)
    code, message = call(package, "--output", output)
    assert code == 2
    assert f"{output}: the site cannot be written there" in message
    assert "remedy:   name another folder with --output" in message
    assert files_in(tmp_path) == before


def test_the_command_refuses_a_package_whose_files_are_not_as_described(tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(small_package(), package)
    with (package / "data" / "figures.csv").open("a") as file:
        file.write("x")
    code, message = call(package, "--output", tmp_path / "site")
    assert code == 1
    assert "data/figures.csv" in message
    assert not (tmp_path / "site").exists()


def test_the_command_refuses_articles_that_differ(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(TEXT + "Noch ein Satz.\n", encoding="utf-8", newline="")
    code, message = call(
        small_package(), "--articles", tmp_path, "--output", tmp_path / "out" / "site"
    )
    assert code == 1
    assert f"{tmp_path / FILE}: the article is not the one that the package describes" in message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["a pipe", "a link", "a folder"])
def test_the_command_refuses_an_article_that_is_no_file(kind: str, tmp_path: Path) -> None:
    if kind == "a pipe":
        os.mkfifo(tmp_path / FILE)
    elif kind == "a link":
        (tmp_path / FILE).symlink_to("/dev/zero")
    else:
        (tmp_path / FILE).mkdir()
    code, message = call(
        small_package(), "--articles", tmp_path, "--output", tmp_path / "out" / "site"
    )
    assert code == 1
    assert f"{tmp_path / FILE}: the article cannot be read" in message
    assert f"found:    {kind}" in message
    assert not (tmp_path / "out").exists()


def test_the_command_refuses_a_folder_without_articles(tmp_path: Path) -> None:
    code, message = call(
        small_package(), "--articles", tmp_path, "--output", tmp_path / "out" / "site"
    )
    assert code == 1
    assert f"{tmp_path}: the folder has none of the articles" in message


@pytest.mark.slow
def test_no_withheld_words_are_in_a_site_of_published_words() -> None:
    site = public_site()
    evidence = read_table(table_path("evidence", ROOT)).to_pylist()
    articles = read_table(table_path("articles", ROOT)).to_pylist()
    texts = {row["id"]: (ROOT / "seeds" / row["file"]).read_text("utf-8") for row in articles}
    withheld = {
        unbroken(texts[row["article"]][row["start"] : row["end"]])
        for row in evidence
        if row["quote"] is None and row["end"] - row["start"] >= LONGEST_COINCIDENCE
    }
    assert len(withheld) > 100
    for name, data in files_in(site).items():
        shown = data.decode("utf-8", "replace")
        if name.endswith(".html"):
            shown += html.unescape(re.sub(r"<[^>]*>", "", shown))
        shown = unbroken(shown)
        assert [words for words in withheld if words in shown] == [], name
    assert faults_of(site) == []
