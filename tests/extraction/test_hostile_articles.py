"""Articles that nobody wrote for readers are taken in, or refused, in limited time."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import diagnosis, german
from alibaba_press.scripts.build import build
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction import draft_calls
from alibaba_press.scripts.extraction.article_file import read_article_file
from alibaba_press.scripts.extraction.cleaning import clean, find_flaws
from alibaba_press.scripts.extraction.new_module import (
    NOT_DRAFTED,
    annotate_sentences,
    new_module,
)
from alibaba_press.scripts.extraction.unknown_names import unknown_names
from alibaba_press.scripts.german import reader
from alibaba_press.scripts.language import Register
from alibaba_press.scripts.limits import MAX_ARTICLE_SIZE
from alibaba_press.scripts.package import article_limits, seeds
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.scripts.spans import Span
from alibaba_press.tests.support.not_plain_files import (
    REPLACEMENTS,
    Replacement,
    folder,
    pipe,
    unix_socket,
)
from alibaba_press.tests.support.small import (
    FILE,
    call_problems,
    small_extraction,
)


def article(words: str) -> ArticleText:
    return ArticleText("tea", "tea.txt", seeds.sha256(words.encode()), words)


def module(words: str) -> str:
    """Return the module that is drafted for a text."""
    text = article(words)
    sentences = annotate_sentences(text, Register())
    return new_module(text, sentences, tables()["articles"], Register())


def problems(tmp_path: Path, text: str, *, is_cleaned: bool) -> list[str]:
    """Return what is wrong with an article."""
    (tmp_path / "tea.txt").write_text(text, encoding="utf-8")
    return [
        f"{problem}"
        for problem in read_article_file(tmp_path / "tea.txt", is_cleaned=is_cleaned)[2]
    ]


def cascade(pieces: int) -> str:
    """Return a text in which each repaired blank makes the next one a flaw."""
    consonants = "bcdfghjklm"
    words = ["".join(word) for word in itertools.product(consonants, repeat=3)][:pieces]
    joined = ["".join(words[:count]) for count in range(2, pieces + 1)]
    return " ".join(("Ein Text.", *joined, "\u00a0".join(words))) + "\n"


def test_a_text_where_each_repair_brings_up_a_flaw_is_repaired_a_few_times() -> None:
    cleaned = clean(cascade(200))
    assert find_flaws(cleaned) != []
    assert clean(cascade(5)) == f"{cascade(5).rpartition(' ')[0]} bbbbbcbbdbbfbbg\n"


def test_an_article_that_cannot_be_repaired_is_refused(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, cascade(200), is_cleaned=True)
    assert "no-break spaces in words" in problem
    assert "remedy:   repair this by hand" in problem


def test_an_article_with_too_many_numbers_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_limits, "MAX_POSSIBLE_NUMBERS", 3)
    assert problems(tmp_path, "Es waren 12, 1.3\n", is_cleaned=False) == []
    [problem] = problems(tmp_path, "Es waren 12, 1.3, 4\n", is_cleaned=False)
    assert "the article has too many numbers" in problem
    assert "expected: at most 3 places where a number or a date may begin" in problem


def test_a_seed_with_too_many_numbers_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extraction = small_extraction(tmp_path)
    monkeypatch.setattr(article_limits, "MAX_POSSIBLE_NUMBERS", 2)
    monkeypatch.setattr(reader, "_longest_reading", None)  # It is refused before it is read.
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article has too many numbers" in message
    assert "expected: at most 2 places where a number or a date may begin" in message


def test_a_seed_with_too_many_sentences_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extraction = small_extraction(tmp_path)
    monkeypatch.setattr(article_limits, "MAX_SENTENCES", 2)
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article has too many sentences" in message
    assert "expected: at most 2 sentences" in message
    assert problems(tmp_path, "Es war. Es ist.\n", is_cleaned=False) == []
    [problem] = problems(tmp_path, "Es war\nEs ist\nEs wird\n", is_cleaned=False)
    assert "the article has too many sentences" in problem


def test_an_article_with_too_many_numbers_is_not_split_into_sentences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(article_limits, "MAX_POSSIBLE_NUMBERS", 2)
    monkeypatch.setattr(german, "sentences", None)  # A megabyte of ordinals takes a minute.
    [problem] = article_limits.length_problems("tea.txt", "1. 2. 3. ")
    assert problem.message == "the article has too many numbers"


@pytest.mark.slow
def test_a_build_with_a_fault_reads_its_articles_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.set_aside("opinion", "no such words")
    texts: list[str] = []

    def read(text: str) -> list[german.Reading]:
        texts.append(text)
        return []

    monkeypatch.setattr(german, "read", read)
    monkeypatch.setattr(diagnosis, "_find_rule_problems", lambda assembly, texts: [])
    with pytest.raises(Problems, match="no such words"):
        build(extraction.inputs())
    assert len(texts) == 1


def test_a_seed_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extraction = small_extraction(tmp_path)
    os.truncate(extraction.seeds / FILE, 1 << 40)  # a sparse file
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article is too large" in message
    assert "expected: at most 1,048,576 bytes" in message


@pytest.mark.parametrize("replace", [pipe, folder, unix_socket], ids=lambda r: r.__name__)
def test_a_seed_that_is_not_a_file_is_refused(tmp_path: Path, replace: Replacement) -> None:
    extraction = small_extraction(tmp_path)
    replace(extraction.seeds / FILE, extraction.seeds)
    message = call_problems(extraction)
    assert f"seeds/{FILE}: the article is missing" in message
    assert f"found:    {REPLACEMENTS[replace]}" in message


@pytest.mark.slow
@pytest.mark.parametrize(
    "repeated", ["½", "A.", "+1", "1\n", "0 ", "(1) ", "$1 ", "a ", "x ", "U.S. "]
)
def test_a_megabyte_of_places_for_numbers_is_not_read(
    repeated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = repeated * (MAX_ARTICLE_SIZE // len(repeated.encode()))
    monkeypatch.setattr(reader, "_longest_reading", None)
    [problem] = article_limits.number_problems("tea.txt", text)
    assert problem.message == "the article has too many numbers"


@pytest.mark.parametrize(
    "repeated", ["½", "A.", "+1", "1 ", "am Sonntag, 1. Mai ", "zwei ", "1. Mai ", "bis zu "]
)
def test_no_more_places_are_read_than_are_counted(repeated: str) -> None:
    text = repeated * 20
    assert 0 < sum(1 for _ in reader.try_to_read(text)) <= reader.count_starts(text, 1000)
    assert reader.count_starts(text, 3) == 3


def test_a_long_sentence_is_not_drafted(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Die Firma hat 12 Läden, 13 Lager und 14 Autos."
    assert module(words).count("article.figure(") == 3
    assert NOT_DRAFTED not in module(words)
    monkeypatch.setattr(draft_calls, "MAX_DRAFTED_LENGTH", len(words) - 1)
    assert "article.figure(" not in module(words)
    assert module(words).count(NOT_DRAFTED) == 1


def test_a_sentence_with_many_numbers_is_not_drafted(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Die Firma hat 12 Läden, 13 Lager und 14 Autos. Sie hat 2 Chefs."
    monkeypatch.setattr(draft_calls, "MAX_DRAFTED_NUMBERS", 2)
    drafted = module(words)
    assert drafted.count("article.figure(") == 1
    assert drafted.count(NOT_DRAFTED) == 1


def test_drafts_end_when_their_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_calls, "MAX_DRAFTING_SECONDS", 0)
    drafted = module("Die Firma hat 12 Läden. Sie heißt Tee. Sie hat 2 Chefs.")
    assert "article.figure(" not in drafted
    assert drafted.count(NOT_DRAFTED) == 2


def test_names_are_told_from_overlapping_mentions() -> None:
    words = "Tee Blatt AG traf Kanne Glas AG."
    mentions = [Span("tea", 0, 3), Span("tea", 0, 12), Span("tea", 4, 9)]
    names = [name.name for name in unknown_names(article(words), [])]
    assert names == ["Tee Blatt AG", "Kanne Glas AG"]
    assert [name.name for name in unknown_names(article(words), mentions)] == ["Kanne Glas AG"]
