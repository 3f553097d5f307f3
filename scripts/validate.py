"""Validation of a package as written to disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ..schemas import TableModel
from .checks import STAGES, Needs, Outcome, run_stages
from .intake.article_reader import read_articles
from .intake.descriptor_reader import NotAPackage
from .intake.package_reader import open_package


def validate(
    path: Path,
    models: Mapping[str, TableModel],
    articles: Path | None,
    step: Callable[[str], None] = lambda rule: None,
    *,
    fast: bool = False,
) -> Outcome:
    """Validate the package at ``path``; with ``fast``, check its files only.

    ``articles`` is the folder of the articles, if they are at hand. ``step`` is called with the
    name of each rule before it runs. Raises NotAPackage if there is no descriptor.
    """
    step("reading")
    with open_package(path, models) as package:
        if fast:
            return run_stages(package, {"files"}, step)
        at_hand: set[Needs] = set(STAGES) - {"articles"}
        if articles is not None:
            package.texts = read_articles(package, articles)
        if package.texts is not None:
            at_hand.add("articles")
        return run_stages(package, at_hand, step)


__all__ = ["NotAPackage", "validate"]
