"""Write the part of the page that compares validation with frictionless."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from textwrap import fill
from typing import Any

from .machine import describe

Size = Mapping[str, Any]
WIDTH = 100

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
"""The rows of the packages that are measured by default."""

SECTION = """\
## Validation of large packages

![Seconds of validation by rows of a package, for alibaba-press and frictionless](benchmark.svg)

`alibaba-press validate` runs every rule, with the articles at hand. `frictionless validate` runs on
the same packages, in CSV and Parquet.

{table}

Times are wall time and, in brackets, processor time, in seconds. They are the medians of five runs,
in turns with the other tool, or the times of one run if it takes more than 30 seconds. Memory is
the peak of resident memory. *Times as fast* is frictionless' time divided by ours.
{notes}
### The machine of these runs

{machine}

### The packages

Each package is the real one with copies of its rows.

- Articles, entities with their credits, names, mentions, sentences, numbers and vocabularies are
  not copied.
- The rows of all other tables are copied with new identifiers: events, figures, participants,
  owners, positions, shareholdings, subsidiaries, relationships, statements, relations of events,
  corrections, conflicts with their claims, and the evidence of all these. They refer to the rows of
  their own copy.
- Shares that are held are not copied, because they would add up to more than 100 per cent, and
  neither are corrections of rows that are not copied.
- Each package is valid under all rules. The benchmark stops if a run finds it invalid.

Copies quote the same words as the real rows. The rules that read German read a quote only once,
however many rows it supports. That is an advantage for us: a real package of this size would have
more articles, and reading them takes about 0.06 seconds for 10 thousand characters. Frictionless
reads each cell again. On the other hand, it checks less: types, patterns, vocabularies, keys,
references, and the sizes and hashes of CSV files.
"""


def section(results: Mapping[str, Any]) -> str:
    """Return this part of the page in Markdown."""
    machine = (
        f"{describe(results)} Other programs ran on it too, so ratios tell more than seconds, and "
        "processor time more than wall time."
    )
    notes = [f"\n{fill(note, WIDTH)}\n" for note in _notes(results["sizes"])]
    return SECTION.format(
        table="\n".join(_table(results["sizes"])),
        notes="".join(notes),
        machine=fill(machine, WIDTH),
    )


def _table(sizes: Iterable[Size]) -> Iterable[str]:
    yield "| rows | CSV | alibaba-press | memory | frictionless | memory | times as fast |"
    yield "|---:|---:|---:|---:|---:|---:|---:|"
    for size in sizes:
        ours, theirs = size["alibaba-press"], size.get("frictionless")
        cells = [f"{size['rows']:,}", f"{size['csv_bytes'] / 1e6:,.1f} MB", *_measure(ours)]
        cells += _measure(theirs) if theirs else ["not run", ""]
        cells.append(_ratio(theirs, ours) if theirs else "")
        yield f"| {' | '.join(cells)} |"


def _measure(measure: Mapping[str, Any]) -> tuple[str, str]:
    more = "" if measure["code"] == 0 else "more than "
    return (
        f"{more}{measure['seconds']:,.1f} ({measure['cpu']:,.1f})",
        f"{more}{measure['peak']:,.0f} MiB",
    )


def _ratio(theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> str:
    more = "" if theirs["code"] == 0 else "more than "
    wall, cpu = (theirs[name] / ours[name] for name in ("seconds", "cpu"))
    return f"{more}{wall:.1f} ({cpu:.1f})"


def _notes(sizes: list[Size]) -> Iterable[str]:
    for size in sizes:
        if (start := size.get("imports")) and (ours := size["alibaba-press"]):
            yield (
                f"On the real package, {size['rows']:,} rows, the imports alone take "
                f"{start['seconds']:.1f} ({start['cpu']:.1f}), and the validation "
                f"{ours['seconds'] - start['seconds']:.1f} ({ours['cpu'] - start['cpu']:.1f})."
            )
    for less, more in itertools.pairwise(sizes):
        rows = more["rows"] / less["rows"]
        wall, cpu = (
            more["alibaba-press"][name] / less["alibaba-press"][name] for name in ("seconds", "cpu")
        )
        yield (
            f"From {less['rows']:,} to {more['rows']:,} rows, {rows:.1f} times as many, we take "
            f"{wall:.1f} times as long ({cpu:.1f})."
        )
    if missing := [f"{rows:,}" for rows in SIZES if rows not in {size["size"] for size in sizes}]:
        yield f"Packages of {' and '.join(missing)} rows were not measured."
