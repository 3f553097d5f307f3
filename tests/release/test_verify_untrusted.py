"""A release folder may contain anything: what it does not list is named, and never read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from typer.testing import CliRunner

from alibaba_press.scripts import validate as validation
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.limits import MAX_RELEASE_FILES, MAX_RELEASE_SIZE
from alibaba_press.scripts.package.plain_files import open_plain
from alibaba_press.scripts.release import listed_files
from alibaba_press.scripts.release import verify as library
from alibaba_press.scripts.release.sha256sums import SHA256SUMS, NotABundle
from alibaba_press.scripts.release.verify import Verification, verify
from alibaba_press.tests.support.not_plain_files import REPLACEMENTS, Replacement, pipe, unix_socket
from alibaba_press.tests.support.small_package import small_release

UNLISTED = "no such file"


@pytest.fixture(autouse=True)
def fast_validation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check of the tables only their files. Rules on rows look at no files."""
    monkeypatch.setattr(validation, "validate", partial(validation.validate, fast=True))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return a copy of the release of the small package that a test may damage."""
    return Path(shutil.copytree(next(small_release().glob("*[!p]")), tmp_path / "bundle"))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the paths of the files that are opened to hash them."""
    paths: list[Path] = []

    def open_and_record(path: Path) -> BinaryIO:
        paths.append(path)
        return open_plain(path)

    monkeypatch.setattr(listed_files, "open_plain", open_and_record)
    return paths


@dataclass(frozen=True)
class Verified:
    """The result of ``alibaba-press verify``: its problems, its exit code and its output.

    A problem is the path within the release, what is expected and what is found.
    """

    problems: list[tuple[str, str, str]]
    code: int
    output: str


def run(bundle: Path) -> Verified:
    """Run ``alibaba-press verify``."""
    problems: list[tuple[str, str, str]] = []

    def verify_and_record(*arguments: Any) -> Verification:
        verification = verify(*arguments)
        problems.extend(
            (os.path.relpath(problem.place, bundle), problem.expected, problem.found)
            for problem in verification.problems
        )
        return verification

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "verify", verify_and_record)
        result = CliRunner().invoke(app, ["verify", str(bundle)])
    return Verified(problems, result.exit_code, result.output)


def problems(bundle: Path) -> list[tuple[str, str, str]]:
    """Return the problems of a release."""
    return run(bundle).problems


# What is not listed


def sparse_file(path: Path, bundle: Path) -> None:
    with path.open("xb") as file:
        file.truncate(256 << 30)


def other_folder(path: Path, bundle: Path) -> None:
    (path / "a").mkdir(parents=True)
    (path / "a" / "b").touch()


def loop(path: Path, bundle: Path) -> None:
    path.symlink_to(path.name)


def link_to_the_release(path: Path, bundle: Path) -> None:
    path.symlink_to(".", target_is_directory=True)


def link_to_a_device(path: Path, bundle: Path) -> None:
    path.symlink_to("/dev/zero")


def new_pipe(path: Path, bundle: Path) -> None:
    path.touch()
    pipe(path, bundle)


def new_socket(path: Path, bundle: Path) -> None:
    path.touch()
    unix_socket(path, bundle)


PLANTED: dict[Callable[[Path, Path], None], str] = {
    sparse_file: "a file",
    other_folder: "a folder",
    loop: "a link",
    link_to_the_release: "a link",
    link_to_a_device: "a link",
    new_pipe: "a pipe",
    new_socket: "a socket",
}
NAMES = ("more", "data/more", "readme.MD", "a\nb", "\u202e::error::", "x" * 255, b"\xff\xfe")


@pytest.mark.parametrize("plant", PLANTED)
def test_what_is_not_listed_is_named_and_not_read(
    bundle: Path, opened: list[Path], plant: Callable[[Path, Path], None]
) -> None:
    names = sorted(os.fsdecode(name) for name in NAMES)
    for name in names:
        if len(name) < 100 or plant is not new_socket:
            plant(bundle / name, bundle)
    expected = [name for name in names if os.path.lexists(bundle / name)]
    verified = run(bundle)
    assert verified.problems == [(name, UNLISTED, PLANTED[plant]) for name in expected]
    assert not {bundle / name for name in names} & set(opened)
    assert verified.code == 1
    assert verified.output.count("the file is not the one that was released") == len(expected)


@pytest.fixture
def deep_folders(bundle: Path) -> Iterator[None]:
    """Put 1,200 folders into each other, where the tables are."""
    path, paths = bundle / "data", list[Path]()
    for _ in range(1200):
        path /= "a"
        paths.append(path)
        path.mkdir()
    yield
    for path in reversed(paths):  # Python removes no folders that are so deep
        path.rmdir()


@pytest.mark.usefixtures("deep_folders")
def test_folders_of_any_depth_are_named_and_not_entered(bundle: Path) -> None:
    verified = run(bundle)
    assert verified.problems == [("data/a", UNLISTED, "a folder")]
    assert verified.code == 1
    assert "1 problem" in verified.output


def test_only_so_many_files_that_are_not_listed_are_named(bundle: Path) -> None:
    for number in range(MAX_RELEASE_FILES + 5):
        (bundle / f"more-{number:06}").touch()
    verified = run(bundle)
    *named, last = verified.problems
    assert [name for name, _, _ in named] == [f"more-{n:06}" for n in range(MAX_RELEASE_FILES)]
    assert last[0] == "more-001000 and further ones"
    assert last[2] == f"more than {MAX_RELEASE_FILES} files that are not listed"
    assert verified.code == 1
    assert "and 981 more" in verified.output
    assert len(verified.output) < 20_000


def test_a_folder_that_cannot_be_read_is_a_problem(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("data"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert problems(bundle) == [("data", "a folder that can be read", "Permission denied")]


def test_a_release_may_be_named_by_a_link(bundle: Path) -> None:
    (bundle / "more").touch()
    (bundle.parent / "latest").symlink_to(bundle)
    assert problems(bundle.parent / "latest") == [("more", UNLISTED, "a file")]


# What is listed


@pytest.mark.parametrize("replace", REPLACEMENTS)
def test_a_listed_file_that_is_not_a_plain_file_is_a_problem(
    bundle: Path, replace: Replacement
) -> None:
    for name in ("README.md", "data/people.csv"):
        replace(bundle / name, bundle)
    verified = run(bundle)
    found = {name: found for name, _, found in verified.problems}
    assert found == dict.fromkeys(("README.md", "data/people.csv"), REPLACEMENTS[replace])
    assert verified.code == 1


def test_a_link_in_place_of_a_folder_is_not_followed(bundle: Path, opened: list[Path]) -> None:
    (bundle / "data").rename(bundle.parent / "outside")
    (bundle / "data").symlink_to(bundle.parent / "outside")
    found = problems(bundle)
    assert {found for _, _, found in found} == {"a link in place of a folder"}
    assert all(name.startswith("data/") for name, _, _ in found)
    assert not any("data" in path.parts for path in opened)


def test_a_file_in_place_of_a_folder_is_a_problem(bundle: Path) -> None:
    shutil.rmtree(bundle / "data")
    (bundle / "data").touch()
    verified = run(bundle)
    assert {found for _, _, found in verified.problems} == {"a file in place of a folder"}
    assert verified.code == 1


def test_listed_files_beyond_the_size_of_a_release_are_not_read(bundle: Path) -> None:
    for name in ("README.md", "data/people.csv"):
        os.truncate(bundle / name, 256 << 30)  # a sparse file
    verified = run(bundle)
    assert [found for _, _, found in verified.problems] == [
        f"{256 << 30} bytes, more than the {MAX_RELEASE_SIZE} of a release"
    ] * 2
    assert verified.code == 1


def test_a_listed_file_without_permission_to_read_it_is_a_problem(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = os.open

    def refuse(path: Any, *arguments: Any, **options: Any) -> int:
        if str(path).endswith("README.md"):
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    [(name, _, found)] = problems(bundle)
    assert (name, found) == ("README.md", "a file that cannot be opened: Permission denied")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["a/b", "A/b"], "found:    'a/b' and 'A/b'"),
        (["a", "a/b"], "found:    'a' and 'a/b'"),
        ([f"a{number}" for number in range(MAX_RELEASE_FILES + 1)], "found:    1001"),
    ],
)
def test_a_list_that_no_folder_can_hold_is_refused(
    bundle: Path, names: list[str], message: str
) -> None:
    lines = "".join(f"{'0' * 64}  {name}\n" for name in names)
    (bundle / SHA256SUMS).write_text(lines, encoding="utf-8")
    with pytest.raises(NotABundle, match=message):
        verify(bundle)
    assert run(bundle).code == 3
