"""Rules on mentions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .catalogue import rule
from .findings import Finding
from .package import Package


@rule(
    "mention-overlap",
    "No two mentions overlap.",
    needs="tables",
    remedy="make the forms of the names such that one place names one entity",
)
def mention_overlap(package: Package) -> Iterator[Finding]:
    rows = [(r["article"], r["start"], r["end"], r["id"]) for r in package.rows("mentions")]
    for one, other in pairwise(sorted(rows)):
        if one[0] == other[0] and other[1] < one[2]:
            yield Finding(
                "mention-overlap",
                "data/mentions.csv",
                f"a mention that begins at {one[2]} or after",
                f"one that begins at {other[1]}",
                package.lines[("mentions", other[3])],
                "start",
                other[3],
            )


@rule(
    "mention-form",
    "Every mention is a form of its entity's name, and as long as the form; with the articles at "
    "hand, the form stands at its place.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build",
)
def mention_form(package: Package) -> Iterator[Finding]:
    for line, row in enumerate(package.rows("mentions"), start=2):
        form = package.by_id["names"].get(row["name"])
        if form is None:
            continue  # the rule on references reports it
        text = (package.texts or {}).get(row["article"])
        found = (
            row["entity"],
            text.text[row["start"] : row["end"]]
            if text
            else form["name"][: row["end"] - row["start"]],
            row["end"] - row["start"],
        )
        wanted = (form["entity"], form["name"], len(form["name"]))
        if found != wanted:
            yield Finding(
                "mention-form",
                "data/mentions.csv",
                str(wanted),
                str(found),
                line,
                "name",
                row["id"],
            )
