"""Cells of untrusted packages: formulas, escapes, SQL, invalid numbers, and very long words."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, STAGES, Finding, run
from alibaba_press.scripts.extraction.mentions import NameIndex, find_mentions
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.broken_tables import first_row
from alibaba_press.tests.support.event_rows import copy_with_evidence
from alibaba_press.tests.support.loaded_package import Rows, loaded_small_package
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_tables

FORMULA, CONTROL, MISSING, ENDS, DIRECTION, NORMAL = (
    "text that does not begin like a formula",
    "text without control characters",
    "text that does not read as a missing value",
    "text without white space at its ends",
    "text without characters that turn the direction of writing",
    "text in Unicode normal form C",
)
UNSAFE = {
    "=1+1": FORMULA,
    "=HYPERLINK(\"https://example.org\",\"x\")": FORMULA,
    "=cmd|' /C calc'!A0": FORMULA,
    "+49 571 1": FORMULA,
    "-1": FORMULA,
    "@SUM(A1)": FORMULA,
    "\t=1+1": ENDS,
    " =1+1": ENDS,
    "\u00a0=1+1": ENDS,
    "ends in a blank ": ENDS,
    "\x1b[2J": CONTROL,
    "a\x1b]0;title\x07b": CONTROL,
    "a\x00b": CONTROL,
    "a\x08b": CONTROL,
    "a\x7fb": CONTROL,
    "a\x9bb": CONTROL,
    "a\nb": CONTROL,
    "a\rb": CONTROL,
    "a\ue000b": CONTROL,
    "user\u202egnp.exe": DIRECTION,
    "a\u2066b": DIRECTION,
    "NA": MISSING,
    "null": MISSING,
    "None": MISSING,
    "nan": MISSING,
    "Ko\u0308ln": NORMAL,
    "\u212b": NORMAL,
}  # fmt: skip


@pytest.fixture(scope="module")
def built() -> dict[str, pa.Table]:
    """Return the tables of the small article."""
    return small_tables()


@pytest.fixture
def rows(built: dict[str, pa.Table]) -> Rows:
    """Return the rows of those tables. A test may change them."""
    return {name: table.to_pylist() for name, table in built.items()}


def as_tables(rows: Rows) -> dict[str, pa.Table]:
    return {name: arrow.from_rows(table, rows[name]) for name, table in tables().items()}


def findings(rows: Rows, rule: str, text: str | None = None) -> list[Finding]:
    """Return the findings of one rule, with the text of the article if it is at hand."""
    texts = None if text is None else {"made-up": ArticleText("made-up", FILE, "0" * 64, text)}
    with loaded_small_package().changed(rows, texts) as package:
        return list(run(package, [RULES[rule]]))


def test_unsafe_text_is_found_and_shown_in_visible_characters(rows: Rows) -> None:
    [company] = rows["companies"]
    rows["companies"] = [
        company | {"id": f"c{number}", "description": value} for number, value in enumerate(UNSAFE)
    ]
    by_key = {finding.key: finding for finding in findings(rows, "unsafe-text")}
    assert {key: finding.expected for key, finding in by_key.items()} == {
        f"c{number}": expected for number, expected in enumerate(UNSAFE.values())
    }
    assert all(finding.found.isprintable() for finding in by_key.values())


NEGATIVE_NUMBERS = (
    *("-0,5 Prozent", "-3", "-0.5", "-12,5\u00a0%", "-5 °C", "-1.000,50 Euro", "-20-Grad-Marke"),
    *("-137cm", "-5 bis -3 Grad", "-5 Prozent, sagt Ma."),
)
FORMULAS_WITH_MINUS = (
    *("-2+3", "-1+cmd|' /C calc'!A0", "-1 cmd|' /C calc'!A0", "-A1", "--1", "-1-A1", "-1*A1"),
    *("-SUM(A1)", "-1 SUM(A1)", "-5=A1", "-", "- 5", "-5 @SUM(A1)", "-1A1"),
)


def test_words_of_an_article_can_begin_with_a_negative_number(rows: Rows) -> None:
    for number, words in enumerate(NEGATIVE_NUMBERS):
        rows["numbers"].append(rows["numbers"][0] | {"id": f"n/{number}", "words": words})
    assert findings(rows, "unsafe-text") == []


def test_a_formula_that_begins_with_a_minus_is_found_in_words_of_an_article(rows: Rows) -> None:
    for number, words in enumerate(FORMULAS_WITH_MINUS):
        rows["numbers"].append(rows["numbers"][0] | {"id": f"n/{number:02}", "words": words})
    expectations = {finding.key: finding.expected for finding in findings(rows, "unsafe-text")}
    assert expectations == {f"n/{number:02}": FORMULA for number in range(len(FORMULAS_WITH_MINUS))}


INJECTIONS = (
    "x'; DROP TABLE evidence; --",
    'x"; DROP TABLE evidence; --',
    "') OR 1=1 --",
    "companies; ATTACH 'http://example.org/a.db'",
    "x' UNION SELECT content FROM read_text('/etc/passwd') --",
    "%s {0} $1 ?",
    "\x1b[2J",
)


def test_sql_in_cells_is_not_run(rows: Rows, tmp_path: Path, sandbox: Sandbox) -> None:
    """All rules before those on words run to their end. The SQL stands in every column without a
    pattern."""
    for number, words in enumerate(INJECTIONS):
        for column in ("table", "row", "column", "value", "speaker", "reason", "prefix"):
            evidence = rows["evidence"][number * 9 + len(column)]
            rows["evidence"].append(evidence | {"id": f"e{number}/{column}", column: words})
        # Much missing evidence would be the only finding.
        copy_with_evidence(rows, "figures", "staff", f"f{number}")
        first_row(rows, "figures", id=f"f{number}")["subject"] = words
        copy_with_evidence(rows, "names", "beispiel/beispiel", f"n/{number}")
        first_row(rows, "names", id=f"n/{number}")["name"] = words
        rows["corrections"].append(rows["corrections"][0] | {"id": f"k{number}", "table": words})
        rows["numbers"].append(rows["numbers"][0] | {"id": f"n/{number}", "words": words})
    for table_rows in rows.values():
        table_rows.sort(key=lambda row: str(row["id"]))
    package = untrusted.write(as_tables(rows), tmp_path / "package")
    result = sandbox.validate(package)
    assert result.code == 1, result.error
    assert {
        "dangling-reference",
        "dangling-pointer",
        "unsafe-text",
        "composed-id-mismatch",
    } <= result.files_by_rule.keys()
    states = {rule["name"]: rule["state"] for rule in json.loads(result.out)["rules"]}
    ran = {name for name, state in states.items() if state != "not_run"}
    assert ran == {
        name for name, rule in RULES.items() if rule.needs in STAGES[: STAGES.index("words")]
    }
    assert all(character.isprintable() or character == "\n" for character in result.out)
    assert "root:" not in result.out


@pytest.mark.parametrize("id", ["made-up/x", "made-up/1-2-3", "made-up/-1-2", "/", "made-up"])
def test_a_sentence_whose_identifier_is_not_a_span_is_a_finding(rows: Rows, id: str) -> None:
    rows["sentences"][0].update(id=id, disposition=None)
    [finding] = findings(rows, "unaccounted-sentence", TEXT)
    assert finding.key == id


def test_no_suggestion_is_made_for_very_long_identifiers(rows: Rows) -> None:
    long = [("ab" * 30_000)[number:] for number in range(9)]
    rows["entities"] += [rows["entities"][0] | {"id": id} for id in long]
    rows["figures"] += [
        rows["figures"][0] | {"id": f"f{n}", "subject": f"{id}x"} for n, id in enumerate(long)
    ]
    dangling = findings(rows, "dangling-reference")
    assert len(dangling) == len(long)
    assert all("did you mean" not in finding.found for finding in dangling)


def test_the_nearest_of_very_many_identifiers_is_suggested(rows: Rows) -> None:
    entity = rows["entities"][0]
    rows["entities"] += [entity | {"id": f"entity-{number}"} for number in range(20_000)]
    rows["figures"][0]["subject"] = "beispeil"
    [finding] = findings(rows, "dangling-reference")
    assert "did you mean 'beispiel'" in finding.found


# Values that are no values of their type


def replace_column(table: pa.Table, column: str, values: pa.Array) -> pa.Table:
    """Return a table with other values in a column."""
    index = table.column_names.index(column)
    return table.set_column(index, table.schema.field(column), values)


def invalid_text(data: bytes) -> pa.Array:
    """Return a text that is not UTF-8. Arrow does not check it when it writes."""
    return pa.array([data], pa.binary()).view(pa.string())


@pytest.mark.parametrize(
    ("column", "values", "rule"),
    [
        ("start_earliest", pa.array([2**31 - 1], pa.int32()).cast(pa.date32()), "format-mismatch"),
        ("start_earliest", pa.array([-(2**31)], pa.int32()).cast(pa.date32()), "format-mismatch"),
        ("title", invalid_text(b"\xff\xfe"), "unreadable-file"),
        ("title", invalid_text(b"\xed\xa0\x80"), "unreadable-file"),
    ],
)
def test_values_that_python_cannot_hold_are_findings(
    built: dict[str, pa.Table], tmp_path: Path, column: str, values: pa.Array, rule: str
) -> None:
    from alibaba_press.scripts.package.formats import write_parquet

    package = untrusted.write(built, tmp_path / "package")
    file = tmp_path / "events.parquet"
    write_parquet(replace_column(built["events"], column, values), file)
    untrusted.replace_file(package, "data/events.parquet", file.read_bytes())
    outcome = validate(package, tables(), None, fast=True)
    assert [finding.rule for finding in outcome.findings] == [rule]


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_infinity_and_not_a_number_are_findings(rows: Rows, tmp_path: Path, value: str) -> None:
    rows["figures"][0]["value_max"] = float(value)
    package = untrusted.write(as_tables(rows), tmp_path / "package")
    [finding] = validate(package, tables(), None, fast=True).findings
    assert (finding.rule, finding.file) == ("unreadable-file", "data/figures.csv")
    assert finding.found == f"value_max: {value!r} is no number in plain digits"


@pytest.mark.parametrize(
    "number",
    [b"9" * 400, b"1e999999999", b"9223372036854775808", b"0x0", b"inf", b"+1", b" 1", b"1_0"],
)
def test_a_number_out_of_range_or_of_another_notation_is_a_finding(
    tmp_path: Path, number: bytes
) -> None:
    package = untrusted.copy(untrusted.valid_package(), tmp_path / "package")
    data = (package / "data" / "sentences.csv").read_bytes()
    line = data.splitlines()[1]
    cells = line.split(b",")
    start = data.splitlines()[0].split(b",").index(b"start")
    cells[start] = number
    untrusted.replace_file(package, "data/sentences.csv", data.replace(line, b",".join(cells), 1))
    outcome = validate(package, tables(), None, fast=True)
    assert [finding.rule for finding in outcome.findings] == ["unreadable-file"]


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("1e400", "no number in plain digits"),
        ("-1e999999999", "no number in plain digits"),
        ("9" * 400, "too large a number"),
    ],
)
def test_a_number_that_is_infinite_as_a_float_is_a_finding(
    built: dict[str, pa.Table], tmp_path: Path, number: str, fault: str
) -> None:
    package = untrusted.write(built, tmp_path / "package")
    data = (package / "data" / "figures.csv").read_text(encoding="utf-8")
    data = data.replace(",120,", f",{number},", 1)
    untrusted.replace_file(package, "data/figures.csv", data.encode())
    [finding] = validate(package, tables(), None, fast=True).findings
    assert (finding.rule, finding.file) == ("unreadable-file", "data/figures.csv")
    assert finding.found == f"value: {number[:200]!r} is {fault}"


# Texts that take quadratic time

REPEATED = (
    "a.", "a-", "a@", "a/", "www.", "http://", "S.", "A.1 ", "d.1 ", "x1", "_", "a", "a²", "_a",
    "1", "1.", "1,", "1 ", "1 000 ", "1-", "1%", "2020/", "2020 bis ", "0", "-1%", "²", "hundert",
    "tausend", "einhundert", "zweitgröß", "verzehn", "Millionen ", "Mio. von ", "minus ",
    "rund nur ", "zwischen ", "$ ", "!", "…", "! ", "“", " ", "\u00a0", "\t", "\n",
)  # fmt: skip


@pytest.mark.parametrize(
    "repeated",
    [
        pytest.param(REPEATED[::4], id="every fourth text"),
        pytest.param(REPEATED, id="all texts", marks=pytest.mark.slow),
    ],
)
def test_repeated_words_are_read_in_linear_time(
    sandbox: Sandbox, repeated: tuple[str, ...]
) -> None:
    """Our regular expressions must not backtrack: a text of twice the length may take twice as
    long, but not four or eight times. The sandbox limits the time."""
    result = sandbox.run(
        "from alibaba_press.scripts.german import read, sentences\n"
        f"for words in {repeated!r}:\n"
        "    for last in ('', '1 Euro'):\n"
        "        text = words * (3_000 // len(words)) + last\n"
        "        assert all(r.start < r.end for r in read(text))\n"
        "        assert all(start < end for start, end in sentences(text * 10))\n"
    )
    assert (result.code, result.error) == (0, "")


def test_a_name_is_not_taken_for_a_regular_expression() -> None:
    forms = ["(a+)+$", "[", "a|b", "(?P<x>", "\\", ".*", "a{1,9999}", "^", "x*"]
    names = NameIndex((form, f"e{n}", f"e{n}/n") for n, form in enumerate(forms))
    for number, form in enumerate(forms):
        [mention] = find_mentions(ArticleText("a", "a.txt", "", f"So {form} ist"), names)
        assert (mention.entity, mention.span.start) == (f"e{number}", 3)
    assert find_mentions(ArticleText("a", "a.txt", "", "a" * 100_000 + "!"), names) == []


def test_the_context_in_a_very_long_line_is_found_in_constant_time(sandbox: Sandbox) -> None:
    result = sandbox.run(
        "from alibaba_press.scripts.package.seeds import ArticleText\n"
        "text = ArticleText('a', 'a.txt', '0' * 64, 'ä' * 10_000_000)\n"
        "for start in range(0, 10_000_000, 50):\n"
        "    assert text.context(start + 40, start + 41) == ('ä' * 32, 'ä' * 32) or start > 9e6\n"
    )
    assert (result.code, result.error) == (0, "")
