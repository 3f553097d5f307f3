"""What differs between two packages, claim by claim, and the version step that it forces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from . import json_document, markdown, text
from .difference import Difference


class Form(NamedTuple):
    """A form in which a difference is told. ``render`` gives the same text for the same
    difference."""

    description: str
    render: Callable[[Difference], str]


FORMS: Mapping[str, Form] = {
    "text": Form("for people", text.render),
    "json": Form("for programs, with every change", json_document.render),
    "markdown": Form("a list for the changelog", markdown.render),
}
"""The forms by name: a new one is a module with such a function, and an entry here."""

__all__ = ["FORMS", "Difference", "Form"]
