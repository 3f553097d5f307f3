"""Valid packages with many spans in one article. To compare each with each would take hours."""

from __future__ import annotations

from functools import partial
from typing import Any

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import Package
from alibaba_press.scripts.checks.facts import derive_facts
from alibaba_press.scripts.extraction.quote_choice import LONGEST
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.scripts.spans import Span
from alibaba_press.tests.support.small_package import small_tables

ARTICLE = "long"
"""The identifier of the article with the spans. It is not at hand, and its words are withheld."""

STEP = 2 * LONGEST
"""Code points from the start of a span to the start of the next one."""

Row = dict[str, Any]


def tables_with_spans(count: int, *, overlapping: bool) -> dict[str, pa.Table]:
    """Return the tables of a package with evidence of a figure in so many spans of an article.

    Each span overlaps all others, or ends before the next one begins. There are as many mentions
    and numbers.
    """
    starts = [STEP * number for number in range(count)]
    span_length = STEP * count if overlapping else STEP - 1
    spans = [Span(ARTICLE, start, start + span_length) for start in starts]
    end = spans[-1].end + STEP
    mentions = [Span(ARTICLE, start, start + len("Beispiel")) for start in starts]
    rows = {name: table.to_pylist() for name, table in small_tables().items()}
    article = {"id": ARTICLE, "file": f"{ARTICLE}.txt", "sha256": "0" * 64, "characters": end}
    rows["articles"].append(rows["articles"][0] | article)
    sentences = [Span(ARTICLE, start, start + STEP - 1) for start in starts[:-1]]
    sentences.append(Span(ARTICLE, starts[-1], end))
    rows["sentences"] += [
        _row(span, line=1, disposition="extracted", note=None)
        for span in ([Span(ARTICLE, 0, end)] if overlapping else sentences)
    ]
    rows["mentions"] += [
        _row(span, entity="beispiel", name="beispiel/beispiel") for span in mentions
    ]
    # No evidence contains these numbers.
    rows["numbers"] += [
        _row(Span(ARTICLE, start, end), words="1", kind="quantity", disposition="repetition")
        for start in starts
    ]
    rows["evidence"] += [
        evidence
        for cells in rows["evidence"]
        for evidence in _evidence_like(cells, spans, mentions[0])
    ]
    # Both articles have the same day, so the first identifier counts.
    for figure in rows["figures"]:
        figure["article"] = ARTICLE if figure["id"] == "staff" else figure["article"]
    models = tables()
    built = {
        name: from_rows(models[name], sorted(table, key=lambda row: str(row["id"])))
        for name, table in rows.items()
    }
    with Package(models, {n: partial(iter, (rows,)) for n, rows in built.items()}) as package:
        return built | {"facts": derive_facts(package)}


def _row(span: Span, **cells: Any) -> Row:
    return {"id": span.id, "article": span.article, "start": span.start, "end": span.end, **cells}


def _evidence_like(cells: Row, spans: list[Span], first_mention: Span) -> list[Row]:
    """Return evidence of the same row or cell as this one in the long article.

    The figure ``staff`` and its cells have it in all spans, the company ``beispiel`` and the form
    of its name where it is mentioned first.
    """
    pointer = cells["table"], cells["row"]
    if pointer in (("companies", "beispiel"), ("names", "beispiel/beispiel")):
        spans = [first_mention]
    elif pointer != ("figures", "staff"):
        return []
    elif cells["column"] == "subject":
        spans = [Span(ARTICLE, span.start, span.end + 1) for span in spans]  # not in the row's
    supported = "/".join(part for part in (*pointer, cells["column"]) if part)
    # Words that are withheld are too long to be published. Those of a mention are published.
    is_long = all(span.end - span.start > LONGEST for span in spans)
    words = {"prefix": None, "suffix": None, "quote": None if is_long else cells["quote"]}
    return [cells | _row(span) | words | {"id": f"{supported}/{span.id}"} for span in spans]
