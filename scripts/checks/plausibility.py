"""Rules on what cannot be, whatever an article says."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas.terms import units_of_metrics
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="excess-shares",
    aliases=("shares-total",),
    description="The shares of one company that are held at one time add up to at most 100 per "
    "cent.",
    why="Nobody can own more than the whole, so one of the shares is wrong.",
    needs="tables",
    scope="table",
    remedy="correct a share, its time or its status, or record a conflict",
)
def excess_shares(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "excess-shares")


@rule(
    name="self-relation",
    aliases=("no-self",),
    description="No company is its own parent, no subject of a relationship is also its object, "
    "and no event is related to itself. No two rows say the same of two entities in both "
    "directions.",
    why="It is a slip of an identifier, and programs that follow the relation run in a circle.",
    needs="tables",
    scope="row",
    remedy="correct one of the two",
)
def self_relation(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "self-relation")


@rule(
    name="metric-unit-mismatch",
    aliases=("metric-unit",),
    description="Every figure has a unit that its metric allows: money in a currency, people in "
    "persons.",
    why="Figures of a metric are compared and added, which a wrong unit makes meaningless.",
    needs="tables",
    scope="row",
    remedy="correct the metric or the unit, or add the unit to the metric in schemas/terms.toml",
)
def metric_unit_mismatch(package: Package) -> Iterator[Finding]:
    pairs = [(metric, unit) for metric, units in units_of_metrics().items() for unit in units]
    package.database.store(
        "metric_units",
        metric=[metric for metric, _ in pairs],
        unit=[unit for _, unit in pairs],
    )
    yield from findings_of(package, "metric-unit-mismatch")


@rule(
    name="wrong-place-code",
    aliases=("place-code",),
    description="A country has a code of two letters that no other country has, and a region has "
    "none. The code of a subdivision continues that of its country after a hyphen. A place has the "
    "country code of the place that it is part of.",
    why="Maps and other data sets are joined by these codes.",
    needs="tables",
    scope="row",
    remedy="correct the code or the kind of the place, or what it is part of",
)
def wrong_place_code(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "wrong-place-code")


@rule(
    name="ongoing-occasion",
    description="An event that goes on has no end, and is no single occasion such as a meeting, a "
    "conference, a ceremony, the signing of a contract or a bid.",
    why="A list of what goes on would show what was over long ago.",
    needs="tables",
    scope="row",
    remedy="correct the status, the type or the end",
)
def ongoing_occasion(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "ongoing-occasion")


@rule(
    name="acting-character",
    description="A character of a tale holds no position and no share, and says nothing that an "
    "article reports.",
    why="Lists of people would mix those who exist with those who do not.",
    needs="tables",
    scope="row",
    remedy="correct the kind of the person, or who it is",
)
def acting_character(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "acting-character")
