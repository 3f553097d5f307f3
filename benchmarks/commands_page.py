"""Write the part of the page about the commands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import fill
from typing import Any

from .machine import describe

WIDTH = 100

SMALLEST_SHARE = 0.02
"""The share of the wall time that a part must take to be shown."""

SECTION = """\
## The commands

On the real package. `import` and `load` are calls from Python.

{commands}

Times are wall time and, in brackets, processor time, in seconds. {runs}
Memory is the peak of resident memory. Parts that take less than 2 per cent of the
wall time are not shown.

- *Python* is the start and the end of the interpreter, *imports* all imports, wherever they happen.
  The modules of the articles are imported too, so imports of a build include the hand extraction.
- *assembling* makes rows from the extraction, and *withholding* removes words that may not be
  published, and makes Arrow tables.
- *reading* includes the comparison of CSV with Parquet, *hashing* that of hashes with listed ones.
- *loading into DuckDB* includes the first rules, which look for duplicate and unsorted rows.
- *pandera* is the rule that checks types, patterns and vocabularies; *rules* are all other rules,
  most of which are SQL queries.
- *writing* is that of data and descriptor. *release files* are all other files of a release.
- *other work* is what comes before the first of these or after the last.

## Builds of many articles

The articles of the project are extracted again and again under other identifiers. The entities are
not copied. These are the times of one run.

{articles}

### The machine of these runs

{machine}
"""


def section(results: Mapping[str, Any]) -> str:
    """Return this part of the page in Markdown."""
    commands, articles = results["commands"], results["articles"]
    other_work = results["other_work"]
    runs = {command["runs"] for command in commands}
    machine = (
        f"{describe(results)} While the commands ran, other programs used "
        f"{other_work['other_programs']:.0%} of the processor time, and the host took "
        f"{other_work['stolen']:.0%} away (*steal* in /proc/stat)."
    )
    return SECTION.format(
        commands="\n".join(_table("command", "name", commands)),
        articles="\n".join(_table("articles", "articles", articles)),
        runs=f"They are medians of {min(runs)} runs after a warm-up, in turns.",
        machine=fill(machine, WIDTH),
    )


def _table(heading: str, key: str, measures: Sequence[Mapping[str, Any]]) -> Iterable[str]:
    align = ":---" if key == "name" else "---:"
    yield f"| {heading} | time | memory | consists of |"
    yield f"|{align}|---:|---:|:---|"
    for measure in measures:
        name = f"`{measure[key]}`" if key == "name" else f"{measure[key]:,}"
        time = _times(measure["seconds"], measure["cpu"])
        yield f"| {name} | {time} | {measure['peak']:,} MiB | {_parts(measure)} |"


def _parts(measure: Mapping[str, Any]) -> str:
    """Return the parts of a command, the longest first."""
    parts = sorted(measure["parts"].items(), key=lambda part: -part[1][0])
    return ", ".join(
        f"{name} {_times(*times)}"
        for name, times in parts
        if times[0] >= SMALLEST_SHARE * measure["seconds"]
    )


def _times(wall: float, cpu: float) -> str:
    return f"{wall:.2f} ({cpu:.2f})"
