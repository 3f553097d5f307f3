"""The reader reads for what time a number is counted, from the words beside it."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.german import rate_at, readings_of_kind

RATES = {
    "330 Stunden im Monat schuften": ("month", "330 Stunden im Monat"),
    "583\u2009000 Transaktionen pro Sekunde.": ("second", "583\u2009000 Transaktionen pro Sekunde"),
    "über 100 Video-Sprechstunden pro Tag": ("day", "über 100 Video-Sprechstunden pro Tag"),
    "sechs Tage die Woche": ("week", "sechs Tage die Woche"),
    "hat er pro Jahr im Durchschnitt 257 000 Euro verdient": (
        "year",
        "pro Jahr im Durchschnitt 257 000 Euro",
    ),
    "Tag für Tag werden so Milliarden": ("day", "Tag für Tag werden so Milliarden"),
    "zahlt monatlich 40 Euro": ("month", "monatlich 40 Euro"),
    "40 Euro monatlich": ("month", "40 Euro monatlich"),
    "zwei Liter je Stunde": ("hour", "zwei Liter je Stunde"),
    "80 Schläge in der Minute": ("minute", "80 Schläge in der Minute"),
}

NO_RATES = (
    "20 Millionen Kunden im Jahr 2019",
    "20 Millionen Kunden im Jahr zuvor",
    "100 Gäste am Tag der Wahl",
    "3 Filialen im Monat Mai",
    "120 Mitarbeiter",
    "drei Tage lang wartete die Woche darauf",
    "pro Kopf 40 Euro",
    "Tag für Tag, so heißt es, kommen nun 40 Gäste",
    "80 Kilometer pro Stunde",
)


@pytest.mark.parametrize("words", RATES)
def test_the_time_that_a_number_is_counted_for_is_read(words: str) -> None:
    [reading] = readings_of_kind(words, dates=False)
    rate = rate_at(words, reading.start, reading.end)
    assert rate is not None
    assert (rate.unit, words[rate.start : rate.end]) == RATES[words]


@pytest.mark.parametrize("words", NO_RATES)
def test_dates_and_other_words_beside_a_number_are_no_rate(words: str) -> None:
    reading = readings_of_kind(words, dates=False)[0]
    assert rate_at(words, reading.start, reading.end) is None


@pytest.mark.parametrize("word", ["pro ", "im Monat ", "Tag für ", "a ", "\u2009", "A-"])
def test_only_a_few_words_beside_a_number_are_looked_at(word: str) -> None:
    text = word * 200_000
    middle = len(text) // 2
    rate = rate_at(text, middle, middle)
    assert rate is None or rate.end - rate.start < 200
