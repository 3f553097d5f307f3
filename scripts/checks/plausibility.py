"""Rules on what cannot be, whatever an article says."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package, Query


@rule(
    "shares-total",
    "The shares of one company that are held at one time come to no more than 100 per cent.",
    needs="tables",
    remedy="correct a share, its time or its status, or record a conflict",
)
def shares_total(package: Package) -> Iterator[Finding]:
    yield from package.found(
        "shares-total",
        Query(
            "shareholdings",
            "share",
            "no more than 100 per cent in all",
            """SELECT min(line), min_by(id, line), sum(share) AS total FROM shareholdings
           WHERE status = 'held' GROUP BY owned, as_of HAVING total > 100""",
        ),
    )


@rule(
    "no-self",
    "Nothing is its own parent, owner, rival or whole.",
    needs="tables",
    remedy="correct one of the two",
)
def no_self(package: Package) -> Iterator[Finding]:
    queries: list[Query] = []
    pairs = (
        ("subsidiaries", "parent", "child"),
        ("relationships", "subject", "object"),
        ("places", "id", "part_of"),
    )
    for table, one, other in pairs:
        queries.append(
            Query(
                table,
                other,
                f"another than {one}",
                f'SELECT line, id, "{other}" FROM "{table}" WHERE "{one}" = "{other}"',
            ),
        )
    yield from package.found("no-self", *queries)
