"""The one thing the reader hands back: a stretch of German text and what it says."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["quantity", "ordinal", "date", "label"]

Unit = Literal[
    "USD",
    "EUR",
    "CNY",
    "percent",
    "square_metre",
    "hectare",
    "centimetre",
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "times",
]

Qualifier = Literal[
    "exact",
    "about",
    "more_than",
    "less_than",
    "nearly",
    "at_least",
    "at_most",
    "up_to",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words ``text[start:end]`` say.

    ``start`` and ``end`` are 0-based code point offsets, ``end`` exclusive; the span covers the
    qualifier, the number and the unit.  Read again on their own, the words of a quantity, an
    ordinal or a date give the same reading.

    kind
        ``quantity`` (so much or so many), ``ordinal`` (the how-manieth), ``date`` (see ``edtf``)
        or ``label`` (digits that name something and measure nothing: G20, a note mark, a page).
    value, value_max
        The number, scale words multiplied out, in ``unit``.  ``value_max`` is the upper end of
        a range.  A share is in percent; where its decimals never end they are rounded to six
        ('ein Drittel' is 33.333333).  Dates and labels have no value.
    unit
        None for anything counted that is not in ``Unit``.
    qualifier
        How the words bound the number; ``exact`` where they do not.
    edtf
        For dates, an EDTF string with X for each digit the words do not say, seasons 21 to 24
        from spring to winter, and ``a/b`` for a stretch from a to b.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: Unit | None = None
    qualifier: Qualifier = "exact"
    edtf: str | None = None
