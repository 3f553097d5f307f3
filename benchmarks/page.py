"""Write the page of the benchmark from the measured figures."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from textwrap import fill
from typing import Any

Size = Mapping[str, Any]
WIDTH = 100

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
"""The rows of the packages that are measured by default."""

PAGE = """\
<!-- Made from docs/benchmark.json by: make bench; do not edit. -->

# How fast packages are validated

![Seconds of validation by rows of a package, for alibaba-press and frictionless](benchmark.svg)

`alibaba-press validate` with the articles at hand, so by every rule, and `frictionless validate`
on the same packages, in CSV and Parquet, in one run.

{table}

Times are wall time and, in brackets, processor time, in seconds: the median of the runs (one where
a run takes more than 30 seconds, else five, the tools by turns). Memory is the peak of resident
memory. *Times as fast* is frictionless' time divided by ours, once for each of the two times.
{notes}
## What was measured on

{machine}

## What the packages are

The real package, multiplied. What names and reads the articles stands as it is: articles, entities
of every kind with their credits, names, mentions, sentences, numbers; and so do the vocabularies.
The rows of the other tables (events, figures, participants, owners, positions, shareholdings,
subsidiaries, relationships, statements, corrections, conflicts and their claims, and the evidence
of all these) are copied with fresh identifiers, and refer to rows of their own copy. Left out are
copies of shares that are held, which would come to more than 100 per cent, and of corrections of
what is not copied. Each package is valid under all rules: a run that finds it otherwise ends the
benchmark.

Copies share their words with the real rows. Where a rule reads a quote only once however many
rows it carries, as those do that read German, the packages flatter us: a real package of this size
would have more articles, whose German takes about 0.06 seconds of reading for 10 thousand
characters. Frictionless reads each cell anew in any case. It does less besides: types, patterns,
vocabularies, keys, references, and the sizes and hashes of CSV files.

## How to run it

```console
$ make bench                                    # all sizes; frictionless up to 100 thousand rows
$ .venv/bin/python -m alibaba_press.benchmarks.validation --full   # frictionless on a million too
```

`--sizes` names other numbers of rows, `--limit` the seconds after which a run is cut off and
reported as a lower bound, `--folder` where the packages are made; that of 10 million rows takes
3 GiB.
"""


def page(results: Mapping[str, Any]) -> str:
    """Return the page in Markdown."""
    libraries = [f"{name} {number}" for name, number in results["libraries"].items()]
    machine = (
        f"{results['cores']} cores, {results['memory_gib']} GiB of memory, not idle otherwise: the "
        "ratios tell more than the seconds, and processor time more than wall time. "
        f"Python {results['python']}, {', '.join(libraries)}."
    )
    notes = [f"\n{fill(note, WIDTH)}\n" for note in _notes(results["sizes"])]
    return PAGE.format(
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
                f"A process that only imports what we import on {size['rows']:,} rows, the real "
                f"package, takes {start['seconds']:.1f} ({start['cpu']:.1f}). Our time beyond is "
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
        yield f"Not run, and so without figures: packages of {' and '.join(missing)} rows."
