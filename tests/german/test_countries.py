"""Each country is recognized by its name, its adjective and its inhabitants, and by no other's.

countries.txt has what a person wrote down for each state: the code, and words that name it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.schemas.terms import terms
from alibaba_press.scripts.german.countries import (
    CODES,
    IRREGULAR,
    names,
    plain,
    words_of_adjective,
)
from alibaba_press.scripts.german.words.country_names import COUNTRY_NAMES

WORDS = {
    line[:2]: line[3:].split(", ")
    for line in Path(__file__).with_name("countries.txt").read_text("utf-8").splitlines()
}

SHARED = {
    ("CD", "CG"),  # both are named Kongo
    ("GN", "GW"),  # Guinea-Bissau begins with the name of Guinea
}
"""Countries of which the words of the second name the first too."""


def countries_named_by(word: str) -> set[str]:
    return {code for code in COUNTRY_NAMES if names(plain(word), code)}


def test_the_words_of_a_state_name_it_and_no_other() -> None:
    wrong: dict[tuple[str, str], set[str]] = {}
    for code, words in WORDS.items():
        shared = {other for pair in SHARED if code in pair for other in pair}
        for word in words:
            countries = countries_named_by(word)
            if not {code} <= countries <= {code} | shared:
                wrong[code, word] = countries
    assert wrong == {}


def test_inflected_words_of_a_state_name_it() -> None:
    inflected: list[tuple[str, str]] = []
    for code, words in WORDS.items():
        _, adjective, *inhabitants = [*words, "", ""][:3]
        inflected += [(code, f"{adjective}en")] * bool(adjective)
        inflected += [(code, f"{name}n") for name in inhabitants if name]
    assert len(inflected) > len(WORDS)
    assert [
        (code, word) for code, word in inflected if not names(plain(f"die {word} Bank"), code)
    ] == []


def test_the_name_of_every_country_of_iso_3166_names_it() -> None:
    assert [
        (code, name)
        for code, name in COUNTRY_NAMES.items()
        if not names(plain(f"in {name}."), code)
    ] == []


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Maschine", "CN"),
        ("individuell", "IN"),
        ("Franz", "FR"),
        ("spannend", "ES"),
        ("Belgrad", "BE"),
        ("Irland", "IR"),
        ("irgendwo", "IE"),
        ("Nigeria", "NE"),
        ("lateinamerikanisch", "US"),
        ("BUSINESS", "US"),
        ("USB", "US"),
        ("polemisch", "PL"),
        ("Poleposition", "PL"),
        ("südsudanesisch", "SD"),
        ("Österreich", "DE"),
        ("Schweizer", "CN"),
    ],
)
def test_a_word_that_only_looks_alike_names_no_country(word: str, code: str) -> None:
    assert not names(plain(word), code)


def test_an_unknown_code_has_no_words() -> None:
    assert countries_named_by("ZZ") == set()
    assert not names(plain("überall"), "ZZ")


def test_irregular_words_are_those_of_known_countries() -> None:
    assert IRREGULAR.keys() <= COUNTRY_NAMES.keys()
    assert set(CODES) == COUNTRY_NAMES.keys()


@pytest.mark.parametrize(
    ("adjective", "words"),
    [
        ("chinesisch", ["Chinesin"]),
        ("taiwanisch-kanadisch", ["taiwanesische", "Kanadierin"]),
        ("US-amerikanisch", ["US-Bürger"]),
        ("kurdisch", ["Kurde"]),
    ],
)
def test_an_adjective_names_the_country_of_each_of_its_parts(
    adjective: str, words: list[str]
) -> None:
    parts = words_of_adjective(adjective)
    assert len(parts) == len(words)
    for part, word in zip(parts, words, strict=True):
        assert any(form in plain(word) for form in part)


@pytest.mark.parametrize("term", terms()["nationality"])
def test_the_german_label_of_a_nationality_names_countries(term: str) -> None:
    _, german, _ = terms()["nationality"][term]
    for word in plain(german).split():
        assert countries_named_by(word), word
