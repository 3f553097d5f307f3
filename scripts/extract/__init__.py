"""The hand extraction: a module per article, who is who across them, and where they disagree.

A new article is a new module, or a package where it is long, with an `article` in it; nothing
else names it.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

from ..authored import report_mistakes
from ..errors import Problem, Problems
from ..language import Article
from .conflicts import conflicts
from .who import register

FOLDER = Path(__file__).resolve().parent


def read_articles() -> tuple[list[Article], list[Problem]]:
    """Return the articles of all modules here, in the order of their files, and the problems.

    A module has a problem if it fails, if its `article` is something else, or if no other module
    imports it although it is in a package.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for name in (module.name for module in pkgutil.iter_modules(__path__)):
        try:
            with report_mistakes(FOLDER, "__init__.py"):
                module = importlib.import_module(f"{__name__}.{name}")
        except Problems as error:
            problems += error.problems
            continue
        article = getattr(module, "article", None)
        if isinstance(article, Article):
            articles.append(article)
        elif hasattr(module, "article"):
            problems.append(_not_an_article(str(module.__file__), article))
    if not problems:
        problems += _not_imported()
    return sorted(articles, key=lambda article: str(article.file)), problems


def _not_an_article(file: str, value: object) -> Problem:
    return Problem(
        file,
        "`article` is no article",
        expected="article = Article(…)",
        found=f"a {type(value).__name__}",
        remedy="give the value another name",
    )


def _not_imported() -> list[Problem]:
    """Return a problem for each module of a package that takes no part, as nothing imports it."""
    problems = []
    for path in sorted(FOLDER.rglob("*.py")):
        parts = path.relative_to(FOLDER).with_suffix("").parts
        name = ".".join([__name__, *parts]).removesuffix(".__init__")
        if name not in sys.modules:
            package = path.parent.relative_to(FOLDER.parent)
            problems.append(
                Problem(
                    f"{path}:1",
                    "no module imports this one, so that its calls take no part",
                    expected=f"an import in scripts/{package.as_posix()}/__init__.py",
                    found="none",
                    remedy="import it there, or delete it",
                )
            )
    return problems


__all__ = ["conflicts", "read_articles", "register"]
