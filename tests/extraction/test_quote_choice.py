"""Which quotes of an article are published: those that show the most rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.extraction.quote_choice import LONGEST, Page, choose_quotes
from alibaba_press.scripts.spans import Span

LENGTH = 400


def span(start: int, end: int) -> Span:
    return Span("a", start, end)


def choose(room: int, row_spans: dict[tuple[str, str], set[Span]], *more: Span) -> set[Span]:
    """Return the quotes that are chosen of an article of which nothing is published yet."""
    spans = set(more).union(*row_spans.values())
    return choose_quotes(Page(LENGTH, room, []), spans, row_spans, {"participants": 0.2})


def test_a_quote_that_shows_two_rows_comes_before_a_shorter_one_that_shows_one() -> None:
    shared, single = span(0, 15), span(50, 60)
    rows = {("events", "a"): {shared}, ("events", "b"): {shared}, ("events", "c"): {single}}
    assert choose(15, rows) == {shared}


def test_of_the_quotes_of_a_row_the_cheapest_is_published() -> None:
    assert choose(10, {("events", "a"): {span(0, 20), span(30, 40)}}) == {span(30, 40)}


def test_what_is_published_already_costs_nothing() -> None:
    page = Page(LENGTH, 25, [span(0, 20)])
    long, short = span(0, 24), span(100, 110)
    rows = {("events", "a"): {long}, ("events", "b"): {short}}
    assert choose_quotes(page, [long, short], rows, {}) == {long}
    assert page.room == 1


def test_a_quote_becomes_cheaper_once_another_one_overlaps_it() -> None:
    first, overlapping, other = span(0, 10), span(5, 18), span(50, 62)
    rows = {("events", "a"): {first}, ("events", "b"): {overlapping}, ("events", "c"): {other}}
    assert choose(18, rows) == {first, overlapping}


def test_quotes_that_show_no_row_come_last_and_the_shortest_first() -> None:
    row = span(0, 30)
    assert choose(40, {("events", "a"): {row}}, span(50, 55), span(60, 66)) == {row, span(50, 55)}


def test_a_row_of_a_link_table_weighs_less_than_a_row_of_claims() -> None:
    link, claim = span(0, 10), span(50, 62)
    rows = {("participants", "a"): {link}, ("events", "b"): {claim}}
    assert choose(12, rows) == {claim}


def test_a_row_of_a_small_table_weighs_more() -> None:
    rows = {("statements", str(n)): {span(10 * n, 10 * n + 10)} for n in range(10)}
    position = span(150, 162)
    assert position in choose(12, rows | {("positions", "a"): {position}})


def test_a_long_quote_is_not_published_whatever_it_shows() -> None:
    long = span(0, LONGEST + 1)
    rows = {("events", name): {long} for name in "abc"} | {("events", "d"): {long, span(300, 310)}}
    assert choose(LENGTH, rows, span(0, LONGEST)) == {span(0, LONGEST), span(300, 310)}


SPANS = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 30)).map(
    lambda ends: span(ends[0], min(LENGTH, sum(ends)))
)


@given(
    rows=st.dictionaries(
        st.tuples(
            st.sampled_from(["events", "figures", "participants"]), st.text("abc", max_size=2)
        ),
        st.sets(SPANS, min_size=1, max_size=3),
        max_size=12,
    ),
    room=st.integers(0, LENGTH),
)
def test_never_more_than_the_room_is_published_and_no_quote_that_would_fit_is_left(
    rows: dict[tuple[str, str], set[Span]], room: int
) -> None:
    page = Page(LENGTH, room, [])
    spans = set().union(*rows.values())
    chosen = choose_quotes(page, spans, rows, {"participants": 0.2})
    published = {point for each in chosen for point in range(each.start, each.end)}
    assert len(published) == room - page.room <= room
    for left in spans - chosen:
        assert len(set(range(left.start, left.end)) - published) > page.room
