"""CITATION.cff cites the release, and the articles as the tables describe them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from alibaba_press.scripts.release import citation
from alibaba_press.scripts.release.articles import cited_articles
from alibaba_press.tests.support import release_inputs

ALLOWED_KEYS = {
    *("abstract", "authors", "cff-version", "copyright", "date-published", "date-released"),
    *("identifiers", "keywords", "languages", "license", "message", "month", "publisher"),
    *("references", "title", "translators", "type", "version", "year"),
}
"""The keys of the format, which allows no others, that this file uses."""


DATES = {
    "aliexpress-opens": (),
    "alipay-rossmann": (2017,),
    "g20-ewtp": (2016,),
    "liege-hub": (2019, 1),
    "superpower": (2021, 3, "2021-03-11"),
}
"""The year, month and day of articles that say them differently."""


@pytest.fixture
def cited(tmp_path: Path) -> dict[str, Any]:
    citation.write(release_inputs.real_inputs(), tmp_path)
    cff: dict[str, Any] = yaml.safe_load((tmp_path / citation.FILE).read_text(encoding="utf-8"))
    return cff


def test_the_citation_has_the_keys_that_the_format_demands(cited: dict[str, Any]) -> None:
    assert cited["cff-version"] == "1.2.0"
    for part in (cited, *cited["references"]):
        assert part["title"]
        assert part["authors"]
        assert all(author["name"] for author in part["authors"])
        assert set(part) <= ALLOWED_KEYS
    assert cited["message"]


def test_the_citation_names_the_release_with_version_date_and_licence(
    cited: dict[str, Any],
) -> None:
    inputs = release_inputs.real_inputs()
    assert cited["type"] == "dataset"
    assert cited["title"] == inputs.descriptor["title"]
    assert cited["version"] == inputs.entry.version
    assert cited["date-released"] == inputs.entry.date.isoformat()
    assert cited["license"] == "CC-BY-4.0"


def test_each_article_is_a_reference(cited: dict[str, Any]) -> None:
    rows = release_inputs.real_inputs().tables["articles"].to_pylist()
    assert [reference["title"] for reference in cited["references"]] == [
        row["title"] or f"[Article without a title: {row['label']}]" for row in rows
    ]
    assert [row["id"] for row in rows if row["title"] is None] == [
        *("aliexpress-opens", "alipay-rossmann", "liege-hub"),
    ]
    by = {row["id"]: work for row, work in zip(rows, cited["references"], strict=True)}
    assert by["superpower"]["authors"] == [{"name": "Jordan Pouille"}]
    assert by["superpower"]["translators"] == [{"name": "Uta Rüenauver"}]
    assert by["superpower"]["publisher"] == {"name": "Le Monde diplomatique"}
    assert by["superpower"]["date-published"] == "2021-03-11"
    assert by["g20-ewtp"]["authors"] == [by["g20-ewtp"]["publisher"]] == [{"name": "Handelsblatt"}]
    assert by["liege-hub"]["authors"] == [{"name": "anonymous"}]


def test_the_date_of_a_reference_is_as_precise_as_the_article(cited: dict[str, Any]) -> None:
    keys = ("year", "month", "date-published")
    rows = release_inputs.real_inputs().tables["articles"].to_pylist()
    dates = {
        row["id"]: tuple(work[key] for key in keys if key in work)
        for row, work in zip(rows, cited["references"], strict=True)
    }
    assert {id: dates[id] for id in DATES} == DATES


@pytest.mark.parametrize("vague", ["2019~", "2017-04/2017-06", "2016-23", "../2019"])
def test_a_vague_date_is_left_out(vague: str) -> None:
    change = release_inputs.with_cell("published", vague)
    inputs = release_inputs.with_table_changed(release_inputs.small_inputs(), "articles", change)
    (article,) = cited_articles(inputs.tables)
    assert article.published is None
    assert not {"year", "month", "date-published"} & set(citation.reference(article))


def test_umlauts_are_not_escaped(tmp_path: Path) -> None:
    citation.write(release_inputs.real_inputs(), tmp_path)
    assert "Uta Rüenauver" in (tmp_path / citation.FILE).read_text(encoding="utf-8")
