"""The input of a comparison: folders and archives, packages that are refused, and exit codes."""

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
from alibaba_press.tests.support.edition_changes import kinds_and_places, write_changed
from alibaba_press.tests.support.editions import Edition, resource


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


# Folders and archives


def test_an_archive_is_read_as_its_folder(old: Path, tmp_path: Path) -> None:
    archive = tmp_path / "press.zip"
    pack(old, archive, datetime.date(2026, 1, 31))
    assert compare(archive, old).is_empty
    assert compare(old / "datapackage.json", archive).is_empty
    new = write_changed(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    assert kinds_and_places(compare(archive, new)) == [("cell-changed", "figures/staff/value")]


def test_an_unpacked_archive_is_deleted(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(old, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    with read_package(tmp_path / "press.zip"):
        assert list((tmp_path / "scratch").iterdir())
    assert list((tmp_path / "scratch").iterdir()) == []


# Packages that are refused


def damage(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("120", "121"), encoding="utf-8")


def change_csv_only(folder: Path) -> None:
    """Change the CSV file of a table and its hash in the descriptor, but not the Parquet file."""
    damage(folder)
    data = (folder / "data" / "figures.csv").read_bytes()
    set_resources(folder, figures={"hash": f"sha256:{seeds.sha256(data)}", "bytes": len(data)})


def retype_parquet(folder: Path) -> None:
    path = folder / "data" / "figures.parquet"
    rows = parquet.ParquetFile(path).read()
    index = rows.column_names.index("value")
    parquet.write_table(rows.set_column(index, "value", rows["value"].cast(pa.float32())), path)
    hash = f"sha256:{seeds.sha256(path.read_bytes())}"
    set_resources(folder, **{"figures-parquet": {"hash": hash}})


def set_resources(folder: Path, **resources: dict[str, Any]) -> None:
    """Set members of resources in the descriptor."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for name, members in resources.items():
        resource(descriptor, name).update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def add_resource(folder: Path, *resources: dict[str, Any]) -> None:
    """Add resources to the descriptor."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"] += resources
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def set_schema(folder: Path, **members: Any) -> None:
    """Set members of the schema of figures."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    resource(descriptor, "figures")["schema"].update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def replace_by_link(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.rename(folder.parent / "elsewhere.csv")
    path.symlink_to(folder.parent / "elsewhere.csv")


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "no such path": (shutil.rmtree, "found:    nothing"),
    "no descriptor": (lambda f: (f / "datapackage.json").unlink(), "there is no descriptor"),
    "no JSON": (lambda f: (f / "datapackage.json").write_text("{"), "is not valid JSON"),
    "a list": (lambda f: (f / "datapackage.json").write_text("[]"), "is not a JSON object"),
    "no tables": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [{}]}'),
        "a descriptor with tables",
    ),
    "a resource that is no object": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [7]}'),
        "found:    7",
    ),
    "a changed file": (damage, "data/figures.csv: this cannot be compared"),
    "files that disagree": (change_csv_only, "121"),
    "other types in Parquet": (retype_parquet, "with the columns and types of the descriptor"),
    "a missing file": (lambda f: (f / "data" / "figures.parquet").unlink(), "found:    no file"),
    "a link": (replace_by_link, "found:    a link"),
    "a path outside of the package": (
        lambda f: set_resources(f, figures={"path": "../elsewhere.csv"}),
        "found:    '../elsewhere.csv'",
    ),
    "a name with a path": (
        lambda f: set_resources(f, figures={"name": "../x", "path": "data/../x.csv"}),
        "found:    '../x'",
    ),
    "a name that stands twice": (
        lambda f: set_resources(f, figures={"name": "people"}),
        "'people'",
    ),
    "a file that is no table": (lambda f: add_resource(f, {"path": "a.bin"}), "found:    'a.bin'"),
    "very many files": (
        lambda f: add_resource(f, *({"path": f"{number}.bin"} for number in range(100))),
        "resources that are tables as CSV and as Parquet, and no other files",
    ),
    "a resource without a path": (lambda f: add_resource(f, {"name": "x"}), "found:    'x'"),
    "no schema": (lambda f: set_resources(f, figures={"schema": None}), "found:    None"),
    "no fields": (lambda f: set_schema(f, fields=[]), "a schema of figures with fields"),
    "a field that is no object": (
        lambda f: set_schema(f, fields=[[]]),
        "columns of figures with names",
    ),
    "an unknown type": (
        lambda f: set_schema(f, fields=[{"name": "id", "type": "geojson"}]),
        "found:    'geojson'",
    ),
    "the type any": (
        lambda f: set_schema(f, fields=[{"name": "id", "type": "any"}, {"name": "a", "type": 7}]),
        "found:    'any'",
    ),
    "no key": (lambda f: set_schema(f, primaryKey=[]), "a primary key of columns of figures"),
    "a key that names no columns": (
        lambda f: set_schema(f, primaryKey=[["id"], 7]),
        "a primary key of columns",
    ),
    "an unknown key": (lambda f: set_schema(f, primaryKey="slug"), "found:    'slug'"),
    "a key that stands twice": (lambda f: set_schema(f, primaryKey="unit"), "'person' twice"),
    "an empty key": (lambda f: set_schema(f, primaryKey="speaker"), "an empty key"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_package_is_refused_with_the_fault_and_a_remedy(
    name: str, old: Path, tmp_path: Path
) -> None:
    damage_package, expected = REFUSED[name]
    folder = shutil.copytree(old, tmp_path / "press")
    damage_package(folder)
    for pair in ((folder, old), (old, folder)):
        with pytest.raises((NotCompared, Problems)) as raised:
            compare(*pair)
        message = str(raised.value)
        assert message.startswith(str(folder))
        assert all(f"\n    {part}:" in message for part in ("expected", "found", "remedy"))
        assert expected in message


def test_tables_after_the_limit_of_findings_are_not_called_damaged(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their files are not compared any more."""
    monkeypatch.setattr("alibaba_press.scripts.intake.table_reader.MAX_FINDINGS", 1)
    monkeypatch.setattr("alibaba_press.scripts.diff.package_contents.MAX_FINDINGS", 1)
    folder = shutil.copytree(old, tmp_path / "press")
    change_csv_only(folder)
    with pytest.raises(Problems) as raised:
        compare(folder, old)
    assert [problem.place for problem in raised.value.problems] == [f"{folder}: data/figures.csv"]


def test_malformed_foreign_keys_are_compared_as_they_are(old: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    set_schema(folder, foreignKeys=[7, {"fields": 7}, {"fields": ["place", []]}])
    assert {change.kind for change in compare(old, folder).changes} == {"column-rules"}


def test_a_malformed_archive_is_refused_with_its_path(old: Path, tmp_path: Path) -> None:
    (tmp_path / "press.zip").write_bytes(b"rubbish" * 9)
    with pytest.raises(ArchiveRefused, match=r"press\.zip: the archive is not unpacked"):
        compare(old, tmp_path / "press.zip")


def test_a_damaged_package_in_an_archive_is_refused_with_the_path_of_the_archive(
    old: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    damage(folder)
    pack(folder, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    with pytest.raises(NotCompared) as raised:
        compare(tmp_path / "press.zip", old)
    assert str(raised.value).startswith(f"{tmp_path / 'press.zip'}: data/figures.csv: ")


def test_a_large_package_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alibaba_press.scripts.diff.package_contents.MAX_COMPARED_SIZE", 100)
    with pytest.raises(NotCompared, match="tables of at most 100 bytes"):
        compare(old, old)


# The command


def call(*arguments: object):
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_the_exit_code_is_0_if_nothing_differs(old: Path) -> None:
    result = call(old, old)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "same: nothing differs")


def test_the_exit_code_is_1_if_something_differs(old: Path, tmp_path: Path) -> None:
    new = write_changed(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    result = call(old, new, "--format", "markdown", "--output", tmp_path / "changes.md")
    assert (result.exit_code, result.stdout) == (1, "")
    text = (tmp_path / "changes.md").read_text(encoding="utf-8")
    assert "- `figures` `staff/value`: 120 → 121" in text
    assert json.loads(call(old, new, "--format", "json", "--output", "-").stdout)["counts"] == {
        "cell-changed": 1
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [((), "Missing argument"), (("a",), "Missing argument"),
     (("a", "b", "--format", "jsn"), "'jsn' is not one of 'text', 'json', 'markdown'")],
)  # fmt: skip
def test_the_exit_code_is_2_if_the_call_is_wrong(arguments: tuple[str, ...], message: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_exit_code_is_3_if_a_package_cannot_be_compared(old: Path, tmp_path: Path) -> None:
    for pair in ((old, tmp_path / "none"), (tmp_path, old)):
        result = call(*pair)
        assert (result.exit_code, result.stdout) == (3, "")
        assert "this cannot be compared" in result.stderr
        assert "remedy:" in result.stderr
    result = call(old, old, "--output", tmp_path / "none" / "diff.txt")
    assert result.exit_code == 3
    assert "the file cannot be written" in result.stderr
