"""The notation in which tests of the German reader write down readings, and its parser.

A line of a table holds a text, a sign for the kind of reading, and the meaning. Square brackets
mark the words of the reading if they are not all of the text:

    [words] and more = value unit qualifier   a quantity; 'to' goes before the end of a range
    words # number                            an ordinal
    words @ date                              a date, in EDTF
    words !                                   a label

A dash stands for no unit. The qualifier 'unqualified' can be left out.
"""

import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from alibaba_press.scripts.german import Reading, read

SEEDS = Path(__file__).parents[2] / "seeds"

Meaning = tuple[str, Decimal | None, Decimal | None, str | None, str, str | None]
"""Kind, value, value_max, unit, qualifier and EDTF string of a reading."""

WordsAndMeaning = tuple[str, Meaning]
"""The words of a reading and its meaning."""


def quantity(
    words: str,
    value: int | str | Decimal,
    unit: str | None = None,
    qualifier: str = "unqualified",
    top: int | None = None,
) -> WordsAndMeaning:
    """Return the words and meaning of a quantity."""
    value_max = None if top is None else Decimal(top)
    return words, ("quantity", Decimal(value), value_max, unit, qualifier, None)


def ordinal(words: str, value: int) -> WordsAndMeaning:
    """Return the words and meaning of an ordinal."""
    return words, ("ordinal", Decimal(value), None, None, "unqualified", None)


def label(words: str) -> WordsAndMeaning:
    """Return the words and meaning of a label."""
    return words, ("label", None, None, None, "unqualified", None)


def date(words: str, edtf: str) -> WordsAndMeaning:
    """Return the words and meaning of a date."""
    return words, ("date", None, None, None, "unqualified", edtf)


_LINE = re.compile(
    r"(?P<text>.+?) (?P<sign>[=#@!])(?: (?P<value>\S+))?(?: to (?P<top>\S+))?"
    r"(?: (?P<unit>\S+))?(?: (?P<qualifier>\S+))?"
)


def parse_line(line: str) -> tuple[str, WordsAndMeaning]:
    """Return the text of a line, and the words and meaning of its reading."""
    match = _LINE.fullmatch(line)
    assert match, line
    bracketed = re.search(r"\[(.+)\]", match["text"])
    words = bracketed[1] if bracketed else match["text"]
    text = re.sub(r"[\[\]]", "", match["text"])
    value, unit = match["value"], match["unit"]
    if match["sign"] == "!":
        return text, label(words)
    if match["sign"] == "#":
        return text, ordinal(words, int(value))
    if match["sign"] == "@":
        return text, date(words, value)
    top = int(match["top"]) if match["top"] else None
    unit = None if unit == "-" else unit
    return text, quantity(words, value, unit, match["qualifier"] or "unqualified", top)


def table_lines(table: str) -> list[str]:
    """Return the lines of a table. A semicolon separates two on one line of the source."""
    return [line.strip() for line in re.split(r"[;\n]", table) if line.strip()]


def meaning_of(reading: Reading) -> Meaning:
    """Return the meaning of a reading, without its position. The words 'bis zu' are ``up_to``."""
    is_fraction = reading.qualifier_term == "fraction"
    return (
        reading.kind,
        reading.value,
        reading.value_max,
        reading.unit,
        "fraction" if is_fraction else reading.qualifier,
        reading.edtf,
    )


def meanings_in(text: str) -> list[WordsAndMeaning]:
    """Return the words and meaning of each reading of a text."""
    return [(text[r.start : r.end], meaning_of(r)) for r in read(text)]


def seed_text(path: Path) -> str:
    """Return the text of an article, with its line ends and blanks unchanged."""
    return path.read_bytes().decode("utf-8")


def assert_digits_are_read_once(text: str) -> None:
    """Assert that readings are in order, do not overlap, and contain each run of digits once."""
    readings = read(text)
    assert all(0 <= r.start < r.end <= len(text) for r in readings)
    assert all(a.end <= b.start for a, b in pairwise(readings))
    for digits in re.finditer(r"[0-9]+", text):
        enclosing = [r for r in readings if r.start <= digits.start() and digits.end() <= r.end]
        assert len(enclosing) == 1, text[max(0, digits.start() - 20) : digits.end() + 20]
