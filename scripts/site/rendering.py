"""Render pages from templates. Each value is escaped, and its invisible characters are shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..visible import make_text_visible, shorten
from . import addresses

FOLDER = Path(__file__).parent
LANGUAGE = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?")
LONGEST_TITLE = 200

SECTIONS = (
    ("index.html", "Start"),
    ("articles.html", "Articles"),
    ("entities.html", "Who and what"),
    ("stories.html", "Stories"),
    ("ownership.html", "Ownership"),
    ("figures.html", "Figures"),
    ("conflicts.html", "Conflicts"),
    ("tables.html", "Tables"),
    ("search.html", "Search"),
)
"""The pages that every page links to, with their names."""


def _finalize(value: Any) -> Any:
    """Return what is written for a value: nothing for None, and text with visible characters."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else make_text_visible(str(value))


@cache
def _environment() -> Environment:
    """Return the templates, which are compiled once."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "code": code,
        "language": language,
        "spaced": lambda name: str(name).replace("_", " "),
        "grouped": lambda number: f"{number:,}",
        "short": lambda text: shorten(str(text), longest=LONGEST_TITLE),
    }
    return environment


@cache
def _icon() -> str:
    """Return the icon of all pages as an address that has it within itself.

    Without an icon, a browser asks the server for one.
    """
    svg = (FOLDER / "assets" / "icon.svg").read_text(encoding="utf-8")
    return f"data:image/svg+xml,{quote(svg.strip())}"


class Renderer:
    """Renders pages. What is the same on all of them is given once."""

    def __init__(self, shared: Mapping[str, Any]) -> None:
        self._shared = {"sections": SECTIONS, "icon": _icon(), **shared}

    def render(self, path: str, template: str, context: Mapping[str, Any]) -> str:
        """Return the page of a path. ``to`` in templates makes an address relative to it."""
        depth = path.count("/")
        return (
            _environment()
            .get_template(template)
            .render(
                self._shared,
                path=path,
                to=lambda target: addresses.relative(target, depth),
                **context,
            )
        )


def code(text: Any) -> Markup:
    """Return a text of ours whose names between backticks are marked as code."""
    visible = str(escape(make_text_visible(str(text))))
    return Markup(re.sub("`([^`]*)`", r"<code>\1</code>", visible))


def language(code: Any) -> str:
    """Return the code of a language, or that of an undetermined one."""
    return code if isinstance(code, str) and LANGUAGE.fullmatch(code) else "und"
