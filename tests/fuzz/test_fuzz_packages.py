"""Random damage to descriptors, CSV, Parquet and articles. Every command that reads them ends
within its limits, in findings or in a refusal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.tests.fuzz.conftest import LimitedCommands
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.damage import (
    Edit,
    damage,
    damage_end,
    damaged_json,
    lists_of_edits,
)
from alibaba_press.tests.support.examples import examples
from alibaba_press.tests.support.small import FILE

pytestmark = pytest.mark.slow

FEW = examples(2)


TABLES = st.sampled_from(sorted(tables()))


@cache
def valid_descriptor() -> Any:
    return json.loads((untrusted.valid_package() / "datapackage.json").read_text("utf-8"))


def copy(folder: Path) -> Path:
    """Replace the copy of the package in a folder by a new one."""
    shutil.rmtree(folder / "package", ignore_errors=True)
    return untrusted.copy(untrusted.valid_package(), folder / "package")


WAYS: dict[str, Callable[[Path], list[str]]] = {
    "validate": lambda package: [
        "validate", str(package), "--articles", str(package / "seeds"), "--format", "json"
    ],
    "validate --fast": lambda package: ["validate", str(package), "--fast", "--format", "github"],
    "diff": lambda package: ["diff", str(untrusted.valid_package()), str(package)],
    "diff back": lambda package: [
        "diff", str(package), str(untrusted.valid_package()), "--format", "json",
    ],
}  # fmt: skip
"""The commands that read a package, by a name for reports of failures."""

ways = st.sampled_from(sorted(WAYS))


@FEW
@given(ways, st.data())
def test_a_descriptor_with_other_values(
    commands: LimitedCommands, scratch: Path, way: str, data: st.DataObject
) -> None:
    package = copy(scratch)
    descriptor = data.draw(damaged_json(valid_descriptor()))
    (package / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    commands.read(*WAYS[way](package))


@FEW
@given(ways, lists_of_edits)
def test_a_descriptor_with_other_bytes(
    commands: LimitedCommands, scratch: Path, way: str, edits: list[Edit]
) -> None:
    package = copy(scratch)
    file = package / "datapackage.json"
    file.write_bytes(damage(file.read_bytes(), edits))
    commands.read(*WAYS[way](package))


@FEW
@given(ways, TABLES, lists_of_edits)
def test_a_csv_file_with_other_bytes_and_the_right_hash(
    commands: LimitedCommands, scratch: Path, way: str, table: str, edits: list[Edit]
) -> None:
    package = copy(scratch)
    name = f"data/{table}.csv"
    untrusted.replace_file(package, name, damage((package / name).read_bytes(), edits))
    commands.read(*WAYS[way](package))


@FEW
@given(ways, TABLES, lists_of_edits, st.sampled_from([8, 400, 4000, 1 << 30]))
def test_a_parquet_file_with_other_bytes_and_the_right_hash(
    commands: LimitedCommands, scratch: Path, way: str, table: str, edits: list[Edit], size: int
) -> None:
    package = copy(scratch)
    name = f"data/{table}.parquet"
    untrusted.replace_file(package, name, damage_end((package / name).read_bytes(), edits, size))
    commands.read(*WAYS[way](package))


@FEW
@given(ways, lists_of_edits)
def test_an_article_with_other_bytes(
    commands: LimitedCommands, scratch: Path, way: str, edits: list[Edit]
) -> None:
    package = copy(scratch)
    file = package / "seeds" / FILE
    file.write_bytes(damage(file.read_bytes(), edits))
    commands.read(*WAYS[way](package))


@examples(1)
@given(lists_of_edits)
def test_a_trace_through_articles_with_other_bytes(
    commands: LimitedCommands, scratch: Path, edits: list[Edit]
) -> None:
    articles = scratch / "articles"
    shutil.rmtree(articles, ignore_errors=True)
    articles.mkdir()
    for seed in (ROOT / "seeds").glob("*.txt"):
        (articles / seed.name).write_bytes(damage(seed.read_bytes(), edits))
    commands.read("trace", "figures", "singles-day-2016-sales", "--articles", str(articles))
