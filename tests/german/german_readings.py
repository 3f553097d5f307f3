"""How the tests of the German reader write down what words say.

A line of a table holds a text, with the words of its reading in square brackets if they are not
all of it, and behind a sign what they say:

    [words] and more = value unit qualifier   a quantity; 'to' goes before the end of a range
    words # number                            an ordinal
    words @ date                              a date, in EDTF
    words !                                   a label

A dash stands for no unit; 'exact' may be left out.
"""

import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from alibaba_press.scripts.german import Reading, read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

Sense = tuple[str, Decimal | None, Decimal | None, str | None, str, str | None]
"""Kind, value, value_max, unit, qualifier and EDTF string of a reading."""

Said = tuple[str, Sense]
"""The words of a reading and its sense."""


def quantity(
    words: str,
    value: int | str | Decimal,
    unit: str | None = None,
    qualifier: str = "exact",
    top: int | None = None,
) -> Said:
    value_max = None if top is None else Decimal(top)
    return words, ("quantity", Decimal(value), value_max, unit, qualifier, None)


def ordinal(words: str, value: int) -> Said:
    return words, ("ordinal", Decimal(value), None, None, "exact", None)


def label(words: str) -> Said:
    return words, ("label", None, None, None, "exact", None)


def date(words: str, edtf: str) -> Said:
    return words, ("date", None, None, None, "exact", edtf)


_LINE = re.compile(
    r"(?P<text>.+?) (?P<sign>[=#@!])(?: (?P<value>\S+))?(?: to (?P<top>\S+))?"
    r"(?: (?P<unit>\S+))?(?: (?P<qualifier>\S+))?"
)


def entry(line: str) -> tuple[str, Said]:
    """The text of a line and what its words say."""
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
    return text, quantity(words, value, unit, match["qualifier"] or "exact", top)


def lines(table: str) -> list[str]:
    """The lines of a table; a semicolon parts two on one line of the source."""
    return [line.strip() for line in re.split(r"[;\n]", table) if line.strip()]


def sense(reading: Reading) -> Sense:
    """A reading without its place."""
    return (
        reading.kind,
        reading.value,
        reading.value_max,
        reading.unit,
        reading.qualifier,
        reading.edtf,
    )


def all_said(text: str) -> list[Said]:
    return [(text[r.start : r.end], sense(r)) for r in read(text)]


def seed_text(path: Path) -> str:
    """An article with its line ends and blanks as they are."""
    return path.read_bytes().decode("utf-8")


def assert_accounted(text: str) -> None:
    """Readings stand in order, none overlaps another, and each run of digits is inside one."""
    readings = read(text)
    assert all(0 <= r.start < r.end <= len(text) for r in readings)
    assert all(a.end <= b.start for a, b in pairwise(readings))
    for digits in re.finditer(r"[0-9]+", text):
        holders = [r for r in readings if r.start <= digits.start() and digits.end() <= r.end]
        assert len(holders) == 1, text[max(0, digits.start() - 20) : digits.end() + 20]
