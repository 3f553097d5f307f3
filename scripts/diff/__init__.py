"""What differs between two packages, claim by claim, and the version step that it forces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..lazy_import import lazy

if TYPE_CHECKING:
    from .difference import Difference


class Form(NamedTuple):
    """A form in which a difference is told. ``render`` gives the same text for the same
    difference."""

    description: str
    render: Callable[[Difference], str]


FORMS: Mapping[str, Form] = {
    "text": Form("for people", lazy(f"{__name__}.text")),
    "json": Form("for programs, with every change", lazy(f"{__name__}.json_document")),
    "markdown": Form("a list for the changelog", lazy(f"{__name__}.markdown")),
}
"""The forms by name: a new one is a module with such a function, and an entry here."""
