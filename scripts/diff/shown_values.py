"""Show a value of a package on one line: in visible characters, and not too long."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..package.csv_cells import format_cell
from ..visible import make_visible

LONGEST_VALUE = 80
"""Characters of a value that are shown. The JSON format has all of them."""

LONGEST_DESCRIPTION = 300
"""Characters of the description of a table or a column that are shown."""


MOST_VALUES = 12
"""Values of a list that are shown."""


def format_list(values: Sequence[Any]) -> str:
    """Return values on one line, and how many more there are."""
    more = f" and {len(values) - MOST_VALUES:,} more" if len(values) > MOST_VALUES else ""
    return ", ".join(map(format_value, values[:MOST_VALUES])) + more


def format_value(value: Any, longest: int = LONGEST_VALUE) -> str:
    """Return a value in visible characters, on one line and not too long. None is –."""
    if value is None:
        return "–"
    is_nested = isinstance(value, (list, dict))
    text = json.dumps(value, ensure_ascii=False) if is_nested else format_cell(value)
    return make_visible(text if len(text) <= longest else f"{text[: longest - 1]}…")
