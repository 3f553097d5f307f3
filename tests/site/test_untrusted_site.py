"""A site of a stranger's package shows what its cells hold, and lets none of it act."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build
from alibaba_press.scripts.limits import MAX_PAGE_CLAIMS
from alibaba_press.scripts.package.arrow import schema
from alibaba_press.scripts.site.contents import Contents, NoSite
from alibaba_press.scripts.site.files import text_files
from alibaba_press.scripts.site.making import make_site
from alibaba_press.scripts.site.words import NoSuchText
from alibaba_press.tests.support.release_inputs import with_cell
from alibaba_press.tests.support.site_pages import faults_of, pages_of
from alibaba_press.tests.support.small_package import Tables, small_tables

SCRIPT = "<script>alert(1)</script>"
EVENT = '"><img src=x onerror=alert(1)>'


def changed(**cells: tuple[str, object]) -> Tables:
    """Return the tables of the small package with cells of their first rows changed."""
    rows = small_tables()
    for table, (column, value) in cells.items():
        rows[table] = with_cell(column, value)(rows[table])
    return rows


def site_of(rows: Tables, folder: Path) -> Path:
    """Make the site of a package with these tables."""
    build.write(rows, tables(), folder / "package")
    make_site(folder / "package", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a package whose cells are made to do harm."""
    rows = changed(
        entities=("name", SCRIPT),
        figures=("title", EVENT),
        facts=("claim", EVENT),
        articles=("label", SCRIPT),
        events=("title", "\u202ecod.exe\u0000" + "x" * 9_000),
        positions=("title", "javascript:alert(1)"),
        corrections=("read_as", SCRIPT),
    )
    rows["relationships"] = with_cell("subject", "javascript:alert(1)")(rows["relationships"])
    rows["figures"] = with_cell("id", "../../../escaped")(rows["figures"])
    return site_of(rows, tmp_path_factory.mktemp("hostile"))


def test_markup_in_cells_is_shown_as_text(hostile_site: Path) -> None:
    for name, page in pages_of(hostile_site).items():
        assert not any(attribute.startswith("on") for attribute, _ in page.attributes), name
        assert "img" not in page.tags, name
    text = "".join(path.read_text("utf-8") for path in hostile_site.rglob("*.html"))
    assert "alert(1)" in text
    assert "<script>" not in text
    assert "\u202e" not in text
    assert r"\u202ecod.exe\x00" in text
    assert faults_of(hostile_site) == []


def test_an_address_in_a_cell_is_no_link(hostile_site: Path) -> None:
    for name, page in pages_of(hostile_site).items():
        assert not any("javascript:" in link.lower() for link in page.links), name


def test_an_identifier_cannot_lead_out_of_the_folder(hostile_site: Path) -> None:
    assert {path.name for path in hostile_site.parent.iterdir()} == {"package", "site"}
    assert not list(hostile_site.rglob("*escaped*"))
    pages = list((hostile_site / "figures").iterdir())
    assert len(pages) == small_tables()["figures"].num_rows


def test_the_page_of_a_title_of_thousands_of_characters_has_a_short_one(hostile_site: Path) -> None:
    id = small_tables()["events"]["id"][0].as_py()
    page = (hostile_site / "events" / f"{id}.html").read_text("utf-8")
    [title] = re.findall(r"<title>(.*?)</title>", page, re.DOTALL)
    assert len(title) < 300
    assert "x" * 9_000 in page


def test_rows_that_share_an_identifier_are_refused(tmp_path: Path) -> None:
    rows = small_tables()
    rows["figures"] = pa.concat_tables([rows["figures"], rows["figures"].slice(0, 1)])
    with pytest.raises(NoSite, match="rows share an identifier"):
        site_of(rows, tmp_path)
    assert not (tmp_path / "site").exists()


def test_an_article_that_cannot_be_that_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchText, match="expected: at most 1048576 characters"):
        site_of(changed(articles=("characters", 10**12)), tmp_path)


def test_spans_outside_the_article_are_left_out_of_its_text(tmp_path: Path) -> None:
    rows = changed(evidence=("end", 10**9), mentions=("start", 10**6), sentences=("start", 10**7))
    build.write(rows, tables(), tmp_path / "package")
    files = text_files(Contents(tmp_path / "package", {}), {})
    page = next(text for path, text in files if path.startswith("articles/"))
    assert "rund 3,5 Millionen Euro" in page


@pytest.mark.slow
def test_the_page_of_an_article_with_100_000_claims_is_bounded_and_says_so(tmp_path: Path) -> None:
    rows, count = small_tables(), 100_000
    figure, evidence = rows["figures"].to_pylist()[0], rows["evidence"].to_pylist()
    carrying = next(e for e in evidence if (e["table"], e["row"]) == ("figures", figure["id"]))
    length = rows["articles"]["characters"][0].as_py()
    figures: list[dict[str, Any]] = [figure | {"id": f"s{n}"} for n in range(count)]
    evidence = [
        carrying | {"id": f"e{n}", "row": f"s{n}", "column": None, "start": n % length,
                    "end": n % length + 1 + n % 7, "quote": None, "prefix": None, "suffix": None}
        for n in range(count)
    ]  # fmt: skip
    models = tables()
    rows["figures"] = pa.Table.from_pylist(figures, schema(models["figures"]))
    rows["evidence"] = pa.Table.from_pylist(evidence, schema(models["evidence"]))
    for table in ("facts", "conflict_claims"):
        rows[table] = rows[table].slice(0, 0)
    build.write(rows, models, tmp_path / "package")
    files = text_files(Contents(tmp_path / "package", {}), {})
    page = next(text for path, text in files if path.startswith("articles/"))
    assert len(page) < 3_000_000
    assert f"{count - MAX_PAGE_CLAIMS:,} more rows are not listed here" in page
