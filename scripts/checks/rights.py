"""The rights of those who published the articles."""

from __future__ import annotations

from collections.abc import Iterator

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
