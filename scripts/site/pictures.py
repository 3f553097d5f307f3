"""The plots of a package as a page shows them, each with the same data as a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from . import addresses
from .contents import Contents
from .plots import (
    Address,
    Entry,
    Picture,
    draw_figures,
    draw_main_timeline,
    draw_ownership,
    draw_stories,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on a page.

    ``reading`` says how to read all pictures of its kind. ``svg`` is markup of `plots`, which
    escapes what comes from tables.
    """

    anchor: str
    title: str
    reading: str
    caption: str
    svg: Markup
    entries: tuple[Entry, ...]


def figure_pictures(contents: Contents, depth: int = 0) -> list[Shown]:
    """Return a plot of each group of figures that can be compared."""
    return list(map(_shown, draw_figures(contents.all_rows, _address(contents, depth))))


def ownership_pictures(contents: Contents, depth: int = 0) -> list[Shown]:
    """Return the picture of owners and owned, if there are any."""
    picture = draw_ownership(contents.all_rows, _address(contents, depth))
    return [] if picture is None else [_shown(picture)]


def main_timeline(contents: Contents, depth: int = 0) -> list[Shown]:
    """Return the timeline of all main events, if there are any."""
    picture = draw_main_timeline(contents.all_rows, _address(contents, depth))
    return [] if picture is None else [_shown(picture)]


def story_pictures(contents: Contents, depth: int) -> Iterator[tuple[str, Shown]]:
    """Yield each story that has events, with its timeline."""
    for story, picture in draw_stories(contents.all_rows, _address(contents, depth)):
        yield story, _shown(picture)


def _shown(picture: Picture) -> Shown:
    # ElementTree wrote the markup, and escaped all texts and attributes in it.
    svg = Markup(picture.svg)
    reading, caption = picture.reading, picture.caption
    return Shown(picture.name, picture.title, reading, caption, svg, picture.entries)


def _address(contents: Contents, depth: int) -> Address:
    """Return the function that gives the address of a row from a page so many folders deep."""

    def address(table: str, id: str) -> str:
        return addresses.relative(contents.address(table, id), depth)

    return address
