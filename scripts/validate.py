"""Validate a package of files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..schemas import TableModel
from .checks import RULES, STAGES, Needs, Outcome, run_stages
from .intake import package_reader
from .intake.descriptor_reader import NotAPackage
from .intake.package_reader import open_package
from .progress import SILENT, Progress


def count_steps(models: Mapping[str, TableModel]) -> int:
    """Return how many steps `validate` takes."""
    return package_reader.count_steps(models) + len(RULES)


def validate(
    path: Path,
    models: Mapping[str, TableModel],
    articles: Path | None,
    *,
    fast: bool = False,
    progress: Progress = SILENT,
) -> Outcome:
    """Validate the package at ``path``, a folder or a descriptor. With ``fast``, check only files.

    ``articles`` is the folder of the articles, if they are at hand. The steps of the progress are
    those of `open_package`, then each rule. Raises NotAPackage if there is no descriptor.
    """
    progress.plan(count_steps(models))
    if fast:
        with open_package(path, models, progress) as package:
            return run_stages(package, {"files"}, progress)
    with open_package(path, models, progress, load=True, articles=articles) as package:
        of_articles: set[Needs] = {"article files", "articles"}
        stages = set(STAGES) - (of_articles if package.texts is None else set())
        return run_stages(package, stages, progress)


__all__ = ["NotAPackage", "validate"]
