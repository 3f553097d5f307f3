"""cffconvert and roc-validator accept the citation and the RO-Crate of the release."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import rocrate

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release import citation, ro_crate
from alibaba_press.tests.support.real_release import real_release
from alibaba_press.tests.support.servers.format_validators import PROGRAMS

pytestmark = pytest.mark.servers

CHECK_CRATE = ROOT / "tests" / "support" / "servers" / "check_crate.py"
CONTEXT = Path(str(rocrate.__file__)).parent / "data" / "ro-crate.jsonld"
"""The context of RO-Crate 1.3, which has all terms of 1.2: the library rocrate brings it along."""


def validate_citation(file: Path) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [PROGRAMS / "cffconvert", "--validate", "--infile", file]
    return subprocess.run(command, capture_output=True, text=True)


def issues_of(crate: Path, folder: Path) -> list[str]:
    """Return the requirements of RO-Crate that a crate breaks."""
    command = [PROGRAMS / "python", CHECK_CRATE, crate, CONTEXT]
    result = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder)},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    assert answer["passed"] is (answer["issues"] == [])
    return list(answer["issues"])


@pytest.mark.parametrize("folder", [ROOT, None], ids=["repository", "release"])
def test_cffconvert_accepts_the_citation(folder: Path | None) -> None:
    result = validate_citation((folder or real_release()) / citation.FILE)
    assert result.returncode == 0, result.stderr
    assert "Citation metadata are valid according to schema version 1.2.0" in result.stdout


def test_cffconvert_refuses_a_citation_without_authors(tmp_path: Path) -> None:
    file = tmp_path / citation.FILE
    file.write_text((ROOT / citation.FILE).read_text("utf-8").replace("authors:", "writers:", 1))
    assert validate_citation(file).returncode != 0


def test_roc_validator_finds_no_broken_requirement(tmp_path: Path) -> None:
    assert issues_of(real_release(), tmp_path) == []


def test_roc_validator_finds_a_crate_without_a_licence(tmp_path: Path) -> None:
    crate = tmp_path / "crate"
    shutil.copytree(real_release(), crate, copy_function=os.link)
    document = json.loads((crate / ro_crate.FILE).read_text("utf-8"))
    [root] = [entity for entity in document["@graph"] if entity["@id"] == "./"]
    del root["license"]
    (crate / ro_crate.FILE).unlink()
    (crate / ro_crate.FILE).write_text(json.dumps(document), "utf-8")
    assert any("license" in issue.lower() for issue in issues_of(crate, tmp_path))
