"""The rights of those who published the articles."""

from __future__ import annotations

from collections.abc import Iterator

from ..extraction.quote_choice import LONGEST
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="excess-quotation",
    aliases=("quoted-share",),
    description="Quotes with their prefixes and suffixes, mentions and numbers together cover no "
    "more of an article than its quotable share, which is at most the whole.",
    why="The articles belong to their publishers, so the package may give back only a part of "
    "each.",
    needs="tables",
    remedy="rebuild the package with: alibaba-press build; if mentions and numbers alone are too "
    "many, state the quotable share in the article's extraction module",
)
def excess_quotation(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "excess-quotation")


@rule(
    name="needless-withholding",
    description=f"Words of evidence are withheld only if they have more than {LONGEST} characters, "
    "or do not fit into the quotable share beside what is published.",
    why="Users see what a row rests on by its words, so as many are published as may be.",
    needs="tables",
    scope="table",
    remedy="rebuild the package with: alibaba-press build",
)
def needless_withholding(package: Package) -> Iterator[Finding]:
    yield from findings_of(package, "needless-withholding", parameters={"longest": LONGEST})
