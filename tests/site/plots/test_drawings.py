"""Every drawing may stand in a page with a strict policy, whatever a stranger writes in cells."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pyarrow.parquet as pq
import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.site.plots import (
    Picture,
    draw_figures,
    draw_main_timeline,
    draw_ownership,
    draw_stories,
)
from alibaba_press.tests.support.plot_rows import (
    address,
    event,
    figure,
    links,
    parse,
    plot_tables,
    relation,
)

COLOURS = {"currentColor", "none", None}


def all_pictures(tables: Any) -> Iterator[Picture]:
    """Yield each plot of a package."""
    yield from filter(None, (draw_main_timeline(tables, address), draw_ownership(tables, address)))
    yield from (picture for _, picture in draw_stories(tables, address))
    yield from draw_figures(tables, address)


def drawings(picture: Picture) -> list[str]:
    """Return the drawings of a plot."""
    return [markup for markup in (picture.narrow, picture.wide) if markup]


@pytest.fixture(scope="module")
def package() -> dict[str, list[dict[str, Any]]]:
    """The tables of the project."""
    return {
        path.stem: pq.read_table(path).to_pylist() for path in (ROOT / "data").glob("*.parquet")
    }


@pytest.fixture(scope="module")
def pictures(package: Any) -> list[Picture]:
    """All plots of the project."""
    return list(all_pictures(package))


def test_the_drawings_have_no_styles_scripts_handlers_and_colours(pictures: list[Picture]) -> None:
    for markup in (m for picture in pictures for m in drawings(picture)):
        for element in parse(markup).iter():
            assert element.tag.rpartition("}")[2] in {
                *("svg", "title", "desc", "g", "a", "text", "rect", "circle", "line", "path"),
            }
            assert not [name for name in element.attrib if name == "style" or name[:2] == "on"]
            assert {element.get("fill"), element.get("stroke")} <= COLOURS


def test_no_identifier_occurs_twice_and_each_drawing_has_a_name(pictures: list[Picture]) -> None:
    markup = "".join(picture.svg for picture in pictures)
    ids = re.findall(r' id="([^"]+)"', markup)
    assert len(ids) == len(set(ids))
    for picture in pictures:
        for drawing in map(parse, drawings(picture)):
            assert {drawing.get("aria-labelledby"), drawing.get("aria-describedby")} <= set(ids)
            assert drawing[0].text == picture.title


def test_each_claim_is_linked_from_each_drawing_in_the_order_of_the_list(
    pictures: list[Picture],
) -> None:
    assert len({picture.name for picture in pictures}) == len(pictures)
    for picture in pictures:
        expected = [entry.address for entry in picture.entries]
        for markup in drawings(picture):
            assert list(links(markup)) == expected


def test_every_event_stake_and_subsidiary_that_restates_nothing_is_drawn(
    package: Any, pictures: list[Picture]
) -> None:
    drawn = {(entry.table, entry.id) for picture in pictures for entry in picture.entries}
    expected = {
        (table, row["id"])
        for table in ("events", "shareholdings", "subsidiaries")
        for row in package[table]
        if row["restates"] is None and row.get("story", row) is not None
    }
    assert {place for place in drawn if place[0] != "figures"} == expected


def test_figures_of_one_axis_are_those_that_articles_compare(pictures: list[Picture]) -> None:
    groups = {
        picture.title: {entry.id for entry in picture.entries}
        for picture in pictures
        if picture.name.startswith("figures")
    }
    assert groups["Growth: China"] == {"china-online-sales-growth-2020", "china-online-sales-growth-2020-xinhua"}  # fmt: skip  # noqa: E501
    assert "Rank: Jack Ma" not in groups


HOSTILE = '<script>alert(1)</script>" onload="x()" \u202e\x1b[31m\x00]]>&amp;'


def hostile_tables(text: str) -> Any:
    """Return tables in which each text that is drawn is one of a stranger."""
    return plot_tables(
        events=[event("a", "2020", title=text, story=text), event("b", title=text, story=text)],
        event_relations=[relation("a", "before", "b")],
        figures=[
            figure(id, 1, title=text, conflict="c", event="a", subject="s", metric=text, unit=text)
            for id in "xy"
        ],
        conflicts=[{"id": "c", "title": text}],
        entities=[{"id": "s", "name": text}],
        subsidiaries=[
            {"id": "t", "parent": "s", "child": "other", "relation": text, "rank": "normal"}
        ],
    )


def test_hostile_text_is_escaped_and_visible() -> None:
    pictures = list(all_pictures(hostile_tables(HOSTILE)))
    assert len(pictures) == 4
    for picture in pictures:
        texts = [e.text or "" for m in drawings(picture) for e in parse(m).iter()]
        assert any("<script>" in text for text in texts)
        assert "<script" not in picture.svg
        assert all(not set(text) & set("\u202e\x1b\x00") for text in (picture.svg, *texts))
        for entry in picture.entries:
            assert not set(entry.lead + entry.text) & set("\u202e\x1b\x00")


def test_long_text_is_cut() -> None:
    for picture in all_pictures(hostile_tables("long " * 2_000)):
        assert len(picture.svg) < 20_000
        assert "…" in picture.narrow
    for picture in all_pictures(hostile_tables("x" * 10_000)):
        assert len(picture.svg) < 20_000


def test_the_order_of_the_rows_changes_nothing(package: Any, pictures: list[Picture]) -> None:
    turned = {name: rows[::-1] for name, rows in package.items()}
    assert list(all_pictures(turned)) == pictures


DIGEST = """
import hashlib, sys
from pathlib import Path
from pyarrow import parquet
from alibaba_press.scripts.site import plots
tables = {p.stem: parquet.read_table(p).to_pylist() for p in Path(sys.argv[1]).glob("*.parquet")}
address = "{}/{}".format
pictures = [plots.draw_main_timeline(tables, address), plots.draw_ownership(tables, address)]
pictures += [p for _, p in plots.draw_stories(tables, address)]
pictures += plots.draw_figures(tables, address)
print(hashlib.sha256("".join(p.svg for p in pictures).encode()).hexdigest())
"""


@pytest.mark.slow
def test_the_bytes_are_the_same_whatever_the_hashes_of_python_are() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST, ROOT / "data"],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"), ("3", "America/New_York"))
    }
    assert len(digests) == 1
