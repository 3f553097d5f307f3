"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterator

from ..package.edtf import bounds
from .catalogue import rule
from .dated import share_dates
from .findings import Finding
from .package import MOST, Package
from .reach import follows, said
from .sql import Look, quoted

DATE = "an EDTF date of the calendar that does not end before it begins"
ENDS = ("earliest", "latest")


@rule(
    name="invalid-date",
    aliases=("calendar",),
    description="Every date is an EDTF date of the calendar, and the days derived from it are the "
    "first and the last day that it can mean.",
    why="Users sort and filter by the derived days, which must follow from the date.",
    needs="tables",
    remedy="correct the date in the extraction module, and rebuild",
)
def invalid_date(package: Package) -> Iterator[Finding]:
    places = share_dates(package)
    known = []
    for (value,) in package.sql(
        "SELECT DISTINCT typed FROM dated WHERE typed IS NOT NULL ORDER BY 1"
    ):
        try:
            known.append((value, *bounds(value)))
        except ValueError:
            continue  # not among the known: found below, with its place
    values, earliest, latest = map(list, zip(*known, strict=True)) if known else ([], [], [])
    package.keep(
        "calendar",
        """SELECT unnest(?::VARCHAR[]) AS value, unnest(?::DATE[]) AS earliest,
            unnest(?::DATE[]) AS latest""",
        values,
        earliest,
        latest,
    )
    rows = package.sql(
        f"""SELECT place, line, id, typed, [d.earliest, d.latest], value IS NOT NULL,
            [c.earliest, c.latest] FROM dated AS d LEFT JOIN calendar AS c ON value = typed
        WHERE (value IS NULL AND typed IS NOT NULL)
        OR d.earliest IS DISTINCT FROM c.earliest OR d.latest IS DISTINCT FROM c.latest
        ORDER BY place, line LIMIT {MOST}"""
    )
    for place, line, id, typed, held, is_date, wanted in rows:
        file = f"data/{places[place].table}.csv"
        if typed is not None and not is_date:
            yield Finding(
                "invalid-date",
                file,
                expected=DATE,
                found=typed,
                line=line,
                column=places[place].column,
                key=id,
            )
            continue
        for end, found, day in zip(ENDS, held, wanted, strict=True):
            if found != day and end in places[place].ends:
                seen, expected = (str(one or "nothing") for one in (found, day))
                column = places[place].ends[end]
                yield Finding(
                    "invalid-date",
                    file,
                    expected=expected,
                    found=seen,
                    line=line,
                    column=column,
                    key=id,
                )


@rule(
    name="unsupported-date",
    aliases=("date-fineness",),
    description="An inferred date is no finer than the words that it is inferred from and does not "
    "contradict them. What they do not state, they lead to, as in 'last year' or 'four years "
    "later'.",
    why="A date that is more precise than its source pretends to knowledge that nobody has.",
    needs="words",
    remedy="give the date as coarse as the words, or quote words that are finer",
)
def unsupported_date(package: Package) -> Iterator[Finding]:
    places = share_dates(package)
    rows = package.sql(
        """WITH words AS (
            SELECT place, min(t.line) AS line, t.id, typed,
                list(e.quote ORDER BY e.quote) AS quotes
            FROM dated AS t JOIN evidence AS e ON e."table" = tab AND e."row" = t.id
            AND e."column" = col AND e.basis = 'inferred'
            WHERE typed IS NOT NULL GROUP BY place, t.id, typed
            HAVING bool_and(e.quote IS NOT NULL))
        SELECT place, min(line), min_by(id, line), typed, quotes FROM words
        GROUP BY place, typed, quotes ORDER BY 1, 2"""
    )
    for place, line, id, typed, quotes in rows:
        if not follows(typed, tuple(quotes)):
            dates = [date for quote in quotes for date in said(quote)]
            yield Finding(
                "unsupported-date",
                f"data/{places[place].table}.csv",
                expected=f"a date no finer than, and in line with, {', '.join(dates) or 'no date'} "
                f"in {' and '.join(map(repr, quotes))}",
                found=typed,
                line=line,
                column=places[place].column,
                key=id,
            )


ORDERED = (("start", "end"), ("since", "until"))
"""Columns of which the second is not before the first."""


@rule(
    name="end-before-start",
    aliases=("chronology",),
    description="Nothing ends before it begins.",
    why="Durations come out negative, and one of the two dates is certainly wrong.",
    needs="tables",
    remedy="correct one of the dates",
)
def end_before_start(package: Package) -> Iterator[Finding]:
    looks: list[Look] = []
    for table in package.models.values():
        for begin, end in ORDERED:
            first, last = table.column(begin), table.column(end)
            if first is None or last is None or not (first.is_date and last.is_date):
                continue
            wrong = f"{quoted(end + '_latest')} < {quoted(begin + '_earliest')}"
            looks.append(Look(table.name, end, f"a date not before {begin}", wrong, quoted(end)))
    yield from package.found_in_rows("end-before-start", *looks)
