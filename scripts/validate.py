"""Validation of a package as written to disk, in two tiers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..schemas import Description
from . import seeds
from .arrow import schema
from .checks import Needs, Outcome, Package, run_stages
from .checks.files import damage
from .errors import PressError
from .formats import FORMATS
from .project import DESCRIPTOR
from .seeds import Text


class NotAPackage(PressError):
    """There is no package to validate at a path."""


def open_descriptor(path: Path) -> tuple[Path, Mapping[str, Any]]:
    """The folder and the descriptor of the package at ``path``, a folder or a descriptor."""
    file = path / DESCRIPTOR if path.is_dir() else path
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NotAPackage(
            f"{file}: there is no descriptor\n    remedy: name the folder that holds "
            f"{DESCRIPTOR}, or build one with: alibaba-press build"
        ) from None
    except ValueError as error:
        raise NotAPackage(f"{file}: the descriptor is no JSON text: {error}") from error
    if not isinstance(found, dict):
        raise NotAPackage(f"{file}: the descriptor is no JSON object")
    return file.parent, found


def read_tables(package: Package) -> None:
    """Read every table from each of its undamaged files into ``package``."""
    assert package.folder is not None
    unreadable = {}
    for format in FORMATS:
        copies = package.copies.setdefault(format.name, {})
        for name, model in package.models.items():
            path, wanted = format.file(name), schema(model)
            if path in package.damaged:
                continue
            try:
                table = format.read(package.folder / path, wanted)
            except (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError) as error:
                unreadable[path] = (f"a {format.name} table", str(error).splitlines()[0])
                continue
            if table.column_names == wanted.names:
                copies[name] = table
            else:
                found = ", ".join(table.column_names)
                unreadable[path] = (f"columns {', '.join(wanted.names)}", found)
    package.unreadable = unreadable


def read_articles(folder: Path, tables: Mapping[str, pa.Table]) -> Mapping[str, Text] | None:
    """The articles at hand in ``folder``; None where there is no such folder.

    Only what the table of articles names is read, and only from within the folder.
    """
    if not folder.is_dir() or "articles" not in tables:
        return None
    texts = {}
    for row in tables["articles"].select(["id", "file"]).to_pylist():
        path = folder / Path(row["file"]).name
        if path.is_file():
            data = path.read_bytes()
            text = data.decode("utf-8", errors="replace")
            texts[row["id"]] = Text(row["id"], row["file"], seeds.sha256(data), text)
    return texts


def validate(
    path: Path,
    models: Mapping[str, Description],
    articles: Path | None,
    step: Callable[[str], None] = lambda rule: None,
) -> Outcome:
    """Validate the package at ``path``.

    ``articles`` is the folder of the articles, if they are at hand. ``step`` is told the name of
    each rule before it runs. Raises NotAPackage where there is no descriptor.
    """
    folder, descriptor = open_descriptor(path)
    package = Package(models, folder=folder, descriptor=descriptor)
    files = {format.file(name) for format in FORMATS for name in models}
    package.damaged = damage(folder, descriptor, files)
    read_tables(package)
    package.tables = package.copies["parquet"]
    package.texts = read_articles(articles, package.tables) if articles else None
    at_hand: set[Needs] = {"files", "cells", "tables"}
    if package.texts is not None:
        at_hand.add("articles")
    return run_stages(package, at_hand, step)
