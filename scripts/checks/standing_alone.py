"""Rules on texts of ours that are understood alone: they name who it is about, and how much."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from ..german.remember import remember_short
from .catalogue import rule
from .english_numbers import numbers_in
from .findings import Finding
from .naming import STEM
from .package import Package
from .queries import findings_of, read_query

POINTS_BACK = r"^(This|That|These|Those|Such|His|Her|Its|Their|He|She|It|They)\b"
"""Words at the beginning of a text that point to another one."""

numbers_of_text = remember_short(numbers_in)


@rule(
    name="text-without-name",
    description="A title of an event or a figure, and the text of a statement, names an entity of "
    "its row: the subject, a participant, the speaker or the place. It does not begin with a word "
    "such as 'This' or 'His'.",
    why="A title stands in a timeline or a list without its row, and 'The sale' tells nobody what "
    "was sold.",
    needs="tables",
    scope="row",
    remedy="say in the text whom it is about, by a name of the entity",
)
def text_without_name(package: Package) -> Iterator[Finding]:
    parameters = {"stem": STEM, "points_back": POINTS_BACK}
    yield from findings_of(package, "text-without-name", parameters=parameters)


@rule(
    name="text-without-number",
    description="The title of a figure says its number, and the title of an event says each number "
    "of its figures that lies in its own words. Digits, words and scales such as million do.",
    why="That something rises is no news without how much.",
    needs="words",
    scope="row",
    remedy="say the number in the text",
)
def text_without_number(package: Package) -> Iterator[Finding]:
    for table, column, line, key, text, number in package.database.limits.watch(
        package.database.query(read_query("text-without-number"))
    ):
        if not any(isclose(abs(number), value, rel_tol=1e-6) for value in numbers_of_text(text)):
            yield Finding(
                "text-without-number",
                f"data/{table}.csv",
                expected=f"a text that says the number {number:,.15g}",
                found=text,
                line=line,
                column=column,
                key=key,
            )
