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

On the real package. `import` and `load` are calls from Python, and so is `pandas.read_parquet`,
which reads the file that `load("facts")` reads.

{commands}

{times}

- *Python* is the start of the interpreter, which takes as long for all commands, and its end, which
  frees memory. *imports* are all imports, wherever they happen. The modules of the articles are
  imported too, so the imports of a build include the calls of the hand extraction.
- *assembling* makes rows from the extraction. *withholding* removes words that may not be
  published, and makes Arrow tables of the rows.
- *reading* compares CSV with Parquet. `validate` also loads the rows into DuckDB while it reads
  them, and pandera checks types, patterns and vocabularies. In a build, which reads no files, this
  is *loading into DuckDB*. *hashing* compares hashes of files and tables with the listed ones.
- *rules* are the rules, most of which are SQL queries.
- *comparing* is what `diff` does: here it compares the package with itself.
- *writing* is that of data and descriptor. *release files* are all other files of a release, with
  its site. *pages* are those of `site`, with its copy of the data.
- *other work* comes before the first step that a command reports, or after the last. `load` and
  `trace` report no steps: it is all their work.

## Builds of many articles

The articles of the project are extracted again and again under other identifiers. The entities are
not copied. These are the times of one run. *copying* is part of the measurement, and no part of
the build.

{articles}

{sites}### The machine of these runs

{machine}
"""


SITES = """\
## Sites of many articles

The sites of the same packages, with published words, validated by the fast tier before.

{sites}

"""


def section(results: Mapping[str, Any]) -> str:
    """Return this part of the page in Markdown."""
    commands, articles = results["commands"], results["articles"]
    other_work = results["other_work"]
    times = (
        "Times are wall time and, in brackets, processor time, in seconds. They are the medians of "
        f"the runs after a warm-up, {min(command['runs'] for command in commands)} of each command "
        "in turns with the others. Memory is the peak of resident memory. Parts that take less "
        f"than {SMALLEST_SHARE:.0%} of the wall time are not shown."
    )
    machine = (
        f"{describe(results)} While the commands ran, other programs used "
        f"{other_work['other_programs']:.0%} of the processor time, and the host took "
        f"{other_work['stolen']:.0%} away (*steal* in /proc/stat)."
    )
    sites = "\n".join(_table("articles", "articles", results.get("sites", ())))
    return SECTION.format(
        sites=SITES.format(sites=sites) if "sites" in results else "",
        commands="\n".join(_table("command", "name", commands)),
        articles="\n".join(_table("articles", "articles", articles)),
        times=fill(times, WIDTH),
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
