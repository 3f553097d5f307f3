"""An article says whom it means by a name that several entities have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from alibaba_press.scripts.language import form, quote
from alibaba_press.tests.support.shared_names import (
    CITY,
    COUNCIL,
    RULES_ON_NAMES,
    TEXT_ON_COUNCIL,
    bearers,
    extraction_with_shared_name,
)
from alibaba_press.tests.support.small import (
    FILE,
    SmallExtraction,
    assembled_tables,
    build_problems,
    call_problems,
    checked_tables,
    line_after_call,
)


@pytest.fixture
def extraction(tmp_path: Path) -> SmallExtraction:
    """Return an extraction in which a city and its council share a form."""
    return extraction_with_shared_name(tmp_path)


def test_a_form_that_no_article_uses_for_an_entity_is_reported(
    extraction: SmallExtraction,
) -> None:
    extraction.article.means(CITY, "Köln")
    assert call_problems(extraction) == (
        f"{extraction.register.entities[-1].origin}: no article writes 'Köln' for 'city-council'\n"
        "    expected: a form that occurs by itself, not within a longer form\n"
        "    found:    'Köln'\n"
        "    remedy:   correct the form or take it out\n"
        "1 problem"
    )


def test_an_article_means_one_entity_but_for_the_quoted_places(
    extraction: SmallExtraction,
) -> None:
    extraction.article.means(CITY, "Köln")
    extraction.article.means(COUNCIL, "Köln", "Köln lobt")
    assert bearers(assembled_tables(extraction)) == [CITY, COUNCIL, CITY, CITY]


def test_an_article_says_for_each_place_whom_it_means(extraction: SmallExtraction) -> None:
    extraction.article.means(CITY, "Köln", "davon 40 in Köln", "In Köln ist der Rat in Köln")
    extraction.article.means(COUNCIL, "Köln", "Köln lobt den Kauf")
    assert bearers(assembled_tables(extraction)) == [CITY, COUNCIL, CITY, CITY]


def test_an_occurrence_chooses_a_place(extraction: SmallExtraction) -> None:
    extraction.article.means(CITY, "Köln")
    # The first occurrence lies in 'Kölner'.
    extraction.article.means(COUNCIL, "Köln", quote("Köln", occurrence=3))
    assert bearers(assembled_tables(extraction)) == [CITY, COUNCIL, CITY, CITY]


def test_each_entity_has_its_first_mention_as_evidence(extraction: SmallExtraction) -> None:
    extraction.article.means(CITY, "Köln")
    extraction.article.means(COUNCIL, "Köln", "Köln lobt")
    built = checked_tables(extraction, *RULES_ON_NAMES)
    assert bearers(built) == [CITY, COUNCIL, CITY, CITY]
    evidence = built["evidence"].to_pylist()
    starts = {
        row["row"]: row["start"]
        for row in evidence
        if row["table"] == "names" and row["row"].endswith("/koeln")
    }
    assert starts == {
        f"{CITY}/koeln": TEXT_ON_COUNCIL.index("Köln."),
        f"{COUNCIL}/koeln": TEXT_ON_COUNCIL.index("Köln lobt"),
    }


def test_a_form_that_an_article_uses_without_saying_whom_it_means_is_reported(
    extraction: SmallExtraction,
) -> None:
    assert build_problems(extraction) == (
        f"seeds/{FILE}:2: the article does not say whom 'Köln' means\n"
        "    expected: 'cologne' or 'city-council', who have this form\n"
        "    found:    4 such places, in lines 2, 4, 4, 4\n"
        f"    remedy:   say it in {extraction.article.origin.file}: "
        'article.means("cologne", "Köln"), or for some places alone: '
        'article.means("city-council", "Köln", "words around it")\n'
        "1 problem"
    )


def test_only_the_places_that_no_call_decides_are_reported(extraction: SmallExtraction) -> None:
    extraction.article.means(CITY, "Köln", "davon 40 in Köln", "In Köln ist der Rat in Köln")
    problems = call_problems(extraction)
    assert f"seeds/{FILE}:4: the article does not say whom 'Köln' means" in problems
    assert "found:    'Köln' without a call\n" in problems


MISTAKES = {
    "an entity without the form": (
        ("beispiel", "Köln"),
        "'beispiel' has no form 'Köln'",
        "'cologne' or 'city-council', who have this form",
        "'beispiel'",
        "correct the entity, or add the form to its names",
    ),
    "a form of no entity": (
        (CITY, "Kölln"),
        "'cologne' has no form 'Kölln'",
        "a form of a name in the register",
        "'Kölln'",
        "did you mean 'Köln'?",
    ),
    "a form of one entity": (
        (COUNCIL, "Rat"),
        "only 'city-council' has the form 'Rat'",
        "a form that several entities have",
        "a form of 'city-council' alone",
        "take the call out",
    ),
    "a second call for the whole article": (
        (COUNCIL, "Köln"),
        "two calls say whom 'Köln' means in the whole article",
        "one call for each place",
        "'cologne' at {first}, and 'city-council'",
        "take one of the two out, or give it other words",
    ),
    "words without the form": (
        (COUNCIL, "Köln", "Die Kölner Händlerin"),
        "the words hold no form 'Köln'",
        "words around 'Köln' as a word by itself",
        "'Die Kölner Händlerin'",
        "correct the words, or the form",
    ),
    "words of another article": (
        (COUNCIL, "Köln", quote("in Köln", article="another")),
        "the quote is of another article",
        "words of the article of the call",
        "words of 'another'",
        "call means(…) of that article",
    ),
    "words that occur twice": (
        (COUNCIL, "Köln", "in Köln"),
        "the quote occurs 2 times",
        "words that occur once",
        f"'in Köln' in lines 2, 4 of seeds/{FILE}",
        "lengthen the quote, or choose one with quote(…, occurrence=n), n from 1 to 2",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistaken_call_is_reported_with_its_line(
    extraction: SmallExtraction, mistake: str
) -> None:
    arguments, message, expected, found, remedy = MISTAKES[mistake]
    first = line_after_call()
    extraction.article.means(CITY, "Köln")
    extraction.article.means(COUNCIL, "Köln", quote("Köln", occurrence=3))
    place = line_after_call()
    extraction.article.means(*arguments)  # type: ignore[arg-type]
    assert call_problems(extraction) == (
        f"{place}: {message}\n"
        f"    expected: {expected}\n"
        f"    found:    {found.format(first=first)}\n"
        f"    remedy:   {remedy}\n"
        "1 problem"
    )


def test_a_build_reports_all_mistaken_calls_and_nothing_that_follows_from_them(
    extraction: SmallExtraction,
) -> None:
    extraction.article.means(CITY, "Köln")
    extraction.article.means(COUNCIL, "Köln", quote("Köln", occurrence=3))
    for arguments, _, _, _, _ in MISTAKES.values():
        extraction.article.means(*arguments)  # type: ignore[arg-type]
    problems = build_problems(extraction)
    for _, message, expected, _, _ in MISTAKES.values():
        assert f": {message}\n    expected: {expected}\n" in problems
    assert problems.endswith(f"\n{len(MISTAKES)} problems")


def test_two_calls_for_one_place_are_reported(extraction: SmallExtraction) -> None:
    extraction.article.means(CITY, "Köln")
    first = line_after_call()
    extraction.article.means(COUNCIL, "Köln", "Köln lobt")
    second = line_after_call()
    extraction.article.means(CITY, "Köln", "Köln lobt den Kauf")
    assert call_problems(extraction) == (
        f"{second}: two calls say whom 'Köln' means in line 4\n"
        "    expected: one call for each place\n"
        f"    found:    'city-council' at {first}, and 'cologne'\n"
        "    remedy:   take one of the two out, or give it other words\n"
        "1 problem"
    )


def test_a_call_for_the_whole_article_that_decides_no_place_is_reported(
    extraction: SmallExtraction,
) -> None:
    place = line_after_call()
    extraction.article.means(CITY, "Köln")
    extraction.article.means(CITY, "Köln", "davon 40 in Köln", "In Köln ist der Rat in Köln")
    extraction.article.means(COUNCIL, "Köln", "Köln lobt den Kauf")
    assert call_problems(extraction) == (
        f"{place}: other calls say everywhere whom 'Köln' means\n"
        "    expected: a place that no other call decides\n"
        "    found:    none\n"
        "    remedy:   take the call out\n"
        "1 problem"
    )


def test_a_form_that_the_article_does_not_have_is_reported(extraction: SmallExtraction) -> None:
    extraction.register.entities[0] = replace(
        extraction.register.entities[0], forms=(form("Rhein", "short"),)
    )
    extraction.register.entities[1] = replace(
        extraction.register.entities[1],
        forms=(*extraction.register.entities[1].forms, form("Rhein", "short")),
    )
    extraction.article.means(CITY, "Köln")
    place = line_after_call()
    extraction.article.means("erika-muster", "Rhein")
    assert (
        f"{place}: the article has no form 'Rhein'\n"
        f"    expected: 'Rhein' as a word by itself in seeds/{FILE}\n"
        "    found:    none\n"
        "    remedy:   take the call out, or correct the form\n"
    ) in call_problems(extraction)


@pytest.mark.parametrize(
    "arguments", [(3, "Köln"), (CITY, None), (CITY, "Köln", 3)], ids=["entity", "form", "words"]
)
def test_a_call_with_a_value_of_another_type_is_reported(
    extraction: SmallExtraction, arguments: tuple[str, str]
) -> None:
    place = line_after_call()
    extraction.article.means(*arguments)
    assert call_problems(extraction).startswith(f"{place}: ")
