"""Cells that a stranger filled to do harm: formulas, escapes, SQL, numbers that are none, and words
that take a reader very long."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Finding, Package, run
from alibaba_press.scripts.checks.package import Chunks
from alibaba_press.scripts.extraction.mentions import NameIndex, find_mentions
from alibaba_press.scripts.package import arrow
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.hostile import Cell
from alibaba_press.tests.support.small import FILE, TEXT

Rows = dict[str, list[dict[str, Any]]]

FORMULA, CONTROL, MISSING, ENDS, TURNS, NORMAL = (
    "text that does not begin like a formula",
    "text without control characters",
    "text that does not read as a missing value",
    "text without white space at its ends",
    "text without characters that turn the direction of writing",
    "text in Unicode normal form C",
)
FAULTY = {
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
    "user\u202egnp.exe": TURNS,
    "a\u2066b": TURNS,
    "NA": MISSING,
    "null": MISSING,
    "None": MISSING,
    "nan": MISSING,
    "Ko\u0308ln": NORMAL,
    "\u212b": NORMAL,
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return hostile.build(tmp_path_factory.mktemp("built"))


@pytest.fixture
def rows(built: dict[str, pa.Table]) -> Rows:
    return {name: table.to_pylist() for name, table in built.items()}


def as_tables(rows: Rows) -> dict[str, pa.Table]:
    return {name: arrow.from_rows(table, rows[name]) for name, table in tables().items()}


def findings(rows: Rows, rule: str, text: str | None = None) -> list[Finding]:
    """What one rule finds in tables that are at hand."""
    held = as_tables(rows)
    chunks: dict[str, Chunks] = {name: partial(iter, (table,)) for name, table in held.items()}
    texts = None if text is None else {"made-up": ArticleText("made-up", FILE, "0" * 64, text)}
    with Package(tables(), chunks, texts) as package:
        return list(run(package, [RULES[rule]]))


def test_text_that_does_something_is_found_and_shown(rows: Rows) -> None:
    [company] = rows["companies"]
    rows["companies"] = [
        company | {"id": f"c{number}", "description": value} for number, value in enumerate(FAULTY)
    ]
    found = {finding.key: finding for finding in findings(rows, "unsafe-text")}
    assert {key: one.expected for key, one in found.items()} == {
        f"c{number}": expected for number, expected in enumerate(FAULTY.values())
    }
    assert all(one.found.isprintable() for one in found.values())


INJECTIONS = (
    "x'; DROP TABLE evidence; --",
    'x"; DROP TABLE evidence; --',
    "') OR 1=1 --",
    "companies; ATTACH 'http://example.org/a.db'",
    "x' UNION SELECT content FROM read_text('/etc/passwd') --",
    "%s {0} $1 ?",
    "\x1b[2J",
)


def test_what_looks_like_sql_is_text(rows: Rows, tmp_path: Path, cell: Cell) -> None:
    """All rules before those on words run to their end, over tables in which it stands wherever no
    pattern is."""
    for number, words in enumerate(INJECTIONS):
        for column in ("table", "row", "column", "value", "speaker", "reason", "prefix"):
            rows["evidence"][number * 9 + len(column)][column] = words
        rows["figures"].append(rows["figures"][0] | {"id": f"f{number}", "subject": words})
        rows["names"].append(rows["names"][0] | {"id": f"n/{number}", "name": words})
        rows["corrections"].append(rows["corrections"][0] | {"id": f"k{number}", "table": words})
        rows["numbers"].append(rows["numbers"][0] | {"id": f"n/{number}", "words": words})
    for held in rows.values():
        held.sort(key=lambda row: str(row["id"]))
    package = hostile.write(as_tables(rows), tmp_path / "package")
    end = cell.validate(package)
    assert end.code == 1, end.error
    assert {
        "dangling-reference",
        "dangling-pointer",
        "unsafe-text",
        "composed-id-mismatch",
    } <= end.found.keys()
    states = {rule["name"]: rule["state"] for rule in json.loads(end.out)["rules"]}
    ran = {name for name, state in states.items() if state != "not_run"}
    assert ran == {name for name, rule in RULES.items() if rule.needs not in ("words", "articles")}
    assert all(character.isprintable() or character == "\n" for character in end.out)
    assert "root:" not in end.out


@pytest.mark.parametrize("id", ["made-up/x", "made-up/1-2-3", "made-up/-1-2", "/", "made-up"])
def test_an_identifier_of_another_form_is_no_span(rows: Rows, id: str) -> None:
    rows["sentences"][0].update(id=id, fate=None)
    [finding] = findings(rows, "unaccounted-sentence", TEXT)
    assert finding.key == id


def test_identifiers_without_end_are_not_compared(rows: Rows) -> None:
    long = [("ab" * 30_000)[number:] for number in range(9)]
    rows["entities"] += [rows["entities"][0] | {"id": one} for one in long]
    rows["figures"] += [rows["figures"][0] | {"id": f"f{n}", "subject": f"{one}x"}
                        for n, one in enumerate(long)]  # fmt: skip
    found = findings(rows, "dangling-reference")
    assert len(found) == len(long)
    assert all("did you mean" not in finding.found for finding in found)


def test_a_reference_to_one_of_very_many_finds_the_nearest(rows: Rows) -> None:
    entity = rows["entities"][0]
    rows["entities"] += [entity | {"id": f"entity-{number}"} for number in range(20_000)]
    rows["figures"][0]["subject"] = "beispeil"
    [finding] = findings(rows, "dangling-reference")
    assert "did you mean 'beispiel'" in finding.found


# Values that stop a reader in its tracks


def swapped(built: dict[str, pa.Table], name: str, column: str, values: pa.Array) -> pa.Table:
    table = built[name]
    at = table.column_names.index(column)
    return table.set_column(at, table.schema.field(column), values)


def texts_of(data: bytes, count: int) -> pa.Array:
    """Texts that are no UTF-8, which Arrow does not look at when it writes."""
    return pa.array([data] * count, pa.binary()).view(pa.string())


@pytest.mark.parametrize(
    ("column", "values", "rule"),
    [
        ("start_earliest", pa.array([2**31 - 1], pa.int32()).cast(pa.date32()), "format-mismatch"),
        ("start_earliest", pa.array([-(2**31)], pa.int32()).cast(pa.date32()), "format-mismatch"),
        ("title", texts_of(b"\xff\xfe", 1), "unreadable-file"),
        ("title", texts_of(b"\xed\xa0\x80", 1), "unreadable-file"),
    ],
)
def test_a_parquet_file_may_hold_what_python_cannot(
    built: dict[str, pa.Table], tmp_path: Path, column: str, values: pa.Array, rule: str
) -> None:
    from alibaba_press.scripts.package.formats import write_parquet

    package = hostile.write(built, tmp_path / "package")
    file = tmp_path / "events.parquet"
    write_parquet(swapped(built, "events", column, values), file)
    hostile.put(package, "data/events.parquet", file.read_bytes())
    found = validate(package, tables(), None, fast=True).findings
    assert [finding.rule for finding in found] == [rule]


@pytest.mark.parametrize("value", ["nan", "inf", "-inf"])
def test_what_is_not_a_number_is_none(rows: Rows, tmp_path: Path, value: str) -> None:
    rows["figures"][0]["value_max"] = float(value)
    package = hostile.write(as_tables(rows), tmp_path / "package")
    [finding] = validate(package, tables(), None, fast=True).findings
    assert (finding.rule, finding.file) == ("unreadable-file", "data/figures.csv")
    assert finding.found == f"value_max: {value!r} is no number"


@pytest.mark.parametrize(
    "number",
    [b"9" * 400, b"1e999999999", b"9223372036854775808", b"0x0", b"inf", b"+1", b" 1", b"1_0"],
)
def test_a_number_of_another_size_is_a_finding(sound: Path, tmp_path: Path, number: bytes) -> None:
    package = hostile.copy(sound, tmp_path / "package")
    data = (package / "data" / "sentences.csv").read_bytes()
    line = data.splitlines()[1]
    cells = line.split(b",")
    start = data.splitlines()[0].split(b",").index(b"start")
    cells[start] = number
    hostile.put(package, "data/sentences.csv", data.replace(line, b",".join(cells), 1))
    found = validate(package, tables(), None, fast=True).findings
    assert [finding.rule for finding in found] == ["unreadable-file"]


# Words that take a reader very long

ENDLESS = (
    *("a.", "a-", "a@", "a/", "www.", "http://", "S.", "A.1 ", "d.1 ", "x1", "_", "a"),
    *("1", "1.", "1,", "1 ", "1 000 ", "1-", "1%", "2020/", "2020 bis ", "0", "-1%", "²"),
    *("hundert", "tausend", "einhundert", "zweitgröß", "verzehn", "Millionen ", "Mio. von "),
    *("minus ", "rund nur ", "zwischen ", "$ ", "!", "…", "! ", "“", " ", "\u00a0", "\t", "\n"),
)


def test_no_words_take_a_reader_very_long(cell: Cell) -> None:
    """Patterns of our own, that a stranger's words make try everything: twice as many words take
    twice as long, and not four or eight times."""
    end = cell.run(
        "from alibaba_press.scripts.german import read, sentences\n"
        f"for words in {ENDLESS!r}:\n"
        "    for last in ('', '1 Euro'):\n"
        "        text = words * (3_000 // len(words)) + last\n"
        "        assert all(r.start < r.end for r in read(text))\n"
        "        assert all(start < end for start, end in sentences(text * 10))\n"
    )
    assert (end.code, end.error) == (0, "")


def test_the_form_of_a_name_is_no_pattern() -> None:
    forms = ["(a+)+$", "[", "a|b", "(?P<x>", "\\", ".*", "a{1,9999}", "^", "x*"]
    names = NameIndex((form, f"e{n}", f"e{n}/n") for n, form in enumerate(forms))
    for number, form in enumerate(forms):
        [mention] = find_mentions(ArticleText("a", "a.txt", "", f"So {form} ist"), names)
        assert (mention.entity, mention.span.start) == (f"e{number}", 3)
    assert find_mentions(ArticleText("a", "a.txt", "", "a" * 100_000 + "!"), names) == []


def test_a_line_without_end_has_a_context(cell: Cell) -> None:
    end = cell.run(
        "from alibaba_press.scripts.package.seeds import ArticleText\n"
        "text = ArticleText('a', 'a.txt', '0' * 64, 'ä' * 10_000_000)\n"
        "for start in range(0, 10_000_000, 50):\n"
        "    assert text.context(start + 40, start + 41) == ('ä' * 32, 'ä' * 32) or start > 9e6\n"
    )
    assert (end.code, end.error) == (0, "")
