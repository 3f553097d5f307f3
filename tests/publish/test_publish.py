"""What is published is a whole release, where it goes is told, and a target is what it can be."""

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
from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.publish import publishing
from alibaba_press.scripts.publish.bundle import NotPublishable, open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.folder import Folder
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import WrongCall
from alibaba_press.scripts.publish.targets import KINDS, open_registry, open_source
from alibaba_press.scripts.release.bundle import release
from alibaba_press.tests.publish.registries import (
    NAME,
    access,
    bundle,
    describe,
    digest,
    put,
    write_hash_list,
)
from alibaba_press.tests.support.small import small_extraction


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "registry"


def listed_with(made: Path, name: str, text: str) -> None:
    (made / name).write_text(text, "utf-8")
    write_hash_list(made)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda made: (made / "README.md").write_text("x"), r"expected: README\.md"),
        (lambda made: (made / "more").write_text("x"), "expected: more: no such file"),
        (lambda made: (made / "SHA256SUMS").unlink(), "a list of the hashes"),
        (lambda made: describe(made, "1.0"), "a version such as"),
        (lambda made: describe(made, "1.0.0", name="../x"), "a name of a-z"),
        (lambda made: describe(made, "1.0.0", resources=[{"path": "/etc/passwd"}]), "resources"),
        (
            lambda made: describe(made, "1.0.0", resources=[{"path": "README.md", "hash": "x"}]),
            r"README\.md: sha256:",
        ),
        (lambda made: listed_with(made, "README.MD", "x"), "upper and lower"),
        (lambda made: listed_with(made, "datapackage.json", "[]"), "JSON"),
    ],
)
def test_what_is_no_whole_release_is_not_published(
    root: Path, tmp_path: Path, wrong: Any, said: str
) -> None:
    made = bundle(tmp_path)
    wrong(made)
    with pytest.raises(NotPublishable, match=said):
        put(made, root)
    assert not root.exists()


def test_every_field_of_the_metadata_is_in_the_neutral_form(tmp_path: Path) -> None:
    made = bundle(tmp_path)
    with open_bundle(made, verify_hashes_only) as opened:
        about = opened.metadata
    descriptor = json.loads((made / "datapackage.json").read_text())
    assert (about.name, about.version, about.date) == (NAME, "1.0.0", "2026-01-31")
    for name in ("title", "description"):
        assert getattr(about, name) == descriptor[name]
    for name in ("licenses", "keywords", "contributors", "sources"):
        assert list(getattr(about, name)) == descriptor[name]
    [table] = about.tables
    assert (table.path, table.columns[0].description) == ("data/people.csv", "Who.")
    assert about.rest == {"homepage": "https://example.org/press"}
    taken = {*about.fields(), *about.rest}
    assert descriptor.keys() <= taken


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("dvc://host/press", r"one of file:, https:, http:"),
        ("htps://host/press", "did you mean 'https'"),
        ("https://example.org/press", "can only be read"),
        ("https://someone:s3cret@example.org/press", "without a user"),
        ("file://host/press", "a path on this machine"),
    ],
)
def test_a_target_that_is_none_is_told_so(target: str, said: str) -> None:
    with pytest.raises(WrongCall, match=said) as refused:
        open_registry(target, access())
    assert "s3cret" not in str(refused.value)


EXAMPLES = {"hf": "hf:house/press", "zenodo": "zenodo:123"}
"""Targets of the kinds that have no host."""


def example(scheme: str) -> str:
    return EXAMPLES.get(scheme, f"{scheme}://localhost/press")


@pytest.mark.parametrize("scheme", KINDS)
def test_every_kind_of_registry_is_there(scheme: str) -> None:
    assert open_source(example(scheme), access()).target.startswith(scheme)


CLIENTS = {"ckan": "ckanapi", "hf": "huggingface_hub"}


@pytest.mark.parametrize("scheme", ["ckan+https", "hf"])
def test_a_client_that_is_not_installed_is_told_with_what_brings_it(scheme: str) -> None:
    extra = KINDS[scheme].extra
    assert extra is not None
    program = f"""
import sys
sys.modules["{CLIENTS[extra]}"] = None
from alibaba_press.scripts.cli import app
app(["versions", "--from", "{example(scheme)}"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert f"pip install '{NAME}[{extra}]'" in done.stderr
    assert f"expected: {CLIENTS[extra]}" in done.stderr
    assert {kind.extra for kind in KINDS.values()} == {None, *CLIENTS}


def test_a_folder_needs_no_client() -> None:
    clients = sorted({*CLIENTS.values(), "requests", "pandas", "duckdb", "pandera"})
    program = f"""
import sys
from alibaba_press.scripts.publish import fetching, publishing, targets
targets.source("/srv/data", None)
print([name for name in {clients} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize("target", ["file:{}", "file://{}", "file://localhost{}", "FILE:{}"])
def test_a_folder_may_be_given_as_an_address(tmp_path: Path, target: str) -> None:
    found = open_source(target.format(tmp_path / "a%20b"), access())
    assert isinstance(found, Folder)
    assert found.root == tmp_path / "a b"


def test_the_digest_in_the_readme_is_that_of_the_release_whose_hashes_are_kept() -> None:
    sums = ROOT / "tests" / "sums" / f"{NAME}-{changelog.version()}.SHA256SUMS"
    hash = f"sha256:{hashlib.sha256(sums.read_bytes()).hexdigest()}"
    pinned = set(re.findall("sha256:[0-9a-f]{64}", (ROOT / "README.md").read_text("utf-8")))
    assert pinned == {hash}, f"write {hash} in README.md"


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*map(str, words)])
    return done.exit_code, done.output


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the small package, which keeps all rules."""
    folder = tmp_path_factory.mktemp("small")
    library.write(library.build(small_extraction(folder).sources()), tables(), folder / "package")
    return release(folder / "package", changelog.latest(), folder / "dist").folder


def test_the_command_publishes_what_keeps_the_rules(
    dist: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALIBABA_PRESS_TOKEN", "s3cret-of-mine")
    version, hash = dist.name.removeprefix(f"{NAME}-"), digest(dist)
    outputs = []
    for words, code, said in [
        (("publish", dist, "--to", root, "--dry-run"), 0, "would be published"),
        (("versions", "--from", root), 3, "the folder of a registry"),
        (("publish", dist, "--to", root), 0, f"published {NAME} {version} to {root}\n{hash}\n"),
        (("publish", dist, "--to", root), 0, "is published already"),
        (("publish", bundle(tmp_path, version), "--to", root), 1, "does not verify"),
        (("publish", tmp_path / "nothing", "--to", root), 2, "does not exist"),
        (("publish", dist, "--to", "nonsense://x"), 2, "no such kind of registry"),
        (("versions", "--from", root), 0, f"{version}       {changelog.latest().date}  {hash}\n"),
        (("versions", "Nonsense", "--from", root), 2, "this is no reference"),
        (("versions", "nonsense", "--from", root), 3, "no version of nonsense"),
    ]:
        found, output = run(*words)
        outputs.append(output)
        assert found == code, output
        assert said in output
    assert not any("s3cret-of-mine" in output for output in outputs)
    other = bundle(tmp_path / "other", version, "It is another.")
    by_default = {**(publishing.publish.__kwdefaults__ or {}), "check": verify_hashes_only}
    monkeypatch.setattr(publishing.publish, "__kwdefaults__", by_default)
    found, output = run("publish", other, "--to", root)
    assert found == 4
    assert "other bytes under this version" in output
    assert isinstance(put(dist, root), Publication)
