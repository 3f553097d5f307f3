"""Write SVG that may stand in a page with a strict policy: no scripts, no styles, no colours.

Colours are `currentColor`, so that they follow the page. Classes name what a mark is.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from .words import clean

FONT_SIZE = 13
FONTS = "system-ui, sans-serif"
MUTED = "0.72"
"""The opacity of text that is less important. Its contrast is still enough."""

Attributes = Mapping[str, object]
"""Attributes of an element by name: texts and numbers."""


def drawing(
    name: str, title: str, description: str, *, width: float, height: float, kind: str
) -> Element:
    """Return an empty drawing with its title and its description."""
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"plot plot-{kind}",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": number(width),
            "height": number(height),
            "role": "group",
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-description",
            "font-family": FONTS,
            "font-size": number(FONT_SIZE),
            "fill": "currentColor",
        },
    )
    add(svg, "title", {"id": f"{name}-title"}, title)
    add(svg, "desc", {"id": f"{name}-description"}, description)
    return svg


def add(parent: Element, tag: str, attributes: Attributes, text: str | None = None) -> Element:
    """Add an element and return it. Text is made visible: it may be a stranger's."""
    values = {name: number(value) for name, value in attributes.items()}
    element = SubElement(parent, tag, values)
    if text is not None:
        element.text = clean(text)
    return element


def add_link(parent: Element, address: str, label: str) -> Element:
    """Add a link around marks. ``label`` is what a screen reader says of it."""
    link = add(parent, "a", {"href": address, "class": "claim", "aria-label": clean(label)})
    return link


def number(value: object) -> str:
    """Return a value of an attribute: numbers with few decimals."""
    if not isinstance(value, int | float):
        return str(value)
    text = f"{value:.1f}" if abs(value) > 1 else f"{value:.2f}".rstrip("0")
    text = text.removesuffix(".0").removesuffix(".")
    return "0" if text == "-0" else text


def markup(svg: Element) -> str:
    """Return the text of a drawing."""
    return ElementTree.tostring(svg, encoding="unicode", short_empty_elements=True)
