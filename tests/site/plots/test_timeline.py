"""A timeline shows each event at its days, or within the bounds that other events give it."""

from __future__ import annotations

from typing import Any

import pytest

from alibaba_press.scripts.site.plots import Picture, draw_main_timeline, draw_stories
from alibaba_press.tests.support.plot_rows import (
    SVG,
    address,
    event,
    links,
    mark_of,
    plot_tables,
    relation,
    shapes,
    ticks,
)


def timeline(*events: dict[str, Any], **rows: Any) -> Picture:
    picture = draw_main_timeline(plot_tables(events=events, **rows), address)
    assert picture is not None
    return picture


def leads(picture: Picture) -> dict[str, str]:
    return {entry.id: entry.lead for entry in picture.entries}


def test_a_day_is_a_point_and_a_year_a_bar_from_its_first_day_to_its_last() -> None:
    picture = timeline(event("day", "2016-11-11"), event("year", "2018"))
    for markup in (picture.wide, picture.narrow):
        assert shapes(mark_of(markup, "events", "day")) == {"circle"}
        [bar] = mark_of(markup, "events", "year").iter(f"{SVG}rect")
        left, width = float(str(bar.get("x"))), float(str(bar.get("width")))
        places = ticks(markup)
        assert (left, left + width) == pytest.approx((places["2018"], places["2019"]), abs=0.2)
    assert leads(picture) == {"day": "11 November 2016", "year": "2018"}


def test_an_event_without_a_date_stands_between_those_that_it_is_tied_to() -> None:
    picture = timeline(
        event("undated"),
        event("first", "2018-12", end="2018-12"),
        event("last", "2021"),
        event_relations=[
            relation("first", "before", "undated"),
            relation("undated", "before", "last"),
        ],
    )
    assert [e.id for e in picture.entries] == ["first", "undated", "last"]
    assert picture.entries[1].lead == "Undated: between 1 December 2018 and 31 December 2021"
    assert picture.entries[1].notes == (
        "begins after: Title of first",
        "begins before: Title of last",
    )
    assert shapes(mark_of(picture.wide, "events", "undated")) == {"line"}


@pytest.mark.parametrize(
    ("name", "order", "lead"),
    [
        ("before", ["undated", "dated"], "Undated: before 31 December 2017"),
        ("shortly_before", ["undated", "dated"], "Undated: before 31 December 2017"),
        ("because_of", ["dated", "undated"], "Undated: after 1 January 2017"),
        ("answer_to", ["dated", "undated"], "Undated: after 1 January 2017"),
        ("told_before", ["undated", "dated"], "Undated"),
        ("called_off_by", ["undated", "dated"], "Undated"),
    ],
)
def test_relations_of_time_bound_an_event_and_others_only_order_it(
    name: str, order: list[str], lead: str
) -> None:
    relations = [relation("undated", name, "dated")]
    picture = timeline(
        event("a-later", "2020"),
        event("dated", "2017"),
        event("undated"),
        event_relations=relations,
    )
    assert [e.id for e in picture.entries] == [*order, "a-later"]
    assert leads(picture)["undated"] == lead


def test_a_part_lies_within_its_whole() -> None:
    picture = timeline(event("whole", "2016"), event("part", part_of="whole"))
    assert leads(picture)["part"] == "Undated: between 1 January 2016 and 31 December 2016"


def test_an_event_tied_to_nothing_stands_last_without_a_mark() -> None:
    facts = [
        {"table": "events", "row": id, "article": "a", "start": start}
        for id, start in (("b-told-first", 5), ("a-told-second", 9))
    ]
    picture = timeline(
        event("a-told-second"), event("dated", "2020"), event("b-told-first"), facts=facts
    )
    assert [e.id for e in picture.entries] == ["dated", "b-told-first", "a-told-second"]
    assert [e.lead for e in picture.entries][1:] == ["", ""]
    assert "No date in the articles" in picture.wide
    link = links(picture.wide)[address("events", "b-told-first")]
    assert [e for e in link.iter(f"{SVG}g") if len(e)] == []


@pytest.mark.parametrize("status", ["planned", "reported", "cancelled"])
def test_what_did_not_surely_happen_is_hollow_and_says_so(status: str) -> None:
    picture = timeline(event("a", "2020-01-01", status=status), event("b", "2020-01-01"))
    [mark] = mark_of(picture.wide, "events", "a").iter(f"{SVG}circle")
    assert mark.get("fill") == "none"
    notes = {"planned": "planned", "reported": "somebody's account", "cancelled": "called off"}
    assert leads(picture) == {"a": f"1 January 2020, {notes[status]}", "b": "1 January 2020"}


def test_what_was_called_off_has_a_cross_and_what_goes_on_an_arrow() -> None:
    picture = timeline(
        event("off", "2020-01-01", status="cancelled"), event("on", "2021", status="ongoing")
    )
    assert shapes(mark_of(picture.wide, "events", "off")) == {"circle", "path"}
    assert shapes(mark_of(picture.wide, "events", "on")) == {"rect", "line", "path"}


def test_an_end_alone_is_a_bound() -> None:
    cells: dict[str, Any] = {"end": "2017", "end_latest": event("x", "2017")["start_latest"]}
    picture = timeline(event("over", **cells), event("dated", "2010"))
    assert leads(picture)["over"] == "Until 2017"
    assert shapes(mark_of(picture.wide, "events", "over")) == {"line", "path"}


def test_what_restates_an_event_is_left_out_and_what_is_deprecated_is_struck_through() -> None:
    picture = timeline(
        event("a", "2020"),
        event("again", "2020", restates="a"),
        event("wrong", "2020", rank="deprecated"),
    )
    assert leads(picture).keys() == {"a", "wrong"}
    struck = links(picture.wide)[address("events", "wrong")].iter(f"{SVG}text")
    assert [e.get("text-decoration") for e in struck] == [None, "line-through"]


def test_the_main_timeline_has_no_details_and_a_story_has_all_of_its_own() -> None:
    events = [
        event("main", "2020"),
        event("detail", "2021", salience="detail"),
        event("elsewhere", "2021", story="ewtp"),
        event("nowhere", "2021", story=None),
    ]
    tables = plot_tables(
        events=events,
        vocabulary=[
            {"vocabulary": "story", "term": "rivals", "label_en": "rivals of Alibaba"},
            {"vocabulary": "story", "term": "ewtp", "label_en": "eWTP"},
        ],
    )
    assert leads(timeline(*events)).keys() == {"main", "elsewhere", "nowhere"}
    stories = {story: (p.title, set(leads(p))) for story, p in draw_stories(tables, address)}
    assert stories == {
        "ewtp": ("eWTP", {"elsewhere"}),
        "rivals": ("Rivals of Alibaba", {"main", "detail"}),
    }


def test_events_in_a_circle_are_drawn_nonetheless() -> None:
    ids = ["a", "b", "c"]
    relations = [relation(a, "before", b) for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)]
    picture = timeline(*map(event, ids), event("d", "2020"), event_relations=relations)
    assert leads(picture).keys() == {"a", "b", "c", "d"}


def test_a_contradiction_of_dates_and_order_leaves_the_dates() -> None:
    relations = [relation("late", "before", "undated"), relation("undated", "before", "early")]
    picture = timeline(
        event("late", "2020"), event("early", "2010"), event("undated"), event_relations=relations
    )
    assert leads(picture) == {
        "late": "2020",
        "early": "2010",
        "undated": "Undated: after 1 January 2020",
    }


def test_without_events_there_is_no_timeline() -> None:
    assert draw_main_timeline(plot_tables(), address) is None
    assert list(draw_stories(plot_tables(), address)) == []
