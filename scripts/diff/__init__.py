"""Compare two packages claim by claim, and derive the version step that the difference requires."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..lazy_import import lazy

if TYPE_CHECKING:
    from .difference import Difference


class Format(NamedTuple):
    """A format of differences. ``render`` gives the same text for the same difference."""

    description: str
    render: Callable[[Difference], str]


FORMATS: Mapping[str, Format] = {
    "text": Format("for people", lazy(f"{__name__}.text")),
    "json": Format("for programs, with every change", lazy(f"{__name__}.json_document")),
    "markdown": Format("a list for the changelog", lazy(f"{__name__}.markdown")),
}
"""The formats by name. A new one is a module with a function ``render``, and an entry here."""
