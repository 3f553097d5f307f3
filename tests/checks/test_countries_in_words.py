"""The words that state a country or a nationality name it."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.tests.support.small import TEXT, build_problems, small_extraction


def text_on(words: str) -> str:
    """Return the small article with one more sentence."""
    return TEXT.replace("Das ist schön.", f"Das ist schön.\n{words} freut sich.")


@pytest.mark.parametrize(
    ("adjective", "country"),
    [
        ("Schweizer", "CH"),
        ("niederländische", "NL"),
        ("emiratische", "AE"),
        ("US-amerikanische", "US"),
        ("tschechische", "CZ"),
    ],
)
def test_words_with_an_adjective_of_a_country_state_it(
    tmp_path: Path, adjective: str, country: str
) -> None:
    words = f"Die {adjective} Firma Beispiel"
    extraction = small_extraction(tmp_path, text_on(words))
    extraction.article.about("beispiel", words, country=country)
    [company] = build(extraction.inputs())["companies"].to_pylist()
    assert company["country"] == country


@pytest.mark.parametrize(
    ("adjective", "country"),
    [("Schweizer", "CN"), ("maschinelle", "CN"), ("lateinamerikanische", "US"), ("irische", "IR")],
)
def test_words_that_do_not_name_the_country_are_reported(
    tmp_path: Path, adjective: str, country: str
) -> None:
    words = f"Die {adjective} Firma Beispiel"
    extraction = small_extraction(tmp_path, text_on(words))
    extraction.article.about("beispiel", words, country=country)
    assert "[country-not-in-words] in the words of companies of 'beispiel'" in build_problems(
        extraction
    )


@pytest.mark.parametrize(
    ("adjective", "nationality", "is_named"),
    [
        ("chinesische", "chinese", True),
        ("amerikanische", "us", True),
        ("taiwanisch-kanadische", "taiwanese_canadian", True),
        ("kanadische", "taiwanese_canadian", False),
        ("koreanische", "chinese", False),
    ],
)
def test_the_words_of_a_nationality_name_each_of_its_countries(
    tmp_path: Path, adjective: str, nationality: str, is_named: bool
) -> None:
    words = f"Die {adjective} Händlerin Erika Muster"
    extraction = small_extraction(tmp_path, text_on(words))
    extraction.article.about("erika-muster", words, nationality=nationality)  # type: ignore[arg-type]
    if is_named:
        [person] = build(extraction.inputs())["people"].to_pylist()
        assert person["nationality"] == nationality
    else:
        assert "[country-not-in-words] in the words of people of 'erika-muster'" in build_problems(
            extraction
        )
