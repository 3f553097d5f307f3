"""Write the first version of an extraction module, for a person to fill in.

It holds each sentence of the article as a comment, with the numbers and the names in it. A person
writes the calls between the comments, or in their place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from ...schemas import TableModel
from ...schemas.terms import terms
from ..german import Reading
from ..language import Register
from ..package.seeds import ArticleText
from ..spans import Span
from .article_cells import date_of_article, draft_cells
from .cleaning import Occurrences
from .draft_calls import DraftCalls
from .mentions import Mention, NameIndex, find_mentions
from .name_list import LEAD, list_unknown_names
from .python_source import WIDTH, Group, number_literal, string_literal

FILLED_COLUMNS = ("label", "language")
"""Columns of an article that the module begins with, because every article needs them."""

NOT_DRAFTED = "# Calls are missing here: the sentence or the article is too long for drafts."

_BREAK = re.compile(r"(?<!\s) (?!\s)")
"""A single space. A sentence that is broken there can be joined again."""


@dataclass(frozen=True, slots=True)
class AnnotatedSentence:
    """A sentence with the numbers and the names in it.

    ``bearers`` are the entities that have each form of a name in it: the form of several is a
    mention of the first.
    """

    span: Span
    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...]
    bearers: Mapping[str, tuple[str, ...]]


def annotate_sentences(text: ArticleText, register: Register) -> list[AnnotatedSentence]:
    """Return the sentences of an article, with their numbers and the names in the register."""
    readings = list(text.readings.values())
    names = NameIndex.of_register(register)
    mentions = find_mentions(text, names)
    reading_starts = [reading.start for reading in readings]
    mention_starts = [mention.span.start for mention in mentions]
    annotated = []
    for sentence in text.sentences:
        mentioned = tuple(mentions[_inside(mention_starts, sentence)])
        forms = [text.text[mention.span.start : mention.span.end] for mention in mentioned]
        annotated.append(
            AnnotatedSentence(
                sentence,
                tuple(readings[_inside(reading_starts, sentence)]),
                mentioned,
                {form: tuple(names.bearers[form]) for form in forms},
            )
        )
    return annotated


def _inside(starts: list[int], sentence: Span) -> slice:
    """Return which of the sorted starts lie in a sentence."""
    return slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))


def unknown_name_lines(text: ArticleText, sentences: Iterable[AnnotatedSentence]) -> list[str]:
    """Return the list of the names that the register may lack, as comments."""
    named = [mention.span for sentence in sentences for mention in sentence.mentions]
    return [f"#   {line}" for line in list_unknown_names(text, named)]


def new_module(
    text: ArticleText,
    sentences: list[AnnotatedSentence],
    articles: TableModel,
    register: Register,
    repairs: Iterable[Occurrences] = (),
) -> str:
    """Return the text of the module: valid Python, formatted, with drafts of the calls.

    ``articles`` is the model of the table of articles. ``repairs`` are the flaws of the text that
    were repaired.
    """
    kinds = {entity.id: entity.row_name for entity in register.entities}
    shared_forms = {
        form for sentence in sentences for form, ids in sentence.bearers.items() if len(ids) > 1
    }
    readings = [(sentence.span, sentence.readings) for sentence in sentences]
    drafts = DraftCalls(text, kinds, shared_forms, terms()["unit"], date_of_article(text, readings))
    lines = list(_head(text, articles, list(draft_cells(text, readings)), repairs))
    names = unknown_name_lines(text, sentences)
    lines += ["", *LEAD, *names] if names else []
    for sentence in sentences:
        lines += _sentence(text, sentence)
        if drafts.can_draft(sentence.span, sentence.readings):
            for call in drafts.of_sentence(sentence.span, sentence.readings, sentence.mentions):
                lines += call.lines()
        if sentence.readings and not drafts.can_draft(sentence.span, sentence.readings):
            lines.append(NOT_DRAFTED)
    return "\n".join(lines) + "\n"


def _head(
    text: ArticleText, articles: TableModel, cells: list[Group], repairs: Iterable[Occurrences]
) -> Iterator[str]:
    label = articles.column("label")
    yield f'"""What `{text.file}` says, in the order of its text."""'
    yield from ("", "from __future__ import annotations", "")
    yield from (
        "from ..language import Article, inferred, misread, quote, relative, stated  # noqa: F401",
        "",
    )
    for repair in repairs:
        yield f"# Repaired in the text: {repair}."
    yield "article = Article("
    yield f"    {string_literal(text.file)},"
    yield f"    id={string_literal(text.article)},"
    yield f'    sha256="{text.sha256}",'
    yield '    label="",' + (f"  # {label.description}" if label else "")
    yield '    language="de",'
    for cell in cells:
        yield from cell.lines("    ", ",")
    for provenance, lead in (
        ("quoted", 'As far as the text says it, as published=stated("2019", "im Jahr 2019"):'),
        ("curated", "Where it is not the usual one:"),
    ):
        columns = [
            column
            for column in articles.columns
            if column.provenance == provenance and column.name not in FILLED_COLUMNS
        ]
        if columns:
            yield f"    # {lead}"
        for column in columns:
            yield from wrap(
                f"{column.name}: {column.description}",
                WIDTH,
                initial_indent="    #   ",
                subsequent_indent="    #     ",
            )
    yield ")"


def _sentence(text: ArticleText, sentence: AnnotatedSentence) -> Iterator[str]:
    start, end = sentence.span.start, sentence.span.end
    yield ""
    yield f"# Line {text.line(start)}, {start} to {end}:"
    yield from (f"# > {line}" for line in _lines(text.text[start:end]))
    for reading in sentence.readings:
        yield f"#   {text.text[reading.start : reading.end]} = {describe_reading(reading)}"
    for form, entities in sentence.bearers.items():
        shared = ": say whom it means, with article.means(…)" * (len(entities) > 1)
        yield f"#   {form} = {' or '.join(map(string_literal, entities))}{shared}"


def _lines(words: str) -> Iterator[str]:
    """Break a sentence into lines that fit into a comment."""
    line, room = "", WIDTH - len("# > ")
    for piece in _BREAK.split(words):
        if line and len(line) + 1 + len(piece) > room:
            yield line
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    yield line


def describe_reading(reading: Reading) -> str:
    """Return a reading in a few words, with numbers and dates as Python writes them."""
    if reading.kind == "date":
        return f'"{reading.edtf}"'
    if reading.value is None:
        return "a label"
    ends = [
        number_literal(value) for value in (reading.value, reading.value_max) if value is not None
    ]
    parts = [" to ".join(ends) + (f" {reading.unit}" if reading.unit else "")]
    parts += [reading.qualifier_term] * (reading.qualifier_term != "unqualified")
    return ", ".join([*parts, *["ordinal"] * (reading.kind == "ordinal")])
