"""The words that state a country or a nationality name it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    checked_tables,
    rule_problems,
    small_extraction,
)

COUNTRIES_IN_WORDS = [
    ("Schweizer", "CH"),
    ("niederländische", "NL"),
    ("emiratische", "AE"),
    ("US-amerikanische", "US"),
    ("tschechische", "CZ"),
]
COUNTRIES_NOT_IN_WORDS = [
    ("Schweizer", "CN"),
    ("maschinelle", "CN"),
    ("lateinamerikanische", "US"),
    ("irische", "IR"),
]
NATIONALITIES_IN_WORDS = [
    ("chinesische", "chinese"),
    ("amerikanische", "us"),
    ("taiwanisch-kanadische", "taiwanese_canadian"),
]
NATIONALITIES_NOT_IN_WORDS = [
    ("kanadische", "taiwanese_canadian"),
    ("koreanische", "chinese"),
]
NAMES = ["Ulkra", "Vemto", "Wastri", "Xelbo", "Yondu"]
"""Names of companies. As the names of people they follow a first name."""


def extraction_of(
    folder: Path, countries: list[tuple[str, str]], nationalities: list[tuple[str, str]]
) -> SmallExtraction:
    """Return the small article with a company for each country and a person for each nationality.

    The adjective before the name is among the words that state the country or the nationality.
    """
    companies = [
        f"Die {word} Firma {name}" for (word, _), name in zip(countries, NAMES, strict=False)
    ]
    people = [
        f"Die {word} Händlerin Ada {name}"
        for (word, _), name in zip(nationalities, NAMES, strict=False)
    ]
    lines = "".join(f"\n{words} freut sich." for words in companies + people)
    extraction = small_extraction(folder, TEXT.replace("Das ist schön.", f"Das ist schön.{lines}"))
    about: Any = extraction.article.about
    for (_, country), name, words in zip(countries, NAMES, companies, strict=False):
        extraction.register.company(name.lower(), name, kind="company", description="A firm.")
        about(name.lower(), words, country=country)
    for (_, nationality), name, words in zip(nationalities, NAMES, people, strict=False):
        id = f"ada-{name.lower()}"
        extraction.register.person(id, f"Ada {name}", description="A trader.")
        about(id, words, nationality=nationality)
    return extraction


@pytest.mark.slow
def test_adjectives_of_countries_and_nationalities_break_no_rule(tmp_path: Path) -> None:
    extraction = extraction_of(tmp_path, COUNTRIES_IN_WORDS, NATIONALITIES_IN_WORDS)
    assert build(extraction.inputs())


def test_words_with_an_adjective_of_a_country_or_a_nationality_state_it(tmp_path: Path) -> None:
    extraction = extraction_of(tmp_path, COUNTRIES_IN_WORDS, NATIONALITIES_IN_WORDS)
    built = checked_tables(extraction, "country-not-in-words")
    companies = {row["id"]: row["country"] for row in built["companies"].to_pylist()}
    for (_, country), name in zip(COUNTRIES_IN_WORDS, NAMES, strict=False):
        assert companies[name.lower()] == country
    people = {row["id"]: row["nationality"] for row in built["people"].to_pylist()}
    for (_, nationality), name in zip(NATIONALITIES_IN_WORDS, NAMES, strict=False):
        assert people[f"ada-{name.lower()}"] == nationality


def test_words_that_do_not_name_each_country_are_reported(tmp_path: Path) -> None:
    problems = rule_problems(
        extraction_of(tmp_path, COUNTRIES_NOT_IN_WORDS, NATIONALITIES_NOT_IN_WORDS),
        "country-not-in-words",
    )
    for _, name in zip(COUNTRIES_NOT_IN_WORDS, NAMES, strict=False):
        assert f"[country-not-in-words] in the words of companies of '{name.lower()}'" in problems
    for _, name in zip(NATIONALITIES_NOT_IN_WORDS, NAMES, strict=False):
        where = f"in the words of people of 'ada-{name.lower()}'"
        assert f"[country-not-in-words] {where}" in problems


def inferred_countries(folder: Path, lines: dict[str, tuple[str, str]]) -> SmallExtraction:
    """Return the small extraction with companies whose countries are inferred from these words."""
    text = "".join(f"\n\n{words}" for words, _ in lines.values())
    extraction = small_extraction(folder, TEXT.replace("Das ist schön.", f"Das ist schön.{text}"))
    about: Any = extraction.article.about
    for name, (words, country) in lines.items():
        extraction.register.company(name.lower(), name, kind="company", description="A firm.")
        about(name.lower(), words, because="It follows.", country=country)
    return extraction


def test_words_of_an_inferred_country_that_name_only_another_one_are_reported(
    tmp_path: Path,
) -> None:
    extraction = inferred_countries(
        tmp_path,
        {
            "Arda": ("Arda vertritt die deutsche Wirtschaft.", "CN"),
            "Bero": ("Bero China sitzt in Genf.", "BE"),
            "Cela": ("Cela gehört der deutschen und der chinesischen Wirtschaft.", "CN"),
            "Dora": ("Dora sitzt in Peking.", "CN"),
            "Elba": ("Elba sitzt in der Inneren Mongolei.", "CN"),
        },
    )
    problems = rule_problems(extraction, "country-not-in-words")
    reported = re.findall(
        r"\[country-not-in-words\] in the words of companies of '(\w+)'", problems
    )
    assert reported == ["arda", "bero"]
