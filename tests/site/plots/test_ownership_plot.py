"""The picture of ownership has a line for each claim that one entity owns another."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from alibaba_press.scripts.site.plots import Picture, draw_ownership
from alibaba_press.scripts.site.plots.layers import Layers
from alibaba_press.tests.support.plot_rows import (
    SVG,
    address,
    links,
    mark_of,
    parse,
    plot_tables,
    shapes,
    words,
)


def stake(id: str, owned: str, **cells: Any) -> dict[str, Any]:
    given = {"id": id, "owned": owned, "kind": "shareholding", "status": "held"}
    return given | {"rank": "normal"} | cells


def owner(shareholding: str, entity: str) -> dict[str, Any]:
    return {"id": f"{shareholding}-{entity}", "shareholding": shareholding, "entity": entity}


def subsidiary(parent: str, child: str, **cells: Any) -> dict[str, Any]:
    given = {"id": f"{child}-{parent}", "parent": parent, "child": child}
    return given | {"relation": "subsidiary", "rank": "normal"} | cells


def picture(**rows: Any) -> Picture:
    names = [{"id": id, "name": id.title()} for id in ("fund", "person", "group", "shop", "bank")]
    drawing = draw_ownership(plot_tables(entities=names, **rows), address)
    assert drawing is not None
    return drawing


def lines(markup: str, table: str, id: str) -> list[Any]:
    """Return the curves of a claim."""
    [link] = [
        e
        for e in parse(markup).iter(f"{SVG}a")
        if e.get("tabindex") == "-1" and e.get("href") == address(table, id)
    ]
    return list(link.iter(f"{SVG}path"))


def test_a_stake_is_a_line_from_each_owner_with_the_share_and_the_year() -> None:
    drawing = picture(
        shareholdings=[stake("s", "group", share=25.0, share_qualifier="about", as_of="2021-03")],
        owners=[owner("s", "fund"), owner("s", "person")],
    )
    assert len(lines(drawing.wide, "shareholdings", "s")) == 2
    for markup in (drawing.wide, drawing.narrow):
        assert list(links(markup)) == [address("shareholdings", "s")]
    assert words(links(drawing.wide)[address("shareholdings", "s")]) == (
        "about 25 %, together, 2021"
    )
    [entry] = drawing.entries
    assert entry.lead == "Fund, Person"
    assert entry.text == "Group: shareholding, about 25 %, together, March 2021"


def test_the_larger_the_share_the_thicker_the_line() -> None:
    shares = {"a": None, "b": 5.0, "c": 50.0, "d": 100.0}
    drawing = picture(
        shareholdings=[stake(id, "group", share=share) for id, share in shares.items()],
        owners=[owner(id, "fund") for id in shares],
    )
    widths = [
        float(line.get("stroke-width"))
        for id in shares
        for line in lines(drawing.wide, "shareholdings", id)
    ]
    assert widths == sorted(set(widths))


def test_a_share_is_a_point_on_the_narrow_drawing_and_a_sum_has_none() -> None:
    drawing = picture(
        shareholdings=[
            stake("share", "group", share=25.0),
            stake("sum", "group", kind="investment", amount=600e6, currency="USD"),
        ],
        owners=[owner("share", "fund"), owner("sum", "person")],
    )
    assert shapes(mark_of(drawing.narrow, "shareholdings", "share")) == {"circle", "line"}
    money = links(drawing.narrow)[address("shareholdings", "sum")]
    assert words(money) == "Person investment, 600 million USD"
    assert list(money.iter(f"{SVG}circle")) == []


@pytest.mark.parametrize(
    ("cells", "is_struck", "is_broken"),
    [
        ({}, False, False),
        ({"status": "pending"}, False, True),
        ({"status": "sold"}, False, True),
        ({"status": "cancelled"}, True, True),
        ({"rank": "deprecated"}, True, True),
    ],
)
def test_what_does_not_hold_looks_so(
    cells: dict[str, str], is_struck: bool, is_broken: bool
) -> None:
    drawing = picture(shareholdings=[stake("s", "group", **cells)], owners=[owner("s", "fund")])
    for markup in (drawing.wide, drawing.narrow):
        texts = links(markup)[address("shareholdings", "s")].iter(f"{SVG}text")
        assert ("line-through" in {e.get("text-decoration") for e in texts}) is is_struck
    [line] = lines(drawing.wide, "shareholdings", "s")
    assert (line.get("stroke-dasharray") is not None) is is_broken


def test_subsidiaries_stand_right_of_their_parent_with_since_and_until() -> None:
    drawing = picture(
        subsidiaries=[
            subsidiary("group", "bank", since="2004", as_of="2021"),
            subsidiary("group", "shop", relation="brand", until="2019-05"),
        ]
    )
    texts = {
        id: words(links(drawing.wide)[address("subsidiaries", f"{id}-group")])
        for id in ("bank", "shop")
    }
    assert texts == {"bank": "subsidiary, since 2004", "shop": "brand or platform, until 2019"}
    left = {
        words(group): float(str(group[0].get("x")))
        for group in parse(drawing.wide).iter(f"{SVG}g")
        if group.get("class") == "node"
    }
    assert left["Group"] < left["Bank"] == left["Shop"]


def test_what_restates_a_claim_has_no_line() -> None:
    claims = [subsidiary("group", "bank"), subsidiary("group", "shop", restates="bank-group")]
    drawing = picture(subsidiaries=claims)
    assert [entry.id for entry in drawing.entries] == ["bank-group"]


def test_the_order_of_the_rows_changes_nothing() -> None:
    children = ("a", "b", "c", "d", "e")
    claims = [subsidiary("group", child) for child in children]
    claims += [subsidiary(child, "shop") for child in children]
    assert picture(subsidiaries=claims) == picture(subsidiaries=claims[::-1])


def test_owners_in_a_circle_are_drawn_and_what_owns_itself_is_not() -> None:
    drawing = picture(
        subsidiaries=[
            subsidiary("group", "bank"),
            subsidiary("bank", "group"),
            subsidiary("shop", "shop"),
        ]
    )
    assert {entry.id for entry in drawing.entries} == {"bank-group", "group-bank"}


def test_boxes_do_not_overlap() -> None:
    drawing = picture(
        subsidiaries=[subsidiary("group", f"child-{n}") for n in range(30)]
        + [subsidiary(f"child-{n}", f"grandchild-{n}") for n in range(0, 30, 7)]
    )
    boxes = [
        tuple(float(str(group[0].get(name))) for name in ("x", "y", "height"))
        for group in parse(drawing.wide).iter(f"{SVG}g")
        if group.get("class") == "node"
    ]
    assert len(boxes) == 36
    boxes.sort()
    for (x, y, height), (other_x, other_y, _) in itertools.pairwise(boxes):
        assert x < other_x or y + height < other_y
    total = float(str(parse(drawing.wide).get("height")))
    assert all(y >= 0 and y + height <= total for _, y, height in boxes)


def test_lines_cross_less_after_sorting() -> None:
    layers = Layers([("a", "z"), ("b", "y"), ("c", "x"), ("top", "a"), ("top", "b"), ("top", "c")])
    [_, owners, owned] = layers.columns
    assert [{"a": "z", "b": "y", "c": "x"}[owner] for owner in owners] == owned


def test_without_stakes_there_is_no_picture() -> None:
    assert draw_ownership(plot_tables(), address) is None
