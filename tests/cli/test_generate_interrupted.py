"""`generate` that ends between two files leaves each of them complete, and can be repeated."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from alibaba_press.scripts import project
from alibaba_press.scripts.cli import app, generated
from alibaba_press.scripts.package import checkout
from alibaba_press.tests.support.moments import Moments, die, interrupt, profiled

FILES = {"README.md": "new\n", "docs/limits.md": "new\n", "docs/rules.md": "new\n"}
CALLS = ("mkdir", "replace", "rmdir")


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with three generated files, which is the one of the program."""
    root = tmp_path / "checkout"
    (root / "docs").mkdir(parents=True)
    monkeypatch.setattr(project, "ROOT", root)
    monkeypatch.setattr(checkout, "require_checkout", lambda: None)
    monkeypatch.setattr(generated, "generated_files", lambda: FILES)
    monkeypatch.setattr(generated, "OPTIONAL_FILES", {})
    return root


def generate(moment: int = 0, act: Callable[[], None] = interrupt) -> Result:
    """Run the command, and act at a moment."""
    with profiled(Moments(CALLS, moment, act)):
        return CliRunner().invoke(app, ["generate"])


def texts(root: Path) -> dict[str, str]:
    """Return the texts of all files and the names of all folders below a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_text() if path.is_file() else ""
        for path in root.rglob("*")
    }


@pytest.mark.parametrize("is_killed", [False, True], ids=["interrupted", "killed"])
def test_generate_that_ends_at_any_moment_can_be_repeated(root: Path, is_killed: bool) -> None:
    complete = {"docs": "", **FILES}
    partly, moment, is_over = 0, 0, False
    while not is_over:
        moment += 1
        for name in FILES:
            (root / name).write_text("old\n")
        if not is_killed:
            is_over = generate(moment).exit_code == 0
        elif (child := os.fork()) == 0:
            generate(moment, die)
            os._exit(0)
        else:
            is_over = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        now = {(root / name).read_text() for name in FILES}
        assert now <= {"old\n", "new\n"}
        partly += len(now) == 2
        assert generate().exit_code == 0
        assert texts(root) == complete
    assert partly
