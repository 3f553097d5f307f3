"""The hand extraction: a module per article, who is who across them, and where they disagree.

A new article is a new module, or a package where it is long, with an `article` in it; nothing
else names it.
"""

from __future__ import annotations

import importlib
import pkgutil

from ..language import Article
from .conflicts import conflicts
from .who import register


def articles() -> list[Article]:
    """Return the articles of all modules here, in the order of their files."""
    modules = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    articles = [module.article for module in modules if hasattr(module, "article")]
    return sorted(articles, key=lambda article: article.file)


__all__ = ["articles", "conflicts", "register"]
