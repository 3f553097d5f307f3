"""A release that frictionless does not find valid is not made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.release import bundle
from alibaba_press.scripts.release.frictionless_check import (
    MAX_LENGTH,
    MOST_SHOWN,
    NotValidToFrictionless,
    check_with_frictionless,
    message,
)
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.small_package import NAME, small_package

IGNORE_WARNINGS = pytest.mark.filterwarnings("ignore")
"""frictionless leaves files open when it fails."""

REFUSAL = f"""\
{NAME}: frictionless does not find the release valid
    expected: no error
    found:    1 error
    remedy:   correct what writes these files, in scripts/release or scripts/package
  datapackage.json: package-error: The data package has an error: property "created" is not valid \
"datetime"
"""


def write_no_date(inputs: ReleaseInputs, folder: Path) -> None:
    """Write into the descriptor that the package was created at no time. Our rules allow it."""
    file = folder / "datapackage.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {"created": "yesterday"}))


@pytest.fixture
def faulty_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the writers of a release be one that writes what frictionless refuses."""
    monkeypatch.setattr(bundle, "WRITERS", (write_no_date,))


@IGNORE_WARNINGS
@pytest.mark.usefixtures("faulty_writer")
def test_a_release_that_only_frictionless_refuses_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotValidToFrictionless) as error:
        bundle.release(small_package(), changelog.latest(), tmp_path)
    assert f"{error.value}\n" == REFUSAL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@IGNORE_WARNINGS
@pytest.mark.usefixtures("faulty_writer")
def test_the_command_is_refused_with_the_errors_of_frictionless(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["release", "--output", str(tmp_path)])
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", REFUSAL)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_our_rules_allow_what_the_faulty_writer_writes(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    shutil.copytree(small_package(), folder)
    write_no_date(release_inputs.small_inputs(), folder)
    assert validate(folder, tables(), None).valid


@pytest.mark.slow
@IGNORE_WARNINGS
def test_each_error_is_named_with_its_file(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    shutil.copytree(small_package(), folder)
    file = folder / "datapackage.json"
    file.write_text(file.read_text("utf-8").replace('"delimiter": ","', '"delimiter": ";"'))
    with pytest.raises(NotValidToFrictionless) as error:
        check_with_frictionless(folder)
    lines = str(error.value).splitlines()
    assert lines[4].startswith("  data/facts.csv: missing-label: There is a missing label")
    assert len(lines) == 4 + MOST_SHOWN + 1
    assert all(len(line) <= MAX_LENGTH + 2 for line in lines)


def test_at_most_twenty_errors_are_shown_with_their_number() -> None:
    errors = [f"data/figures.csv: error {number}" for number in range(1_200)]
    lines = message("press-1.0.0", errors).splitlines()
    assert lines[2] == "    found:    1,200 errors"
    assert lines[4:] == [*(f"  {error}" for error in errors[:20]), "  and 1,180 more"]


def test_an_error_cannot_write_on_the_terminal() -> None:
    assert message("press-1.0.0", ["a\x1b[2Jb\nc"]).splitlines()[4:] == ["  a\\x1b[2Jb\\nc"]
