"""The numbers of our own wordings come from the sentences around the evidence of their rows."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest

from alibaba_press.scripts.checks import RULES, wording
from alibaba_press.scripts.checks.query_limits import QueryLimits, TooExpensive
from alibaba_press.scripts.checks.wording import Numbers, numbers_in, unsupported
from alibaba_press.tests.support.broken_tables import all_of, outcome_of, set_cell
from alibaba_press.tests.support.loaded_package import loaded_small_package
from alibaba_press.tests.support.small import TEXT

NUMBERS = {"2019": "2019", "3,500,000": "3,5 Millionen", "120": "120", "40": "40", "60": "60"}
"""Numbers in English, with the words of the article that state them."""


@pytest.mark.parametrize("seed", range(5))
def test_a_number_of_a_title_is_in_or_next_to_a_sentence_with_evidence_of_the_row(
    seed: int,
) -> None:
    rng = random.Random(seed)
    rows = loaded_small_package().rows()
    rows["figures"][0]["title"] = " ".join(NUMBERS)
    spans = []
    for row in rows["evidence"]:
        if (row["table"], row["row"]) == ("figures", rows["figures"][0]["id"]):
            start = rng.randrange(len(TEXT))
            row |= {"start": start, "end": start + rng.randrange(1, 60), "value": None}
            spans.append((row["start"], row["end"]))
    supported = set()
    sentences = sorted((row["start"], row["end"]) for row in rows["sentences"])
    for start, end in spans:
        before = [sentence for sentence in sentences if sentence[0] <= start]
        after = [sentence for sentence in sentences if sentence[0] >= end]
        between = [sentence for sentence in sentences if start < sentence[0] < end]
        near = [*before[-2:], *between, *after[:1]]
        supported |= {
            number
            for number, words in NUMBERS.items()
            if near[0][0] <= TEXT.index(words) < near[-1][1]
        }
    with loaded_small_package().changed(rows, None) as package:
        reported = {
            finding.found.split()[0]
            for finding in RULES["unsupported-number"].check(package)
            if finding.file == "data/figures.csv"
        }
    assert reported == NUMBERS.keys() - supported


def test_the_numbers_of_an_article_are_not_read_again_when_the_time_is_over() -> None:
    """Long words are read each time, and a stranger's article can have them at each number."""
    limits = QueryLimits(0)
    article = wording._ArticleNumbers(limits, numbers=[(0, 3, "120")])
    limits.seconds = -1
    with pytest.raises(TooExpensive, match="seconds of processor time"):
        article.has(120.0, [(0, 1)])


@pytest.mark.parametrize("words", ["The margin was -0.5 percent", "A loss of 0.5 percent"])
def test_a_wording_can_restate_a_negative_number_with_its_sign_or_without(words: str) -> None:
    assert not list(unsupported(words, numbers_in("-0,5 Prozent")))


@pytest.mark.parametrize("count", [1, 20, 400])
def test_the_cells_of_a_row_are_read_once_however_many_numbers_its_wording_has(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []

    def record(read_cell: Callable[[str], Numbers], cell: str) -> Numbers:
        texts.append(cell)
        return read_cell(cell)

    for name in ("digits_in", "numbers_in"):
        monkeypatch.setattr(wording, name, partial(record, getattr(wording, name)))
    row = wording._NumbersOfRow(("im Jahr 1847", "drei Tage"), (), {})
    words = " ".join(str(number) for number in range(10_000, 10_000 + count))
    assert list(unsupported(words, row)) == words.split()
    assert texts == ["im Jahr 1847", "drei Tage"] * 2


@pytest.mark.parametrize(("year", "is_reported"), [("2051", True), ("2019", False)])
def test_a_year_in_the_reason_of_evidence_is_one_of_an_article(
    year: str, is_reported: bool
) -> None:
    reason = f"The company was bought in {year}."
    change = set_cell("evidence", {"row": "staff", "column": "subject"}, reason=reason)
    findings = outcome_of(change, articles=False, rules=["unsupported-number"]).findings
    assert [(f.file, f.column, f.found) for f in findings] == (
        [("data/evidence.csv", "reason", f"{year} in {reason!r}")] if is_reported else []
    )


@pytest.mark.parametrize(
    ("table", "row", "is_reported"),
    [("positions", "muster-head", False), ("events", "purchase", True)],
)
def test_a_title_can_say_a_number_as_a_correction_next_to_its_words_reads_it(
    table: str, row: str, is_reported: bool
) -> None:
    title = "Beispiel, worth 77 billion"
    change = all_of(
        set_cell("corrections", {"table": "names"}, read_as="77 Milliarden"),
        set_cell(table, {"id": row}, title=title),
    )
    findings = outcome_of(change, articles=False, rules=["unsupported-number"]).findings
    assert [f.found for f in findings] == ([f"77 billion in {title!r}"] if is_reported else [])
