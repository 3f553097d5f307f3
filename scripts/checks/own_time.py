"""The rule on what is past and what is to come, seen from the day of an article."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="status-against-date",
    description="What has happened does not begin after the day of its article, and what is "
    "planned does not begin before it. The same holds for actual and planned figures.",
    why="A timeline separates the past from the future by the status.",
    needs="tables",
    scope="row",
    remedy="correct the status or the date",
)
def status_against_date(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "status-against-date")
