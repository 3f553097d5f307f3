"""The beginning of an extraction module: an article, sentence by sentence, with what a program
finds in each, as comments above which or in whose place a person writes the calls."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from ...schemas import TableModel
from ..german import Reading, read, sentences
from ..language import Register
from ..package.seeds import ArticleText
from .mentions import Mention, Names, find_mentions, names_of

WIDTH = 100
"""Characters of a line, as far as its words can be broken."""

GIVEN = ("label", "language")
"""Columns of an article that every module states, so that the skeleton does."""

_BREAK = re.compile(r"(?<!\s) (?!\s)")
"""Where the words of a sentence may be broken: joined by one space they are the same again."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence (0-based code points, end exclusive), the numbers that it states and the names
    that it holds."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...]


def marked(text: ArticleText, register: Register) -> list[Marked]:
    """The sentences of an article with their numbers and the names that the register knows."""
    readings = read(text.text)
    mentions = find_mentions(text, Names(names_of(register)))
    return [
        Marked(
            start,
            end,
            tuple(reading for reading in readings if start <= reading.start < end),
            tuple(mention for mention in mentions if start <= mention.span.start < end),
        )
        for start, end in sentences(text.text)
    ]


def skeleton(text: ArticleText, sentences: list[Marked], articles: TableModel) -> str:
    """The extraction module of an article before anything is extracted: valid Python, formatted,
    and complete but for the label and the calls. ``articles`` describes the table of articles."""
    blocks = (_sentence(text, sentence) for sentence in sentences)
    return "\n".join([*_head(text, articles), *(line for block in blocks for line in block)]) + "\n"


def _head(text: ArticleText, articles: TableModel) -> Iterator[str]:
    label = articles.column("label")
    yield f'"""What `{text.file}` says, in the order of its text."""'
    yield from ("", "from __future__ import annotations", "", "from ..language import Article", "")
    yield "article = Article("
    yield f"    {json.dumps(text.file)},"
    yield f"    id={json.dumps(text.article)},"
    yield f'    sha256="{text.sha256}",'
    yield '    label="",' + (f"  # {label.description}" if label else "")
    yield '    language="de",'
    for known, lead in (
        ("quoted", 'As far as the text says it, as published=stated("2019", "im Jahr 2019"):'),
        ("curated", "Where it is not the usual one:"),
    ):
        others = [c for c in articles.columns if c.provenance == known and c.name not in GIVEN]
        if others:
            yield f"    # {lead}"
        for column in others:
            yield from wrap(
                f"{column.name}: {column.description}",
                WIDTH,
                initial_indent="    #   ",
                subsequent_indent="    #     ",
            )
    yield ")"


def _sentence(text: ArticleText, sentence: Marked) -> Iterator[str]:
    yield ""
    yield f"# Line {text.line(sentence.start)}, {sentence.start} to {sentence.end}:"
    yield from (f"# > {line}" for line in _lines(text.text[sentence.start : sentence.end]))
    for reading in sentence.readings:
        yield f"#   {text.text[reading.start : reading.end]} = {said(reading)}"
    named = {text.text[m.span.start : m.span.end]: m.entity for m in sentence.mentions}
    for form, entity in named.items():
        yield f"#   {form} = {json.dumps(entity)}"


def _lines(words: str) -> Iterator[str]:
    """Words in lines that fit into a comment; they differ from the words in their breaks alone."""
    line, room = "", WIDTH - len("# > ")
    for piece in _BREAK.split(words):
        if line and len(line) + 1 + len(piece) > room:
            yield line
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    yield line


def said(reading: Reading) -> str:
    """What a reading says, in a few words, its numbers and dates as Python writes them."""
    if reading.kind == "date":
        return f'"{reading.edtf}"'
    if reading.value is None:
        return "a label"
    ends = [_literal(value) for value in (reading.value, reading.value_max) if value is not None]
    parts = [" to ".join(ends) + (f" {reading.unit}" if reading.unit else "")]
    parts += [reading.qualifier] * (reading.qualifier != "exact")
    return ", ".join([*parts, *["ordinal"] * (reading.kind == "ordinal")])


def _literal(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{int(value) if whole else value:,}".replace(",", "_")
