"""The hand extraction: a module per article, who is who across them, and where they disagree.

A new article is a new module, or a package where it is long, with an `article` in it; nothing
else names it.
"""

from __future__ import annotations

import importlib
import pkgutil

from ..errors import Problem, Problems
from ..language import Article
from .conflicts import conflicts
from .who import register


def articles() -> list[Article]:
    """Return the articles of all modules here, in the order of their files.

    Raises Problems if the `article` of a module is something else.
    """
    modules = [
        module
        for name in (module.name for module in pkgutil.iter_modules(__path__))
        if hasattr(module := importlib.import_module(f"{__name__}.{name}"), "article")
    ]
    problems = [
        Problem(
            str(module.__file__),
            "`article` is no article",
            expected="article = Article(…)",
            found=f"a {type(module.article).__name__}",
            remedy="give the value another name",
        )
        for module in modules
        if not isinstance(module.article, Article)
    ]
    if problems:
        raise Problems(problems)
    articles: list[Article] = [module.article for module in modules]
    return sorted(articles, key=lambda article: str(article.file))


__all__ = ["articles", "conflicts", "register"]
