"""LibreOffice opens the workbook of a release, and finds the rows of each table."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import workbook
from alibaba_press.tests.support.real_release import real_release

SOFFICE = "soffice"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which(SOFFICE) is None,
        reason="LibreOffice is not installed; on Debian: libreoffice-calc-nogui (260 MB)",
    ),
]

ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""A CSV file for each sheet: commas, quotation marks, UTF-8, and the text as it is shown."""


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[str]]]:
    """Return the lines of each sheet, as LibreOffice shows them."""
    folder = tmp_path_factory.mktemp("libreoffice")
    subprocess.run(
        [
            *(SOFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile"),
            *("--convert-to", ALL_SHEETS, "--outdir", folder / "sheets"),
            real_release() / workbook.FILE,
        ],
        check=True,
        capture_output=True,
    )
    stem = Path(workbook.FILE).stem
    return {
        path.stem.removeprefix(f"{stem}-"): list(csv.reader(path.read_text("utf-8").splitlines()))
        for path in (folder / "sheets").iterdir()
    }


@pytest.mark.parametrize("name", tables())
def test_a_sheet_has_the_identifiers_of_its_table(
    name: str, sheets: dict[str, list[list[str]]]
) -> None:
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    assert [line[0] for line in sheets[name]] == [line[0] for line in expected]


def test_the_sheet_about_the_release_is_there(sheets: dict[str, list[list[str]]]) -> None:
    assert sheets.keys() == {*tables(), "about", "columns"}
    assert ["version", changelog.version()] in [line[:2] for line in sheets["about"]]
