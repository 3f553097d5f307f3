"""Validate a package of files."""

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
    show_step: Callable[[str], None] = lambda step: None,
    *,
    fast: bool = False,
) -> Outcome:
    """Validate the package at ``path``, a folder or a descriptor. With ``fast``, check only files.

    ``articles`` is the folder of the articles, if they are at hand. ``show_step`` is called with
    the name of each step: "reading", then each rule. Raises NotAPackage if there is no descriptor.
    """
    show_step("reading")
    with open_package(path, models) as package:
        if fast:
            return run_stages(package, {"files"}, show_step)
        stages: set[Needs] = set(STAGES) - {"articles"}
        if articles is not None:
            package.texts = read_articles(package, articles)
        if package.texts is not None:
            stages.add("articles")
        return run_stages(package, stages, show_step)


__all__ = ["NotAPackage", "validate"]
