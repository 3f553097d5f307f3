"""The reader reads German dates as EDTF strings."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from alibaba_press.scripts.german import read, readings_of_kind

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
MONTHS = re.findall(
    r"\w+", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)


def dates(text: str) -> list[tuple[str, str | None]]:
    """Return the words and the EDTF string of each date in a text."""
    return [(text[r.start : r.end], r.edtf) for r in read(text) if r.kind == "date"]


DAYS = [
    ("Am 24. Oktober 2020 sprach", "24. Oktober 2020", "2020-10-24"),
    ("am 11. November 2017 einen", "11. November 2017", "2017-11-11"),
    ("Afrique, 1.\u00a0November 2018.", "1.\u00a0November 2018", "2018-11-01"),
    ("am 2. November, wurde", "2. November", "XXXX-11-02"),
    ("am elften November", "elften November", "XXXX-11-11"),
    ("am 24. Okt. 2020", "24. Okt. 2020", "2020-10-24"),
    ("am 24. Okt. sprach", "24. Okt.", "XXXX-10-24"),
    ("am 29. Februar 2020", "29. Februar 2020", "2020-02-29"),
    ("am 29. Februar", "29. Februar", "XXXX-02-29"),
    ("am 5. Mai 1848", "5. Mai 1848", "1848-05-05"),
    ("vom 11.03.2021, von", "11.03.2021", "2021-03-11"),
    ("vom 1. 5. 2020.", "1. 5. 2020", "2020-05-01"),
    ("am „11.\u00a011“. begangenen", "11.\u00a011", "XXXX-11-11"),
    ("am „11. 11“ begangenen", "11. 11", "XXXX-11-11"),
    ("der 11.11. beginnt", "11.11", "XXXX-11-11"),
    ("date 2019-01-05 Die", "2019-01-05", "2019-01-05"),
]
MONTHS_AND_YEARS = [
    ("im September 2019 aus", "September 2019", "2019-09"),
    ("Dezember 2018", "Dezember 2018", "2018-12"),
    ("seit April in", "April", "XXXX-04"),
    ("Anfang Dezember konnte", "Anfang Dezember", "XXXX-12"),
    ("Mitte Oktober 2020", "Mitte Oktober 2020", "2020-10"),
    ("im letzten November sehen", "letzten November", "XXXX-11"),
    ("im Dezember des vergangenen Jahres", "Dezember des vergangenen Jahres", "XXXX-12"),
    ("im Dezember dieses Jahres", "Dezember dieses Jahres", "XXXX-12"),
    ("date 2019-01 Die", "2019-01", "2019-01"),
    ("im Jahr 2003 in", "2003", "2003"),
    ("2014", "2014", "2014"),
    ("(2018 beim", "2018", "2018"),
    ("das Coronajahr 2020 nicht", "2020", "2020"),
    ("für alle bis 2020, den", "2020", "2020"),
    ("Betriebsstart: Anfang 2021.", "Anfang 2021", "2021"),
    ("Ende 2019", "Ende 2019", "2019"),
    ("über 2020 hinaus", "2020", "2020"),
    ("wie etwa 2008", "2008", "2008"),
    ("1900", "1900", "1900"),
    ("2099", "2099", "2099"),
    ("in den 1990er Jahren", "1990er Jahren", "199X"),
]
SEASONS_AND_PARTS = [
    ("Im Sommer 2020 ging", "Sommer 2020", "2020-22"),
    ("letzten Herbst eine", "letzten Herbst", "XXXX-23"),
    ("im nächsten Frühjahr", "nächsten Frühjahr", "XXXX-21"),
    ("im Winter 2019/20", "Winter 2019/20", "2019-24"),
    ("im ersten Quartal 2018", "ersten Quartal 2018", "2018-01/2018-03"),
    ("im zweiten Quartal 2018", "zweiten Quartal 2018", "2018-04/2018-06"),
    ("im 3. Quartal 2019", "3. Quartal 2019", "2019-07/2019-09"),
    ("im vierten Quartal", "vierten Quartal", "XXXX-10/XXXX-12"),
    ("Q3 2020", "Q3 2020", "2020-07/2020-09"),
    (
        "im zweiten Quartal des vergangenen Jahres bei",
        "zweiten Quartal des vergangenen Jahres",
        "XXXX-04/XXXX-06",
    ),
    ("die erste Jahreshälfte 2020, nach", "erste Jahreshälfte 2020", "2020-01/2020-06"),
    ("im zweiten Halbjahr 2019", "zweiten Halbjahr 2019", "2019-07/2019-12"),
    ("in der zweiten Hälfte 2019", "zweiten Hälfte 2019", "2019-07/2019-12"),
]
INTERVALS = [
    ("Zeitraum 2016 bis 2020. Was", "2016 bis 2020", "2016/2020"),
    ("(1993–2003)", "1993–2003", "1993/2003"),
    ("2008-2018", "2008-2018", "2008/2018"),
    ("2008–18", "2008–18", "2008/2018"),
    ("im Geschäftsjahr 2019/20, so", "2019/20", "2019/2020"),
    ("Zwischen 2008 und 2018 wurden", "Zwischen 2008 und 2018", "2008/2018"),
    ("von 2016 bis 2020", "2016 bis 2020", "2016/2020"),
    ("Ende 2019 bis Anfang 2021", "Ende 2019 bis Anfang 2021", "2019/2021"),
    ("von Mai bis Juli 2020", "Mai bis Juli 2020", "2020-05/2020-07"),
    ("Oktober bis Dezember", "Oktober bis Dezember", "XXXX-10/XXXX-12"),
    ("vom 1. bis 11. November 2019", "1. bis 11. November 2019", "2019-11-01/2019-11-11"),
    (
        "30. Oktober bis 2. November 2020",
        "30. Oktober bis 2. November 2020",
        "2020-10-30/2020-11-02",
    ),
]
CASES = DAYS + MONTHS_AND_YEARS + SEASONS_AND_PARTS + INTERVALS


def test_a_date_is_read_as_edtf_with_its_words() -> None:
    expected = {text: [(words, edtf)] for text, words, edtf in CASES}
    assert {text: dates(text) for text in expected} == expected


def test_the_words_of_a_date_give_the_same_date_alone() -> None:
    expected = {words: [(0, len(words), edtf)] for _, words, edtf in CASES}
    assert {
        words: [(r.start, r.end, r.edtf) for r in read(words)] for words in expected
    } == expected


@pytest.mark.parametrize(
    "text",
    [
        *("im Jahr 1848 in", "1848 gegründet", "seit 1848,", "bis 1848 galt", "die 1848 von ihm"),
        *("(1848)", "Revolution von 1848.", "ab 1848", "1848 wurde er", "geb. 1848"),
    ],
)
def test_words_around_four_digits_make_a_year_of_them(text: str) -> None:
    assert dates(text) == [("1848", "1848")]


@pytest.mark.parametrize(
    "text",
    [
        *("1848", "1848 Mitarbeiter", "um 1848 gestiegen", "bis 1848 Euro", "von 1848 auf 1900"),
        *("vor 1848 Zuschauern", "1848 kamen", "2019 Stellen", "1950 Mitarbeiter", "2000 Kunden"),
    ],
)
def test_four_digits_that_count_are_no_year(text: str) -> None:
    assert dates(text.replace(" auf 1900", " auf 1900 Stück")) == []


def test_four_digits_alone_are_what_is_asked_for() -> None:
    [year] = readings_of_kind("1848", dates=True)
    [amount] = readings_of_kind("2019", dates=False)
    assert (year.kind, year.edtf) == ("date", "1848")
    assert (amount.kind, amount.value) == ("quantity", Decimal(2019))


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_read_by_name_and_by_number(number: int) -> None:
    month = MONTHS[number - 1]
    assert dates(f"im {month} 2018.") == [(f"{month} 2018", f"2018-{number:02}")]
    assert dates(f"am 28. {month}") == [(f"28. {month}", f"XXXX-{number:02}-28")]
    assert dates(f"am 3.{number}.2018") == [(f"3.{number}.2018", f"2018-{number:02}-03")]


@pytest.mark.parametrize(
    "text", ["31. Februar 2020", "29. Februar 2021", "30. Februar", "31.04.2019", "32. Mai 2020"]
)
def test_days_that_do_not_exist_are_labels(text: str) -> None:
    assert [(r.start, r.end, r.kind) for r in read(f"am {text}")] == [(3, 3 + len(text), "label")]


@pytest.mark.parametrize(
    "text",
    [
        "2000 Dollar", "2020 Tage", "2000 Millionen", "2.020", "2 020", "2020,5", "2100", "1848",
        "A2020", "2020-Ziele", "rund 2000 Menschen", "2000 bis 3000 Kunden", "G20", "3-6-1",
        "Sommerfest", "Maifeier", "Dezember-Umsatz", "Augustin", "Herbstmesse", "1.5", "im Jahr",
        "Ende des Jahres", "seit Jahren", "von Anfang an", "2019-13",
    ],
)  # fmt: skip
def test_amounts_codes_and_compounds_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_dates_planted_in_a_text_are_read_at_their_positions() -> None:
    text, expected = "", []
    for before, words, edtf in CASES:
        if not before.startswith(words):
            text += "Ma sprach: "
            expected.append((len(text), len(text) + len(words), edtf))
            text += words + ", und mehr. "
    assert [(r.start, r.end, r.edtf) for r in read(text)] == expected


LONG_ARTICLE = """
2021-03-11 2020 2020-10-24 2019-09 XXXX-11-02 2020-12 2020 2020-07 2003 2008 2008/2018 2009
XXXX-11-11 2020 1995 2014 2004 2008 2017 2015 2014 2020-12 2008 2020-22 2018 2014 2017-01 2018
2017-11-11 2017 2017-10 2016 2023 2020 2021-02-03 2015-11 2020-01/2020-06 2020-12-15 2015-09
2019-01 2021-02-09 2021-02-09 2021-02-08 2018-11-01 2017-10-18 2019-10-01 1999 2020 2019 2014
2019 1993/2003 2004 2014 2020-01-29 2016/2020 2020 2021-03-11
"""


def test_the_dates_of_the_long_article_are_those_that_a_person_wrote_down() -> None:
    (path,) = (path for path in SEEDS if path.name.startswith("002"))
    edtf_strings = [edtf for _, edtf in dates(path.read_bytes().decode("utf-8"))]
    assert edtf_strings == re.findall(r"\S+", LONG_ARTICLE)


def test_dates_of_the_articles_are_well_formed_edtf() -> None:
    day = r"(\d{4}|XXXX|\d{3}X|\d{2}XX)(-\d\d(-\d\d)?)?"
    for path in SEEDS:
        for _, edtf in dates(path.read_bytes().decode("utf-8")):
            assert re.fullmatch(f"{day}(/{day})?", edtf or "")
