"""Format values as they stand in CSV cells."""

from __future__ import annotations

import datetime
from typing import Any


def format_cell(value: Any) -> str:
    """Return the text of a value: integers without a point, dates as ISO 8601, missing as empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)
