"""How the columns of a date are declared: the date, its modifier, and the days that follow.

    start = date("When it began.")
    start_modifier = modifier("start", implied="ON_OR_AFTER")
    start_earliest = earliest("start")
    start_latest = latest("start")

A person types the date. The program fills in the other three from it and from its words.
"""

from __future__ import annotations

from .columns import Column, DateBound, DateModifier
from .terms import terms_of

MODIFIERS = "date_modifier"
"""The vocabulary of modifiers."""

DATED_BY_EVENT = ("figures", "relationships")
"""The tables whose rows have the date of their event. A statement is only about its event, or was
made at it."""


def date(description: str, *, dates_row: bool = False) -> Column:
    """Declare a date that an article states: an EDTF string, as precise as the words are.

    ``dates_row`` if it says when the row is stated to hold.
    """
    return Column(
        name="",
        type="string",
        description=f"{description} EDTF (ISO 8601-2).",
        provenance="quoted",
        format="edtf",
        dates_row=dates_row,
    )


def modifier(column: str, *, implied: str | None = None) -> Column:
    """Declare the TIMEX3 modifier that the words of the date in ``column`` have.

    ``implied`` is what the column means anyway. In a column of beginnings 'seit 2004' is the date
    2004 without a modifier.
    """
    return Column(
        name="",
        type="string",
        description=f"What the words say of `{column}` and EDTF cannot: which part of the month or "
        "year (days 1-10, 11-20 and from 21; months 1-4, 5-8 and 9-12), before it or after it. As "
        "in TIMEX3.",
        provenance="derived",
        vocabulary=MODIFIERS,
        terms=terms_of(MODIFIERS),
        modifies=DateModifier(column, implied),
    )


def earliest(column: str) -> Column:
    """Declare the first day that the date in ``column`` can mean."""
    return Column(
        name="",
        type="date",
        description=f"First day that `{column}` with its modifier can mean.",
        provenance="derived",
        bound=DateBound(column, "earliest"),
    )


def latest(column: str) -> Column:
    """Declare the last day that the date in ``column`` can mean."""
    return Column(
        name="",
        type="date",
        description=f"Last day that `{column}` with its modifier can mean.",
        provenance="derived",
        bound=DateBound(column, "latest"),
    )
