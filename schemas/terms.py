"""The controlled vocabularies, which `terms.toml` holds."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def terms() -> dict[str, dict[str, list[str]]]:
    """Return the controlled vocabularies: vocabulary, then term, to English label, German label
    and definition."""
    source = resources.files(__package__).joinpath("terms.toml")
    loaded: dict[str, dict[str, list[str]]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return loaded
