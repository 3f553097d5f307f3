"""Rules on dates."""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import agrees, bounds, fineness
from ..german import read
from .catalogue import rule
from .findings import Finding
from .package import Package


@rule(
    "calendar",
    "Every date is an EDTF date of the calendar, and its derived ends are the days it can mean.",
    needs="tables",
    remedy="correct the date in the extraction module, and rebuild",
)
def calendar(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            if column.bound is None:
                continue
            source, end = column.bound
            try:
                days = bounds(row[source]) if row[source] is not None else (None, None)
            except ValueError as error:
                if end == "earliest":
                    yield Finding(
                        "calendar",
                        f"data/{table.name}.csv",
                        "an EDTF date of the calendar",
                        str(error),
                        line,
                        source,
                        row["id"],
                    )
                continue
            wanted = days[end == "latest"]
            if row[column.name] != wanted:
                yield Finding(
                    "calendar",
                    f"data/{table.name}.csv",
                    str(wanted),
                    str(row[column.name]),
                    line,
                    column.name,
                    row["id"],
                )


@rule(
    "date-fineness",
    "No inferred date is finer than the words that it is inferred from, or against them.",
    needs="tables",
    remedy="give the date as coarse as the words, or quote the words that are finer",
)
def date_fineness(package: Package) -> Iterator[Finding]:
    for table, line, row in package.cells():
        for column in table.columns:
            typed = row[column.name]
            if not column.is_date or typed is None:
                continue
            words = [
                e["quote"]
                for e in package.evidence.get((table.name, row["id"], column.name), [])
                if e["basis"] == "inferred"
            ]
            if not words:
                continue
            said = [r.edtf for quote in words for r in read(quote) if r.edtf is not None]
            finest = max(map(fineness, said), default=0)
            if fineness(typed) > finest or not all(agrees(typed, edtf) for edtf in said):
                yield Finding(
                    "date-fineness",
                    f"data/{table.name}.csv",
                    f"a date no finer than, and in line with, {', '.join(said) or 'no date'} "
                    f"in {' and '.join(map(repr, words))}",
                    typed,
                    line,
                    column.name,
                    row["id"],
                )
