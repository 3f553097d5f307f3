"""Corruptions of the time of claims: what is past, and what is to come."""

from __future__ import annotations

from random import Random

from alibaba_press.tests.corruptions.corrupt_references import change_cells
from alibaba_press.tests.corruptions.edits import Change, Contents


def plan_the_past(rng: Random, contents: Contents) -> Change | None:
    """Call an event planned that began before its article, or happened one that is to come."""
    days = {row["id"]: row["published_earliest"] for row in contents.rows["articles"]}
    _, index, row = contents.any_row(rng, ["events"])
    day, start = days[row["article"]], row["start_latest"]
    if day is None or start is None or row["status"] not in ("happened", "planned"):
        return None
    if (start < day) != (row["status"] == "happened"):
        return None
    status = "planned" if row["status"] == "happened" else "happened"
    return change_cells(contents, "events", index, {"status": status})
