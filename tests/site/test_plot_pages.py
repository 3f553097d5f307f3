"""Stories, ownership, figures and the start page have plots, whose marks lead to the claims."""

from __future__ import annotations

import html
import json
import re

import pytest

from alibaba_press.scripts.project import DESCRIPTOR
from alibaba_press.scripts.site.contents import Contents
from alibaba_press.scripts.site.files import text_files
from alibaba_press.tests.support.plot_rows import links
from alibaba_press.tests.support.small_package import small_package

STORY = "ewtp"


@pytest.fixture(scope="module")
def contents() -> Contents:
    """The small package, with all events and figures in a story."""
    contents = Contents(small_package(), {})
    for table in ("events", "facts", "figures"):
        for row in contents.rows(table).values():
            row |= {"story": STORY, "salience": "main"}
    return contents


@pytest.fixture(scope="module")
def pages(contents: Contents) -> dict[str, str]:
    descriptor = json.loads((small_package() / DESCRIPTOR).read_text(encoding="utf-8"))
    return dict(text_files(contents, descriptor))


def drawings(page: str) -> list[str]:
    """Return the drawings on a page."""
    return re.findall(r"<svg.*?</svg>", page, re.DOTALL)


def test_a_story_has_a_page_with_a_timeline_of_its_events_and_a_list_of_its_claims(
    contents: Contents, pages: dict[str, str]
) -> None:
    path = f"stories/{STORY}.html"
    assert f'href="{path}"' in pages["stories.html"]
    events = {f"../{contents.address('events', id)}" for id in contents.rows("events")}
    assert events
    assert [set(links(drawing)) for drawing in drawings(pages[path])] == [events] * 2
    for fact in contents.rows("facts").values():
        address = contents.address(fact["table"], fact["row"])
        assert f'href="../{address}"' in pages[path]


def test_the_page_of_stories_has_the_timeline_of_the_main_events(
    contents: Contents, pages: dict[str, str]
) -> None:
    events = {contents.address("events", id) for id in contents.rows("events")}
    assert [set(links(drawing)) for drawing in drawings(pages["stories.html"])] == [events] * 2


def test_the_page_of_ownership_has_the_graph_and_its_list(
    contents: Contents, pages: dict[str, str]
) -> None:
    tables = ("shareholdings", "subsidiaries")
    claims = {contents.address(table, id) for table in tables for id in contents.rows(table)}
    assert claims
    assert [set(links(drawing)) for drawing in drawings(pages["ownership.html"])] == [claims] * 2


def test_the_page_of_ownership_has_each_claim_in_a_table_with_owners_share_sum_and_date(
    pages: dict[str, str],
) -> None:
    page = pages["ownership.html"]
    rows = [
        [
            html.unescape(re.sub("<[^>]+>", "", cell))
            for cell in re.findall("<t[hd].*?</t[hd]>", row)
        ]
        for row in re.findall("<tr>(.*?)</tr>", page)
    ]
    assert rows[:3] == [
        ["owned", "owner", "claim", "share", "sum", "status"],
        ["Beispiel", "Erika Muster", "takeover", "", "about 3.5 million EUR", "held"],
        ["Beispiel", "Erika Muster", "stake", "60 %", "", "held"],
    ]
    assert 'href="shareholdings/muster-majority.html">stake</a>' in page


def test_figures_that_can_be_compared_are_on_their_page_and_on_the_start_page(
    contents: Contents, pages: dict[str, str]
) -> None:
    staff = {contents.address("figures", id) for id in ("staff", "staff-in-cologne")}
    for path in ("figures.html", "index.html"):
        assert staff in [set(links(drawing)) for drawing in drawings(pages[path])]
