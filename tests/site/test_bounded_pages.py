"""A page says how much it leaves out, and leaves out no words that may be quoted in full."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build, changelog
from alibaba_press.scripts.intake.unpacking import unpack
from alibaba_press.scripts.release import site_archive
from alibaba_press.scripts.release.bundle import read_inputs
from alibaba_press.scripts.site import row_page
from alibaba_press.scripts.site.contents import Contents
from alibaba_press.scripts.site.making import make_site
from alibaba_press.scripts.site.row_page import listed_rows
from alibaba_press.tests.site.test_site import text_of
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_package, small_tables

ENTITY = "beispiel"


def test_links_that_do_not_fit_on_a_page_are_counted_and_tables_with_few_keep_theirs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    contents = Contents(small_package(), {})
    complete = {rows.model.name: rows for rows in listed_rows(contents, "entities", ENTITY)}
    assert all(rows.omitted == 0 for rows in complete.values())
    sizes = {name: sum(link.size for link in rows.links) for name, rows in complete.items()}
    largest = max(sizes, key=lambda name: sizes[name])
    assert len(complete[largest].links) > 1
    monkeypatch.setattr(row_page, "MAX_LISTED_LINKS", sum(sizes.values()) - 1)
    for rows in listed_rows(contents, "entities", ENTITY):
        expected = complete[rows.model.name].links
        assert len(rows.links) == len(expected) - (rows.model.name == largest)
        assert rows.omitted == len(expected) - len(rows.links)
        assert [link for link in expected if link in rows.links] == rows.links


@pytest.mark.slow
def test_an_article_that_may_be_quoted_in_full_has_all_its_words_in_every_site(
    tmp_path: Path,
) -> None:
    rows = small_tables()
    index = rows["articles"].schema.get_field_index("quotable")
    rows["articles"] = rows["articles"].set_column(
        index, rows["articles"].schema.field(index), pa.array([1.0])
    )
    package = tmp_path / "package"
    build.write(rows, tables(), package)
    (package / "seeds").mkdir()
    (package / "seeds" / FILE).write_text(TEXT, encoding="utf-8", newline="")
    make_site(package, tmp_path / "site")
    make_site(package, tmp_path / "full", articles=package / "seeds")
    inputs = read_inputs(package, changelog.latest())
    shutil.copytree(package, tmp_path / "release", ignore=shutil.ignore_patterns("seeds"))
    site_archive.write(inputs, tmp_path / "release")
    released = unpack(tmp_path / "release" / "site.zip", tmp_path)
    for site in (tmp_path / "site", tmp_path / "full", released):
        [page] = (site / "articles").glob("*.html")
        assert text_of(page.read_text("utf-8")) == TEXT
        for path in site.rglob("*.html"):
            assert not re.search('class="gap"', path.read_text("utf-8")), path
