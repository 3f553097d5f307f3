"""A fetched version appears with all files or not at all, replaces nothing, and is the one that was
asked for."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.limits import MAX_FETCH_TIME
from alibaba_press.scripts.publish import fetching
from alibaba_press.scripts.publish.budget import remaining_seconds
from alibaba_press.scripts.publish.fetching import PathOccupied, fetch
from alibaba_press.scripts.publish.folder import Folder
from alibaba_press.scripts.publish.registry import Version
from alibaba_press.scripts.publish.registry_errors import Damaged, RegistryError, WrongCall
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.registries import (
    NAME,
    Server,
    access,
    bring,
    bundle,
    digest,
    files,
    names,
    put,
)
from alibaba_press.tests.support.sandbox import Sandbox

SEED = 20261122


MOMENTS = [
    pytest.param(4, id="4 moments"),
    pytest.param(20, id="20 moments", marks=pytest.mark.slow),
]


def test_a_version_that_was_fetched_before_is_left_unchanged(root: Path, out: Path) -> None:
    first = bring(NAME, root, out)
    before = (first.folder / "README.md").stat()
    again = bring(NAME, root, out)
    assert (first.created, again.created) == (True, False)
    after = (again.folder / "README.md").stat()
    assert (after.st_ino, after.st_ctime_ns) == (before.st_ino, before.st_ctime_ns)


@pytest.mark.parametrize("existing", ["another file", "another folder", "a link", "a changed file"])
def test_something_else_in_the_place_of_a_version_is_kept(
    root: Path, published: Path, out: Path, existing: str
) -> None:
    path = out / f"{NAME}-1.0.0"
    out.mkdir()
    if existing == "another file":
        path.write_text("mine")
    elif existing == "a link":
        path.symlink_to(published)
    else:
        shutil.copytree(published, path)
        (path / "README.md").write_text("mine")
    if existing == "another folder":
        (path / "SHA256SUMS").unlink()
    before = files(out)
    with pytest.raises(PathOccupied, match="something else is here already, and stays"):
        bring(NAME, root, out)
    assert files(out) == before
    assert names(out) == [path.name]


def test_without_a_version_the_newest_is_fetched_and_named(root: Path, tmp_path: Path) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    fetched = bring(NAME, root, tmp_path)
    assert (fetched.version.version, fetched.newest_of) == ("1.1.0", 2)
    assert bring(f"{NAME}@1.0.0", root, tmp_path).newest_of == 0


def test_a_version_with_another_digest_than_the_required_one_is_refused(
    root: Path, published: Path, out: Path
) -> None:
    options: dict[str, Any] = {"access": access()}
    with pytest.raises(Damaged, match="a version never changes"):
        fetch(f"{NAME}@1.0.0", str(root), out, digest="sha256:" + "0" * 64, **options)
    assert names(out) == []
    assert fetch(f"{NAME}@1.0.0", str(root), out, digest=digest(published), **options).created


@pytest.mark.parametrize(
    ("reference", "message"),
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
def test_a_wrong_reference_is_refused_with_a_remedy(
    root: Path, reference: str, message: str
) -> None:
    with pytest.raises(WrongCall, match=message):
        bring(reference, root, root)


def test_the_remains_of_fetching_another_version_are_removed(
    root: Path, tmp_path: Path, out: Path
) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    (out / f".fetching-{NAME}-1.0.0-0").mkdir(parents=True)
    bring(NAME, root, out)
    assert names(out) == [f"{NAME}-1.1.0"]


@pytest.mark.parametrize("count", MOMENTS)
def test_a_client_that_is_killed_at_any_moment_leaves_all_files_or_none(
    root: Path, published: Path, server: Server, tmp_path: Path, count: int
) -> None:
    shown = 0
    with client() as process:
        status, _, calls = ask(
            process, "fetch", NAME, server.url, str(tmp_path / "complete"), None
        ).partition(" ")
        assert status == "done"
        moments = random.Random(SEED).sample(range(1, int(calls)), count - 1)
        for number, moment in enumerate([*moments, int(calls)]):
            out = tmp_path / f"out-{number}"
            end = ask(process, "fetch", NAME, server.url, str(out), moment)
            path = out / f"{NAME}-1.0.0"
            complete = path.exists()
            # The number of reads depends on how the network splits answers.
            assert end == "killed" or (end.startswith("done") and complete)
            shown += complete
            if complete:
                assert files(path) == files(published)
            assert bring(NAME, server.url, out).created is not complete
            assert files(path) == files(published)
            assert names(out) == [path.name]
    assert 0 < shown < count


def test_two_clients_at_once_both_get_the_version(root: Path, published: Path, out: Path) -> None:
    created: list[bool] = []

    def step(name: str) -> None:
        if name.startswith("README.md") and not created:
            created.append(bring(NAME, root, out).created)

    assert not bring(NAME, root, out, step).created
    assert created == [True]
    assert files(out / f"{NAME}-1.0.0") == files(published)
    assert names(out) == [f"{NAME}-1.0.0"]


def test_a_full_disk_leaves_no_version(root: Path, tmp_path: Path, sandbox: Sandbox) -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "import alibaba_press as ap\n"
        "ap.fetch('alibaba-press', source=sys.argv[1], output=sys.argv[2])"
    )
    result = sandbox.run(code, root, tmp_path / "out")
    assert "File too large" in result.error
    assert [name for name in names(tmp_path / "out") if not name.startswith(".")] == []


def test_a_fetch_that_takes_too_long_ends_and_the_next_one_continues(
    root: Path, published: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [60.0, 60.0]
    monkeypatch.setattr(fetching, "remaining_seconds", lambda: left.pop() if left else 0.0)
    with pytest.raises(RegistryError, match=f"within {MAX_FETCH_TIME} seconds"):
        bring(NAME, root, out)
    assert [name.startswith(".fetching-") for name in names(out)] == [True]
    monkeypatch.undo()
    steps: list[str] = []
    assert bring(NAME, root, out, steps.append).created
    assert not any(step.startswith("SHA256SUMS") for step in steps)
    assert files(out / f"{NAME}-1.0.0") == files(published)


def test_all_calls_of_a_fetch_have_one_time_limit(
    root: Path, published: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remaining: list[float] = []

    def note(listing: Folder, name: str) -> list[Version]:
        remaining.append(remaining_seconds())
        return versions(listing, name)

    versions = Folder.versions
    monkeypatch.setattr(Folder, "versions", note)
    monkeypatch.setattr(fetching, "MAX_FETCH_TIME", 60)
    bring(NAME, root, out)
    assert remaining[0] <= 60


def test_a_call_from_python_returns_the_folder(
    root: Path, published: Path, out: Path, server: Server
) -> None:
    folder = ap.fetch(f"{NAME}@1.0.0", source=root, output=out, digest=digest(published))
    assert folder == out / f"{NAME}-1.0.0"
    assert ap.fetch(NAME, source=server.url, output=out, plain_http=True) == folder
    assert files(folder) == files(published)


def test_fetching_imports_no_heavy_library(root: Path, out: Path) -> None:
    code = (
        "import sys; import alibaba_press as ap\n"
        "assert 'urllib.request' not in sys.modules\n"
        "ap.fetch('alibaba-press', source=sys.argv[1], output=sys.argv[2])\n"
        "print([m for m in ('pandas', 'pyarrow', 'pandera', 'typer') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(root), str(out)]
    process = subprocess.run(command, capture_output=True, text=True, check=True)
    assert process.stdout == "[]\n"


def run(*words: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["fetch", *map(str, words)])
    return result.exit_code, result.output


def test_the_command_prints_what_was_fetched_and_ends_with_a_code(
    root: Path, published: Path, tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(bundle(tmp_path, "1.1.0"), root)
    monkeypatch.chdir(tmp_path)
    hash, folder = digest(published), f"{NAME}-1.0.0"
    other = "sha256:" + "0" * 64
    for words, code, message in [
        ((NAME, "--from", root), 0, f"fetched {NAME} 1.1.0, the newest of 2\n{NAME}-1.1.0\n"),
        ((f"{NAME}@1.0.0", "--from", root), 0, f"fetched {NAME} 1.0.0\n{folder}\n{hash}\n"),
        ((f"{NAME}@{hash}", "--from", root), 0, f"there already: {NAME} 1.0.0\n"),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", hash), 0, "there already"),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", other), 1, other),
        ((f"{NAME}@1.0.0", "--from", root, "--digest", "abc"), 2, "this is not a digest"),
        ((NAME, "--from", root, "--digest", hash), 0, f"there already: {NAME} 1.0.0\n"),
        ((NAME, "--from", root, "--digest", other), 1, other),
        ((f"{NAME}@1.2.0", "--from", root), 3, "the versions 1.1.0, 1.0.0"),
        ((NAME, "--from", tmp_path / "nowhere"), 3, "the folder of a registry"),
        ((NAME, "--from", server.url), 2, "--plain-http"),
        ((NAME, "--from", server.url, "--plain-http"), 0, "there already"),
        ((NAME,), 2, "Missing option '--from'"),
    ]:
        exit_code, output = run(*words)
        assert exit_code == code, output
        assert message in output
    (tmp_path / folder / "README.md").write_text("mine")
    exit_code, output = run(f"{NAME}@1.0.0", "--from", root)
    assert exit_code == 1
    assert "something else is here already" in output
