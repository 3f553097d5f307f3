"""Passages are taken out of evidence, and withheld words are restored from the articles."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.limits import RESTORED_ALLOWANCE
from alibaba_press.scripts.package import passages as library
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.scripts.package.passages import Passages, TooMuchWithheld
from alibaba_press.scripts.package.seeds import ArticleText, sha256
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_tables

SMALL = ArticleText("made-up", FILE, sha256(TEXT.encode()), TEXT)


def evidence(*spans: tuple[int, int], text: str = TEXT, quoted: bool = False) -> pa.Table:
    """Return a row of evidence for each span of an article, with its words or without."""
    [first] = small_tables()["evidence"].slice(0, 1).to_pylist()
    rows: list[dict[str, Any]] = [
        first
        | {
            "start": start,
            "end": end,
            "sha256": sha256(text[start:end].encode()),
            "quote": text[start:end] if quoted else None,
            "prefix": None,
            "suffix": None,
        }
        for start, end in spans
    ]
    return from_rows(tables()["evidence"], rows)


def rows_of_span(start: int, end: int, quote: str | None) -> list[dict[str, Any]]:
    """Return a row of evidence with any span and quote."""
    [row] = evidence((0, 3)).to_pylist()
    return [row | {"start": start, "end": end, "quote": quote}]


def test_evidence_of_the_same_span_has_the_same_passage() -> None:
    passages = Passages({"made-up": SMALL}, csv_size=1000)
    first = passages.take_out(evidence((0, 3), (4, 10), (0, 3)))
    [one, two] = passages.new_passages().to_pylist()
    later = passages.take_out(evidence((4, 10), (11, 20)))
    [three] = passages.new_passages().to_pylist()
    assert first["passage"].to_pylist() == [one["passage"], two["passage"], one["passage"]]
    assert later["passage"].to_pylist() == [two["passage"], three["passage"]]
    assert [one["quote"], two["quote"], three["quote"]] == ["Die", "Kölner", "Händlerin"]
    assert "quote" not in first.column_names


def test_the_same_passage_has_another_number_when_its_first_one_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(library, "MOST_REMEMBERED", 1)
    passages = Passages({"made-up": SMALL}, csv_size=1000)
    numbers = [passages.take_out(evidence((0, 3), (4, 10)))["passage"].to_pylist() for _ in "ab"]
    assert numbers == [[0, 1], [2, 3]]
    quotes = passages.new_passages()["quote"].to_pylist()
    assert quotes == ["Die", "Kölner", "Die", "Kölner"]


def test_words_with_another_hash_are_not_restored() -> None:
    passages = Passages({"made-up": SMALL}, csv_size=1000)
    passages.take_out(evidence((0, 3), text=TEXT.upper()))
    assert passages.new_passages()["quote"].to_pylist() == [None]


@pytest.mark.parametrize("quoted", [True, False])
def test_the_package_shows_what_it_publishes_itself(*, quoted: bool) -> None:
    passages = Passages({"made-up": SMALL}, csv_size=1000)
    passages.take_out(evidence((4, 10), quoted=quoted))
    [passage] = passages.new_passages().to_pylist()
    assert (passage["quote"], passage["prefix"]) == ("Kölner", "Die ")
    shown = (passage["shown_start"], passage["shown_end"])
    assert shown == ((4, 10) if quoted else (None, None))


class CountedText(str):
    """A text that counts the characters that are taken out of it."""

    taken = 0

    def __getitem__(self, key: Any) -> str:
        part = super().__getitem__(key)
        self.taken += len(part)
        return part


@pytest.mark.parametrize(
    ("start", "end", "quote"), [(0, 10_000, "D"), (0, 10**18, "D"), (0, -1, None), (7, 3, None)]
)
def test_a_span_whose_words_cannot_be_right_takes_no_words_out_of_an_article(
    start: int, end: int, quote: str | None
) -> None:
    text = CountedText("x" * 20_000)
    article = ArticleText("made-up", FILE, sha256(text.encode()), text)
    passages = Passages({"made-up": article}, csv_size=1000)
    passages.take_out(from_rows(tables()["evidence"], rows_of_span(start, end, quote)))
    assert passages.new_passages()["quote"].to_pylist() == [quote]
    assert text.taken == 0


@pytest.mark.parametrize(("start", "end"), [(-(1 << 63), 3), (0, (1 << 63) - 1)])
def test_a_span_of_any_integers_is_a_passage(start: int, end: int) -> None:
    passages = Passages({"made-up": SMALL}, csv_size=1000)
    rows = [row | {"prefix": "a", "suffix": "b"} for row in rows_of_span(start, end, "Die")]
    passages.take_out(from_rows(tables()["evidence"], rows))
    [passage] = passages.new_passages().to_pylist()
    assert (passage["span_start"], passage["span_end"]) == (start, end)


def test_words_that_would_not_fit_into_memory_are_not_restored() -> None:
    """A span of a megabyte takes 200 bytes in a table, and each span of it can be another."""
    text = "x" * 1_000_000
    article = ArticleText("made-up", FILE, sha256(text.encode()), text)
    spans = [(start, len(text)) for start in range(RESTORED_ALLOWANCE // len(text) + 1)]
    passages = Passages({"made-up": article}, csv_size=1000)
    with pytest.raises(TooMuchWithheld) as refused:
        passages.take_out(evidence(*spans, text=text))
    assert f"at most {RESTORED_ALLOWANCE + 1000} characters" in str(refused.value)
    assert len(Passages({}, csv_size=1000).take_out(evidence(*spans, text=text))) == len(spans)
