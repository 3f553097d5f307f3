"""Write dates of the tables in English: 24 October 2020, autumn 2016, early December 2018."""

from __future__ import annotations

import re

from ...package.edtf import ONE_OF, OPEN, PARTS

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
MODIFIERS = {
    "START": "early {}",
    "MID": "mid {}",
    "END": "late {}",
    "BEFORE": "before {}",
    "AFTER": "after {}",
    "ON_OR_BEFORE": "by {}",
    "ON_OR_AFTER": "from {} on",
}


def english_date(edtf: str, modifier: str | None = None) -> str:
    """Return an EDTF date with its modifier in English. What is no such date stays as it is."""
    return MODIFIERS.get(modifier or "", "{}").format(_unmodified(edtf))


def _unmodified(edtf: str) -> str:
    if alternatives := ONE_OF.fullmatch(edtf):
        return " or ".join(map(_part, alternatives["dates"].split(",")))
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _part(begin)
    if end == OPEN:
        return f"from {_part(begin)} on"
    if begin == OPEN:
        return f"until {_part(end)}"
    return f"{_part(begin)} to {_part(end)}"


def _part(part: str) -> str:
    match = PARTS.fullmatch(part)
    if match is None:
        return part
    about = "about " if part.endswith(("~", "?")) else ""
    return about + _date(match)


def _date(match: re.Match[str]) -> str:
    if years := match["years"]:
        return f"the {years.replace('X', '0')}s"
    year = "" if match["year"] == "XXXX" else match["year"]
    if match["month"] is None:
        return year
    month = int(match["month"])
    words = [MONTHS[month - 1] if month <= len(MONTHS) else SEASONS.get(month, ""), year]
    if match["day"] is not None:
        words.insert(0, str(int(match["day"])))
    return " ".join(word for word in words if word)
