"""The queries in docs/queries answer as the articles do, in DuckDB and in SQLite."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import duckdb
import pytest

from alibaba_press.scripts.cli import cookbook
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import sqlite
from alibaba_press.tests.support.release_inputs import real_inputs

FOLDER = ROOT / "docs" / "queries"
Rows = list[dict[str, Any]]
Answers = Callable[[str], Rows]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answers]:
    """Answer a query, named without its ending, in both engines, which have to agree.

    DuckDB has the frames that the package loads, and SQLite the database of a release.
    """
    folder = tmp_path_factory.mktemp("sqlite")
    sqlite.write(real_inputs(), folder)
    with duckdb.connect() as duck, closing(sqlite3.connect(folder / sqlite.FILE)) as lite:
        cookbook.register_tables(duck)

        def answer(name: str) -> Rows:
            query = (FOLDER / f"{name}.sql").read_text("utf-8")
            result = duck.execute(query)
            columns = [column[0] for column in result.description or ()]
            rows = result.fetchall()
            assert lite.execute(query).fetchall() == rows
            return [dict(zip(columns, row, strict=True)) for row in rows]

        yield answer


def tables_read(query: str) -> tuple[set[str], list[str]]:
    """Return the tables that a query reads, and those that it joins to another one."""
    named = set(re.findall(r"(\w+)(?:\(\w+\))? AS \(", query))
    reads = re.findall(r"\b(FROM|JOIN)\s+(\w+)(?: AS \w+)?(,?)", query)
    assert not any(comma for _, _, comma in reads)
    joined = [table for word, table, _ in reads if word == "JOIN"]
    return {table for _, table, _ in reads} - named, joined


@pytest.mark.parametrize("query", sorted(file.stem for file in FOLDER.glob("*.sql")))
def test_a_query_needs_no_join_with_facts_and_at_most_one_with_a_table_in_full(query: str) -> None:
    tables, joined = tables_read((FOLDER / f"{query}.sql").read_text("utf-8"))
    if joined:
        assert len(joined) == 1
        assert any(table.endswith("_in_full") for table in tables)
        assert "facts" not in tables


def test_the_page_lists_each_query() -> None:
    page = (FOLDER / "README.md").read_text("utf-8")
    listed = re.findall(r"\]\((.*?\.sql)\)", page)
    assert sorted(listed) == sorted(file.name for file in FOLDER.glob("*.sql"))


def test_alibaba_has_five_owners_with_a_share_and_one_without(answers: Answers) -> None:
    rows = answers("owners-of-alibaba")
    assert [(row["owner"], row["share"]) for row in rows] == [
        ("Softbank", 25),
        ("Jack Ma", 4.9),
        ("BlackRock", 3.1),
        ("Joseph Tsai", 2.8),
        ("T. Rowe Price", 2.3),
        ("Boyu Capital", None),
    ]
    assert {(row["as_of"], row["said_by"]) for row in rows} == {
        ("2021-03-11", "Le Monde diplomatique")
    }
    assert rows[0]["words"] == "Softbank (Japan) 25\u00a0Prozent"


def test_the_figures_of_singles_day_have_year_currency_and_words(answers: Answers) -> None:
    rows = answers("figures-of-singles-day")
    keys = ("year", "value", "unit", "words")
    money = [row for row in rows if row["unit"] == "USD"]
    assert sorted(tuple(row[key] for key in keys) for row in money) == [
        ("2016", 1_000_000_000, "USD", "Eine Milliarde US-Dollar"),
        ("2016", 17_000_000_000, "USD", "über 17 Milliarden Dollar"),
        ("2018", 30_700_000_000, "USD", "30,7 Dollar"),
    ]
    others = sorted((row["year"], row["value"], row["unit"]) for row in rows if row not in money)
    assert others == [
        ("2009", 24, "hour"),
        ("2016", 5, "minute"),
        ("2016", 24, "hour"),
        ("2016", 100_000_000, "person"),
        ("2018", 200, "item"),
        ("2018", 180_000, "item"),
        ("2020", 583_000, "item"),
    ]
    assert all(row["words"] for row in rows)
    whole_days = [row for row in rows if row["metric"] == "goods_sold" and not row["part_of"]]
    assert [row["value"] for row in whole_days] == [17_000_000_000, 30_700_000_000]


def test_the_listing_of_ant_is_told_in_order(answers: Answers) -> None:
    rows = answers("listing-of-ant")
    expected = [
        ("2020-10-24", "end of the banking system"),
        ("2020-11-02", "calls Jack Ma in"),
        ("2020-11-03", "called off"),
        ("2020-12", "inquiry"),
        (None, "disappears"),
        (None, "in public again"),
        (None, "no listing of Ant Group in China until further notice"),
        (None, "broken up"),
    ]
    assert [row["date"] for row in rows] == [date for date, _ in expected]
    titles = [row["claim"] for row in rows]
    missing = [
        words for (_, words), title in zip(expected, titles, strict=True) if words not in title
    ]
    assert missing == []


def test_everyone_who_is_quoted_is_listed_once_for_each_article(answers: Answers) -> None:
    speakers: dict[str, list[str]] = {}
    for row in answers("who-is-quoted"):
        speakers.setdefault(row["article"], []).append(row["speaker"])
    superpower = set(speakers.pop("superpower"))
    assert speakers == {
        "alipay-rossmann": ["Donald Trump", "Jack Ma", "Steven Spielberg"],
        "liege-hub": [
            "Alibaba",
            "Jack Ma",
            "Marcel Münch",
            "Olaf Rotax",
            "Press release on the Liège contract",
        ],
        "g20-ewtp": ["Business20", "Jack Ma", "Joseph Tsai", "Roberto Azevêdo", "Ulrich Grillo"],
        "aliexpress-opens": ["DER AKTIONÄR", "Trudy Dai"],
    }
    people = {"Branden Zhang", "Carine Milcent", "Daniel Yong Zhang", "Felix Salmon", "Hong Cha"}
    people |= {"Jack Allais", "Jack Ma", "Lou Jiwei", "Xavier Brochart"}
    bodies = {"Ali Health", "Chinese central bank", "Taobao"}
    sources = {
        "CNBC",
        "La Tribune Afrique",
        "The Wall Street Journal",
        "William Pesek",
        "World Bank",
    }
    sources |= {"Xinhua", "iResearch"}
    assert superpower == people | bodies | sources


MA_IN_SUPERPOWER = """
africa-could-be-powerful alibaba-tries-to-be-unique alibaba-works-day-and-night
ant-group-years-of-inclusive-development
ant-idea-from-a-slight china-rank-as-economic-power ewtp-aims
ewtp-to-repair-the-failings-of-the-wto gong-shou-dao-slogans jobs-promised-to-trump-002
jobs-promised-to-trump-term ma-does-not-complain ma-expects-xi-to-open-the-market
ma-hours-in-aeroplanes ma-on-fear-of-the-technical-revolution ma-on-globalisation
ma-on-pawnbroker-mentality ma-on-the-end-of-the-banking-system ma-on-the-price-of-success
ma-on-today-and-the-day-after-tomorrow ma-praises-xi-leadership ma-refused-a-loan
ma-sketches-a-new-financial-system ma-wait-for-the-loan ma-wants-to-free-guizhou-from-poverty
ma-would-go-the-wrong-way-again saying-on-banks-1-billion-yuan
saying-on-banks-10-million-yuan saying-on-banks-100000-yuan saying-on-debtors-and-banks
us-should-have-built-infrastructure
us-technology-profit-years us-technology-profits us-war-expenditure us-war-years us-wars
wto-designed-for-large-companies young-people-in-alibaba-management
"""


def test_the_claims_of_alibaba_are_those_of_its_units_and_its_people(answers: Answers) -> None:
    rows = answers("claims-of-alibaba")
    claims: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        claims.setdefault((row["article"], row["speaker"]), []).append(row["id"])
    assert claims.pop(("superpower", "Jack Ma")) == MA_IN_SUPERPOWER.split()
    assert claims == {
        ("alipay-rossmann", "Jack Ma"): [
            "alibaba-has-beaten-every-robber",
            "amblin-cooperation-a-cultural-bridge",
            "headstand-changes-the-perspective",
            "jack-ma-fears-nobody",
        ],
        ("liege-hub", "Alibaba"): ["singles-day-2018-brands", "singles-day-2018-countries"],
        ("liege-hub", "Jack Ma"): ["jack-ma-as-supporter-of-small-businesses"],
        ("g20-ewtp", "Jack Ma"): [
            "ewtp-brings-investment-and-trade",
            "ewtp-to-be-taken-up-by-others",
            "free-trade-zones-for-online-trade",
            "ma-wants-to-strengthen-small-businesses",
        ],
        ("g20-ewtp", "Joseph Tsai"): ["large-corporations-dominate-economic-order"],
        ("aliexpress-opens", "Trudy Dai"): [
            "alibaba-global-dream",
            "aliexpress-spearhead-of-globalization",
        ],
        ("superpower", "Ali Health"): ["ali-health-video-consultations-a-day"],
        ("superpower", "Daniel Yong Zhang"): ["health-sector-is-strategic"],
        ("superpower", "Taobao"): ["singles-day-2020-transactions"],
    }


def test_the_numbers_of_users_contradict_each_other_in_two_articles(answers: Answers) -> None:
    rows = answers("number-of-users")
    assert [(row["article"], row["subject"], row["value"]) for row in rows] == [
        ("alipay-rossmann", "Alibaba", 53_000_000),
        ("alipay-rossmann", "Alibaba", 100_000_000),
        ("g20-ewtp", "Alibaba", 400_000_000),
        ("alipay-rossmann", "Alipay", 500_000_000),
    ]
    assert all(row["words"] for row in rows)


def test_the_hub_at_liege_has_area_cost_opening_and_purpose(answers: Answers) -> None:
    rows = answers("hub-at-liege")
    values = {row["aspect"]: (row["value"], row["unit"]) for row in rows if row["value"]}
    assert values == {
        "area": (220_000, "square_metre"),
        "investment": (75_000_000, "EUR"),
        "imports": (200_000_000_000, "USD"),
        "duration": (5, "year"),
    }
    [opening] = [row for row in rows if row["aspect"] == "opening"]
    assert (opening["date"], opening["modifier"]) == ("2021", "START")
    purposes = [row["claim"] for row in rows if row["aspect"] == "strategy"]
    assert len(purposes) == 1
    assert "from all over the world into China" in purposes[0]


def test_the_g20_summit_has_the_attendees_that_the_articles_name(answers: Answers) -> None:
    rows = answers("g20-summit")
    assert [row["words"] for row in rows if row["what"] == "number"] == ["mehr als 800", "20"]
    number_of_sayings = {
        name: sum(row["what"] == "statement" for row in rows if row["attendee"] == name)
        for name in {row["attendee"] for row in rows if row["attendee"]}
    }
    assert number_of_sayings == {
        "Alibaba": 0,
        "Angel Gurría": 0,
        "Business representatives": 0,
        "Business20": 1,
        "Christine Lagarde": 0,
        "G20": 0,
        "Guy Ryder": 0,
        "Jack Ma": 4,
        "Jim Yong Kim": 0,
        "Roberto Azevêdo": 1,
        "Ulrich Grillo": 2,
        "Xi Jinping": 0,
    }
    assert [row["claim"] for row in rows if row["what"] == "position"] == [
        "Angel Gurría is secretary-general of the OECD.",
        "Christine Lagarde is managing director of the IMF.",
        "Guy Ryder is director-general of the ILO.",
        "Jack Ma is an entrepreneur.",
        "Jack Ma is founder of Alibaba.",
        "Jack Ma is founder of the Electronic World Trade Platform, since 2016.",
        "Jack Ma is head of Alibaba.",
        "Jim Yong Kim is president of the World Bank Group.",
        "Roberto Azevêdo is director-general of the World Trade Organization.",
        "Ulrich Grillo is president of the BDI.",
        "Xi Jinping is head of state of China.",
        "Xi Jinping is head of the party of China.",
    ]
    roles = {row["what"] for row in rows if row["attendee"] == "Xi Jinping"}
    assert roles == {"host", "position"}


def test_each_competitor_of_alibaba_and_its_units_is_listed_once(answers: Answers) -> None:
    rows = answers("competitors-of-alibaba")
    assert [(row["competitor"], row["status"]) for row in rows] == [
        ("Amazon", "held"),
        ("China Telecom", "former"),
        ("Ebay", "held"),
        ("Google", "former"),
        ("JD.com", "held"),
        ("Pinduoduo", "held"),
        ("Ping An", "held"),
        ("Tencent", "held"),
        ("Yahoo", "former"),
        ("Zalando", "held"),
    ]
    assert {row["said_by"] for row in rows if row["status"] == "former"} == {"Jack Ma"}
    assert [row["competitor"] for row in rows if row["competitor_of"] != "Alibaba"] == ["Ping An"]
    [zalando] = [row["words"] for row in rows if row["competitor"] == "Zalando"]
    assert zalando == "den viel kleineren deutschen Alibaba-Konkurrenten Zalando"


def test_the_corrected_values_are_a_sum_five_names_and_a_title(answers: Answers) -> None:
    rows = answers("corrected-values")
    assert [(row["printed"], row["article"]) for row in rows] == [
        ("30,7 Dollar", "liege-hub"),
        ("Calyle", "superpower"),
        ("Electronic World Trade Plattform", "g20-ewtp"),
        ("Hanghzou", "superpower"),
        ("Lacôme", "superpower"),
        ("Xi Jiping", "liege-hub"),
        ("OECD-Generalsekretärs", "g20-ewtp"),
    ]
    assert [row["read_as"] for row in rows] == [
        "30,7 Milliarden Dollar",
        "Carlyle",
        "Electronic World Trade Platform",
        "Hangzhou",
        "Lancôme",
        "Xi Jinping",
        "OECD-Generalsekretär",
    ]
