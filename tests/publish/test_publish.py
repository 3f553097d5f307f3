"""Only a complete release is published, its fields are mapped, and a wrong target is refused."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.publish import publishing
from alibaba_press.scripts.publish.bundle import NotPublishable, open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.folder import Folder
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import WrongCall
from alibaba_press.scripts.publish.targets import KINDS, open_registry, open_source
from alibaba_press.scripts.wheel_file import install_command
from alibaba_press.tests.publish.registries import (
    NAME,
    access,
    bundle,
    describe,
    digest,
    put,
    write_hash_list,
)
from alibaba_press.tests.support.small_package import small_release


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def write_listed(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    write_hash_list(folder)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: (folder / "README.md").write_text("x"), r"expected: README\.md"),
        (lambda folder: (folder / "more").write_text("x"), "expected: more: no such file"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), "a list of the hashes"),
        (lambda folder: describe(folder, "1.0"), "a version such as"),
        (lambda folder: describe(folder, "1.0.0", name="../x"), "a name of a-z"),
        (
            lambda folder: describe(folder, "1.0.0", resources=[{"path": "/etc/passwd"}]),
            "resources",
        ),
        (
            lambda folder: describe(
                folder, "1.0.0", resources=[{"path": "README.md", "hash": "x"}]
            ),
            r"README\.md: sha256:",
        ),
        (lambda folder: write_listed(folder, "README.MD", "x"), "upper and lower"),
        (lambda folder: write_listed(folder, "datapackage.json", "[]"), "JSON"),
    ],
)
def test_an_incomplete_release_is_not_published(
    root: Path, tmp_path: Path, damage: Any, message: str
) -> None:
    folder = bundle(tmp_path)
    damage(folder)
    with pytest.raises(NotPublishable, match=message):
        put(folder, root)
    assert not root.exists()


def test_every_property_of_the_descriptor_is_a_field_of_the_metadata(tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    with open_bundle(folder, verify_hashes_only) as opened:
        metadata = opened.metadata
    descriptor = json.loads((folder / "datapackage.json").read_text())
    assert (metadata.name, metadata.version, metadata.date) == (NAME, "1.0.0", "2026-01-31")
    for name in ("title", "description"):
        assert getattr(metadata, name) == descriptor[name]
    for name in ("licenses", "keywords", "contributors", "sources"):
        assert list(getattr(metadata, name)) == descriptor[name]
    [table] = metadata.tables
    assert (table.path, table.columns[0].description) == ("data/people.csv", "Who.")
    assert metadata.other_properties == {"homepage": "https://example.org/press"}
    assert descriptor.keys() <= {*metadata.fields(), *metadata.other_properties}


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("dvc://host/press", r"one of file:, https:, http:"),
        ("htps://host/press", "did you mean 'https'"),
        ("https://example.org/press", "can only be read"),
        ("https://someone:s3cret@example.org/press", "without a user"),
        ("file://host/press", "a path on this machine"),
    ],
)
def test_a_wrong_target_is_refused(target: str, message: str) -> None:
    with pytest.raises(WrongCall, match=message) as refused:
        open_registry(target, access())
    assert "s3cret" not in str(refused.value)


EXAMPLES = {"hf": "hf:house/press", "zenodo": "zenodo:123"}
"""Targets of the kinds that have no host."""


def example(scheme: str) -> str:
    return EXAMPLES.get(scheme, f"{scheme}://localhost/press")


@pytest.mark.parametrize("scheme", KINDS)
def test_every_kind_of_registry_opens(scheme: str) -> None:
    assert open_source(example(scheme), access()).target.startswith(scheme)


CLIENTS = {"hf": "huggingface_hub"}


@pytest.mark.parametrize("scheme", ["hf"])
def test_for_a_missing_client_the_message_says_how_to_install_it(scheme: str) -> None:
    extra = KINDS[scheme].extra
    assert extra is not None
    program = f"""
import sys
sys.modules["{CLIENTS[extra]}"] = None
from alibaba_press.scripts.cli import app
app(["versions", "--from", "{example(scheme)}"])
"""
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert process.returncode == 3, process.stderr
    assert install_command(extra) in process.stderr
    assert f"expected: {CLIENTS[extra]}" in process.stderr
    assert {kind.extra for kind in KINDS.values()} == {None, *CLIENTS}


def test_a_folder_needs_no_client() -> None:
    clients = sorted({*CLIENTS.values(), "requests", "pandas", "duckdb", "pandera"})
    program = f"""
import sys
from alibaba_press.scripts.publish import fetching, publishing, targets
targets.open_source("/srv/data", None)
print([name for name in {clients} if name in sys.modules])
"""
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (process.stdout, process.stderr) == ("[]\n", "")


@pytest.mark.parametrize("target", ["file:{}", "file://{}", "file://localhost{}", "FILE:{}"])
def test_a_folder_may_be_given_as_an_address(tmp_path: Path, target: str) -> None:
    folder = open_source(target.format(tmp_path / "a%20b"), access())
    assert isinstance(folder, Folder)
    assert folder.root == tmp_path / "a b"


def test_the_digest_in_the_readme_is_that_of_the_release_whose_hashes_are_kept() -> None:
    sums = ROOT / "tests" / "sums" / f"{NAME}-{changelog.version()}.SHA256SUMS"
    hash = f"sha256:{hashlib.sha256(sums.read_bytes()).hexdigest()}"
    pinned = set(re.findall("sha256:[0-9a-f]{64}", (ROOT / "README.md").read_text("utf-8")))
    assert pinned == {hash}, f"write {hash} in README.md"


def run(*words: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*map(str, words)])
    return result.exit_code, result.output


@pytest.fixture
def dist() -> Path:
    """The release of the small package, which keeps all rules."""
    return small_release() / f"{NAME}-{changelog.version()}"


def test_the_command_publishes_a_release_that_keeps_the_rules(
    dist: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALIBABA_PRESS_TOKEN", "s3cret-of-mine")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    version, hash = dist.name.removeprefix(f"{NAME}-"), digest(dist)
    outputs = []

    def require(code: int, message: str, *words: object) -> None:
        exit_code, output = run(*words)
        outputs.append(output)
        assert exit_code == code, output
        assert message in output

    require(3, "the folder of a registry", "versions", "--from", root)
    require(0, f"published {NAME} {version} to {root}\n{hash}\n", "publish", dist, "--to", root)
    require(1, "does not verify", "publish", bundle(tmp_path, version), "--to", root)

    # To publish again needs no second look at the rules, which takes most of the time.
    defaults = {**(publishing.publish.__kwdefaults__ or {}), "check": verify_hashes_only}
    monkeypatch.setattr(publishing.publish, "__kwdefaults__", defaults)
    require(0, "is published already", "publish", dist, "--to", root)
    require(0, "would be published", "publish", dist, "--to", tmp_path / "new", "--dry-run")
    assert not (tmp_path / "new").exists()
    require(2, "does not exist", "publish", tmp_path / "nothing", "--to", root)
    require(2, "no such kind of registry", "publish", dist, "--to", "nonsense://x")
    require(
        0,
        f"{version}       {changelog.latest().date}  {hash}\n",
        *("versions", "--from", root),
    )
    require(2, "this is not a reference", "versions", "Nonsense", "--from", root)
    require(3, "no version of nonsense", "versions", "nonsense", "--from", root)
    other = bundle(tmp_path / "other", version, "It is another.")
    require(4, "other bytes under this version", "publish", other, "--to", root)
    assert not any("s3cret-of-mine" in output for output in outputs)
    assert isinstance(put(dist, root), Publication)
    assert list(scratch.iterdir()) == []
