"""What others put into the folder that a release is fetched to is neither used nor changed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from alibaba_press.scripts.errors import PressError
from alibaba_press.scripts.package.open_folder import open_folder
from alibaba_press.tests.publish.faults import refuse
from alibaba_press.tests.publish.registries import NAME, Server, bring, digest, files, names

INNER = f"{NAME}-1.0.0"


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A folder that no command may change. Its files have the names of a release, and more."""
    path = tmp_path / "victim"
    (path / "data").mkdir(parents=True)
    for name in ("README.md", "precious.txt", "data/people.csv", "data/precious.csv"):
        (path / name).write_text("mine")
    return path


@pytest.fixture
def out(out: Path) -> Iterator[Path]:
    """The folder to fetch to. It is removed at the end, as pytest cannot remove deep folders."""
    yield out
    subprocess.run(["rm", "-rf", str(out)], check=True)


def staging_name(published: Path) -> str:
    """Return a name that a fetch before could have given its folder."""
    return f".fetching-{NAME}-1.0.0-{digest(published)[-64:][:16]}-x"


def a_link(planted: Path, victim: Path) -> None:
    planted.symlink_to(victim)


def a_link_inside(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    (planted / INNER).symlink_to(victim)


def a_link_to_the_data(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    (planted / INNER).mkdir()
    (planted / INNER / "data").symlink_to(victim / "data")


def a_link_of_a_file(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    (planted / INNER).mkdir()
    (planted / INNER / "README.md").symlink_to(victim / "README.md")


def a_second_name_of_a_file(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    (planted / INNER).mkdir()
    os.link(victim / "README.md", planted / INNER / "README.md")


def a_link_as_the_lock(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    (planted / ".lock").symlink_to(victim / "README.md")


def a_pipe_as_the_lock(planted: Path, victim: Path) -> None:
    planted.mkdir(0o700)
    os.mkfifo(planted / ".lock")


def a_folder_for_everybody(planted: Path, victim: Path) -> None:
    planted.mkdir()
    (planted / INNER).symlink_to(victim)
    planted.chmod(0o777)


def deep_folders(planted: Path, victim: Path) -> None:
    deepest = planted.joinpath(*["d"] * 1200)
    for parent in [*reversed(deepest.relative_to(planted.parent).parents), deepest][1:]:
        (planted.parent / parent).mkdir(0o700, exist_ok=True)


PLANTED = [
    a_link, a_link_inside, a_link_to_the_data, a_link_of_a_file, a_second_name_of_a_file,
    a_link_as_the_lock, a_pipe_as_the_lock, a_folder_for_everybody, deep_folders,
]  # fmt: skip


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_nothing_is_changed_through_what_was_put_where_a_fetch_prepares_files(
    root: Path, published: Path, victim: Path, out: Path, plant: Callable[[Path, Path], None]
) -> None:
    out.mkdir()
    plant(out / staging_name(published), victim)
    before = files(victim)
    assert files(bring(NAME, root, out).folder) == files(published)
    assert files(victim) == before
    assert not (out / INNER).is_symlink()
    bring(NAME, root, out)
    assert files(victim) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_the_folder_of_another_user_is_neither_used_nor_changed(
    root: Path, published: Path, out: Path
) -> None:
    planted = out / staging_name(published)
    shutil.copytree(published, planted / INNER)
    (planted / INNER / "README.md").write_text("mine")
    for path in (planted, *planted.rglob("*")):
        os.chown(path, 65534, 65534)
    planted.chmod(0o700)
    before = files(planted)
    assert files(bring(NAME, root, out).folder) == files(published)
    assert files(planted) == before
    assert names(planted) == [INNER]


def replaced(path: Path, target: Path) -> None:
    """Move something away, and put a link in its place."""
    path.rename(path.with_name(f"{path.name}-moved"))
    path.symlink_to(target)


@pytest.mark.parametrize(
    ("part", "moment"),
    [
        ("", "SHA256SUMS"),
        ("", "datapackage.json"),
        (INNER, "README.md"),
        (INNER, "datapackage.json"),
        (f"{INNER}/data", "data/people.csv"),
        (f"{INNER}/data", "datapackage.json"),
    ],
)
def test_nothing_is_changed_through_a_link_that_appears_while_files_arrive(
    root: Path, victim: Path, out: Path, part: str, moment: str
) -> None:
    before, replacements = files(victim), 0

    def step(name: str) -> None:
        nonlocal replacements
        if name.startswith(moment):
            [staged] = out.iterdir()
            replaced(staged / part, victim / "data" if part.endswith("data") else victim)
            replacements += 1

    with suppress(PressError, OSError):
        bring(NAME, root, out, step)
    assert replacements == 1
    assert files(victim) == before


def test_what_has_arrived_is_kept_where_nobody_else_can_read_or_write_it(
    server: Server, published: Path, out: Path
) -> None:
    server.faults["data/people.csv"] = [refuse]
    with pytest.raises(PressError):
        bring(NAME, server.url, out)
    [staged] = out.iterdir()
    assert staged.name.startswith(staging_name(published)[:-1])
    assert staged.stat().st_mode & 0o777 == 0o700
    assert "CHANGELOG.md" in names(staged / INNER)


@pytest.mark.parametrize("change", [0o755, 0o770, "a second name", "a link"])
def test_what_has_arrived_is_fetched_again_if_others_can_have_changed_it(
    server: Server, published: Path, out: Path, tmp_path: Path, change: int | str
) -> None:
    server.faults["data/people.csv"] = [refuse]
    with pytest.raises(PressError):
        bring(NAME, server.url, out)
    [staged] = out.iterdir()
    if isinstance(change, int):
        staged.chmod(change)
    elif change == "a second name":
        os.link(staged / INNER / "CHANGELOG.md", tmp_path / "another-name")
    else:
        (staged / INNER / "link.md").symlink_to(published / "README.md")
    server.faults.clear()
    server.requests.clear()
    assert files(bring(NAME, server.url, out).folder) == files(published)
    assert names(out) == [INNER]
    assert f"/{NAME}/1.0.0/CHANGELOG.md" in server.requests


def test_a_large_file_in_the_place_of_one_that_has_arrived_is_not_hashed(
    server: Server, published: Path, out: Path
) -> None:
    server.faults["data/people.csv"] = [refuse]
    with pytest.raises(PressError):
        bring(NAME, server.url, out)
    [staged] = out.iterdir()
    with (staged / INNER / "CHANGELOG.md").open("r+b") as file:
        file.truncate(1 << 40)
    server.faults.clear()
    assert files(bring(NAME, server.url, out).folder) == files(published)


def test_a_file_that_exists_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "file"
    path.parent.mkdir()
    path.write_bytes(b"before")
    with open_folder(tmp_path) as folder, pytest.raises(FileExistsError):
        folder.create_file("folder/file")
    assert path.read_bytes() == b"before"
