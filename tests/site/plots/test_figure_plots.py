"""Figures that can be compared are on one axis, each as a mark that links to its claim."""

from __future__ import annotations

from typing import Any

import pytest

from alibaba_press.scripts.site.plots import Picture, draw_figures
from alibaba_press.tests.support.plot_rows import (
    SVG,
    address,
    figure,
    links,
    mark_of,
    plot_tables,
    shapes,
    ticks,
    words,
)


def drawn(*figures: dict[str, Any], **rows: Any) -> list[Picture]:
    return list(draw_figures(plot_tables(figures=figures, **rows), address))


def test_each_claim_of_a_group_is_a_link_and_a_line_of_the_list() -> None:
    [picture] = drawn(figure("b", 2, "2017"), figure("a", 1, "2016"))
    expected = [address("figures", "a"), address("figures", "b")]
    assert list(links(picture.narrow)) == expected
    assert [(e.lead, e.text, e.address) for e in picture.entries] == [
        ("1 customers, 2016", "Title of a", expected[0]),
        ("2 customers, 2017", "Title of b", expected[1]),
    ]


def test_a_number_stands_at_its_place_of_an_axis_from_zero() -> None:
    [picture] = drawn(figure("a", 10e9), figure("b", 25e9))
    places = ticks(picture.narrow)
    for id, value in (("a", 10), ("b", 25)):
        [point] = mark_of(picture.narrow, "figures", id).iter(f"{SVG}circle")
        step = (places["30"] - places["0"]) / 30
        assert float(str(point.get("cx"))) == pytest.approx(places["0"] + value * step, abs=0.2)
    assert "Axis: billion customers" in picture.narrow


@pytest.mark.parametrize(
    ("qualifier", "points_right"),
    [("more_than", True), ("at_least", True), ("less_than", False), ("at_most", False)],
)
def test_a_bound_is_an_arrow_and_no_point(qualifier: str, points_right: bool) -> None:
    [picture] = drawn(figure("a", 100, qualifier=qualifier), figure("b", 90))
    group = mark_of(picture.narrow, "figures", "a")
    assert shapes(group) == {"line", "path"}
    arrows = [e for e in group.iter(f"{SVG}line") if e.get("x1") != e.get("x2")]
    arrow = [e for e in arrows if e.get("stroke-opacity") is None]
    [(start, end)] = [(float(str(e.get("x1"))), float(str(e.get("x2")))) for e in arrow]
    assert (end > start) is points_right
    assert end <= max(ticks(picture.narrow).values())
    assert shapes(mark_of(picture.narrow, "figures", "b")) == {"line", "circle"}


def test_about_a_number_and_a_fraction_are_diamonds_and_nearly_a_number_ends_at_a_tick() -> None:
    kinds = {"about": "path", "fraction": "path", "nearly": "rect"}
    [picture] = drawn(*(figure(name, 9, qualifier=name) for name in kinds))
    for name, shape in kinds.items():
        group = shapes(mark_of(picture.narrow, "figures", name))
        assert shape in group
        assert "circle" not in group


def test_a_range_goes_from_its_lower_to_its_upper_end() -> None:
    [picture] = drawn(figure("a", 10, value_max=20), figure("b", 30))
    places = ticks(picture.narrow)
    [box] = mark_of(picture.narrow, "figures", "a").iter(f"{SVG}rect")
    left, width = float(str(box.get("x"))), float(str(box.get("width")))
    assert (left, left + width) == pytest.approx((places["10"], places["20"]), abs=0.2)
    assert picture.entries[0].lead == "10 to 20 customers"


@pytest.mark.parametrize("status", ["planned", "forecast", "claimed"])
def test_what_is_no_fact_is_hollow(status: str) -> None:
    [picture] = drawn(figure("a", 1, status=status), figure("b", 2))
    fills = {
        id: [e.get("fill") for e in mark_of(picture.narrow, "figures", id).iter(f"{SVG}circle")]
        for id in "ab"
    }
    assert fills == {"a": ["none"], "b": ["currentColor"]}


def test_two_readings_of_a_conflict_are_two_marks_with_a_bar_and_the_question() -> None:
    conflicts = [{"id": "ten-or-eleven", "title": "Ten or eleven?"}]
    [picture] = drawn(
        figure("a", 10, conflict="ten-or-eleven", rank="preferred"),
        figure("b", 11, conflict="ten-or-eleven", rank="deprecated"),
        figure("c", 12),
        conflicts=conflicts,
    )
    disputed = {
        id
        for id in "abc"
        for e in links(picture.narrow)[address("figures", id)].iter(f"{SVG}rect")
        if e.get("class") == "disputed"
    }
    assert disputed == {"a", "b"}
    assert picture.caption == "In dispute: Ten or eleven?"
    assert picture.entries[0].notes == ("one reading of a conflict: Ten or eleven?", "preferred")
    struck = {
        id
        for id in "abc"
        for e in links(picture.narrow)[address("figures", id)].iter(f"{SVG}text")
        if e.get("text-decoration") == "line-through"
    }
    assert struck == {"b"}
    assert picture.entries[1].is_deprecated


def test_subjects_that_a_conflict_sets_side_by_side_share_an_axis() -> None:
    [picture] = drawn(
        figure("a", 1, conflict="whose"),
        figure("b", 2, subject="other", conflict="whose"),
        conflicts=[{"id": "whose", "title": "Whose?"}],
        entities=[{"id": "firm", "name": "Firm"}, {"id": "other", "name": "Other"}],
    )
    assert picture.title == "Customers: Firm, Other"


@pytest.mark.parametrize(
    "other",
    [
        {"subject": "other"},
        {"metric": "employees"},
        {"unit": "percent"},
        {"per": "day"},
        {"restates": "a"},
    ],
)
def test_what_cannot_be_compared_is_on_no_axis(other: dict[str, str]) -> None:
    assert drawn(figure("a", 1), figure("b", 2, **other)) == []


@pytest.mark.parametrize("unit", ["rank", "oclock"])
def test_places_in_an_order_are_not_compared(unit: str) -> None:
    assert drawn(figure("a", 1, unit=unit), figure("b", 2, unit=unit)) == []


def test_a_part_follows_its_whole_and_says_so() -> None:
    [picture] = drawn(
        figure("all", 17, "2016", qualifier="more_than"),
        figure("part", 1, "2016", part_of="all"),
        figure("later", 30, "2018"),
    )
    assert [e.id for e in picture.entries] == ["all", "part", "later"]
    assert picture.entries[1].lead == "Of which 1 customers, 2016"
    assert "a part of the number above" in picture.entries[1].notes


def test_parts_of_one_another_are_drawn_nonetheless() -> None:
    [picture] = drawn(figure("a", 1, part_of="b"), figure("b", 2, part_of="a"))
    assert {e.id for e in picture.entries} == {"a", "b"}


def test_numbers_of_other_magnitudes_are_on_a_logarithmic_axis_without_stems() -> None:
    [picture] = drawn(figure("a", 100_000), figure("b", 10_000_000), figure("c", 1_000_000_000))
    xs = []
    for id in "abc":
        group = mark_of(picture.narrow, "figures", id)
        assert shapes(group) == {"circle"}
        [point] = group.iter(f"{SVG}circle")
        xs.append(float(str(point.get("cx"))))
    assert xs[1] - xs[0] == pytest.approx(xs[2] - xs[1], abs=0.2)
    assert "logarithmic axis" in picture.narrow


def test_a_loss_stands_left_of_zero() -> None:
    what = {"unit": "EUR", "metric": "profit"}
    [picture] = drawn(figure("a", -5, **what), figure("b", 0, **what))
    [loss] = mark_of(picture.narrow, "figures", "a").iter(f"{SVG}circle")
    assert float(str(loss.get("cx"))) < ticks(picture.narrow)["0"]
    assert picture.entries[0].lead == "−5 euros"


def test_only_the_first_of_very_many_figures_are_drawn_and_the_description_says_so() -> None:
    [picture] = drawn(*(figure(f"n{i:05}", i) for i in range(1000)))
    assert len(links(picture.narrow)) == 200
    assert len(picture.entries) == 1000
    assert picture.caption.endswith("The first 200 of 1,000 claims are drawn.")


def test_the_words_of_a_claim_are_on_the_drawing() -> None:
    [picture] = drawn(figure("a", 53e6, "2017", qualifier="more_than"), figure("b", 1e8))
    link = links(picture.narrow)[address("figures", "a")]
    assert words(link) == "More than 53 million customers, 2017 Title of a"
