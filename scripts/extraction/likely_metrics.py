"""Propose the metric of a number from the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...schemas.terms import terms, units_of_metrics
from ..german.patterns import LETTER
from ..german.tokens import fold
from ..package.seeds import ArticleText
from ..spans import Span

_WORD = re.compile(f"{LETTER}+")
MIN_LABEL = 4
"""Letters of a label that is looked for in longer words: 'Umsatz' in 'Bierumsatz'."""


def likely_metric(text: ArticleText, sentence: Span, number: Span, unit: str) -> str | None:
    """Return the metric whose German label stands nearest to a number, if it can have its unit.

    Words before the number count as nearer ('der Umsatz fiel auf 48 Millionen') than words behind
    it, but for the next one ('2 Millionen Gewinn').
    """
    candidates = [
        (is_far_behind, distance, -len(label), metric)
        for is_far_behind, distance, word in _words(text, sentence, number)
        for label, metric in _labels(unit)
        if word.startswith(label) or word.endswith(label)
    ]
    return min(candidates)[-1] if candidates else None


def _words(text: ArticleText, sentence: Span, number: Span) -> Iterator[tuple[bool, int, str]]:
    """Yield whether a noun stands far behind a number, its distance, and the noun, folded."""
    for match in _WORD.finditer(text.text, sentence.start, sentence.end):
        if match.group()[0].isupper():
            is_behind = match.start() >= number.end
            distance = match.start() - number.end if is_behind else number.start - match.end()
            yield is_behind and distance > 1, distance, fold(match.group())


def _labels(unit: str) -> Iterator[tuple[str, str]]:
    """Yield the German labels of one word, folded, and the metrics that can have a unit."""
    for metric, units in units_of_metrics().items():
        label = fold(terms()["metric"][metric][1])
        if unit in units and len(label) >= MIN_LABEL and label.isalpha():
            yield label, metric
