"""The result type of the reader: a stretch of German text and what it says."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["quantity", "ordinal", "date", "label"]

Unit = str
"""A term of the vocabulary of units. Currencies are those of ISO 4217."""

Qualifier = Literal[
    "unqualified",
    "fraction",
    "about",
    "more_than",
    "less_than",
    "nearly",
    "at_least",
    "at_most",
    "up_to",
]


_TERMS: dict[Qualifier, Qualifier] = {"up_to": "at_most"}
"""The terms of the tables, where they do not tell apart what words say."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words ``text[start:end]`` say.

    ``start`` and ``end`` are 0-based code point offsets, ``end`` exclusive. The span covers the
    qualifier, the number and the unit. The words of a quantity, an ordinal or a date give the same
    reading when they are read alone, unless words outside of the span decide: those that make a
    year of '1847', and the unit of the '3' in 'von 3 auf 5 Prozent'.

    kind
        ``quantity`` (how much or how many), ``ordinal`` (which in an order), ``date`` (see
        ``edtf``) or ``label`` (digits that measure nothing: G20, a note mark, a page number; and
        numbers and dates that the reader cannot read).
    value, value_max
        The number in ``unit``, with scale words multiplied out. ``value_max`` is the upper end of
        a range. A fraction is in percent, rounded to six decimals ('ein Drittel' is 33.333333). A
        time in two units is in the smaller one ('eine Stunde und 20 Minuten' is 80 minutes).
        Dates and labels have no value.
    unit
        The unit, or None if the words count something that has no unit.
    qualifier
        How the words bound the number. ``unqualified`` if they do not.
    edtf
        For dates, an EDTF string: X for each digit that the words do not say, 21 to 24 for the
        seasons from spring to winter, ``a/b`` for an interval, and
        ``[a,b]`` for one of two. A decade is ``199X``, a century
        ``19XX``.
    is_fraction
        The number is a fraction and no more exact than one: 'ein Drittel', 'jeder fünfte'.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: Unit | None = None
    qualifier: Qualifier = "unqualified"
    edtf: str | None = None
    is_fraction: bool = False

    @property
    def qualifier_term(self) -> Qualifier:
        """The term that the tables have for the qualifier.

        A fraction that no words bound is a ``fraction``. Words that reach a number ('bis zu') and
        words that bound it ('höchstens') both make a limit.
        """
        if self.is_fraction and self.qualifier == "unqualified":
            return "fraction"
        return _TERMS.get(self.qualifier, self.qualifier)
