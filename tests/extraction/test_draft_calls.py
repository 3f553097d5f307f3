"""The drafts of a new module: what they hold, and that none gets into the data unread."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import extract
from alibaba_press.scripts.build import BuildInputs, build
from alibaba_press.scripts.calls import Cell, Claim
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction.new_module import annotate_sentences, new_module
from alibaba_press.scripts.extraction.quote_search import locate_quote
from alibaba_press.scripts.language import Article, Register, form
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support import made_up
from alibaba_press.tests.support.made_up import ExpectedNumber, run_module

OPEN: Any = ...


def draft(words: str, register: Register | None = None) -> str:
    """Return the calls that are drafted for a text, without the head of the module."""
    text = ArticleText("tea", "tea.txt", seeds.sha256(words.encode()), words)
    register = register or Register()
    sentences = annotate_sentences(text, register)
    module = new_module(text, sentences, tables()["articles"], register)
    lines = module.partition("\n)\n")[2].splitlines()
    return "\n".join(line for line in lines if line and not line.startswith("#"))


def holds(article: Article, number: ExpectedNumber) -> bool:
    """Return whether a draft has a number at its place, with value, unit and qualifier."""
    text = made_up.article_text()

    def is_number(claim: Claim) -> bool:
        spans = [locate_quote(text, quote.words, quote.occurrence) for quote in claim.quotes]
        return any(span.start <= number.start < span.end for span in spans) and (
            _decimal(claim.cells.get("value")),
            _decimal(claim.cells.get("value_max")),
            claim.cells.get("unit"),
            claim.cells.get("qualifier", "unqualified"),
        ) == (number.value, number.value_max, number.unit, number.qualifier)

    return any(is_number(claim) for claim in article.claims if claim.row_name == "figure")


def _decimal(cell: Any) -> Decimal | None:
    value = getattr(cell, "value", cell)
    return None if value is None else Decimal(str(value))


def test_drafts_hold_nine_of_ten_numbers_of_a_made_up_article() -> None:
    article = run_module(made_up.draft_module(Register()))
    numbers = [number for number in made_up.expected_numbers() if number.date is None]
    wrong = [number.words for number in numbers if not holds(article, number)]
    assert len(numbers) > 70
    assert len(wrong) <= len(numbers) / 10, wrong


def test_drafts_hold_nine_of_ten_dates_of_a_made_up_article() -> None:
    module = made_up.draft_module(Register())
    dates = [number for number in made_up.expected_numbers() if number.date]
    wrong = [
        number.words
        for number in dates
        if f'"{number.date}"' not in module
        or not re.search(rf'^    .*".*{re.escape(number.words)}.*"', module, re.MULTILINE)
    ]
    assert len(dates) > 15
    assert len(wrong) <= len(dates) / 10, wrong


def test_no_draft_of_a_made_up_article_is_accepted_unread() -> None:
    article = run_module(made_up.draft_module(Register()))
    with pytest.raises(Problems) as raised:
        build(made_up.inputs(article, Register()))
    messages = [problem.message for problem in raised.value.problems]
    unfilled = [message for message in messages if message.endswith("is not filled in yet")]
    open_calls = [call for call in article.set_asides if call.disposition is OPEN]
    assert len(unfilled) == len(article.claims) + len(open_calls)
    assert len(open_calls) > 0
    others = [message for message in messages if message not in unfilled]
    assert [m for m in others if not m.startswith("[unaccounted-")] == [
        "articles/harms-luehrs has an empty label"
    ]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Sie hat mehr als 120 Mitarbeiter.", ['"mehr als 120 Mitarbeiter",', 'unit="person",']),
        ("Sie hat 120 kleine Läden.", ['"120 kleine Läden",', 'unit="item",']),
        ("Davon sind 40 in Köln.", ['"40",', "unit=...,"]),
        ("Sie sank um -0,5 Prozent.", ['"tea-minus-0-5-percent",', "value=-0.5,"]),
        ("Zwei bis drei Firmen.", ["value=2,", "value_max=3,"]),
        ("Sie kostet 5 Mia. Franken.", ["value=5_000_000_000,", 'unit="CHF",']),
        ("Alle 20 kamen. Nun sind es nur 20.", ['"Alle 20",', '"nur 20",']),
        ("20 Tees. 20 Tees.", ['quote("20 Tees", occurrence=1),', "occurrence=2),"]),
        ("Es stieg von 3 auf 5 Prozent.", ["value=inferred(", '"von 3 auf 5 Prozent",']),
        (
            "Auf 9 Euro nach höchstens 3 Mio. im Mai.",
            ['"höchstens 3 Mio.",', 'reader="at most 3,000,000",', 'unit="EUR",'],
        ),
        ("Nach 3 Mio. folgten 9 Euro und 5 Franken.", ["value=3_000_000,", "unit=...,"]),
        ("Es gehen 40 der 90 Gesellen.", ["value=40,", 'unit="person",']),
        ("Das geschah zum dritten Mal.", ["value=3,", 'unit="rank",']),
        ("Der zweitgrößte Laden.", ["value=2,", 'unit="rank",']),
        ("Das ist der zweite Laden.", ['article.set_aside_numbers(..., "zweite")']),
        ("Siehe www.tee.de/7 bitte.", ['set_aside_numbers("part_of_address", "www.tee.de/7")']),
        ("Das war so.1 Ja.", ['set_aside_numbers("footnote_mark", "1")']),
        ("Am 4. Mai 2020 kam sie.", ['"Am 4. Mai 2020 kam sie",', 'start="2020-05-04",']),
        ("Im Mai kam sie.", ['"Im Mai kam sie",', 'start=relative(..., "Im Mai"),']),
        ("Sie kam vier Jahre später.", ['relative(..., "vier Jahre später", anchor=...),']),
        ("In den 1990er Jahren kam sie.", ['start="199X",']),
        ("2019 waren es 3 Euro.", ['# period=stated("2019", "2019"),']),
    ],
)
def test_a_number_is_drafted_with_what_its_words_say(words: str, lines: list[str]) -> None:
    calls = draft(words)
    assert [line for line in lines if line not in calls] == [], calls


@pytest.mark.parametrize(
    "words",
    [
        "Teilen per:",
        "  • Teilen per:",
        "Zur Startseite",
        "zurück",
        "Mehr zum Thema: Der Tee und das Meer",
        "Foto: Erika Muster",
        "Nutzungsrechte erwerben?",
        "0%1%2%3%4%5%6%7%",
    ],
)
def test_what_belongs_to_the_page_is_set_aside(words: str) -> None:
    assert draft(words).startswith('article.set_aside("page_furniture", ')


@pytest.mark.parametrize(
    "words", ["Sie teilen alles.", "Anzeigen bringen Geld.", "Das Foto zeigt Tee.", "Quelle: dpa"]
)
def test_what_may_belong_to_the_text_is_not_set_aside(words: str) -> None:
    assert draft(words) == ""


def test_numbers_in_names_are_not_drafted() -> None:
    register = Register()
    register.organization("g20", "G20", kind="association", description="x")
    register.product("tea-7", "Tee 7", kind="programme", description="x")
    assert draft("Die G20 trinken Tee 7.", register) == ""


def test_an_event_is_drafted_with_those_whom_its_sentence_names_but_not_with_places() -> None:
    register = Register()
    register.person("erika-muster", "Erika Muster", description="x")
    register.place("cologne", "Cologne", form("Köln", "translation"), kind="city")
    calls = draft("2019 kam Erika Muster nach Köln.", register)
    assert 'participants={"erika-muster": ...},' in calls
    assert "cologne" not in calls


def test_those_whom_a_sentence_names_stand_beside_the_open_subject() -> None:
    register = Register()
    register.person("erika-muster", "Erika Muster", form("Muster", "short"), description="x")
    register.person("max-muster", "Max Muster", form("Muster", "short"), description="x")
    register.product("euro", "Euro", kind="currency", description="x")
    register.place("cologne", "Cologne", form("Köln", "translation"), kind="city")
    calls = draft("Erika Muster und Muster zahlten in Köln 3 Euro. Nun zahlt er 4 Euro.", register)
    assert 'subject=...,  # stated("erika-muster", "Erika Muster"),\n' in calls
    assert "subject=...,\n" in calls
    assert "max-muster" not in calls


def test_dates_are_counted_from_the_date_that_the_text_gives_itself() -> None:
    calls = draft(
        "Köln, 14. Mai 2021.\nIm vergangenen Jahr kam sie. Heute lacht sie. Am Montag ging sie. "
        "Vor zwei Jahren waren es 3 Euro. Im letzten Mai waren es 4 Euro.\n"
    )
    assert 'start=relative("2020", "Im vergangenen Jahr"),' in calls
    assert 'start=relative(..., "Am Montag", direction=...),' in calls
    assert '# period=relative("2020-05", "Im letzten Mai"),' in calls
    assert "Heute" not in calls
    assert '# period=relative("2019", "Vor zwei Jahren"),' in calls
    assert "zwei Jahren" not in calls.replace("Vor zwei Jahren", "")


def test_the_head_states_title_day_and_rights_as_printed() -> None:
    words = "Tee aus der Ferne\nStand: 4.5.2020\nSie kam 2019.\n© 2020 Teeblatt – Alle Rechte.\n"
    text = ArticleText("tea", "tea.txt", "0" * 64, words)
    sentences = annotate_sentences(text, Register())
    module = new_module(text, sentences, tables()["articles"], Register())
    cells = {
        name: (cell.value, cell.quotes[0].words)
        for name, cell in run_module(module).cells.items()
        if isinstance(cell, Cell)
    }
    assert cells == {
        "title": ("Tee aus der Ferne", "Tee aus der Ferne"),
        "published": ("2020-05-04", "4.5.2020"),
        "rights": ("© 2020 Teeblatt – Alle Rechte.", "© 2020 Teeblatt – Alle Rechte."),
    }
    assert 'article.set_aside_numbers("page_furniture", "© 2020")' in module


def test_drafts_of_the_articles_are_valid_quotes() -> None:
    inputs = BuildInputs.of_project()
    for text in inputs.texts().values():
        sentences = annotate_sentences(text, extract.register)
        article = run_module(new_module(text, sentences, tables()["articles"], extract.register))
        quotes = [quote for claim in article.claims for quote in claim.quotes]
        quotes += [quote for call in article.set_asides for quote in call.quotes]
        spans = [locate_quote(text, quote.words, quote.occurrence) for quote in quotes]
        assert len(spans) == len(quotes) >= 1


@pytest.mark.parametrize(
    ("words", "metrics"),
    [
        ("Der Umsatz fiel auf knapp 48 Millionen Euro.", ["revenue"]),
        ("Der Bierabsatz sank auf 312.000 Hektoliter.", ["sales_volume"]),
        ("Die Umsatzrendite lag bei minus 2,5 Prozent.", ["profit_margin"]),
        ("Bei 40 Mio. Euro Umsatz blieben 2 Mio. Euro Gewinn.", ["revenue", "profit"]),
        ("Der Umsatz wuchs um 4 Prozent.", [None]),
        ("Es kamen 300 Gäste.", [None]),
    ],
)
def test_a_draft_proposes_the_metric_that_its_sentence_names(
    words: str, metrics: list[str | None]
) -> None:
    proposals = re.findall(r'metric=\.\.\.,(?:  # "(\w+)", perhaps)?', draft(words))
    assert proposals == [metric or "" for metric in metrics]


def test_houses_are_counted_as_items_and_users_as_people() -> None:
    assert 'unit="item"' in draft("Ihr gehören 14 Gasthäuser.")
    assert 'unit="person"' in draft("Der Dienst hat 14 Power-User.")
