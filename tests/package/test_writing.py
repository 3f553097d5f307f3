"""Files are written complete or not at all, and nowhere that somebody else's links lead."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from alibaba_press.scripts.package import writing
from alibaba_press.scripts.package.own_links import create_folder
from alibaba_press.scripts.package.staging import clean, staging
from alibaba_press.scripts.package.writing import CannotWrite, clean_folders, write_files
from alibaba_press.tests.publish.registries import names
from alibaba_press.tests.support.moments import Moments, die, profiled

CALLS = ("mkdir", "open", "write", "replace", "unlink", "rmdir", "fchmod")
"""The functions of the system that change something when a file is written."""


def write_until(moment: int, path: Path) -> int:
    """Write a file in a process that is killed at a moment, and return how it ended."""
    child = os.fork()
    if child == 0:
        with profiled(Moments(CALLS, moment, die)):
            write_files({path: "new"})
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def prepare(folder: Path) -> None:
    with staging(folder, ".making-"):
        pass


def remove_remains(folder: Path) -> None:
    clean(folder, ".making-")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Return a folder that everybody may write to."""
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o1777)
    return folder


@pytest.fixture
def foreign_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all links and pipes belong to another user."""

    def lstat(path: Path) -> os.stat_result:
        status = os.lstat(path)
        return os.stat_result((*status[:4], status.st_uid + 1, *status[5:10]))

    monkeypatch.setattr(Path, "lstat", lstat)


def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    seen = set()
    moment, code = 0, -9
    while code:
        moment += 1
        path.write_text("old")
        code = write_until(moment, path)
        seen.add(path.read_text())
        clean_folders([tmp_path])
        assert names(tmp_path) == ["report.json"], moment
    assert seen == {"old", "new"}


def test_the_next_command_removes_what_a_killed_one_left_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    (tmp_path / ".report.json.20261130").write_text("a backup")
    (tmp_path / ".alibaba-press-notes").mkdir()
    (tmp_path / ".alibaba-press-notes" / "mine.txt").write_text("mine")
    before = names(tmp_path)
    assert write_until(12, path) == -9
    assert len(names(tmp_path)) == len(before) + 1
    write_files({path: "new"})
    assert names(tmp_path) == sorted([*before, "report.json"])


def test_several_files_are_written_and_one_folder_is_used_for_each_place(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    texts = {tmp_path / "a": "1", tmp_path / "b": "2", tmp_path / "sub" / "a": "3ü"}
    write_files(texts)
    assert {path: path.read_text("utf-8") for path in texts} == texts
    assert names(tmp_path) == ["a", "b", "sub"]
    assert names(tmp_path / "sub") == ["a"]


def test_no_file_changes_if_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(CannotWrite, match=r"missing/b: the file cannot be written: No such file"):
        write_files({tmp_path / "a": "new", tmp_path / "missing" / "b": "new"})
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_a_link_of_the_user_is_followed(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (shared / "report").symlink_to(shared / "second")
    (shared / "second").symlink_to("../elsewhere/target")
    write_files({shared / "report": "new"})
    assert (tmp_path / "elsewhere" / "target").read_text() == "new"
    assert (shared / "report").is_symlink()


@pytest.mark.usefixtures("foreign_links")
def test_a_link_of_another_user_in_a_shared_folder_is_not_followed(
    shared: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("old")
    (shared / "report").symlink_to(tmp_path / "secret")
    (tmp_path / "own").symlink_to(shared / "report")
    for path in (shared / "report", tmp_path / "own"):
        with pytest.raises(CannotWrite, match="something of another user has this name"):
            write_files({path: "new"})
    assert (tmp_path / "secret").read_text() == "old"


@pytest.mark.usefixtures("foreign_links")
def test_a_link_of_another_user_on_the_way_to_a_folder_is_not_followed(
    shared: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret" / "sub").mkdir(parents=True)
    (shared / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "way").symlink_to("shared/../shared/folder/sub")
    for folder in (shared / "folder", shared / "folder" / "sub", tmp_path / "way"):
        with pytest.raises(CannotWrite, match="something of another user has this name"):
            write_files({folder / "report": "new"})
        for use in (create_folder, prepare, remove_remains):
            with pytest.raises(PermissionError, match="something of another user has this name"):
                use(folder)
        with pytest.raises(PermissionError, match="something of another user has this name"):
            create_folder(folder / "new" / "newer")
    assert names(tmp_path / "secret") == ["sub"]
    assert names(tmp_path / "secret" / "sub") == []


def test_own_links_on_the_way_to_a_folder_are_followed(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (shared / "folder").symlink_to("../elsewhere")
    (shared / "loop").symlink_to("loop/x")
    create_folder(shared / "folder" / "new" / "newer")
    write_files({shared / "folder" / "new" / "report": "new"})
    assert names(tmp_path / "elsewhere" / "new") == ["newer", "report"]
    with pytest.raises(CannotWrite, match="Too many levels of symbolic links"):
        write_files({shared / "loop" / "report": "new"})


@pytest.mark.usefixtures("foreign_links")
def test_a_pipe_of_another_user_in_a_shared_folder_is_not_opened(shared: Path) -> None:
    os.mkfifo(shared / "report")
    with pytest.raises(CannotWrite, match="something of another user has this name"):
        write_files({shared / "report": "new"})


@pytest.mark.usefixtures("foreign_links")
def test_a_link_in_a_folder_of_its_owner_is_followed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "report").symlink_to(tmp_path / "target")
    write_files({tmp_path / "report": "new"})
    assert (tmp_path / "target").read_text() == "new"


def test_an_open_pipe_is_written_to_by_its_link() -> None:
    reader, writer = os.pipe()
    write_files({Path(f"/dev/fd/{writer}"): "new"})
    os.close(writer)
    with open(reader) as file:
        assert file.read() == "new"


def test_a_named_pipe_is_written_to_if_a_program_reads_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWrite, match="no program reads this pipe"):
        write_files({tmp_path / "pipe": "new"})
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_files({tmp_path / "pipe": "new"})
    assert os.read(reader, 10) == b"new"
    os.close(reader)


def test_a_file_that_takes_the_place_of_a_pipe_is_not_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report"
    path.write_text("old")
    monkeypatch.setattr(writing, "_is_special", lambda path: True)
    with pytest.raises(CannotWrite, match="something else has taken its name"):
        write_files({path: "new"})
    assert path.read_text() == "old"


def test_a_file_keeps_its_mode_but_for_special_bits(tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text("old")
    path.chmod(0o4640)
    write_files({path: "new"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_hard_links_to_a_file_keep_its_old_text(tmp_path: Path) -> None:
    (tmp_path / "report").write_text("old")
    (tmp_path / "other").hardlink_to(tmp_path / "report")
    write_files({tmp_path / "report": "new"})
    assert (tmp_path / "other").read_text() == "old"
