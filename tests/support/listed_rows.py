"""Changes of which rows a table lists, and in which order."""

from __future__ import annotations

from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.loaded_package import Rows


def duplicate_row(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].insert(1, dict(rows["vocabulary"][0]))


def repeat_article(rows: Rows, texts: dict[str, ArticleText]) -> None:
    [article] = rows["articles"]
    rows["articles"].append(article | {"id": "repeated", "file": "901_repeated.txt"})


def move_last_row_first(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].insert(0, rows["vocabulary"].pop())
