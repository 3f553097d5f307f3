"""What a package publishes of words that it withholds: the numbers and the dates in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .package import Package
from .queries import read_query

MOST = 8
"""The most numbers of a passage that are looked up. A stranger's passage can have very many."""

GAP = " … "
"""What stands for words that are not published. The German reader reads nothing across it."""

PublishedNumbers = Mapping[int, str]
"""The words of the numbers in withheld passages, by the number of the passage."""


def published_numbers(package: Package) -> PublishedNumbers:
    """Return the words of the numbers and dates in each withheld passage, as far as known.

    A passage that begins or ends inside a number is left out, and so is one with many numbers.
    """
    if package.withheld is None:
        return {}
    rows = package.database.query(read_query("withheld-numbers"), {"most": MOST})
    return {passage: GAP.join(["", *(words or ()), ""]).strip() for passage, words in rows}


def known_words(
    quotes: Iterable[str], withheld: Iterable[int], published: PublishedNumbers
) -> tuple[str, ...] | None:
    """Return quotes and the numbers in withheld passages, or None if those of one are unknown."""
    passages = list(withheld)
    if any(passage not in published for passage in passages):
        return None
    return (*quotes, *(published[passage] for passage in passages))
