"""The release of this checkout is the same to the byte wherever it is made, and gives back no
article."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.release.verify import verify
from alibaba_press.tests.support.releasing import NAME, contents_of

pytestmark = pytest.mark.xdist_group("test_release_elsewhere")

SUMS = ROOT / "tests" / "sums" / f"{NAME}.SHA256SUMS"
REPAIR = "make the release anew, see that it is what is meant, and copy its SHA256SUMS here"

ELSEWHERE = {
    "here": {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    "there": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2", "HOME": "/nowhere"},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The release of this checkout, made twice at once by the command, in other surroundings."""
    folders = {name: tmp_path_factory.mktemp(name) for name in ELSEWHERE}
    running = [
        subprocess.Popen(
            [Path(sys.executable).with_name("alibaba-press"), "release", "--output", "a/dist"],
            cwd=folders[name],
            env={"PATH": os.environ["PATH"], **variables},
            umask=umask,
        )
        for (name, variables), umask in zip(ELSEWHERE.items(), (0o022, 0o077), strict=True)
    ]
    assert [process.wait() for process in running] == [0, 0]
    return {name: folder / "a" / "dist" for name, folder in folders.items()}


def test_two_releases_made_in_other_surroundings_are_the_same_to_the_byte(
    made: dict[str, Path],
) -> None:
    here, there = map(contents_of, made.values())
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert f"{NAME}.zip" in here


def test_no_path_of_a_machine_is_in_a_release(made: dict[str, Path]) -> None:
    paths = [str(path).encode() for path in (ROOT, *made.values())]
    for name, data in contents_of(made["there"]).items():
        assert not [path for path in paths if path in data], name


def test_the_release_of_this_version_is_the_one_whose_hashes_are_kept(
    made: dict[str, Path],
) -> None:
    assert (made["here"] / NAME / "SHA256SUMS").read_text("utf-8") == SUMS.read_text("utf-8"), (
        REPAIR
    )


def test_the_release_verifies_with_the_articles(made: dict[str, Path]) -> None:
    found = verify(made["there"] / f"{NAME}.zip", ROOT / "seeds")
    assert found.whole, str(found)
    assert "0 not run" in found.report


LONGEST = 120
"""Code points of an article that no file of a release has in one piece: the longest cell that is
printed words, a caption, has 105."""


def test_no_longer_piece_of_an_article_stands_in_a_release_than_its_longest_quote(
    made: dict[str, Path],
) -> None:
    half = LONGEST // 2
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").iterdir())]
    # The scale of a progress bar, which stands in a page, has no words.
    pieces = {
        piece: (text, at)
        for text in texts
        for at in range(len(text) - half)
        if not set(piece := text[at : at + half]) <= set("0123456789%")
    }
    longest = 0
    for name, data in contents_of(made["here"] / NAME).items():
        if name.endswith(".parquet"):
            continue  # compressed; the CSV file says the same
        held = data.decode("utf-8", "replace")
        for at in range(0, len(held) - half, half):
            if (found := pieces.get(held[at : at + half])) is not None:
                longest = max(longest, common(held, at, *found))
    assert half < longest < LONGEST


def common(one: str, at: int, other: str, there: int) -> int:
    """The length of the longest piece that two texts have in common around a place in each."""
    before = 0
    while min(at, there) > before and one[at - before - 1] == other[there - before - 1]:
        before += 1
    after = 0
    while at + after < len(one) and there + after < len(other):
        if one[at + after] != other[there + after]:
            break
        after += 1
    return before + after
