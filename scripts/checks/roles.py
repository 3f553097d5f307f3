"""The rule on the roles of participants: the title of an event tells who acts on whom."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of

ACTING = [
    *("actor", "buyer", "founder", "investor", "lender", "organizer"),
    *("performer", "provider", "publisher", "regulator", "seller", "speaker"),
]
"""Roles of those who act."""

ACTED_ON = ["addressee", "affected", "beneficiary", "subject", "target", "venue"]
"""Roles of those on whom others act, or whom it is about."""

PERSONAL = [
    *("attendee", "borrower", "buyer", "customer", "employee", "employer", "founder", "host"),
    *("investor", "issuer", "lender", "organizer", "performer", "publisher", "regulator"),
    *("seller", "speaker"),
]
"""Roles that only companies, organizations and people have."""


@rule(
    name="role-mismatch",
    description="The title of an event names somebody who acts, such as the buyer, before whom or "
    "what it acts on, such as the target, or with 'by'. No place, product or work buys, speaks or "
    "founds.",
    why="An English sentence begins with who acts, so title and roles say the same twice, and a "
    "slip of either shows.",
    needs="tables",
    scope="row",
    remedy="correct the roles of the participants, or name who acts first in the title",
)
def role_mismatch(package: Package) -> Iterator[Finding]:
    parameters = {"acting": ACTING, "acted_on": ACTED_ON, "personal": PERSONAL}
    yield from findings_of(package, "role-mismatch", parameters=parameters)
