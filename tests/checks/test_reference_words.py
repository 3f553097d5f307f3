"""Words that leave an entity or an event unnamed are about one that is told near them."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.language import inferred
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    rule_problems,
    small_extraction,
)

PEOPLE = ["Ada Ulkra", "Bea Vemto", "Cleo Wastri", "Dora Xelbo"]
LAST_WORDS = "Dieses Jahr war gut"
LAUGHTER = "Dora Xelbo lacht"


def extraction_with_people(folder: Path, *speeches: str) -> SmallExtraction:
    """Return the small article with a sentence for each of four people, and then the speeches."""
    lines = "".join(f"{name} freut sich. " for name in PEOPLE) + ". ".join(speeches) + ".\n"
    extraction = small_extraction(folder, TEXT + lines)
    for name in PEOPLE:
        id = name.lower().replace(" ", "-")
        extraction.register.person(id, name, description="A trader.")
        extraction.article.set_aside("opinion", f"{name} freut sich.")
    return extraction


def say(extraction: SmallExtraction, words: str, speaker: str, because: str = "") -> None:
    extraction.article.statement(
        "good-year",
        words,
        subject=inferred("beispiel", words, because="Its year is meant."),
        topic="business_model",
        text="Beispiel had a good year.",
        status="judgement",
        speaker=speaker,
    )


@pytest.mark.parametrize(
    ("speaker", "is_near"),
    [("bea-vemto", True), ("dora-xelbo", True), ("ada-ulkra", False)],
)
def test_words_without_a_name_are_said_by_one_of_the_last_three_people(
    tmp_path: Path, speaker: str, *, is_near: bool
) -> None:
    extraction = extraction_with_people(tmp_path, LAST_WORDS)
    say(extraction, LAST_WORDS, speaker)
    problems = rule_problems(extraction, "entity-not-near-words")
    assert (problems == "") == is_near
    if not is_near:
        assert "a person that the words name, or one of the last 3 before" in problems


def test_words_that_name_another_person_are_not_said_by_one_before(tmp_path: Path) -> None:
    extraction = extraction_with_people(tmp_path, LAUGHTER)
    say(extraction, LAUGHTER, "cleo-wastri")
    problems = rule_problems(extraction, "entity-not-near-words")
    assert "expected: a person that the words name\n" in problems
    assert "found:    cleo-wastri" in problems


def test_an_inferred_person_can_be_named_anywhere(tmp_path: Path) -> None:
    extraction = extraction_with_people(tmp_path, LAST_WORDS)
    extraction.article.position(
        "ulkra-head",
        LAST_WORDS,
        person=inferred("ada-ulkra", LAST_WORDS, because="She is the head."),
        title="Head",
        title_printed="Dieses",
    )
    assert rule_problems(extraction, "entity-not-near-words") == ""


def test_a_pronoun_does_not_name_a_place(tmp_path: Path) -> None:
    words = "Ihr gehören 60 Prozent"
    extraction = small_extraction(tmp_path)
    extraction.article.event(
        "party",
        words,
        type="ceremony",
        title="Erika Muster gives a party in Cologne",
        status="happened",
        place="cologne",
        participants={"erika-muster": "host"},
    )
    problems = rule_problems(extraction, "entity-not-in-words")
    assert "found:    cologne" in problems


def test_an_event_is_told_within_three_sentences_of_words_about_it(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.statement(
        "partner",
        "Beipsiel ist ihr Partner",
        subject="beispiel",
        topic="business_model",
        text="Beispiel is the partner of Erika Muster.",
        status="fact",
        event="purchase",
    )
    problems = rule_problems(extraction, "evidence-outside-row")
    assert "a row of events with evidence within 3 sentences of these words" in problems
    assert "found:    purchase" in problems
