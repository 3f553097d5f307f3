"""Read the articles whose words a site shows in full."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import PressError, Problem
from ..limits import MAX_ARTICLE_SIZE
from ..package.plain_files import NotAPlainFile, open_plain


class WrongArticles(PressError):
    """The articles at hand are not those of the package."""


def read_texts(folder: Path, articles: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the articles in a folder, by identifier. Those that are not there are left out.

    Raises WrongArticles if one differs from that of the package, or is no file.
    """
    texts: dict[str, str] = {}
    for row in articles:
        if row["file"] != Path(row["file"]).name:  # A path could lead out of the folder.
            continue
        try:
            with open_plain(folder / row["file"]) as source:
                data = source.read(MAX_ARTICLE_SIZE + 1)
        except NotAPlainFile as error:
            if os.path.lexists(folder / row["file"]):
                raise _wrong_article(
                    folder / row["file"], "the article cannot be read", "a file", str(error)
                ) from None
            continue
        texts[row["id"]] = _text(folder / row["file"], data, row["sha256"])
    return texts


def require_any(
    folder: Path, articles: Iterable[Mapping[str, Any]], texts: Mapping[str, str]
) -> None:
    """Raise WrongArticles if a folder has none of the articles."""
    rows = list(articles)
    if rows and not texts:
        raise WrongArticles(
            str(
                Problem(
                    str(folder),
                    "the folder has none of the articles",
                    expected=f"files such as {rows[0]['file']}",
                    found="no file with the name of an article",
                    remedy="name the folder of the articles, or leave out --articles",
                )
            )
        )


def _text(path: Path, data: bytes, expected: str) -> str:
    found = hashlib.sha256(data).hexdigest()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if found != expected or text is None:
        raise _wrong_article(
            path,
            "the article is not the one that the package describes",
            f"sha256 {expected}",
            f"sha256 {found}",
        )
    return text


def _wrong_article(path: Path, message: str, expected: str, found: str) -> WrongArticles:
    return WrongArticles(
        str(
            Problem(
                str(path),
                message,
                expected=expected,
                found=found,
                remedy="put the article there that the package was made from, or remove it: "
                "the site then shows of it what the tables give back",
            )
        )
    )
