"""The reader finds every number and date of articles.

The tables list the readings of some articles in order, as a person reads them, in the notation of
``reading_tables``. All blanks in the words are plain, whichever kind the article has. In other
articles, the double entry compares each number and date with what a person typed.
"""

import re
from pathlib import Path

import pytest

from alibaba_press.scripts.german import read
from alibaba_press.tests.german.reading_tables import (
    SEEDS,
    assert_digits_are_read_once,
    meaning_of,
    meanings_in,
    parse_line,
    seed_text,
    table_lines,
)

ALIPAY_AT_ROSSMANN = """
Eine Milliarde US-Dollar = 1_000_000_000 USD; nicht einmal fünf Minuten = 5 minute less_than;
11. November @ XXXX-11-11; Einsen = 1; hundert Millionen = 100_000_000;
Innerhalb von 24 Stunden = 24 hour at_most;
über 17 Milliarden Dollar = 17_000_000_000 USD more_than; April @ XXXX-04; erste # 1;
mehr als 53 Millionen = 53_000_000 - more_than; ein halbes Jahr = 0.5 year;
Hunderte = 100 - more_than; mehr als einer halben Milliarde = 500_000_000 - more_than;
rund 1,2 Milliarden Dollar = 1_200_000_000 USD about; Erster # 1; letzten Herbst @ XXXX-23;
eine Million = 1_000_000; 2003 @ 2003; 85 Prozent = 85 percent
"""

HUB_IN_LIEGE = """
2019-01 @ 2019-01; Anfang Dezember @ XXXX-12; Anfang Dezember @ XXXX-12;
220.000 Quadratmetern = 220_000 square_metre; 75 Millionen Euro = 75_000_000 EUR;
Anfang 2021 @ 2021; 200-Milliarden-Dollar = 200_000_000_000 USD; fünf Jahren = 5 year;
200 Milliarden US-Dollar = 200_000_000_000 USD;
zweiten Quartal des vergangenen Jahres @ XXXX-04/XXXX-06;
10,8 Milliarden Euro = 10_800_000_000 EUR; letzten November @ XXXX-11; 30,7 Dollar = 30.7 USD;
180.000 = 180_000; mehr als 200 = 200 - more_than; 2014 @ 2014;
rund 25 Milliarden Dollar = 25_000_000_000 USD about; 2016 @ 2016; G20 !; 2016 @ 2016;
2018 @ 2018; G20 !; 20 = 20; gut sechs Prozent = 6 percent more_than
"""

SUPERPOWER = """
11.03.2021 @ 2021-03-11; 2020 @ 2020; 137 cm = 137 centimetre; 152 cm = 152 centimetre;
24. Oktober 2020 @ 2020-10-24; 2. # 2; 100 000 Yuan = 100_000 CNY; 10 Millionen = 10_000_000;
1 Milliarde = 1_000_000_000; September 2019 @ 2019-09; 16 Jahren = 16 year;
2. November @ XXXX-11-02; Dezember 2020 @ 2020-12; 88 Tage = 88 day; 2020 @ 2020;
1,4 Prozent = 1.4 percent; Juli 2020 @ 2020-07; 8,2 Milliarden Dollar = 8_200_000_000 USD;
zweitgrößter # 2; Seite 8 !; 11 Prozent = 11 percent; ein Viertel = 25 percent fraction; 1 !;
2003 @ 2003; 2 !; 2008 @ 2008; Zwischen 2008 und 2018 @ 2008/2018; 80 Prozent = 80 percent;
2009 @ 2009; 11. 11 @ XXXX-11-11; 24-Stunden = 24 hour; 2020 @ 2020; 583 000 = 583_000; 1995 @ 1995;
drei Monaten = 3 month; Vier Jahre = 4 year; 17 = 17; 20 Millionen Dollar = 20_000_000 USD;
2014 @ 2014; 60 Milliarden Dollar = 60_000_000_000 USD; einem Drittel = 33.333333 percent fraction;
2004 @ 2004; 2008 @ 2008; fast 56 Prozent = 56 percent nearly; 3 !; 2017 @ 2017;
ein Fünftel = 20 percent fraction; 4 !; 2015 @ 2015; 10. # 10; USA5 !;
Milliarden = 1_000_000_000 - more_than; 2014 @ 2014; 6 !; Dezember 2020 @ 2020-12; 50 = 50;
2008 @ 2008; Sommer 2020 @ 2020-22; 7 !; 780 Millionen Dollar = 780_000_000 USD;
650 Millionen Dollar = 650_000_000 USD; 600 Millionen Dollar = 600_000_000 USD; 2018 @ 2018;
500 Millionen Dollar = 500_000_000 USD; 8 !; 9 !; 2014 @ 2014; erste # 1; Januar 2017 @ 2017-01;
innerhalb von fünf Jahren = 5 year at_most; 1 Million = 1_000_000; 30 Jahren = 30 year; vier = 4;
30 Jahren = 30 year;
13 = 13; 40,2 Billionen Dollar = 40_200_000_000_000 USD; zweitgrößte # 2; 10 !; erste # 1;
2018 @ 2018; 11 !; 11. November 2017 @ 2017-11-11; 22-minütigen = 22 minute; 2017 @ 2017;
500 Millionen = 500_000_000; Oktober 2017 @ 2017-10; 867 Stunden = 867 hour; 12 !;
zwei Jahre = 2 year; 20 Jahren = 20 year; verzehnfacht = 10 times; 996 = 996; neun = 9; neun = 9;
sechs Tage = 6 day; sieben Tage = 7 day; 257 000 Euro = 257_000 EUR; 10 000 = 10_000; P8 !;
300 bis 400 = 300 to 400; P10 !; P10 !; vier = 4; P8 !; P9 !; doppelten = 2 times; 3-6-1 !;
30 Prozent = 30 percent; 60 Prozent = 60 percent; 10 Prozent = 10 percent; zwei Jahre = 2 year;
10 Prozent = 10 percent; Zehnergruppen = 10; ersten # 1; 330 Stunden = 330 hour; 13 !;
2016 @ 2016; 200 Hektar = 200 hectare; 20 Millionen Euro = 20_000_000 EUR; ersten # 1;
2023 @ 2023; 1 !; 10 pct = 10 percent; 2020 @ 2020; 3. Februar 2021 @ 2021-02-03; 2 !;
November 2015 @ 2015-11; 3 !; erste Jahreshälfte 2020 @ 2020-01/2020-06; 4 !;
15. Dezember 2020 @ 2020-12-15; 5 !; September 2015 @ 2015-09; 6 !; Januar 2019 @ 2019-01; 7 !;
9. Februar 2021 @ 2021-02-09; 8 !; 9. Februar 2021 @ 2021-02-09; 9 !; $1.5 million !;
8. Februar 2021 @ 2021-02-08; 10 !; ecommerceiq.asia/blog/page/135/ !; 11 !;
1. November 2018 @ 2018-11-01; 12 !; 18. Oktober 2017 @ 2017-10-18; 13 !;
1. Oktober 2019 @ 2019-10-01; 1999 @ 1999; 17 = 17; 122 399 = 122_399; 2020 @ 2020;
4 Prozent = 4 percent; 2019 @ 2019; 2014 @ 2014; 2019 @ 2019; 25 Prozent = 25 percent;
4,9 Prozent = 4.9 percent; 3,1 Prozent = 3.1 percent; 2,8 Prozent = 2.8 percent;
2,3 Prozent = 2.3 percent; 1993–2003 @ 1993/2003; 2004 @ 2004; 33 Prozent = 33 percent;
2014 @ 2014; binnen 30 Minuten = 30 minute at_most; 39 000 = 39_000; 29. Januar 2020 @ 2020-01-29;
mehr als 100 000 = 100_000 - more_than; 52 Prozent = 52 percent; Hälfte = 50 percent fraction;
drei Minuten = 3 minute; 13. # 13; Fünfjahresplan = 5 year; 2016 bis 2020 @ 2016/2020;
2020 @ 2020; 11.03.2021 @ 2021-03-11
"""

AT_THE_SUMMIT = f"""
G20 !
G20 !
mehr als 800 = 800 - more_than
20 = 20
mehr als 400 Millionen = 400_000_000 - more_than
erste # 1
G20 !
G20 !
Business20 !
G20 !
{"".join(f"{share}%" for share in range(101))} !
"""

ATTACK_ON_AMAZON = """
150 = 150; ersten # 1; ersten # 1; 15 Jahren = 15 year; 170 Dollar = 170 USD
"""

TABLES = {
    "000_5a98e9f3dca28ffe.txt": ALIPAY_AT_ROSSMANN,
    "001_1c6c3902868aa155.txt": HUB_IN_LIEGE,
    "002_081ca2b44f272458.txt": SUPERPOWER,
    "003_2e86bd55159635b8.txt": AT_THE_SUMMIT,
    "004_c0660eb4ceda1b53.txt": ATTACK_ON_AMAZON,
}
READ_BY_A_PERSON = [SEEDS / name for name in TABLES]
NAMES = [path.stem for path in READ_BY_A_PERSON]
ALL = sorted(SEEDS.glob("*.txt"))


@pytest.mark.parametrize("path", READ_BY_A_PERSON, ids=NAMES)
def test_the_readings_of_an_article_are_those_that_a_person_wrote_down(path: Path) -> None:
    readings = meanings_in(seed_text(path))
    plain = [(re.sub("[\u00a0\u2009]", " ", words), meaning) for words, meaning in readings]
    assert plain == [parse_line(line)[1] for line in table_lines(TABLES[path.name])]


@pytest.mark.parametrize("path", ALL, ids=[path.stem for path in ALL])
def test_every_run_of_digits_of_an_article_is_in_exactly_one_reading(path: Path) -> None:
    assert_digits_are_read_once(seed_text(path))


@pytest.mark.parametrize("path", READ_BY_A_PERSON, ids=NAMES)
def test_the_words_of_a_reading_have_the_same_meaning_alone(path: Path) -> None:
    text = seed_text(path)
    for reading in read(text):
        if reading.kind != "label":
            words = text[reading.start : reading.end]
            assert meanings_in(words) == [(words, meaning_of(reading))]


NUMBER_WORDS = re.compile(
    r"\b(?:zwei(?!fel|g)|drei(?!st)|vier|fünf|sechs|sieben|neun|zehn|elf|zwölf|hundert|tausend|halb|doppelt|erste"
    r"|dritte|hälfte|viertel|drittel|fünftel|million|milliarde|billion|dutzend)",
    re.IGNORECASE,
)
NO_NUMBERS = {"Milliardär"}


@pytest.mark.parametrize("path", READ_BY_A_PERSON, ids=NAMES)
def test_every_number_word_of_an_article_is_in_exactly_one_reading(path: Path) -> None:
    text = seed_text(path)
    readings = read(text)
    for match in NUMBER_WORDS.finditer(text):
        word = re.compile(r"\w+").match(text, match.start())
        assert word
        enclosing = [r for r in readings if r.start <= word.start() and word.end() <= r.end]
        assert len(enclosing) == (word.group() not in NO_NUMBERS), word.group()
