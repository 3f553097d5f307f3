"""What is fetched appears whole or not at all, where nothing else is, and is what was asked for."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.publish.fetching import PathOccupied, fetch
from alibaba_press.scripts.publish.registry_errors import Damaged, WrongCall
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.registries import (
    NAME,
    Server,
    access,
    bring,
    bundle,
    digest,
    files,
    put,
    serving,
)

SEED = 20261122


MOMENTS = 20


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(bundle(tmp_path), tmp_path / "registry")
    return tmp_path / "registry"


@pytest.fixture
def made(root: Path) -> Path:
    """The bundle that is published in the registry."""
    return root.parent / "bundle-1.0.0"


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    with serving(root) as server:
        yield server


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_what_is_there_with_the_same_digest_is_left_as_it_is(root: Path, out: Path) -> None:
    first = bring(NAME, root, out)
    stamp = (first.folder / "README.md").stat()
    again = bring(NAME, root, out)
    assert (first.created, again.created) == (True, False)
    assert (again.folder / "README.md").stat() == stamp


@pytest.mark.parametrize("there", ["another file", "another folder", "a link", "a changed file"])
def test_what_else_is_there_stays(root: Path, made: Path, out: Path, there: str) -> None:
    place = out / f"{NAME}-1.0.0"
    out.mkdir()
    if there == "another file":
        place.write_text("mine")
    elif there == "a link":
        place.symlink_to(made)
    else:
        shutil.copytree(made, place)
        (place / "README.md").write_text("mine")
    if there == "another folder":
        (place / "SHA256SUMS").unlink()
    before = files(out)
    with pytest.raises(PathOccupied, match="something else is here already, and stays"):
        bring(NAME, root, out)
    assert files(out) == before
    assert names(out) == [place.name]


def test_without_a_version_it_is_said_which_was_taken(root: Path, tmp_path: Path) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    found = bring(NAME, root, tmp_path)
    assert (found.version.version, found.newest_of) == ("1.1.0", 2)
    assert bring(f"{NAME}@1.0.0", root, tmp_path).newest_of == 0


def test_a_version_may_have_to_have_a_digest(root: Path, made: Path, out: Path) -> None:
    options: dict[str, Any] = {"access": access()}
    with pytest.raises(Damaged, match="a version never changes"):
        fetch(f"{NAME}@1.0.0", str(root), out, digest="sha256:" + "0" * 64, **options)
    assert names(out) == []
    assert fetch(f"{NAME}@1.0.0", str(root), out, digest=digest(made), **options).created


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("", "a name is of"),
        ("Alibaba", "a name is of"),
        ("../x", "a name is of"),
        (f"{NAME}@", f"leave it off for the newest: {NAME}"),
        (f"{NAME}@latest", f"leave it off for the newest: {NAME}"),
        (f"{NAME}@v1.0.0", f"write {NAME}@1.0.0"),
        (f"{NAME}@1.0", "three numbers"),
        (f"{NAME}@01.0.0", "three numbers"),
        (f"{NAME}@{'9' * 5000}.0.0", "three numbers"),
        (f"{NAME}@sha256:abc", "this is not a digest"),
    ],
)
def test_a_reference_that_is_none_is_told_so(root: Path, reference: str, said: str) -> None:
    with pytest.raises(WrongCall, match=said):
        bring(reference, root, root)


def test_what_is_left_of_another_version_is_removed(root: Path, tmp_path: Path, out: Path) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    (out / f".fetching-{NAME}-1.0.0-0").mkdir(parents=True)
    bring(NAME, root, out)
    assert names(out) == [f"{NAME}-1.1.0"]


def test_a_client_that_is_killed_at_any_moment_shows_all_or_nothing(
    root: Path, made: Path, server: Server, tmp_path: Path
) -> None:
    shown = 0
    with client() as process:
        done, _, count = ask(
            process, "fetch", NAME, server.url, str(tmp_path / "whole"), None
        ).partition(" ")
        assert done == "done"
        for number, moment in enumerate(
            random.Random(SEED).sample(range(1, int(count) + 1), MOMENTS)
        ):
            out = tmp_path / f"out-{number}"
            assert ask(process, "fetch", NAME, server.url, str(out), moment) == "killed"
            place = out / f"{NAME}-1.0.0"
            there = place.exists()
            shown += there
            if there:
                assert files(place) == files(made)
            assert bring(NAME, server.url, out).created is not there
            assert files(place) == files(made)
            assert names(out) == [place.name]
    assert 0 < shown < MOMENTS


def test_two_who_fetch_at_once_both_have_it(root: Path, made: Path, out: Path) -> None:
    met: list[bool] = []

    def step(name: str) -> None:
        if name.startswith("README.md") and not met:
            met.append(bring(NAME, root, out).created)

    assert not bring(NAME, root, out, step).created
    assert met == [True]
    assert files(out / f"{NAME}-1.0.0") == files(made)
    assert names(out) == [f"{NAME}-1.0.0"]


def test_a_full_disk_leaves_nothing(root: Path, tmp_path: Path) -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "import alibaba_press as ap\n"
        "ap.fetch('alibaba-press', source=sys.argv[1], output=sys.argv[2])"
    )
    command = [sys.executable, "-c", code, str(root), str(tmp_path / "out")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "File too large" in done.stderr
    assert [name for name in names(tmp_path / "out") if not name.startswith(".")] == []


def test_three_lines_of_python_fetch_it(root: Path, made: Path, out: Path, server: Server) -> None:
    folder = ap.fetch(f"{NAME}@1.0.0", source=root, output=out, digest=digest(made))
    assert folder == out / f"{NAME}-1.0.0"
    assert ap.fetch(NAME, source=server.url, output=out, plain_http=True) == folder
    assert files(folder) == files(made)


def test_fetching_imports_no_heavy_library(root: Path, out: Path) -> None:
    code = (
        "import sys; import alibaba_press as ap\n"
        "assert 'urllib.request' not in sys.modules\n"
        "ap.fetch('alibaba-press', source=sys.argv[1], output=sys.argv[2])\n"
        "print([m for m in ('pandas', 'pyarrow', 'pandera', 'typer') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(root), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["fetch", *map(str, words)])
    return done.exit_code, done.output


def test_the_command_says_what_it_did(
    root: Path, made: Path, tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    monkeypatch.chdir(tmp_path)
    hash, place = digest(made), f"{NAME}-1.0.0"
    other = "sha256:" + "0" * 64
    for words, code, said in [
        ((NAME, "--from", root), 0, f"fetched {NAME} 1.1.0, the newest of 2\n{NAME}-1.1.0\n"),
        ((f"{NAME}@1.0.0", "--from", root), 0, f"fetched {NAME} 1.0.0\n{place}\n{hash}\n"),
        ((f"{NAME}@{hash}", "--from", root), 0, f"there already: {NAME} 1.0.0\n"),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", hash), 0, "there already"),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", other), 1, other),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", "abc"), 2, "this is not a digest"),
        ((f"{NAME}@1.2.0", "--from", root), 3, "the versions 1.1.0, 1.0.0"),
        ((NAME, "--from", tmp_path / "nowhere"), 3, "the folder of a registry"),
        ((NAME, "--from", server.url), 2, "--plain-http"),
        ((NAME, "--from", server.url, "--plain-http"), 0, "there already"),
        ((NAME,), 2, "Missing option '--from'"),
    ]:
        found, output = run(*words)
        assert found == code, output
        assert said in output
    (tmp_path / place / "README.md").write_text("mine")
    found, output = run(f"{NAME}@1.0.0", "--from", root)
    assert found == 1
    assert "something else is here already" in output
