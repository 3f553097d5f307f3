"""How a row of a table of claims becomes a row of `facts`, the table of all claims.

A sentence is a template. It names columns in braces. A part in brackets has alternatives, of which
the first without an empty column is taken, or nothing:

    "{person} is {title}[ of {organization}][, since {since}|, until {until}]."

A column stands for the name of the row that it refers to, for the label of its term, or for its
number with qualifier and unit. The name of a table that links entities to the row stands for the
names of these entities. A word behind a colon changes the form:

    small   the first letter in lower case: "Head" is "head"
    a       the same, after "a" or "an"
    large   the first letter in upper case
    date    the date if it is a plain year, month or day without a modifier; otherwise empty
    if      nothing, but the column must not be empty
    many    nothing, but the name must be a plural: "Village teachers"
    together    of names: "together" after several
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence for each term of a column."""

    column: str
    sentences: Mapping[str, Sentence]


Sentence = str | Choice


@dataclass(frozen=True, slots=True)
class FactForm:
    """How a row becomes a row of `facts`.

    Attributes:
        subject: The column of the entity that the claim is about, or a table that links entities to
            the row.
        sentence: What the claim says, in English.
        roles: The roles in such a table, the most telling first. The subject is the entity with the
            first role that just one entity of the row has.
        aspect: The column that says what is claimed of the subject, if there is one.
        object: The column of the entity that the claim ties the subject to, or a table that links
            one entity to the row, if there is one.
    """

    subject: str
    sentence: Sentence
    roles: tuple[str, ...] = ()
    aspect: str = ""
    object: str = ""
