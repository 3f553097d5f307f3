"""Phrases with marked words and what they say, as files of cases have them.

A case has a ``text`` with the words in ``[[ ]]`` and what is ``expected`` of them:

    q VALUE[..MAX] [unit] [~qualifier]   a quantity
    d EDTF                               a date
    o NUMBER                             an ordinal
    l                                    a label, that counts nothing
    n                                    nothing
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from alibaba_press.scripts.german import Reading, read

_MARKED = re.compile(r"\[\[(.+?)\]\]")
_QUANTITY = re.compile(
    r"q (?P<value>[^ .]+(?:\.[0-9]+)?)(?:\.\.(?P<top>\S+))?"
    r"(?: (?P<unit>[^~ ]+))?(?: ~(?P<qualifier>\S+))?"
)
_KINDS = {"q": "quantity", "d": "date", "o": "ordinal", "l": "label"}


@dataclass(frozen=True)
class Case:
    """A text, the spans of its marked words, and what each of them says."""

    text: str
    spans: tuple[tuple[int, int], ...]
    expected: str


def read_cases(file: str) -> list[Case]:
    """Return the cases of a file in this folder."""
    lines = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    return [parse_case(case["text"], case["expected"]) for case in map(json.loads, lines)]


def parse_case(marked: str, expected: str) -> Case:
    """Return a case with its marks removed."""
    text, spans, end = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text, end = text + match[1], match.end()
    return Case(text + marked[end:], tuple(spans), expected)


def disagreements(case: Case) -> list[str]:
    """Return what is read otherwise than expected, for each of the marked words."""
    readings = read(case.text)
    return [
        f"{case.text[start:end]!r}: expected {case.expected}, read {touching}"
        for start, end in case.spans
        if not _agree(
            touching := [r for r in readings if r.start < end and start < r.end],
            case.expected,
            (start, end),
        )
    ]


def _agree(readings: list[Reading], expected: str, span: tuple[int, int]) -> bool:
    if expected == "n":
        return not readings
    if expected == "l":
        return bool(readings) and all(reading.kind == "label" for reading in readings)
    if len(readings) != 1 or readings[0].kind != _KINDS[expected[0]]:
        return False
    [reading] = readings
    if expected[0] == "d":
        return reading.edtf == expected[2:]
    if expected[0] == "o":
        return reading.value == Decimal(expected[2:])
    return _agrees_with_quantity(reading, expected, span)


def _agrees_with_quantity(reading: Reading, expected: str, span: tuple[int, int]) -> bool:
    """Return whether a quantity agrees. Words outside of the marks can add unit and qualifier."""
    match = _QUANTITY.fullmatch(expected)
    assert match, expected
    unit, qualifier = match["unit"], match["qualifier"] or "unqualified"
    if reading.end > span[1] and unit is None:
        unit = reading.unit
    read_qualifier = reading.qualifier_term if qualifier == "fraction" else reading.qualifier
    if reading.start < span[0] and qualifier == "unqualified":
        qualifier = reading.qualifier
    top = Decimal(match["top"]) if match["top"] else None
    return (reading.value, reading.value_max, reading.unit, read_qualifier) == (
        *(Decimal(match["value"]), top),
        *(unit, qualifier),
    )
