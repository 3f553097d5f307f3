"""CITATION.cff cites the release, and the articles as far as the tables know them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from alibaba_press.scripts.release import citation
from alibaba_press.scripts.release.articles import sources
from alibaba_press.tests.support import released

KNOWN = {
    *("abstract", "authors", "cff-version", "copyright", "date-published", "date-released"),
    *("identifiers", "keywords", "languages", "license", "message", "month", "publisher"),
    *("references", "title", "translators", "type", "version", "year"),
}
"""Keys of the format, which allows no others, that a data set or a reference has here."""


@pytest.fixture
def cited(tmp_path: Path) -> dict[str, Any]:
    citation.write(released.real(), tmp_path)
    found: dict[str, Any] = yaml.safe_load((tmp_path / citation.FILE).read_text(encoding="utf-8"))
    return found


def test_it_has_what_the_format_demands(cited: dict[str, Any]) -> None:
    assert cited["cff-version"] == "1.2.0"
    for part in (cited, *cited["references"]):
        assert part["title"]
        assert part["authors"]
        assert all(author["name"] for author in part["authors"])
        assert set(part) <= KNOWN
    assert cited["message"]


def test_it_cites_the_release(cited: dict[str, Any]) -> None:
    contents = released.real()
    assert cited["type"] == "dataset"
    assert cited["title"] == contents.descriptor["title"]
    assert cited["version"] == contents.entry.version
    assert cited["date-released"] == contents.entry.date.isoformat()
    assert cited["license"] == "CC-BY-4.0"


def test_each_article_is_a_reference(cited: dict[str, Any]) -> None:
    rows = released.real().tables["articles"].to_pylist()
    assert [one["title"] for one in cited["references"]] == [
        row["title"] or row["label"] for row in rows
    ]
    by = {row["id"]: one for row, one in zip(rows, cited["references"], strict=True)}
    assert by["superpower"]["authors"] == [{"name": "Jordan Pouille"}]
    assert by["superpower"]["translators"] == [{"name": "Uta Rüenauver"}]
    assert by["superpower"]["publisher"] == {"name": "Le Monde diplomatique"}
    assert by["superpower"]["date-published"] == "2021-03-11"
    assert by["g20-ewtp"]["authors"] == [by["g20-ewtp"]["publisher"]] == [{"name": "Handelsblatt"}]
    assert by["liege-hub"]["authors"] == [{"name": "anonymous"}]


def test_a_date_is_no_more_precise_than_the_article(cited: dict[str, Any]) -> None:
    keys = ("year", "month", "date-published")
    told = [tuple(one[key] for key in keys if key in one) for one in cited["references"]]
    assert told == [(), (2017,), (2016,), (2019, 1), (2021, 3, "2021-03-11")]


@pytest.mark.parametrize("vague", ["2019~", "2017-04/2017-06", "2016-23", "../2019"])
def test_a_vague_date_is_left_out(vague: str) -> None:
    change = released.with_cell("published", vague)
    contents = released.changed(released.small(), "articles", change)
    (source,) = sources(contents.tables)
    assert source.published is None
    assert not {"year", "month", "date-published"} & set(citation.reference(source))


def test_letters_stand_as_they_are(tmp_path: Path) -> None:
    citation.write(released.real(), tmp_path)
    assert "Uta Rüenauver" in (tmp_path / citation.FILE).read_text(encoding="utf-8")
