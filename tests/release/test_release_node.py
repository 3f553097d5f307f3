"""Packages of npm read a release: `datapackage` its tables, and SQLite 3.31 its database."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import Any

import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts.project import NAME, ROOT
from alibaba_press.tests.support.real_release import real_release

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("npm") is None, reason="npm is not installed, which installs the readers"
    ),
]

PROGRAM = ROOT / "tests" / "support" / "read_with_npm.js"

PACKAGES = ("datapackage@1.1.10", "sql.js@1.2.2")
"""sql.js 1.2.2 is SQLite 3.31.1, compiled for JavaScript."""


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return what the packages read."""
    folder = tmp_path_factory.mktemp("npm")
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES]
    (folder / "package.json").write_text("{}")
    subprocess.run(install, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    release = real_release()
    reading = subprocess.run(
        ["node", PROGRAM, release, release / f"{NAME}.sqlite"],
        env={**os.environ, "NODE_PATH": str(folder / "node_modules")},
        capture_output=True,
        text=True,
    )
    assert reading.returncode == 0, reading.stderr
    return json.loads(reading.stdout)


SUFFIX = "_in_full"


def row_counts() -> dict[str, int]:
    files = {name: ROOT / "data" / f"{name}.parquet" for name in tables()}
    return {name: parquet.ParquetFile(path).metadata.num_rows for name, path in files.items()}


def test_datapackage_reads_every_row_of_every_csv_file(result: Any) -> None:
    assert result["package"] == {"valid": True, "rows": row_counts()}


def test_sqlite_3_31_reads_every_table_and_view(result: Any) -> None:
    database = result["database"]
    assert (database["version"], database["integrity"]) == ("3.31.1", "ok")
    assert database["rows"].items() >= row_counts().items()
    views = {name: rows for name, rows in database["rows"].items() if name.endswith(SUFFIX)}
    assert "figures_in_full" in views
    assert views == {name: row_counts()[name.removesuffix(SUFFIX)] for name in views}
