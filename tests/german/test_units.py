"""The units of the vocabulary and those of the reader are one list."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from alibaba_press.schemas.terms import terms
from alibaba_press.scripts.german import read
from alibaba_press.scripts.german.reading import Qualifier, Reading
from alibaba_press.scripts.german.words.units import (
    ADJECTIVE_ENDINGS,
    CURRENCIES,
    FIXED_WORDS,
    MULTIPLES,
    NOUN_HEADS,
    SIGNS_BEFORE,
    UNIT_FORMS,
)

UNITS = frozenset(UNIT_FORMS)

NAMED_BY_NO_WORD = {"rank", "person", "item"}
"""Units that the reader cannot read, because any noun can name what is counted."""


def test_every_unit_of_the_vocabulary_is_read() -> None:
    assert set(terms()["unit"]) - NAMED_BY_NO_WORD <= UNITS
    assert not UNITS & NAMED_BY_NO_WORD


def test_every_unit_that_is_read_is_in_the_vocabulary() -> None:
    assert set(terms()["unit"]) >= UNITS


def test_the_currencies_of_the_vocabulary_are_those_that_are_read() -> None:
    assert set(terms()["currency"]) == CURRENCIES


def test_the_qualifiers_of_the_reader_become_those_of_the_vocabulary() -> None:
    readings = [Reading(0, 1, "quantity", qualifier=words) for words in get_args(Qualifier)]
    assert {reading.qualifier_term for reading in readings} == set(terms()["qualifier"])


def test_up_to_a_number_is_a_limit_in_the_tables() -> None:
    [reading] = read("Er sammelte bis zu 100 Euro.")
    assert (reading.qualifier, reading.qualifier_term) == ("up_to", "at_most")


FORMS = [
    (form, unit, Decimal(1)) for unit, forms in UNIT_FORMS.items() for form in forms if form != "x"
] + [
    (form, unit, factor)
    for (unit, factor), forms in MULTIPLES.items()
    for form in forms.split(" | ")
]


def test_every_other_word_for_a_unit_is_one_of_a_unit_with_forms() -> None:
    others = {*SIGNS_BEFORE, *(unit for unit, _ in MULTIPLES)}
    in_words = [*ADJECTIVE_ENDINGS.values(), *NOUN_HEADS.values()]
    in_words += [unit for _, unit in FIXED_WORDS.values()]
    others.update(unit for unit in in_words if unit is not None)
    assert others <= UNITS
    assert all(UNIT_FORMS.values())


def values_and_units(text: str) -> list[tuple[Decimal | None, str | None]]:
    return [(reading.value, reading.unit) for reading in read(text)]


def test_every_form_of_a_unit_is_read_behind_a_number() -> None:
    assert len({form for form, _, _ in FORMS}) == len(FORMS)
    assert {
        form: values_and_units(f"Es sind rund 20 {form}, heißt es.") for form, _, _ in FORMS
    } == {form: [(20 * factor, unit)] for form, unit, factor in FORMS}


def test_every_sign_of_a_currency_is_read_before_a_number() -> None:
    texts = {
        f"Es sind {sign}{blank}20 im Jahr.": unit
        for unit, signs in SIGNS_BEFORE.items()
        for sign in signs
        for blank in ("", " ")
        if blank or not sign[-1].isalpha()
    }
    assert {text: values_and_units(text) for text in texts} == {
        text: [(Decimal(20), unit)] for text, unit in texts.items()
    }


@pytest.mark.parametrize("text", ["20 T", "20 M", "20 x", "20 Dollar-Noten", "20 Tagesgäste"])
def test_words_that_are_only_spelt_like_a_unit_are_none(text: str) -> None:
    assert [reading.unit for reading in read(text)] == [None]
