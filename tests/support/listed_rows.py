"""Changes of the rows of the small package that name no cell: other rows, orders and spans."""

from __future__ import annotations

from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.loaded_package import Rows
from alibaba_press.tests.support.small import TEXT


def duplicate_row(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].insert(1, dict(rows["vocabulary"][0]))


def repeat_article(rows: Rows, texts: dict[str, ArticleText]) -> None:
    [article] = rows["articles"]
    rows["articles"].append(article | {"id": "repeated", "file": "901_repeated.txt"})


def move_last_row_first(rows: Rows, texts: dict[str, ArticleText]) -> None:
    rows["vocabulary"].insert(0, rows["vocabulary"].pop())


def lengthen_sentence(rows: Rows, texts: dict[str, ArticleText]) -> None:
    start = TEXT.index("Sie zahlte")
    [row] = [row for row in rows["sentences"] if row["start"] == start]
    end = row["end"] + 1
    row.update(end=end, id=f"made-up/{row['start']:05}-{end:05}")
