"""`new-article` that is killed or interrupted at any moment can be repeated."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path

import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction import new_article
from alibaba_press.scripts.language import Register
from alibaba_press.tests.support.moments import Moments, die, interrupt, profiled

CHANGING = ("mkdir", "replace", "rmdir")
"""The functions of the system that change a folder here."""

CALLS = [
    pytest.param(CHANGING, id="changes of folders"),
    pytest.param(
        (*CHANGING, "write", "unlink", "stat", "chmod", "fsync"),
        id="many calls",
        marks=pytest.mark.slow,
    ),
]

WORDS = "Die Firma hat 12 Läden.\n"


def add(checkout: Path, file: Path, moment: int = 0, calls: Collection[str] = CHANGING) -> None:
    """Add an article, and die at a moment."""
    model = tables()["articles"]
    article = new_article.prepare(file, None, checkout, [], Register(), model)
    with profiled(Moments(calls, moment, die)):
        new_article.write(article)


def new_checkout(folder: Path) -> Path:
    (folder / "scripts" / "extract").mkdir(parents=True)
    (folder / "seeds").mkdir()
    return folder


@pytest.mark.parametrize("calls", CALLS)
def test_an_interrupted_command_adds_seed_and_module_or_neither(
    tmp_path: Path, calls: Collection[str]
) -> None:
    (tmp_path / "tea.txt").write_text(WORDS, encoding="utf-8")
    checkout = new_checkout(tmp_path / "checkout")
    model = tables()["articles"]
    article = new_article.prepare(tmp_path / "tea.txt", None, checkout, [], Register(), model)
    outcomes: list[list[bool]] = []
    is_interrupted = True
    while is_interrupted:
        try:
            with profiled(Moments(calls, len(outcomes) + 1, interrupt)):
                new_article.write(article)
            is_interrupted = False
        except KeyboardInterrupt:
            pass
        outcomes.append([path.exists() for path in (article.seed, article.module)])
        article.seed.unlink(missing_ok=True)
        article.module.unlink(missing_ok=True)
    assert {(False, False), (True, True)} == set(map(tuple, outcomes[:-1]))


def test_a_command_that_adds_nothing_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text(WORDS, encoding="utf-8")
    checkout = new_checkout(tmp_path / "checkout")
    add(checkout, tmp_path / "tea.txt")
    for name in ("seeds", "scripts/extract"):
        (checkout / name / ".alibaba-press-killed" / "content").mkdir(parents=True)
    with pytest.raises(Problems, match="the name of the module is taken"):
        add(checkout, tmp_path / "tea.txt")
    assert added(checkout) == ["scripts/extract/tea.py", "seeds/tea.txt"]


def added(checkout: Path) -> list[str]:
    return sorted(path.relative_to(checkout).as_posix() for path in checkout.rglob("*.*"))


@pytest.mark.parametrize("calls", CALLS)
def test_a_killed_command_can_be_repeated_until_the_article_is_there(
    tmp_path: Path, calls: Collection[str]
) -> None:
    (tmp_path / "tea.txt").write_text(WORDS, encoding="utf-8")
    complete = ["scripts/extract/tea.py", "seeds/tea.txt"]
    outcomes, moment, code = [], 0, -9
    while code:
        moment += 1
        checkout = tmp_path / str(moment)
        (checkout / "scripts" / "extract").mkdir(parents=True)
        (checkout / "seeds").mkdir()
        if not (child := os.fork()):
            add(checkout, tmp_path / "tea.txt", moment, calls)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        is_added = set(complete) <= set(added(checkout))
        if not is_added:
            add(checkout, tmp_path / "tea.txt")
            assert added(checkout) == complete, moment
        outcomes.append(is_added)
        shutil.rmtree(checkout)
    assert set(outcomes) == {False, True}


def test_a_link_to_nowhere_in_place_of_the_module_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "scripts" / "extract").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "scripts" / "extract" / "tea.py").symlink_to(tmp_path / "elsewhere.py")
    with pytest.raises(Problems, match="the name of the module is taken"):
        add(tmp_path, tmp_path / "tea.txt")
    assert not (tmp_path / "elsewhere.py").exists()
