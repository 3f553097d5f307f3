"""Dates that count from another date, as a German reader understands them."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.german.relative import count_date, relative_dates
from alibaba_press.scripts.german.steps import UncountableDate

CASES = """
# Days. 14 May 2019 is a Tuesday.
2019-05-14 | gestern wurde er 60 | 2019-05-13
2019-05-14 | Heute sind es 120 | 2019-05-14
2019-05-14 | vorgestern | 2019-05-12
2019-05-14 | übermorgen | 2019-05-16
2019-05-14 | Er kommt morgen | 2019-05-15
2019-05-14 | heute Morgen | 2019-05-14
2019-05-14 | gestern Abend | 2019-05-13
2019-05-14 | derzeit | 2019-05-14
2019-05-14 | am heutigen Dienstag | 2019-05-14
2019-05-14 | am gestrigen Montag | 2019-05-13
2019-12-31 | morgen | 2020-01-01

# Weekdays.
2019-05-14 | Am Montag wurde bekannt | 2019-05-13
2019-05-14 | Am Montag wird bekannt | 2019-05-20
2019-05-14 | am Dienstag | 2019-05-14
2019-05-14 | am Dienstagabend | 2019-05-14
2019-05-14 | seit Montag | 2019-05-13
2019-05-14 | vergangenen Dienstag | 2019-05-07
2019-05-14 | am vergangenen Freitag | 2019-05-10
2019-05-14 | letzten Montag | 2019-05-13
2019-05-14 | vorigen Freitag | 2019-05-10
2019-05-14 | kommenden Freitag | 2019-05-17
2019-05-14 | nächsten Montag | 2019-05-20
2019-05-14 | am Dienstag vergangener Woche | 2019-05-07
2019-05-14 | am Dienstag der vergangenen Woche | 2019-05-07
2019-05-14 | am Freitag dieser Woche | 2019-05-17
2019-05-14 | vergangene Woche am Mittwoch | 2019-05-08
2019-05-14 | kommende Woche Montag | 2019-05-20
2019-05-14 | am Dienstag, dem 14. Mai | 2019-05-14
2019-05-14 | Am Montag, dem 13. Mai, wurde | 2019-05-13

# Weeks: Monday to Sunday.
2019-05-14 | diese Woche | 2019-05-13/2019-05-19
2019-05-14 | in der vergangenen Woche | 2019-05-06/2019-05-12
2019-05-14 | Ende vergangener Woche | 2019-05-06/2019-05-12 END
2019-05-14 | Anfang der kommenden Woche | 2019-05-20/2019-05-26 START
2019-05-14 | Ende der Woche | 2019-05-13/2019-05-19 END
2019-05-14 | vor einer Woche | 2019-05-06/2019-05-12
2019-05-14 | vor zwei Wochen | 2019-04-29/2019-05-05
2019-05-14 | in zwei Wochen | 2019-05-27/2019-06-02
2019-05-14 | in der Vorwoche | 2019-05-06/2019-05-12

# Months and quarters.
2019-05-14 | in diesem Monat | 2019-05
2019-05-14 | im vergangenen Monat | 2019-04
2019-01-31 | im Vormonat | 2018-12
2019-05-14 | kommenden Monat | 2019-06
2019-05-14 | vor zwei Monaten | 2019-03
2019-05-14 | vor acht Monaten | 2018-09
2019-05-31 | vor drei Monaten | 2019-02
2019-05-14 | in drei Monaten | 2019-08
2019-05-14 | schon einen Monat alt | 2019-04
2019-05-14 | Mitte des Monats | 2019-05 MID
2019-05-14 | im laufenden Quartal | 2019-04/2019-06
2019-05-14 | im vergangenen Quartal | 2019-01/2019-03

# Years.
2019-05-14 | dieses Jahr | 2019
2019-05-14 | In diesem Jahr | 2019
2019-05-14 | heuer | 2019
2019-05-14 | Anfang dieses Jahres | 2019 START
2019-05-14 | im vergangenen Jahr | 2018
2019-05-14 | Im letzten Jahr | 2018
2019-05-14 | vergangenes Jahr | 2018
2019-05-14 | im Vorjahr | 2018
2019-05-14 | vorletztes Jahr | 2017
2019-05-14 | im kommenden Jahr | 2020
2019-05-14 | nächstes Jahr | 2020
2019-05-14 | übernächstes Jahr | 2021
2019-05-14 | Vor drei Jahren | 2016
2019-05-14 | vor 20 Jahren | 1999
2019-05-14 | vor einem Jahr | 2018
2019-05-14 | vor genau 100 Jahren | 1919
2019-05-14 | in fünf Jahren | 2024
2019-05-14 | vor Jahresfrist | 2018
2019-05-14 | seit zwei Jahren | 2017
2019-05-14 | vor rund zehn Jahren | 2009~
2019-05-14 | vor gut drei Jahren | 2016~
2019-05-14 | Ende des vergangenen Jahres | 2018 END
2019-05-14 | Ende vergangenen Jahres | 2018 END
2019-05-14 | Ende des Vorjahres | 2018 END
2019-05-14 | Anfang des Jahres | 2019 START
2019-05-14 | bis Ende des Jahres | 2019 END
2019-05-14 | seit Jahresbeginn | 2019 START
2019-05-14 | zum Jahresende | 2019 END
2020-02-29 | vor einem Jahr | 2019

# Months by name.
2019-05-14 | Im April wurde | 2019-04
2019-05-14 | seit April | 2019-04
2019-05-14 | im Mai | 2019-05
2019-05-14 | Im Juni wird | 2019-06
2019-05-14 | im April > | 2020-04
2019-05-14 | im April < | 2019-04
2019-01 | Anfang Dezember wurde | 2018-12 START
2019-05-14 | im vergangenen Dezember | 2018-12
2019-01 | im letzten November | 2018-11
2019-05-14 | letzten Mai | 2018-05
2019-05-14 | im kommenden Mai | 2020-05
2019-05-14 | im April dieses Jahres | 2019-04
2019-05-14 | im April vergangenen Jahres | 2018-04
2019-05-14 | im April des vergangenen Jahres | 2018-04
2019-05-14 | im April des Vorjahres | 2018-04
2019-05-14 | im vergangenen Jahr im April | 2018-04
2019-05-14 | im April vor drei Jahren | 2016-04

# Days by name.
2019-05-14 | am 2. November wurde | 2018-11-02
2019-05-14 | am 2. November wird | 2019-11-02
2019-05-14 | am 14. Mai | 2019-05-14
2019-05-14 | am 11. November vergangenen Jahres | 2018-11-11
2017-01 | Im vergangenen Jahr am 11. November | 2016-11-11
2019-05-14 | am 13. Mai dieses Jahres | 2019-05-13

# Seasons and parts of the year.
2019-05-14 | im ersten Quartal wurde | 2019-01/2019-03
2019-05-14 | im zweiten Quartal | 2019-04/2019-06
2019-01 | im zweiten Quartal des vergangenen Jahres | 2018-04/2018-06
2019-05-14 | letzten Herbst | 2018-23
2017-01 | letzten Herbst | 2016-23
2019-05-14 | im vergangenen Sommer | 2018-22
2019-05-14 | diesen Sommer | 2019-22
2019-05-14 | im Frühjahr | 2019-21
2019-05-14 | letzten Winter | 2018-24
2019-05-14 | im Sommer vergangenen Jahres | 2018-22

# Stretches of time.
2020-10-24 | In den letzten 16 Jahren | 2004/2020
2017-01 | In den letzten 30 Jahren | 1987/2017
2019-05-14 | in den kommenden drei Jahren | 2019/2022
2019-05-14 | in den vergangenen drei Monaten | 2019-02/2019-05
2019-05-14 | in den vergangenen zehn Tagen | 2019-05-04/2019-05-14

# From a date that the text has told.
2017-12-05 | drei Jahre später | 2020
1995 | Vier Jahre später schuf Ma | 1999
2020-11-02 | Tags darauf | 2020-11-03
2020-11-02 | am nächsten Tag | 2020-11-03
2020-11-02 | am Tag zuvor | 2020-11-01
2020-11-02 | am Vortag | 2020-11-01
2020-11-02 | am selben Tag | 2020-11-02
2020-11-02 | einen Tag später | 2020-11-03
2020-11-02 | zwei Wochen zuvor | 2020-10-19/2020-10-25
2017 | im Jahr darauf | 2018
2017 | im Folgejahr | 2018
2017 | im folgenden Jahr | 2018
2017 | im selben Jahr | 2017
1999 | ein Jahr nach der Gründung | 2000
1999 | nach zwei Jahren | 2001
2017-01 | eine Woche später | [2017-01,2017-02]
2017-05 | im Monat darauf | 2017-06

# Coarse and vague anchors: no finer than they are.
2019-05 | vor drei Jahren | 2016
2019-05 | vor zwei Monaten | 2019-03
2019-05 | gestern | [2019-04,2019-05]
2019-05 | vergangene Woche | [2019-04,2019-05]
2019-05 | im April wurde | 2019-04
2019-05 | heute | 2019-05
2019 | vor drei Jahren | 2016
2019 | vor drei Monaten | [2018,2019]
2019 | derzeit | 2019
2019 | im April | 2019-04
2019 | am 2. November | 2019-11-02
2019 | im zweiten Quartal | 2019-04/2019-06
2019~ | vor drei Jahren | 2016~
2019~ | im April | 2019-04~
2018-12/2019-01 | ein Jahr später | 2019/2020
"""

REFUSED = """
# More than one date is possible.
2019-05-14 | am Montag | a direction: the words lead to 2019-05-13 or to 2019-05-20
2019-05-14 | im April | a direction: the words lead to 2019-04 or to 2020-04
2019-05-14 | am 2. November | a direction: the words lead to 2018-11-02 or to 2019-11-02
2019-05-14 | vorigen Montag | words that tell whether the weekday of this week is meant, or …
2019-05-14 | nächsten Freitag | words that tell whether the weekday of this week is meant, or …
2019 | letzten Herbst | a finer date to count from
2019-01-15 | im Winter wurde | words that tell which winter is meant
2019-05-14 | im Winter vergangenen Jahres | words that tell which winter is meant
2018-12/2019-02 | im Januar wurde | a finer date to count from

# The anchor is too coarse.
2019-05 | am Dienstag wurde | a day to count a weekday from
2019 | gestern | a month or a day to count a day from
2019 | vergangene Woche | a month or a day to count a week from
2019 | in den letzten drei Monaten | a month to count from

# The words contradict the anchor, or the direction.
2019-05-14 | am gestrigen Dienstag | the weekday of 2019-05-13
2019-05-14 | am Montag, dem 14. Mai | the weekday of 2019-05-14
2019-05-14 | vor drei Jahren > | the direction of the words, which lead to the past
2019 | im Januar oder Februar | a month, a season, a quarter or one day
2019 | am 29. Februar | a day of the calendar, not 2019-02-29

# No number, or only a bound.
2019-05-14 | vor einigen Jahren | a number to count with: the words are vague
2019-05-14 | in den letzten Jahren | a number to count with: the words are vague
2019-05-14 | vor anderthalb Jahren | a number to count with: the words are vague
2019-05-14 | vor mehr als drei Jahren | a date: the words only bound it
2019-05-14 | vor zwei Jahrzehnten | a unit to count: decades are vague
2019-05-14 | im vergangenen Jahrzehnt | a unit to count: decades are vague
2019-05-14 | vom 2. bis 5. Mai | a month, a season, a quarter or one day

# No relative date, or two.
2019-05-14 | im April 2018 | words with one relative date, not none
2019-05-14 | Ende des Jahres 2018 | words with one relative date, not none
2019-05-14 | am Morgen | words with one relative date, not none
2019-05-14 | in der letzten Woche des Jahres | words with one relative date, not none
2019-05-14 | am letzten Tag | words with one relative date, not none
2019-05-14 | August Thyssen | words with one relative date, not none
2019-05-14 | drei Jahre lang | words with one relative date, not none
2019-05-14 | gestern und heute | words with one relative date, not 2: 'gestern', 'heute'

# No anchor that words count from.
199X | vor drei Jahren | a year, a month or a day to count from, not 199X
XXXX-04 | vor drei Jahren | a year, a month or a day to count from, not XXXX-04
2018-24 | ein Jahr später | a month or a day to count from: a winter lies in two years
2019-13 | vor drei Jahren | a date of the calendar to count from, not 2019-13
../2019 | vor drei Jahren | a year, a month or a day to count from, not ../2019
0001 | vor drei Jahren | a date within the years 1 to 9999
9999-12-31 | morgen | a date within the years 1 to 9999
9999-12-31 | kommenden Montag | a date within the years 1 to 9999
0001 | im April des Vorjahres | a date within the years 1 to 9999
"""

DIRECTIONS = {"<": "past", ">": "future"}


def parse(table: str) -> list[tuple[str, str, str | None, str]]:
    """Return anchor, words, direction and result of each line of a table."""
    cases = []
    for line in table.splitlines():
        if line and not line.startswith("#"):
            anchor, words, result = line.split(" | ")
            direction = DIRECTIONS.get(words[-1])
            cases.append((anchor, words.rstrip("<> "), direction, result))
    return cases


@pytest.mark.parametrize(("anchor", "words", "direction", "result"), parse(CASES))
def test_words_lead_to_the_date_that_a_reader_understands(
    anchor: str, words: str, direction: str | None, result: str
) -> None:
    count = count_date([words], anchor, direction)  # type: ignore[arg-type]
    assert f"{count.edtf} {count.modifier or ''}".strip() == result
    # The words of the date alone lead to it too.
    sure = None if count.direction == "present" else count.direction
    again = count_date([count.words], anchor, sure)
    assert (again.edtf, again.modifier) == (count.edtf, count.modifier)


@pytest.mark.parametrize(("anchor", "words", "direction", "expected"), parse(REFUSED))
def test_words_that_lead_to_no_date_or_to_more_than_one_are_refused(
    anchor: str, words: str, direction: str | None, expected: str
) -> None:
    with pytest.raises(UncountableDate) as raised:
        count_date([words], anchor, direction)  # type: ignore[arg-type]
    assert str(raised.value).startswith(expected.removesuffix("…"))
    assert expected.endswith("…") or str(raised.value) == expected
    assert raised.value.remedy


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Er kam vor drei Jahren nach Köln", "vor drei Jahren"),
        ("Das gilt seit April", "seit April"),
        ("Ende vergangener Woche sank der Kurs", "Ende vergangener Woche"),
        ("Im vergangenen Jahr am 11. November meldete", "Im vergangenen Jahr am 11. November"),
        ("Schon vor rund zehn Jahren sagte er", "vor rund zehn Jahren"),
        ("Drei Jahre später wurde sie gekauft", "Drei Jahre später"),
    ],
)
def test_the_words_of_the_date_are_found_in_their_sentence(words: str, phrase: str) -> None:
    [date] = relative_dates(words)
    assert words[date.start : date.end] == phrase
