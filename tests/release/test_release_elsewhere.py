"""The release of this checkout has the same bytes on every machine, and contains no article."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.release.verify import verify
from alibaba_press.tests.support.small_package import NAME, files_in

pytestmark = pytest.mark.slow

EXPECTED_CHECKSUMS = ROOT / "tests" / "sums" / f"{NAME}.SHA256SUMS"
REMEDY = "check that the new release is what you mean, and copy its SHA256SUMS to tests/sums"

ENVIRONMENTS = {
    "usual": {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    "unusual": {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "2",
        "HOME": "/nowhere",
    },
}


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make the release of this checkout in two environments at once; return its folder in each."""
    folders = {name: tmp_path_factory.mktemp(name) for name in ENVIRONMENTS}
    running = [
        subprocess.Popen(
            [Path(sys.executable).with_name("alibaba-press"), "release", "--output", "a/dist"],
            cwd=folders[name],
            env={"PATH": os.environ["PATH"], **variables},
            umask=umask,
        )
        for (name, variables), umask in zip(ENVIRONMENTS.items(), (0o022, 0o077), strict=True)
    ]
    assert [process.wait() for process in running] == [0, 0]
    return {name: folder / "a" / "dist" for name, folder in folders.items()}


def with_pages(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files, and those in the archive of the site, which are compressed."""
    [site] = [data for name, data in files.items() if name.endswith("site.zip")]
    with zipfile.ZipFile(io.BytesIO(site)) as archive:
        return files | {name: archive.read(name) for name in archive.namelist()}


def test_releases_made_in_two_environments_have_the_same_bytes(
    releases: dict[str, Path],
) -> None:
    usual, unusual = map(files_in, releases.values())
    assert usual.keys() == unusual.keys()
    assert [name for name in usual if usual[name] != unusual[name]] == []
    assert f"{NAME}.zip" in usual


def test_no_path_of_the_machine_is_in_a_release(releases: dict[str, Path]) -> None:
    paths = [str(path).encode() for path in (ROOT, *releases.values())]
    for name, data in with_pages(files_in(releases["unusual"])).items():
        assert not [path for path in paths if path in data], name


def test_the_release_of_this_version_has_the_recorded_checksums(
    releases: dict[str, Path],
) -> None:
    assert (releases["usual"] / NAME / "SHA256SUMS").read_text(
        "utf-8"
    ) == EXPECTED_CHECKSUMS.read_text("utf-8"), REMEDY


def test_the_release_verifies_with_the_articles(releases: dict[str, Path]) -> None:
    verification = verify(releases["unusual"] / f"{NAME}.zip", ROOT / "seeds")
    assert verification.passed, str(verification)
    assert "0 not run" in verification.report


MAX_PIECE = 120
"""No file of a release has so many code points of an article in one piece. The longest quote, a
caption, has 105."""

MAX_PIECE_OF_PAGE = 150
"""As above, of a page of the site, where the words of several rows can meet: at most 148."""


def test_no_file_contains_a_longer_piece_of_an_article_than_the_longest_quote(
    releases: dict[str, Path],
) -> None:
    half = MAX_PIECE // 2
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").iterdir())]
    # The scale of a progress bar has no words.
    pieces = {
        piece: (text, index)
        for text in texts
        for index in range(len(text) - half)
        if not set(piece := text[index : index + half]) <= set("0123456789%")
    }
    longest, longest_of_page = 0, 0
    for name, data in with_pages(files_in(releases["usual"] / NAME)).items():
        if name.endswith(".parquet"):
            continue  # compressed; the CSV file has the same content
        content = data.decode("utf-8", "replace")
        for index in range(0, len(content) - half, half):
            if (piece_place := pieces.get(content[index : index + half])) is not None:
                length = common_length(content, index, *piece_place)
                if name.startswith(f"{NAME}-site/"):
                    longest_of_page = max(longest_of_page, length)
                else:
                    longest = max(longest, length)
    assert half < longest < MAX_PIECE
    assert half < longest_of_page < MAX_PIECE_OF_PAGE


def common_length(first: str, i: int, second: str, j: int) -> int:
    """Return the length of the piece around two positions that both texts have in common."""
    before = 0
    while min(i, j) > before and first[i - before - 1] == second[j - before - 1]:
        before += 1
    after = 0
    while i + after < len(first) and j + after < len(second):
        if first[i + after] != second[j + after]:
            break
        after += 1
    return before + after
