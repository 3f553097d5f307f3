"""Say which TIMEX3 modifier a date has, by its words."""

from __future__ import annotations

from collections.abc import Iterable

from ..german.modifiers import is_same_date, may_modify, modified_dates
from ..german.relative import find_relative_date
from ..german.steps import UncountableDate
from ..reasons import CountedFrom
from .edtf import PARTS


def modifier_of(
    edtf: str,
    quotes: Iterable[str],
    reasons: Iterable[str | None],
    *,
    implied: str | None,
) -> str | None:
    """Return the modifier of a date, or None.

    It is that of the first words that state the date and modify it. A counted date has the modifier
    of the words that it was counted by last. A modifier that the column implies is left out, and so
    is that of an interval, whose ends EDTF states.
    """
    if PARTS.fullmatch(edtf) is None:
        return None
    counts = [count for count in map(CountedFrom.parse, reasons) if count is not None]
    if counts:
        return _modifier_of_count(counts[0])
    modifiers = (
        modifier
        for quote in quotes
        if may_modify(quote)
        for date, modifier in modified_dates(quote)
        if modifier is not None and modifier != implied and is_same_date(edtf, date)
    )
    return next(modifiers, None)


def _modifier_of_count(count: CountedFrom) -> str | None:
    _, words = count.steps[-1]
    try:
        _, date = find_relative_date([words])
    except UncountableDate:
        return None  # a rule reports the count
    return date.shape.modifier
