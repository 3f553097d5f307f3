"""A made-up article of usual length, with its numbers as a person reads them.

`harms_luehrs.jsonl` lists the numbers and dates in the order of the text. They were judged from the
text alone, before the reader had read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.extraction.new_module import annotate_sentences, new_module
from alibaba_press.scripts.language import Article, Conflicts, Register
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.seeds import ArticleText

FOLDER = ROOT / "tests" / "extraction" / "made_up"
"""The folder with the article, which takes the place of seeds/."""

ID, FILE = "harms-luehrs", "harms_luehrs.txt"


class ExpectedNumber(NamedTuple):
    """A number or a date in the article, where it starts, and what a person reads."""

    start: int
    words: str
    date: str | None
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    qualifier: str | None


def article_text() -> ArticleText:
    """Return the article."""
    data = (FOLDER / FILE).read_bytes()
    return ArticleText(ID, FILE, seeds.sha256(data), data.decode())


def expected_numbers() -> Iterator[ExpectedNumber]:
    """Yield the numbers and dates of the article, in order."""
    text, end = article_text().text, 0
    for line in (FOLDER / "harms_luehrs.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        start = text.index(entry["words"], end)
        end = start + len(entry["words"])
        ends = [Decimal(part) for part in entry.get("value", "").split("..") if part]
        yield ExpectedNumber(
            start,
            entry["words"],
            entry.get("date"),
            ends[0] if ends else None,
            ends[1] if len(ends) > 1 else None,
            entry.get("unit"),
            entry.get("qualifier"),
        )


def inputs(article: Article, register: Register) -> BuildInputs:
    """Return the inputs of a build of the article alone, with the entities that it names."""
    return BuildInputs([article], register, Conflicts(), FOLDER)


def draft_module(register: Register) -> str:
    """Return the module that `new-article` writes for the article."""
    text = article_text()
    return new_module(text, annotate_sentences(text, register), tables()["articles"], register)


def run_module(source: str) -> Article:
    """Run the source of an extraction module, and return its article."""
    package = "alibaba_press.scripts.extract"
    names = {"__package__": package, "__name__": f"{package}.made_up", "__file__": "made_up.py"}
    module: dict[str, object] = dict(names)
    exec(compile(source, "made_up.py", "exec"), module)
    article = module["article"]
    assert isinstance(article, Article)
    return article
