"""Dates that are inferred from words: no finer than the words, and in line with them."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks.inferred_dates import follows


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("199X", "in den 1990er Jahren"),
        ("199X", "im Jahr 1995"),
        ("19XX", "in den 1990er Jahren"),
        ("18XX", "im 19. Jahrhundert"),
        ("1847", "1847 gegründet"),
        ("2018", "ein Jahr vor 2019, also früher"),
        ("2017-01/2022-01", "Im Januar 2017 versprach er sie innerhalb von fünf Jahren"),
        ("2017/2019", "2017 sagte er, es werde binnen zwei Jahren gebaut"),
    ],
)
def test_a_date_as_coarse_as_the_words_follows_from_them(date: str, words: str) -> None:
    assert follows(date, (words,))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1995", "in den 1990er Jahren"),
        ("198X", "in den 1990er Jahren"),
        ("199X", "im 20. Jahrhundert"),
        ("199X", "im Jahr 1985"),
        ("199X", "vor langer Zeit"),
        ("1848", "1847 gegründet"),
        ("2017/2024", "Im Januar 2017 versprach er sie innerhalb von fünf Jahren"),
    ],
)
def test_a_finer_date_or_another_does_not_follow_from_the_words(date: str, words: str) -> None:
    assert not follows(date, (words,))
