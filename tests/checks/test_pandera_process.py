"""Pandera in a process of its own finds what it finds in this one, and the process ends."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import pandera_process
from alibaba_press.scripts.checks.package import MOST
from alibaba_press.scripts.checks.pandera_failures import Failure, failures
from alibaba_press.scripts.checks.pandera_process import (
    Beside,
    Ended,
    pandera_beside,
    pandera_sooner,
)
from alibaba_press.tests.support.mutations import cell

FIGURES = tables()["figures"]


def figures() -> pa.Table:
    return parquet.read_table(ROOT / "data" / "figures.parquet")


def with_cell(column: str, row: int, value: object) -> pa.Table:
    rows = figures()
    cells = rows[column].to_pylist()
    cells[row] = value
    at = rows.schema.get_field_index(column)
    return rows.set_column(at, rows.schema.field(at), pa.array(cells, rows.schema.field(at).type))


def chunks(rows: pa.Table, size: int = 20) -> Iterator[pa.Table]:
    return (rows.slice(start, size) for start in range(0, rows.num_rows, size))


@pytest.fixture(scope="module")
def beside() -> Iterator[Beside]:
    with pandera_beside() as process:
        yield process


def has_ended(pid: int) -> bool:
    """Whether a process ends, which it is given time for."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True  # It has ended, and nobody has asked how.
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("column", "row", "value", "line"),
    [
        ("metric", 0, "no term", 2),
        ("id", 50, "No Slug", 52),
        ("title", 59, None, 61),
        ("period", 60, "2018-12-24T00:00", 62),
    ],
)
def test_it_finds_what_is_found_in_this_process(
    beside: Beside, column: str, row: int, value: object, line: int
) -> None:
    broken = with_cell(column, row, value)
    [found] = beside.failures(FIGURES, chunks(broken), MOST)
    assert (found.line, found.column) == (line, column)
    assert found.key == broken["id"][row].as_py()
    assert [found] == failures(FIGURES, chunks(broken), MOST)


def test_it_finds_nothing_in_what_is_sound(beside: Beside) -> None:
    for name, table in tables().items():
        rows = parquet.read_table(ROOT / "data" / f"{name}.parquet")
        assert beside.failures(table, chunks(rows), MOST) == [], name


def test_it_finds_so_many_and_is_asked_on(beside: Beside) -> None:
    rows = figures()
    at = rows.schema.get_field_index("metric")
    wrong = rows.set_column(at, "metric", pa.array(["no term"] * rows.num_rows))
    many = pa.concat_tables([wrong] * 200)
    assert many.nbytes > 1 << 20  # far more than a pipe holds
    found = beside.failures(FIGURES, chunks(many), 150)
    assert [failure.line for failure in found] == list(range(2, 152))
    assert found == failures(FIGURES, chunks(many), 150)
    assert beside.failures(FIGURES, chunks(rows), MOST) == []


def test_a_table_without_rows_is_sound(beside: Beside) -> None:
    assert beside.failures(FIGURES, iter([figures().slice(0, 0)]), MOST) == []


@pytest.mark.parametrize("size", [10, 1 << 20])
def test_a_process_that_was_ended_is_an_error_that_says_so(size: int) -> None:
    with pandera_beside() as beside:
        beside.process.send_signal(signal.SIGKILL)
        beside.process.wait()
        many = pa.concat_tables([figures()] * 100)
        with pytest.raises(Ended, match=r"exit code -9\n    remedy: .* memory"):
            beside.failures(FIGURES, chunks(many, size), MOST)


def test_it_ends_with_the_block_also_where_that_fails() -> None:
    class Broken(Exception):
        pass

    def breaks() -> Iterator[pa.Table]:
        yield figures()
        raise Broken

    asked = pandera_beside()
    beside = asked.__enter__()
    with pytest.raises(Broken) as error:
        beside.failures(FIGURES, breaks(), MOST)
    assert not asked.__exit__(error.type, error.value, error.tb)
    assert has_ended(beside.process.pid)


def test_it_ends_where_the_one_that_began_it_is_killed() -> None:
    code = (
        "import os, signal\n"
        "from alibaba_press.scripts.checks.pandera_process import pandera_beside\n"
        "with pandera_beside() as beside:\n"
        "    print(beside.process.pid, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=False)
    assert done.returncode == -signal.SIGKILL
    assert has_ended(int(done.stdout))


def test_an_interrupt_at_the_keyboard_is_for_the_one_that_began_it(beside: Beside) -> None:
    assert beside.failures(FIGURES, chunks(figures()), MOST) == []
    beside.process.send_signal(signal.SIGINT)
    assert beside.failures(FIGURES, chunks(figures()), MOST) == []


@pytest.mark.parametrize(("imported", "cores"), [(True, 2), (False, 1)])
def test_where_it_is_no_sooner_this_process_asks(
    imported: bool, cores: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pandera

    assert pandera is sys.modules["pandera"]
    if not imported:
        monkeypatch.delitem(sys.modules, "pandera")
    monkeypatch.setattr(pandera_process, "cores", lambda: cores)
    with pandera_sooner() as asked:
        assert asked is None


COMMAND = """
import os, sys
from alibaba_press.scripts import pandera_process
pandera_process.cores = lambda: 2
from alibaba_press.scripts.cli import app
try:
    app(sys.argv[1:])
finally:
    print([name for name in ("pandas", "pandera") if name in sys.modules], file=sys.stderr)
"""


def validated(package: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """What the command that has two cores says of a package, run in a folder."""
    return subprocess.run(
        [sys.executable, "-P", "-c", COMMAND, "validate", str(package), "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real package with a term that is none."""
    folder = tmp_path_factory.mktemp("broken")
    built = {name: parquet.read_table(ROOT / "data" / f"{name}.parquet") for name in tables()}
    cell("figures", figures()["id"][0].as_py(), metric="no-term")(built, folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def test_the_command_reports_what_it_finds_without_importing_pandera(
    broken: Path, tmp_path: Path
) -> None:
    done = validated(broken, tmp_path)
    assert done.returncode == 1, done.stderr
    assert done.stderr.splitlines()[-1] == "[]"
    rules = {rule["name"]: rule for rule in json.loads(done.stdout)["rules"]}
    [found] = rules["invalid-cell"]["findings"]
    assert (found["file"], found["line"], found["column"]) == ("data/figures.csv", 2, "metric")


def test_no_module_of_a_stranger_is_imported(tmp_path: Path) -> None:
    for name in ("pandera", "pandas", "pyarrow", "json", "alibaba_press"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w')\nraise SystemExit(9)\n")
    done = validated(ROOT, tmp_path)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "imported").exists()


def test_what_it_finds_goes_through_json_as_it_is() -> None:
    found = Failure(None, "titel", "a\ud800", "str_matches('“')", "'\\n'")
    assert Failure(*json.loads(json.dumps(found))) == found


def test_a_library_that_prints_does_not_answer(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import atexit, sys\n"
        "class Says:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'pandera': print('a library is imported', flush=True)\n"
        "sys.meta_path.insert(0, Says())\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert os.fspath(tmp_path) in sys.path
    with pandera_beside() as beside:
        assert beside.failures(FIGURES, chunks(figures()), MOST) == []
