"""Homepage, repository and contact stand in one place, and nowhere while there is none."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts import project
from alibaba_press.scripts.checks import Outcome
from alibaba_press.scripts.cli.security_page import security_page
from alibaba_press.scripts.release import citation, croissant, readme, ro_crate, wheel, workbook
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import bundles, release_inputs
from alibaba_press.tests.support.small_package import small_tables

HOMEPAGE = "https://example.org/press"
REPOSITORY = "https://example.org/press/code"
CONTACT = "press@example.org"
MODULES = (citation, croissant, readme, workbook, ro_crate)


@pytest.fixture
def with_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    release_inputs.small_inputs()  # other tests share the package, which has no addresses
    for name in ("HOMEPAGE", "REPOSITORY", "CONTACT"):
        monkeypatch.setattr(project, name, globals()[name])


def written(folder: Path) -> tuple[Path, ReleaseInputs]:
    """Write the package of today and the files that name addresses."""
    bundles.write_package(release_inputs.small_inputs(), folder)
    descriptor: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    inputs = ReleaseInputs(release_inputs.ENTRY, tables(), small_tables(), descriptor)
    for module in MODULES:
        module.write(inputs, folder)
    return folder, inputs


@pytest.mark.usefixtures("with_addresses")
def test_each_file_of_a_release_names_the_addresses(tmp_path: Path) -> None:
    folder, inputs = written(tmp_path)
    assert inputs.descriptor["homepage"] == HOMEPAGE
    [maintainers] = inputs.descriptor["contributors"]
    assert (maintainers["path"], maintainers["email"]) == (REPOSITORY, CONTACT)
    cff = yaml.safe_load((folder / citation.FILE).read_text("utf-8"))
    assert (cff["url"], cff["repository-code"]) == (HOMEPAGE, REPOSITORY)
    assert cff["contact"] == [{"name": project.MAINTAINERS, "email": CONTACT}]
    croissant_file = json.loads((folder / croissant.FILE).read_text("utf-8"))
    assert croissant_file["url"] == HOMEPAGE
    maker = {"name": project.MAINTAINERS, "url": REPOSITORY, "email": CONTACT}
    assert croissant_file["creator"] == {"@type": "sc:Organization"} | maker
    graph = json.loads((folder / ro_crate.FILE).read_text("utf-8"))["@graph"]
    by_id = {entity["@id"]: entity for entity in graph}
    assert by_id["./"]["url"] == HOMEPAGE
    assert maker.items() <= by_id["#maker-1"].items()
    page = (folder / readme.FILE).read_text("utf-8")
    line = f" Homepage: <{HOMEPAGE}>. Repository: <{REPOSITORY}>. Contact: <{CONTACT}>.\n"
    assert line in page
    with zipfile.ZipFile(folder / workbook.FILE) as archive:
        texts = archive.read("xl/sharedStrings.xml").decode()
    for address in (HOMEPAGE, REPOSITORY, CONTACT):
        assert f">{address}<" in texts


@pytest.mark.usefixtures("with_addresses")
def test_a_package_with_addresses_is_valid_and_one_with_another_homepage_is_not(
    tmp_path: Path,
) -> None:
    folder, _ = written(tmp_path)
    path = folder / "datapackage.json"
    assert findings(validate(folder, tables(), None, fast=True)) == []
    path.write_text(path.read_text("utf-8").replace(f'"{HOMEPAGE}"', '"https://example.com"'))
    [finding] = findings(validate(folder, tables(), None, fast=True))
    assert finding == "package-metadata-mismatch /homepage 'https://example.com'"


def findings(outcome: Outcome) -> list[str]:
    return [f"{finding.rule} {finding.key} {finding.found}" for finding in outcome.findings]


def test_while_there_are_no_addresses_no_file_mentions_them(tmp_path: Path) -> None:
    folder, inputs = written(tmp_path)
    assert "homepage" not in inputs.descriptor
    for module in MODULES[:3]:
        text = (folder / module.FILE).read_text("utf-8")
        assert not re.search(
            r"[Hh]omepage|repository-code|Repository:|None\b|null|[Cc]ontact", text
        )


@pytest.mark.usefixtures("with_addresses")
def test_the_page_on_vulnerabilities_names_the_contact() -> None:
    page = security_page()
    assert f"Write to <{CONTACT}>." in page
    assert "no address" not in page


@pytest.mark.slow
def test_the_wheel_names_the_addresses(tmp_path: Path) -> None:
    for name in wheel.SOURCES:
        if name.endswith((".py", ".toml", ".md")) or name.startswith("LICENSE"):
            wheel.copy(ROOT / name, tmp_path / name)
    for name in ("datapackage.json", "scripts/project.py", "scripts/changelog.py"):
        wheel.copy(ROOT / name, tmp_path / name)
    facts = tmp_path / "scripts" / "project.py"
    text = facts.read_text("utf-8")
    for name in ("HOMEPAGE", "REPOSITORY", "CONTACT"):
        text = text.replace(f"{name}: str | None = None", f"{name} = {globals()[name]!r}")
    facts.write_text(text, "utf-8")
    (tmp_path / "info").mkdir()
    program = "from setuptools import build_meta as b; b.prepare_metadata_for_build_wheel('info')"
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True, capture_output=True)
    [metadata] = (tmp_path / "info").rglob("METADATA")
    urls = re.findall(r"^Project-URL: (.*)$", metadata.read_text("utf-8"), re.M)
    assert urls == [
        f"Homepage, {HOMEPAGE}",
        f"Repository, {REPOSITORY}",
        f"Contact, mailto:{CONTACT}",
    ]
