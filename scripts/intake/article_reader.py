"""Read the articles that an untrusted package names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..checks import Package
from ..limits import MAX_ARTICLE_SIZE, MAX_ARTICLES_SIZE
from ..package.plain_files import NotAPlainFile, open_plain
from ..package.seeds import ArticleText, sha256


def read_articles(package: Package, folder: Path) -> Mapping[str, ArticleText] | None:
    """Return the articles in ``folder`` by identifier, or None if there is no such folder.

    An article that is larger than the limits is cut there, and noted in the package. Only plain
    files of the folder that the table of articles names are read. The folder of articles of the
    package itself must not be a link.
    """
    is_link = folder.parent == package.folder and folder.is_symlink()
    if is_link or not folder.is_dir() or "articles" not in package.tables:
        return None
    texts: dict[str, ArticleText] = {}
    remaining: int = MAX_ARTICLES_SIZE
    for chunk in package.tables["articles"]():
        for row in chunk.select(["id", "file"]).to_pylist():
            if row["file"] is None or row["file"] != Path(row["file"]).name:
                continue  # the rule on articles reports that it is not at hand
            try:
                with open_plain(folder / row["file"]) as source:
                    data = source.read(min(remaining, MAX_ARTICLE_SIZE) + 1)
            except NotAPlainFile:
                continue
            if len(data) > MAX_ARTICLE_SIZE:
                package.large_articles[row["id"]] = f"at most {MAX_ARTICLE_SIZE} bytes"
            elif len(data) > remaining:
                most = f"at most {MAX_ARTICLES_SIZE} bytes of all articles together"
                package.large_articles[row["id"]] = most
            data = data[: min(remaining, MAX_ARTICLE_SIZE)]
            remaining -= len(data)
            text = data.decode("utf-8", errors="replace")
            texts[row["id"]] = ArticleText(row["id"], row["file"], sha256(data), text)
    return texts
