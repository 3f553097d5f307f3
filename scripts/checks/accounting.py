"""Rules on accounting: every sentence and every number of an article is accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..accounting import Span, counts, states
from ..german import read, sentences
from .catalogue import rule
from .findings import Finding
from .package import Package, Row


def _carried(package: Package, table: str) -> dict[str, list[Span]]:
    wanted = states if table == "sentences" else counts
    spans: dict[str, list[Span]] = defaultdict(list)
    for row in package.rows("evidence"):
        if row["table"] in package.models and wanted(package.models, row):
            spans[row["article"]].append((row["start"], row["end"]))
    return spans


@rule(
    "sentences-accounted",
    "Every sentence is extracted, which evidence of a row in it shows, or set aside with a reason.",
    needs="tables",
    remedy="extract what the sentence states, or set it aside: article.set_aside(reason, words)",
)
def sentences_accounted(package: Package) -> Iterator[Finding]:
    carried = _carried(package, "sentences")
    for line, row in enumerate(package.rows("sentences"), start=2):
        spans = carried[row["article"]]
        extracted = any(s < row["end"] and row["start"] < e for s, e in spans)
        if row["fate"] is None or extracted != (row["fate"] == "extracted"):
            yield Finding(
                "sentences-accounted",
                "data/sentences.csv",
                "extracted" if extracted else "a reason for setting it aside",
                row["fate"] or "unaccounted for" + _words(package, row),
                line,
                "fate",
                row["id"],
            )


@rule(
    "numbers-accounted",
    "Every number and date word is carried by a cell, lies in a name, or is set aside with a "
    "reason.",
    needs="tables",
    remedy="extract the number, or set it aside: article.set_aside_numbers(reason, words)",
)
def numbers_accounted(package: Package) -> Iterator[Finding]:
    carried = _carried(package, "numbers")
    named: dict[str, list[Span]] = defaultdict(list)
    for mention in package.rows("mentions"):
        named[mention["article"]].append((mention["start"], mention["end"]))
    for line, row in enumerate(package.rows("numbers"), start=2):
        start, end = row["start"], row["end"]
        is_carried = any(s <= start and end <= e for s, e in carried[row["article"]])
        in_name = any(s <= start and end <= e for s, e in named[row["article"]])
        wrong = row["fate"] is None or is_carried != (row["fate"] == "carried")
        if wrong or (row["fate"] == "part_of_name" and not in_name):
            yield Finding(
                "numbers-accounted",
                "data/numbers.csv",
                "carried" if is_carried else "a reason for setting it aside",
                row["fate"] or "unaccounted for: " + repr(row["words"]),
                line,
                "fate",
                row["id"],
            )


@rule(
    "articles-read-whole",
    "The tables of sentences and numbers hold what the articles hold, no more and no less.",
    needs="articles",
    remedy="rebuild the package with: alibaba-press build",
)
def articles_read_whole(package: Package) -> Iterator[Finding]:
    assert package.texts is not None
    for table in ("sentences", "numbers"):
        held: dict[str, set[Span]] = defaultdict(set)
        for row in package.rows(table):
            held[row["article"]].add((row["start"], row["end"]))
        for article, text in package.texts.items():
            if table == "sentences":
                wanted = set(sentences(text.text))
            else:
                wanted = {(reading.start, reading.end) for reading in read(text.text)}
            for start, end in sorted(wanted ^ held[article]):
                missing = (start, end) in wanted
                yield Finding(
                    "articles-read-whole",
                    f"data/{table}.csv",
                    f"a row for {text.text[start:end]!r}" if missing else "no row",
                    "no row" if missing else f"a row for {text.text[start:end]!r}",
                    key=f"{article}/{start:05}-{end:05}",
                )


def _words(package: Package, row: Row) -> str:
    text = (package.texts or {}).get(row["article"])
    if text is None:
        return ""
    return f": {text.text[row['start'] : row['end']]!r}"
