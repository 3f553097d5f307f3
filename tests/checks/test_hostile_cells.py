"""No text in a cell, in an identifier or in an article stops a rule: it gives findings at most."""

from __future__ import annotations

import itertools

import pytest

from alibaba_press.schemas import TableModel, tables
from alibaba_press.scripts.checks import RULES, Finding, run
from alibaba_press.scripts.limits import MAX_CELL_LENGTH, MAX_IDENTIFIER_LENGTH
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.loaded_package import Rows, loaded_small_package
from alibaba_press.tests.support.small import FILE, TEXT

NUMBERS = (
    "9" * 40, "1" * 5000, "9" * 9999, "9" * 400 + ".5", "1," + "000," * 900 + "000", "1,5,5",
    "1e400", "-0", "NaN", "Infinity", "-Infinity", "0x10", "1_000", "1e5", "1." + "0" * 4999,
    "1" * 5000 + "st", "9" * 40 + "th", "11st", "9" * 39 + "1st", "A" * 300 + "1" * 5000,
    "9" * 5000 + " million", "1." + "9" * 5000 + " trillion", "G" + "9" * 5000,
    "9" * 400 + " Millionen Euro", "9" * 38 + " Billiarden Millionen Milliarden Euro",
    "minus " + "9" * 39 + " Euro", "1," + "9" * 37 + " Prozent", "0," + "0" * 36 + "1 Euro",
    "1/" + "9" * 39, "1" * 30 + "-Viertel", "9" * 40 + " Zwölftel Jahre", "9" * 40 + " v. Chr.",
    "9" * 39 + "-jährig", "9" * 20 + " Jahre später", "9" * 40 + " Jahre zuvor",
    "٣٤ Euro", "१" * 4999, "１２３ Euro", "𝟗𝟗𝟗", "²³", "٣" * 50 + " million", "½", "Ⅷ", "一二三",
)  # fmt: skip
DATES = (
    "0000", "0000-00-00", "0000-01-01", "9999-12-31", "99999999", "99999999-99-99", "99999-01-01",
    "2019-02-30", "2019-13", "2019-00", "2019-25", "..", "../..", "2019/..", "../2019", "2019/2018",
    "2019//2020", "/", "XXXX", "XXXX-01-01", "2019~?", "2019-01-01/..", "0000/9999", "2020-21/..",
    "Mai 0000", "0. Januar 2020", "31. Februar 2020", "29. Februar 1900", "99. 99. 9999",
    "10000 Jahre vor 2019", "٢٠١٩", "２０１９-０１",
)  # fmt: skip
TEXTS = (
    "", "\n", "a\nb", "\0", "\x85", "\u2028", "\u202e", "::error::x", "##[error]", "%s {0} $1 ?",
    "\ue000", "\U0010ffff", "'", '"', "\\", ".", "/", "x/y/z", "(a+)+$", "[", "ab" * 4999, "-" * 99,
)  # fmt: skip
SPANS = (
    "made-up/" + "1" * 5000 + "-" + "2" * 5000, "made-up/99999999999999999999-1", "made-up/٣-٤",
    "made-up/1-", "made-up/-1", "made-up/1-2-3", "/1-2", "x/y/1-2", "made-up/1-2\n", "other/1-2",
)  # fmt: skip
HOSTILE = (*NUMBERS, *DATES, *TEXTS, *SPANS)
OFFSETS = [
    pytest.param(offset, marks=pytest.mark.slow if offset else ())
    for offset in range(0, len(HOSTILE), 15)
]
"""Where among the texts a test begins. Each run has all of them, each time in other cells."""


@pytest.fixture
def rows() -> Rows:
    """Return the rows of the small article, which a test may change."""
    return loaded_small_package().rows()


def findings(rows: Rows, text: str, *names: str, without_article: bool = True) -> list[Finding]:
    """Run rules, by default all that look at rows, first without the article and then with it.

    Derived tables are looked at only if no rule on other rows finds anything.
    """
    rules = [RULES[name] for name in names] or [
        rule for rule in RULES.values() if rule.needs not in ("files", "derived")
    ]
    article = ArticleText("made-up", FILE, "0" * 64, text)
    found: list[Finding] = []
    for texts in (*[None] * without_article, {"made-up": article}):
        with loaded_small_package().changed(rows, texts) as package:
            found += run(package, (rule for rule in rules if texts or "article" not in rule.needs))
    return found


@pytest.mark.slow
def test_every_text_column_may_hold_anything(rows: Rows) -> None:
    for model in tables().values():
        if not model.is_derived:
            add_hostile_rows(rows, model)
    assert len(findings(rows, TEXT)) > len(HOSTILE)


@pytest.mark.slow
def test_every_text_column_of_facts_may_hold_anything(rows: Rows) -> None:
    add_hostile_rows(rows, tables()["facts"])
    assert len(findings(rows, TEXT, "fact-mismatch")) > len(HOSTILE)


def add_hostile_rows(rows: Rows, model: TableModel) -> None:
    """Add copies of the first row of a table, each with a hostile text in one of its cells.

    They have identifiers of their own: a stage before those of other rules demands it.
    """
    for column in model.columns:
        if column.type == "string" and rows[model.name]:
            first = rows[model.name][0]
            rows[model.name] += [
                first | {"id": f"{column.name}-{number}", column.name: value}
                for number, value in enumerate(HOSTILE)
            ]


@pytest.mark.parametrize("offset", OFFSETS)
def test_words_values_and_our_wordings_may_hold_anything_together(rows: Rows, offset: int) -> None:
    values = itertools.cycle((*HOSTILE[offset:], *HOSTILE[:offset]))
    for row in rows["evidence"]:
        row |= {"quote": next(values), "prefix": next(values), "suffix": next(values)}
        row["value"] = next(values) if row["value"] else None
    for row in rows["numbers"]:
        row["words"] = next(values)
    for row in rows["names"]:
        row["name"] = next(values)
    for table in ("events", "figures", "statements"):
        for row in rows[table]:
            row |= {name: next(values) for name in ("title", "text", "start", "end") if name in row}
    for table in ("sentences", "numbers", "mentions"):
        for row in rows[table][:3]:
            row |= {"id": next(values), **({"disposition": None} if "disposition" in row else {})}
    assert findings(rows, TEXT)


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    ["", "120", "2019", "3,5"],
)
def test_an_article_may_hold_anything(rows: Rows, words: str) -> None:
    """The texts stand alone, or in place of a number in the small article."""
    texts = [TEXT.replace(words, value) if words else value for value in HOSTILE]
    assert findings(rows, "\n".join(texts), without_article=False)


@pytest.mark.parametrize("id", SPANS[:2])
def test_a_sentence_or_number_beyond_the_article_is_a_finding(rows: Rows, id: str) -> None:
    for table in ("sentences", "numbers"):
        rows[table][0] |= {"id": id, "disposition": None}
    found = findings(rows, TEXT, "unaccounted-sentence", "unaccounted-number")
    assert len(found) == 4
    assert all((finding.key or "").startswith(id[:100]) for finding in found)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("{} sold", "9" * 40),
        pytest.param("{} sold", "1" * 5000, marks=pytest.mark.slow),
        pytest.param("{} million sold", "9" * 400, marks=pytest.mark.slow),
        pytest.param("The {}", "9" * 40 + "2th", marks=pytest.mark.slow),
        ("The {}", "7" * 5000 + "11st"),
        ("{} sold", "1." + "0" * 400 + "1"),
    ],
)
def test_a_number_of_any_length_in_a_title_is_looked_up(
    rows: Rows, title: str, number: str
) -> None:
    rows["events"][0]["title"] = title.format(number)
    first, second = findings(rows, TEXT, "unsupported-number")
    assert first == second
    assert first.column == "title"
    assert number in first.found or "characters …" in first.found
    rows["evidence"].append(
        rows["evidence"][0]
        | {"id": "x", "table": "events", "row": "purchase", "value": number.rstrip("sth")}
    )
    # A cell supports whole numbers; an ordinal with a wrong ending is a finding in any case.
    assert bool(findings(rows, TEXT, "unsupported-number")) == (not number.isdecimal())


def test_a_text_that_is_too_long_is_a_finding_before_rules_read_it(rows: Rows) -> None:
    limits = {"title": MAX_CELL_LENGTH, "id": MAX_IDENTIFIER_LENGTH}
    for column, limit in limits.items():
        rows["events"] += [
            rows["events"][0] | {"id": f"e{n}", column: "a" * (limit + n)} for n in (0, 1)
        ]
    found = [f for f in findings(rows, TEXT, "invalid-cell") if f.expected.startswith("at most")]
    assert [(f.column, f.line, f.expected, f.found) for f in found[: len(limits)]] == [
        ("id", 6, "at most 1,000 characters", "1,001 characters"),
        ("title", 4, "at most 10,000 characters", "10,001 characters"),
    ]
    assert RULES["invalid-cell"].needs == "cells"
    assert RULES["unsupported-number"].needs == "tables"


def test_an_interval_that_is_open_at_both_ends_is_no_date(rows: Rows) -> None:
    rows["events"][0]["start"] = "../.."
    found = findings(rows, TEXT, "invalid-date", "unsupported-date")
    assert {finding.rule for finding in found} == {"invalid-date"}


def test_the_small_article_breaks_no_rule(rows: Rows) -> None:
    """The findings above come from the texts, not from how the rules are run."""
    names = [name for name, rule in RULES.items() if rule.needs in ("tables", "words")]
    assert findings(rows, TEXT, *names, without_article=False) == []
