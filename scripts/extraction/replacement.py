"""Replace the text of an article by a changed one, and say what that means for its calls."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import Problems, nearest
from ..language import Article
from ..package import seeds
from ..package.seeds import ArticleText
from ..package.writing import has_text, write_files
from .article_file import read_article_file, refusal
from .cleaning import Occurrences
from .text_changes import (
    SHARED_WORDS,
    Changes,
    StaleQuote,
    find_stale_quotes,
    number_passages,
    sentence_passages,
    similarity,
)

MIN_SIMILARITY = 0.2
"""Share of the passages of the shorter text that the other one has too, if it is a changed text."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A changed text for an article, what to write, and what changes."""

    article: ArticleText
    seed: Path
    old_text: str
    module: Path
    module_text: str
    repairs: tuple[Occurrences, ...]
    stale_quotes: tuple[StaleQuote, ...]
    sentences: Changes
    numbers: Changes


def prepare(
    file: Path, id: str, root: Path, articles: Sequence[Article], *, is_cleaned: bool = False
) -> Replacement:
    """Check the changed text in ``file`` for the article ``id`` and return what to write.

    Raises Problems if it is no changed text of this article.
    """
    text, repairs, problems = read_article_file(file, is_cleaned=is_cleaned)
    if problems:
        raise Problems(problems)
    article = next((article for article in articles if article.id == id), None)
    if article is None:
        ids = [article.id for article in articles]
        raise refusal(
            file,
            f"there is no article {id!r} to replace",
            expected=f"one of {', '.join(ids)}",
            found=id,
            remedy=nearest(id, ids),
        )
    data = text.encode("utf-8")
    old = _old_text(root, article, data)
    new = ArticleText(article.id, article.file, seeds.sha256(data), text)
    _require_change(file, old, new, root, articles)
    module, module_text = _updated_module(file, root, article, new.sha256)
    return Replacement(
        new,
        root / "seeds" / article.file,
        old.text,
        module,
        module_text,
        repairs,
        tuple(find_stale_quotes(articles, old, new)),
        Changes.between(sentence_passages(old), sentence_passages(new)),
        Changes.between(number_passages(old), number_passages(new)),
    )


def write(replacement: Replacement) -> None:
    """Write the seed and the module: both, or none if one cannot be written.

    Raises CannotWrite.
    """
    seed, module = replacement.seed, replacement.module
    try:
        write_files({seed: replacement.article.text, module: replacement.module_text})
    except BaseException:  # Ctrl-C can come when both are written.
        if not has_text(module, replacement.module_text) and not has_text(
            seed, replacement.old_text
        ):
            write_files({seed: replacement.old_text})
        raise


def _old_text(root: Path, article: Article, data: bytes) -> ArticleText:
    """Return the present text. A killed replacement may have written the seed already."""
    seed = root / "seeds" / article.file
    if seed.is_file() and seed.read_bytes() == data:
        return ArticleText(article.id, article.file, article.sha256, data.decode("utf-8"))
    return seeds.read_article(root / "seeds", article.id, article.file, article.sha256)


def _require_change(
    file: Path, old: ArticleText, new: ArticleText, root: Path, articles: Sequence[Article]
) -> None:
    """Raise Problems if a text is the old one, or more like that of another article."""
    if new.sha256 == old.sha256:
        raise refusal(
            file,
            f"the text is that of {old.article!r} already",
            expected="a changed text",
            found=f"the bytes of seeds/{old.file}",
            remedy="nothing is to be done",
        )
    own = similarity(old.text, new.text)
    others = {
        other.id: similarity(_text_of(root, other), new.text)
        for other in articles
        if other.id != old.article
    }
    nearest_other = max(others, key=lambda id: others[id], default=None)
    found = f"{own:.0%} of its passages"
    if nearest_other is not None and others[nearest_other] > own:
        found += f", and {others[nearest_other]:.0%} of those of {nearest_other!r}"
    elif own >= MIN_SIMILARITY:
        return
    raise refusal(
        file,
        f"the text is not that of {old.article!r}",
        expected=f"at least {MIN_SIMILARITY:.0%} of its passages of {SHARED_WORDS} words",
        found=found,
        remedy="name the article whose text it is, or add it: alibaba-press new-article FILE",
    )


def _text_of(root: Path, article: Article) -> str:
    try:
        return (root / "seeds" / article.file).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _updated_module(file: Path, root: Path, article: Article, sha256: str) -> tuple[Path, str]:
    """Return the module that states the hash of an article, with the hash of the new text."""
    module = Path(os.path.realpath(article.origin.file))
    text = module.read_text(encoding="utf-8") if module.is_file() else ""
    count = text.count(article.sha256)
    if count != 1 or not module.is_relative_to(os.path.realpath(root)):
        raise refusal(
            file,
            f"the hash of {article.id!r} cannot be replaced",
            expected=f"a module in scripts/extract/ that states sha256 {article.sha256} once",
            found=f"{module}, which states it {count} times",
            remedy="state the hash in the call Article(…), and only there",
        )
    return module, text.replace(article.sha256, sha256)
