"""Build the tables and the descriptor from the articles and the hand extraction."""

from __future__ import annotations

import difflib
import gc
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa

from ..schemas import TableModel, tables
from ..schemas.terms import terms
from .authored import report_mistakes
from .checks import RULES, STAGES, Package, run_stages
from .checks.database import Chunks
from .checks.facts import derive_facts
from .diagnosis import at_origin, find_problems
from .errors import Problem, Problems
from .extraction.assemble import assemble
from .extraction.assembly import Assembly
from .extraction.call_types import find_type_problems
from .extraction.unfilled import without_unfilled
from .extraction.withholding import withhold
from .language import Article, Conflicts, Register
from .package import seeds
from .package.arrow import from_tuples
from .package.descriptor import build_descriptor, to_json
from .package.formats import FORMATS, rechunk
from .package.installing import finish_install, install
from .package.seeds import ArticleText
from .package.staging import staging
from .progress import SILENT, Progress
from .project import DESCRIPTOR

STAGING = ".building-"
"""How the name of a folder begins in which a build writes."""

PACKAGE = "package"
"""The name of the package in that folder."""


@dataclass(frozen=True)
class BuildInputs:
    """What a build starts from: the hand extraction, and the folder of the articles.

    ``unread`` are the problems of modules that could not be read.
    """

    articles: list[Article]
    register: Register
    conflicts: Conflicts
    seeds: Path
    unread: tuple[Problem, ...] = ()

    @classmethod
    def of_project(cls, *, allow_unread: bool = False) -> BuildInputs:
        """Return the inputs of this project.

        Raises Problems if an extraction module fails. If that is allowed, the inputs have the
        articles of the others, and the problems; modules that all need may still not fail.
        """
        from . import project

        with report_mistakes(project.ROOT / "scripts" / "extract", "__init__.py"):
            from . import extract

        articles, problems = extract.read_articles()
        if problems and not allow_unread:
            raise Problems(problems)
        calls = articles, extract.register, extract.conflicts
        return cls(*calls, project.SEEDS, tuple(problems))

    def texts(self) -> dict[str, ArticleText]:
        """Read the texts of the articles. Raises Problems if one is missing or altered."""
        texts = {}
        for article in self.articles:
            try:
                texts[article.id] = seeds.read_article(
                    self.seeds, article.id, article.file, article.sha256
                )
            except Problems as error:
                problems = [at_origin(problem, article) for problem in error.problems]
                raise Problems(problems) from error
        return texts


def assemble_rows(inputs: BuildInputs) -> tuple[Assembly, dict[str, ArticleText]]:
    """Assemble the rows of all tables, with or without problems; return the texts too.

    Raises Problems if a module could not be read or a call has a value of a wrong type, and as
    `BuildInputs.texts` does.
    """
    if inputs.unread:
        raise Problems(inputs.unread)
    models = tables()
    articles, unfilled = without_unfilled(inputs.articles)
    calls = articles, inputs.register, inputs.conflicts
    if problems := find_type_problems(models, *calls):
        raise Problems([*unfilled, *problems])
    texts = inputs.texts()
    assembly = assemble(models, terms(), *calls, texts)
    assembly.problems[:0] = unfilled
    return assembly, texts


def count_steps() -> int:
    """Return how many steps `build` takes: assembling, withholding, and each rule."""
    return 2 + len(RULES)


def build(inputs: BuildInputs, progress: Progress = SILENT) -> dict[str, pa.Table]:
    """Return the checked tables; write nothing.

    Raises Problems if anything is wrong: all faults that can be seen at once, each with the file
    and the line of the extraction.
    """
    progress.plan(count_steps())
    texts: dict[str, ArticleText] = {}
    built = None if inputs.unread else _build_sound(inputs, progress, texts)
    if built is None:
        # The first assembly is gone: its rows would take more memory than the rules.
        calls = inputs.articles, inputs.register, inputs.conflicts
        problems = find_problems(tables(), *calls, inputs.seeds, inputs.unread, texts)
        assert problems, "a build stops only for a fault, which is among all faults"
        raise Problems(problems)
    return built


def _build_sound(
    inputs: BuildInputs, progress: Progress, texts: dict[str, ArticleText]
) -> dict[str, pa.Table] | None:
    """Return the checked tables, as they are published, or None at the first fault.

    The articles that were read are added to ``texts``.
    """
    # pyarrow imports pandas for its first array. What is loaded before the rows does not lie
    # between them in memory, so the system gets all of their memory back.
    import pandas  # noqa: F401

    with _no_garbage_collection():
        built = _build_rows(inputs, progress, texts)
    if built is None:
        return None
    chunks: dict[str, Chunks] = {
        name: partial(rechunk, table.to_batches(), table.schema) for name, table in built.items()
    }
    # The tables stay in memory, so the database is a file from half the usual size on.
    size = 2 * sum(table.nbytes for table in built.values())
    with _frozen_objects(), Package(tables(), chunks, texts, bytes=size) as package:
        outcome = run_stages(package, set(STAGES) - {"files", "derived"}, progress)
        if not outcome.valid:
            return None
        built["facts"] = derive_facts(package)
    return {name: built[name] for name in tables()}


def _build_rows(
    inputs: BuildInputs, progress: Progress, texts: dict[str, ArticleText]
) -> dict[str, pa.Table] | None:
    """Return the tables that are not derived, as they are published, or None at the first fault.

    Their rows are gone then: while rules are checked, they would take more memory than the rules.
    """
    progress.begin("assembling")
    try:
        assembly, read_texts = assemble_rows(inputs)
    except Problems:
        return None
    texts |= read_texts
    if assembly.problems:
        return None
    progress.begin("withholding")
    withhold(assembly)
    return {
        name: from_tuples(model, assembly.tuples(name))
        for name, model in assembly.tables.items()
        if not model.is_derived
    }


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Keep Python from looking for cycles of objects: millions of rows have none."""
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


@contextmanager
def _frozen_objects() -> Iterator[None]:
    """Keep Python from looking for cycles among the objects that exist: they are many."""
    gc.freeze()
    # Nothing is left to look at, but this also gives up the memory that Python keeps for the next
    # objects. It lies between that of rows which are gone, and holds several times as much.
    gc.collect()
    try:
        yield
    finally:
        gc.unfreeze()


def write(built: Mapping[str, pa.Table], models: Mapping[str, TableModel], folder: Path) -> None:
    """Write the tables in every format, and the descriptor, into an empty folder."""
    (folder / "data").mkdir(parents=True)
    for format in FORMATS:
        for name, table in built.items():
            format.write(table, folder / format.file(name))
    articles = built["articles"].to_pylist()
    descriptor = build_descriptor(models.values(), articles, folder)
    (folder / DESCRIPTOR).write_text(to_json(descriptor), encoding="utf-8", newline="\n")


@contextmanager
def staged_package(
    built: Mapping[str, pa.Table], parent: Path, progress: Progress = SILENT
) -> Iterator[Path]:
    """Write the package into a temporary folder in ``parent``, and remove it afterwards.

    There it is on the same file system as its destination, so that it can be moved. Folders that
    killed builds left are removed.
    """
    progress.plan(1)
    progress.begin("writing")
    with staging(parent, STAGING, only={PACKAGE}) as staged:
        folder = staged.path / PACKAGE
        write(built, tables(), folder)
        yield folder


def differences(folder: Path, root: Path) -> list[str]:
    """Return the lines of a diff from the package in ``root`` to a written one."""
    finish_install(root)
    names = {DESCRIPTOR} | {
        f"data/{path.name}" for base in (folder, root) for path in (base / "data").glob("*")
    }
    lines = []
    for name in sorted(names):
        old, new = _bytes(root / name), _bytes(folder / name)
        if old == new:
            continue
        if old is None:
            lines.append(f"{name} is missing")
        elif new is None:
            lines.append(f"{name} is not one of ours")
        elif name.endswith(".parquet"):
            lines.append(f"{name} differs")
        else:
            lines += difflib.unified_diff(
                old.decode("utf-8", "replace").splitlines(),
                new.decode("utf-8", "replace").splitlines(),
                f"committed/{name}",
                f"built/{name}",
                n=0,
                lineterm="",
            )
    return lines


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def row_counts(root: Path) -> dict[str, int]:
    """Return the number of rows of each table of the package in ``root``."""
    from pyarrow import parquet

    resources = json.loads((root / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    return {
        Path(resource["path"]).stem: parquet.read_metadata(root / resource["path"]).num_rows
        for resource in resources
        if resource["format"] == "parquet"
    }


__all__ = [
    "BuildInputs",
    "assemble_rows",
    "build",
    "count_steps",
    "differences",
    "finish_install",
    "install",
    "row_counts",
    "staged_package",
    "write",
]
