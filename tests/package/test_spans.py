"""Spans: what they contain and overlap, and how they are identified."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.spans import Span

SPAN = Span("a", 10, 20)


@pytest.mark.parametrize(
    ("other", "contained", "overlapping"),
    [
        (Span("a", 10, 20), True, True),
        (Span("a", 12, 15), True, True),
        (Span("a", 9, 15), False, True),
        (Span("a", 15, 21), False, True),
        (Span("a", 20, 25), False, False),
        (Span("a", 5, 10), False, False),
        (Span("b", 12, 15), False, False),
    ],
)
def test_a_span_contains_and_overlaps_spans_of_its_own_article(
    other: Span, contained: bool, overlapping: bool
) -> None:
    assert SPAN.contains(other) == contained
    assert SPAN.overlaps(other) == other.overlaps(SPAN) == overlapping


def test_a_part_of_a_span_is_counted_from_its_start() -> None:
    assert SPAN.part(2, 5) == Span("a", 12, 15)
    assert SPAN.part(0, SPAN.length) == SPAN


def test_a_span_is_identified_by_its_article_and_its_offsets() -> None:
    assert SPAN.id == "a/00010-00020"
    assert Span.of_row({"article": "a", "start": 10, "end": 20, "words": "x"}) == SPAN
