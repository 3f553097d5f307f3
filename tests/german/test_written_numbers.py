"""What the library num2words writes in German is read back as itself."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from num2words import num2words

from alibaba_press.scripts.german import Reading, read
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.properties

MANY_EXAMPLES = examples(150)
FEWER_EXAMPLES = examples(60)

cardinals = st.one_of(
    st.integers(0, 10**4), st.integers(0, 10**6), st.integers(0, 10**9), st.integers(0, 10**12)
)

amounts = st.one_of(
    st.integers(1, 10**9),
    # 'zwei Millionen ein Euro'
    st.integers(1, 999).map(lambda millions: millions * 10**6 + 1),
)


def only_reading(before: str, words: str, after: str) -> Reading:
    """Return the one reading of a text, which covers some words of it."""
    [reading] = read(f"{before}{words}{after}")
    assert (reading.start, reading.end) == (len(before), len(before) + len(words))
    return reading


@MANY_EXAMPLES
@given(cardinals)
def test_a_number_in_words_is_read_back(number: int) -> None:
    words = num2words(number, lang="de")
    for before, after in (("", ""), ("Es sind ", " insgesamt."), ("Es sind rund ", "")):
        if before.endswith("rund "):
            before, words = before.removesuffix("rund "), f"rund {words}"
        reading = only_reading(before, words, after)
        assert (reading.kind, reading.unit) == ("quantity", None)
        assert reading.value == number


@FEWER_EXAMPLES
@given(st.integers(1, 10**9), st.integers(1, 999))
def test_a_number_with_decimals_in_words_is_read_back(integer: int, fraction: int) -> None:
    number = Decimal(f"{integer}.{fraction:03}").normalize()
    assume(number % 1)
    words = f"{num2words(number, lang='de')} Prozent"
    reading = only_reading("Es sind ", words, ".")
    assert (reading.value, reading.unit) == (number, "percent")


@FEWER_EXAMPLES
@given(cardinals.filter(bool))
def test_a_negative_number_in_words_is_read_back(number: int) -> None:
    reading = only_reading("Es sind ", num2words(-number, lang="de"), " insgesamt.")
    assert (reading.kind, reading.value) == ("quantity", Decimal(-number))


@MANY_EXAMPLES
@given(st.integers(1, 10**6), st.sampled_from(["", "n", "r", "s"]))
def test_an_ordinal_in_words_is_read_back(number: int, ending: str) -> None:
    words = num2words(number, lang="de", to="ordinal") + ending
    [reading] = read(f"am {words} Tag")
    assert (reading.kind, reading.value) == ("ordinal", Decimal(number))
    assert reading.end == len(f"am {words}")


@MANY_EXAMPLES
@given(st.integers(1000, 2199))
def test_a_year_in_words_is_read_back(year: int) -> None:
    words = num2words(year, lang="de", to="year")
    reading = only_reading("Das war im Jahr ", words, ".")
    assert (reading.kind, reading.edtf) == ("date", str(year))


@MANY_EXAMPLES
@given(amounts, st.integers(0, 99), st.sampled_from(["EUR", "USD", "GBP", "DEM"]))
def test_money_in_words_is_read_back(whole: int, hundredths: int, currency: str) -> None:
    amount = Decimal(f"{whole}.{hundredths:02}")
    words = num2words(amount, lang="de", to="currency", currency=currency)
    reading = only_reading("Es kostet ", words, ".")
    assert (reading.kind, reading.value, reading.unit) == ("quantity", amount, currency)


@FEWER_EXAMPLES
@given(st.integers(2, 10**6 - 1), st.sampled_from(["Dollar", "Prozent", "Jahre", "Tonnen"]))
def test_a_number_word_is_read_in_small_letters_capitals_and_without_umlauts(
    number: int, unit: str
) -> None:
    words = num2words(number, lang="de")
    assume(not words.endswith("eins"))
    plain = words.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss")
    for spelling in (words, words.capitalize(), words.upper(), plain):
        reading = only_reading("Es sind ", f"{spelling} {unit}", ".")
        assert reading.value == number
