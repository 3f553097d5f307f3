"""A build writes all files or none, and the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.errors import Problems
from alibaba_press.tests.support.small import small_extraction
from alibaba_press.tests.support.small_package import small_tables


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the content of each file below a folder except the articles, by its path."""
    files = (path for path in folder.rglob("*") if path.is_file() and "seeds" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with the small package built into it."""
    with library.staged_package(small_tables(), tmp_path) as folder:
        library.install(folder, tmp_path)
    return tmp_path


def test_a_build_leaves_the_tables_the_descriptor_and_nothing_else(root: Path) -> None:
    names = set(snapshot(root))
    models = tables()
    data_files = {f"data/{name}.{suffix}" for name in models for suffix in ("csv", "parquet")}
    assert names == data_files | {"datapackage.json"}


@pytest.mark.slow
def test_building_twice_gives_the_same_bytes(root: Path) -> None:
    before = snapshot(root)
    other = root / "other"
    other.mkdir()
    sources = small_extraction(other).inputs()
    with library.staged_package(library.build(sources), other) as folder:
        library.install(folder, other)
    assert snapshot(other) == before


@pytest.mark.slow
def test_a_failed_build_leaves_everything_as_it_was(root: Path) -> None:
    before = snapshot(root)
    (root / "broken").mkdir()
    extraction = small_extraction(root / "broken")
    extraction.article.set_asides.clear()
    with pytest.raises(Problems), library.staged_package(library.build(extraction.inputs()), root):
        pytest.fail("nothing may be written")
    assert {k: v for k, v in snapshot(root).items() if not k.startswith("broken")} == before


def test_an_install_that_fails_restores_the_old_tables(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(root)

    def fail(self: Path, target: Path) -> Path:
        raise OSError("no space left on device")

    with library.staged_package(small_tables(), root) as folder:
        (folder / "data" / "figures.csv").write_text("half")
        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="no space"):
            library.install(folder, root)
    assert snapshot(root) == before


def test_differences_are_shown_line_by_line(root: Path) -> None:
    file = root / "data" / "figures.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",120,", ",121,"), encoding="utf-8")
    (root / "data" / "stray.csv").write_text("x")
    (root / "data" / "people.parquet").unlink()
    with library.staged_package(small_tables(), root) as folder:
        lines = library.differences(folder, root)
    assert "data/people.parquet is missing" in lines
    assert "data/stray.csv is not one of ours" in lines
    assert any(line.startswith("-staff") and ",121," in line for line in lines)
    assert any(line.startswith("+staff") and ",120," in line for line in lines)


def test_an_up_to_date_package_has_no_differences(root: Path) -> None:
    with library.staged_package(small_tables(), root) as folder:
        assert library.differences(folder, root) == []


def test_the_summary_counts_the_rows_of_every_table(root: Path) -> None:
    rows = library.row_counts(root)
    assert rows["figures"] == 2
    assert rows["shareholdings"] == 2
    assert rows["sentences"] == 6
    assert list(rows) == list(tables())


def test_no_table_has_a_column_without_a_type(root: Path) -> None:
    from pyarrow import parquet

    for path in sorted((root / "data").glob("*.parquet")):
        kinds = {str(field.type) for field in parquet.read_schema(path)}
        assert kinds <= {"string", "int64", "double", "date32[day]"}, path.name
