"""Read the controlled vocabularies from `terms.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def terms() -> dict[str, dict[str, list[str]]]:
    """Return English label, German label and definition of each term, by vocabulary and term."""
    source = resources.files(__package__).joinpath("terms.toml")
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return loaded
