"""Where the packages to compare may lie, what cannot be compared, and how the command ends."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from alibaba_press.scripts.cli import app
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.package_contents import NotCompared, read_package
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.intake.unpacking import ArchiveRefused
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.release.archive import pack
from alibaba_press.tests.support.comparing import places, written
from alibaba_press.tests.support.editions import Edition, resource


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


# Packages in other places


def test_a_zip_is_the_same_as_its_folder(old: Path, tmp_path: Path) -> None:
    archive = tmp_path / "press.zip"
    pack(old, archive, datetime.date(2026, 1, 31))
    assert compare(archive, old).same
    assert compare(old / "datapackage.json", archive).same
    new = written(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    assert places(compare(archive, new)) == [("cell-changed", "figures/staff/value")]


def test_an_unpacked_zip_is_cleared_away(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(old, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    read_package(tmp_path / "press.zip")
    assert list((tmp_path / "scratch").iterdir()) == []


# What cannot be compared


def damage(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("120", "121"), encoding="utf-8")


def disagree(folder: Path) -> None:
    """Change the CSV file of a table, and the descriptor with it, but not the Parquet file."""
    damage(folder)
    data = (folder / "data" / "figures.csv").read_bytes()
    in_file(folder, figures={"hash": f"sha256:{seeds.sha256(data)}", "bytes": len(data)})


def retype_parquet(folder: Path) -> None:
    path = folder / "data" / "figures.parquet"
    rows = parquet.ParquetFile(path).read()
    at = rows.column_names.index("value")
    parquet.write_table(rows.set_column(at, "value", rows["value"].cast(pa.float32())), path)
    hash = f"sha256:{seeds.sha256(path.read_bytes())}"
    in_file(folder, **{"figures-parquet": {"hash": hash}})


def in_file(folder: Path, **resources: dict[str, Any]) -> None:
    """Change members of resources in a descriptor."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for name, members in resources.items():
        resource(descriptor, name).update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def in_schema(folder: Path, **members: Any) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    resource(descriptor, "figures")["schema"].update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def linked(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.rename(folder.parent / "elsewhere.csv")
    path.symlink_to(folder.parent / "elsewhere.csv")


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "no such path": (shutil.rmtree, "found:    nothing"),
    "no descriptor": (lambda f: (f / "datapackage.json").unlink(), "there is no descriptor"),
    "no JSON": (lambda f: (f / "datapackage.json").write_text("{"), "is not valid JSON"),
    "a list": (lambda f: (f / "datapackage.json").write_text("[]"), "is not a JSON object"),
    "no tables": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [{}]}'),
        "a descriptor with tables",
    ),
    "resources that are none": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [7]}'),
        "found:    7",
    ),
    "a changed file": (damage, "data/figures.csv: this cannot be compared"),
    "files that disagree": (disagree, "121"),
    "other types in Parquet": (retype_parquet, "with the columns and types of the descriptor"),
    "a missing file": (lambda f: (f / "data" / "figures.parquet").unlink(), "found:    no file"),
    "a link": (linked, "found:    a link"),
    "a path that climbs": (
        lambda f: in_file(f, figures={"path": "../elsewhere.csv"}),
        "found:    '../elsewhere.csv'",
    ),
    "a name that climbs": (
        lambda f: in_file(f, figures={"name": "../x", "path": "data/../x.csv"}),
        "found:    '../x'",
    ),
    "a name that stands twice": (lambda f: in_file(f, figures={"name": "people"}), "'people'"),
    "no schema": (lambda f: in_file(f, figures={"schema": None}), "found:    None"),
    "no fields": (lambda f: in_schema(f, fields=[]), "a schema of figures with fields"),
    "odd fields": (lambda f: in_schema(f, fields=[[]]), "columns of figures with names"),
    "a type that is none": (
        lambda f: in_schema(f, fields=[{"name": "id", "type": "geojson"}]),
        "found:    'geojson'",
    ),
    "a type that is an object": (
        lambda f: in_schema(f, fields=[{"name": "id", "type": "any"}, {"name": "a", "type": 7}]),
        "found:    'any'",
    ),
    "no key": (lambda f: in_schema(f, primaryKey=[]), "a primary key of columns of figures"),
    "an odd key": (lambda f: in_schema(f, primaryKey=[["id"], 7]), "a primary key of columns"),
    "an unknown key": (lambda f: in_schema(f, primaryKey="slug"), "found:    'slug'"),
    "a key that stands twice": (lambda f: in_schema(f, primaryKey="unit"), "'person' twice"),
    "an empty key": (lambda f: in_schema(f, primaryKey="speaker"), "an empty key"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_compared_is_told(what: str, old: Path, tmp_path: Path) -> None:
    harm, said = BAD[what]
    folder = shutil.copytree(old, tmp_path / "press")
    harm(folder)
    for pair in ((folder, old), (old, folder)):
        with pytest.raises((NotCompared, Problems)) as raised:
            compare(*pair)
        told = str(raised.value)
        assert told.startswith(str(folder))
        assert all(f"\n    {part}:" in told for part in ("expected", "found", "remedy"))
        assert said in told


def test_odd_foreign_keys_and_constraints_are_compared_as_they_are(
    old: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    in_schema(folder, foreignKeys=[7, {"fields": 7}, {"fields": ["place", []]}])
    assert {change.kind for change in compare(old, folder).changes} == {"column-rules"}


def test_a_zip_that_is_none_is_told_with_its_path(old: Path, tmp_path: Path) -> None:
    (tmp_path / "press.zip").write_bytes(b"rubbish" * 9)
    with pytest.raises(ArchiveRefused, match=r"press\.zip: the archive is not unpacked"):
        compare(old, tmp_path / "press.zip")


def test_a_zip_with_a_damaged_package_is_told_with_its_path(old: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    damage(folder)
    pack(folder, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    with pytest.raises(NotCompared) as raised:
        compare(tmp_path / "press.zip", old)
    assert str(raised.value).startswith(f"{tmp_path / 'press.zip'}: data/figures.csv: ")


def test_a_large_package_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alibaba_press.scripts.diff.package_contents.LARGEST", 100)
    with pytest.raises(NotCompared, match="tables of at most 100 bytes"):
        compare(old, old)


# The command


def call(*arguments: object):
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_the_exit_code_is_0_where_nothing_differs(old: Path) -> None:
    done = call(old, old)
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "same: nothing differs")


def test_the_exit_code_is_1_where_something_does(old: Path, tmp_path: Path) -> None:
    new = written(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    done = call(old, new, "--format", "markdown", "--output", tmp_path / "changes.md")
    assert (done.exit_code, done.stdout) == (1, "")
    text = (tmp_path / "changes.md").read_text(encoding="utf-8")
    assert "- `figures` `staff/value`: 120 → 121" in text
    assert json.loads(call(old, new, "--format", "json", "--output", "-").stdout)["counts"] == {
        "cell-changed": 1
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "Missing argument"), (("a",), "Missing argument"),
     (("a", "b", "--format", "jsn"), "'jsn' is not one of 'text', 'json', 'markdown'")],
)  # fmt: skip
def test_the_exit_code_is_2_where_the_call_is_wrong(arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_the_exit_code_is_3_where_they_cannot_be_compared(old: Path, tmp_path: Path) -> None:
    for pair in ((old, tmp_path / "none"), (tmp_path, old)):
        done = call(*pair)
        assert (done.exit_code, done.stdout) == (3, "")
        assert "this cannot be compared" in done.stderr
        assert "remedy:" in done.stderr
    done = call(old, old, "--output", tmp_path / "none" / "diff.txt")
    assert done.exit_code == 3
    assert "the file cannot be written" in done.stderr
