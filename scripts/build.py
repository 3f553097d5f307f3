"""The main job: from the articles to the written tables and their descriptor."""

from __future__ import annotations

import difflib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa

from ..schemas import TableModel, tables
from ..schemas.terms import terms
from .checks import RULES, STAGES, Finding, Package, run_stages
from .checks.package import Chunks
from .errors import Problem, Problems
from .extraction.assemble import assemble
from .extraction.draft import Draft
from .language import Article, Disagreements, Register
from .package import seeds
from .package.arrow import from_rows
from .package.descriptor import build_descriptor, to_json
from .package.formats import FORMATS
from .package.seeds import ArticleText
from .package.withholding import withhold
from .project import DESCRIPTOR


@dataclass(frozen=True)
class Sources:
    """All that a build is made from: the hand extraction and the folder of the articles."""

    articles: list[Article]
    register: Register
    disagreements: Disagreements
    seeds: Path

    @classmethod
    def of_project(cls) -> Sources:
        """The project's own."""
        from . import extract, project

        return cls(extract.articles(), extract.register, extract.disagreements, project.SEEDS)

    def texts(self) -> dict[str, ArticleText]:
        """The articles' texts. Raises Problems where one is missing or altered."""
        return {a.id: seeds.read_article(self.seeds, a.id, a.file, a.sha256) for a in self.articles}


def draft(sources: Sources) -> tuple[Draft, dict[str, ArticleText]]:
    """Assemble the rows of all tables, complete or not."""
    texts = sources.texts()
    made = assemble(
        tables(), terms(), sources.articles, sources.register, sources.disagreements, texts
    )
    return made, texts


def build(sources: Sources, step: Callable[[str], None] = lambda name: None) -> dict[str, pa.Table]:
    """Return the checked tables. Raises Problems, naming file and line of the extraction, where
    anything is wrong; nothing is written."""
    step("reading")
    made, texts = draft(sources)
    if made.problems:
        raise Problems(made.problems)
    withhold(made.rows, made.tables)
    try:
        built = {name: from_rows(model, made.rows[name]) for name, model in made.tables.items()}
    except TypeError as error:
        problem = Problem(
            "extraction",
            str(error),
            expected="a value of the type",
            found="another",
            remedy="correct it",
        )
        raise Problems([problem]) from error
    chunks: dict[str, Chunks] = {name: partial(iter, (built[name],)) for name in built}
    with Package(made.tables, chunks, texts) as package:
        outcome = run_stages(package, set(STAGES) - {"files"}, step)
    if not outcome.valid:
        raise Problems([_problem(made, texts, found) for found in outcome.findings])
    return built


def _problem(made: Draft, texts: Mapping[str, ArticleText], finding: Finding) -> Problem:
    """A finding, at the place in the extraction that it comes from."""
    table = Path(finding.file).stem
    place = finding.file
    row = next((r for r in made.rows.get(table, []) if r["id"] == finding.key), None)
    origins = made.origins.get((table, finding.key or ""), [])
    if origins:
        place = " and ".join(map(str, origins))
    elif row is not None and "article" in row and "start" in row:
        text = texts[row["article"]]
        place = f"seeds/{text.file}:{text.line(row['start'])}"
    where = f" in {table}" + (f" of {finding.key!r}" if finding.key else "")
    where += f", column {finding.column}" if finding.column else ""
    rule = RULES[finding.rule]
    message = f"[{rule.name}]{where}"
    return Problem(
        place, message, expected=finding.expected, found=finding.found, remedy=rule.remedy
    )


def write(built: Mapping[str, pa.Table], models: Mapping[str, TableModel], folder: Path) -> None:
    """Write the tables in every format, and the descriptor, into an empty folder."""
    (folder / "data").mkdir(parents=True)
    for format in FORMATS:
        for name, table in built.items():
            format.write(table, folder / format.file(name))
    articles = built["articles"].to_pylist()
    made = build_descriptor(models.values(), articles, folder)
    (folder / DESCRIPTOR).write_text(to_json(made), encoding="utf-8", newline="\n")


@contextmanager
def staged(built: Mapping[str, pa.Table], beside: Path) -> Iterator[Path]:
    """The written package in a folder beside its destination, which goes away afterwards."""
    with tempfile.TemporaryDirectory(prefix=".building-", dir=beside) as name:
        folder = Path(name) / "package"
        write(built, tables(), folder)
        yield folder


def install(folder: Path, root: Path) -> None:
    """Put a written package in the place of the one in ``root``.

    The new ``data`` takes the place of the old one by renaming, the descriptor last; where
    renaming fails, the old ``data`` is put back.
    """
    data, old = root / "data", folder / "old"
    if data.exists():
        data.rename(old)
    try:
        (folder / "data").rename(data)
        (folder / DESCRIPTOR).replace(root / DESCRIPTOR)
    except OSError:
        if old.exists():
            shutil.rmtree(data, ignore_errors=True)
            old.rename(data)
        raise


def differences(folder: Path, root: Path) -> list[str]:
    """A diff from what is in ``root`` to the freshly written package; empty where they agree."""
    names = {DESCRIPTOR} | {
        f"data/{path.name}" for base in (folder, root) for path in (base / "data").glob("*")
    }
    lines = []
    for name in sorted(names):
        old, new = _bytes(root / name), _bytes(folder / name)
        if old == new:
            continue
        if old is None or new is None or name.endswith(".parquet"):
            state = {(True, False): "is missing", (False, True): "is not one of ours"}
            lines.append(f"{name} {state.get((old is None, new is None), 'differs')}")
            continue
        before, after = old.decode("utf-8", "replace"), new.decode("utf-8", "replace")
        lines += difflib.unified_diff(
            before.splitlines(),
            after.splitlines(),
            f"committed/{name}",
            f"built/{name}",
            "",
            "",
            0,
            "",
        )
    return lines


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def summary(root: Path) -> dict[str, int]:
    """Rows of each table of the package in ``root``."""
    from pyarrow import parquet

    listed = json.loads((root / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    return {
        Path(r["path"]).stem: parquet.read_metadata(root / r["path"]).num_rows
        for r in listed
        if r["format"] == "parquet"
    }
