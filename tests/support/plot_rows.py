"""Rows for plots, and what is on a drawing: its links, and the marks in each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from alibaba_press.schemas import tables
from alibaba_press.scripts.package.edtf import bounds

Tables = dict[str, Sequence[Mapping[str, Any]]]
SVG = "{http://www.w3.org/2000/svg}"


def address(table: str, id: str) -> str:
    """Return the address of a row."""
    return f"rows/{table}/{id}.html"


def plot_tables(**rows: Sequence[Mapping[str, Any]]) -> Tables:
    """Return tables with these rows only. Cells that are not given are null."""
    return {
        name: [dict.fromkeys(column.name for column in model.columns) | dict(row) for row in given]
        for name, model in tables().items()
        for given in [rows.get(name, ())]
    }


def event(id: str, start: str | None = None, **cells: Any) -> dict[str, Any]:
    """Return an event. Its first and last days follow from its date."""
    first, last = days_of(start)
    dates = {"start": start, "start_earliest": first, "start_latest": last}
    given = {"id": id, "title": f"Title of {id}", "status": "happened", "salience": "main"}
    return given | dates | {"story": "rivals", "rank": "normal"} | cells


def relation(event: str, name: str, related_event: str) -> dict[str, Any]:
    """Return a relation of two events."""
    cells = {"event": event, "relation": name, "related_event": related_event}
    return {"id": f"{event}-{name}-{related_event}", **cells}


def figure(id: str, value: float, period: str | None = None, **cells: Any) -> dict[str, Any]:
    """Return a figure: customers of a company, if nothing else is given."""
    first, last = days_of(period)
    dates = {"period": period, "period_earliest": first, "period_latest": last}
    what = {"subject": "firm", "metric": "customers", "unit": "person", "status": "actual"}
    given = {"id": id, "title": f"Title of {id}", "value": value, "qualifier": "unqualified"}
    return given | what | dates | {"rank": "normal"} | cells


def days_of(edtf: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day of a date."""
    return (None, None) if edtf is None else bounds(edtf)


def parse(markup: str) -> Element:
    """Return the element of a drawing."""
    return ElementTree.fromstring(markup)


def links(markup: str) -> dict[str, Element]:
    """Return the links that the keyboard reaches, in order, by their address."""
    found = [e for e in parse(markup).iter(f"{SVG}a") if e.get("tabindex") != "-1"]
    assert len({e.get("href") for e in found}) == len(found)
    return {str(e.get("href")): e for e in found}


def mark_of(markup: str, table: str, id: str) -> Element:
    """Return the group of the marks of a claim."""
    link = links(markup)[address(table, id)]
    [group] = [e for e in link.iter(f"{SVG}g") if e.get("class") == "marks"]
    return group


def shapes(group: Element) -> set[str]:
    """Return the kinds of the shapes in a group."""
    return {e.tag.removeprefix(SVG) for e in group.iter() if e is not group} - {"g"}


def words(element: Element) -> str:
    """Return the text in an element, line by line."""
    return "".join(text for e in element.iter(f"{SVG}text") if (text := e.text)).strip()


def ticks(markup: str) -> dict[str, float]:
    """Return the places of the labels of the axis."""
    axes = [e for e in parse(markup).iter(f"{SVG}g") if e.get("class") == "axis"]
    return {str(e.text): float(str(e.get("x"))) for axis in axes for e in axis}
