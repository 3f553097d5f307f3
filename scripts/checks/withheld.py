"""Withheld words: the published numbers in them, and findings that do not show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ..limits import MAX_FINDINGS
from .findings import Finding
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


def without_withheld_words(
    package: Package, findings: Iterable[tuple[Finding, Sequence[str]]]
) -> Iterator[Finding]:
    """Yield findings, each given with the quotes that it may show, without withheld ones.

    What is validated from files has findings that are made to be shared. They name the place of
    words that the package does not publish. Those of a build show the words.
    """
    listed = list(islice(findings, MAX_FINDINGS))
    places = _withheld_places(package) if listed and not package.shows_all_words else {}
    for finding, quotes in listed:
        for quote in filter(places.__contains__, quotes):
            finding = replace(
                finding,
                expected=finding.expected.replace(repr(quote), places[quote]),
                found=finding.found.replace(repr(quote), places[quote]),
            )
        yield finding


def _withheld_places(package: Package) -> dict[str, str]:
    """Return the quotes that no evidence publishes, each with the first place of its words."""
    rows = package.database.query(
        """SELECT quote, min((article, span_start, span_end)) FROM passages
        WHERE quote IS NOT NULL GROUP BY quote HAVING bool_and(shown_start IS NULL)"""
    )
    return {quote: package.words_at(*place) for quote, place in rows}
