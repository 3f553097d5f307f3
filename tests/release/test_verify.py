"""A release that was downloaded is verified: what is wrong with it is said, and nothing else."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts import changelog
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.intake.unpacking import ArchiveRefused
from alibaba_press.scripts.release.archive import pack
from alibaba_press.scripts.release.bundle import release
from alibaba_press.scripts.release.hash_list import SUMS, NotABundle, sums
from alibaba_press.scripts.release.verify import Verified, verify
from alibaba_press.tests.support.small import FILE, TEXT, whole

pytestmark = pytest.mark.xdist_group("test_verify")


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    library.write(library.build(whole(folder).sources()), tables(), folder / "package")
    release(folder / "package", changelog.latest(), folder / "dist")
    return folder / "dist"


@pytest.fixture
def bundle(dist: Path, tmp_path: Path) -> Path:
    """A copy of the release of the small package."""
    return Path(shutil.copytree(next(dist.glob("*[!p]")), tmp_path / "bundle"))


def list_anew(folder: Path) -> None:
    """Write the list of hashes anew, as one would who wants a change to go unnoticed."""
    lines = (f"{hash}  {name}\n" for name, hash in sorted(sums(folder).items()))
    (folder / SUMS).write_text("".join(lines), "utf-8")


def rehash(folder: Path, name: str) -> None:
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8"))
    data = (folder / name).read_bytes()
    for resource in descriptor["resources"]:
        if resource["path"] == name:
            resource["hash"] = "sha256:" + hashlib.sha256(data).hexdigest()
            resource["bytes"] = len(data)
    file.write_text(json.dumps(descriptor), "utf-8")


def places(found: Verified, folder: Path) -> list[str]:
    return [str(Path(problem.place).relative_to(folder)) for problem in found.problems]


def test_a_release_is_whole(dist: Path, bundle: Path) -> None:
    found = verify(bundle)
    assert found.whole
    assert found.digest == "sha256:" + hashlib.sha256((bundle / SUMS).read_bytes()).hexdigest()
    assert found.files == len([path for path in bundle.rglob("*") if path.is_file()]) - 1
    assert found.tables == len(tables())
    [archive] = dist.glob("*.zip")
    assert verify(archive) == found


def test_files_that_are_not_those_that_were_released_are_named(bundle: Path) -> None:
    for name in ("README.md", "data/figures.csv"):
        (bundle / name).write_bytes((bundle / name).read_bytes() + b" ")
    (bundle / "croissant.json").unlink()
    (bundle / "one-more").write_bytes(b"")
    found = verify(bundle)
    assert not found.whole
    assert places(found, bundle) == ["README.md", "croissant.json", "data/figures.csv", "one-more"]


def test_a_change_with_all_hashes_made_anew_is_found_by_the_rules(bundle: Path) -> None:
    file = bundle / "data" / "figures.csv"
    file.write_bytes(file.read_bytes().replace(b",120,", b",121,"))
    rehash(bundle, "data/figures.csv")
    list_anew(bundle)
    found = verify(bundle)
    assert found.problems == ()
    assert not found.whole
    assert "format-mismatch: 1 finding" in found.report


def test_a_logical_hash_that_is_not_that_of_its_table_is_found(bundle: Path) -> None:
    file = bundle / "LOGICAL-HASHES"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(["0" * 64 + lines[0][64:], *lines[1:]]), "utf-8")
    list_anew(bundle)
    found = verify(bundle)
    assert found.valid
    assert places(found, bundle) == [lines[0].split()[1]]


def test_with_the_articles_the_words_of_every_span_are_compared(
    bundle: Path, tmp_path: Path
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / FILE).write_text(TEXT, "utf-8")
    assert "0 not run" in verify(bundle, articles).report
    (articles / FILE).write_text(TEXT.replace("schön", "schoen"), "utf-8")
    found = verify(bundle, articles)
    assert not found.whole
    assert "article-file-mismatch: 1 finding" in found.report


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "no file"),
        ("x", "expected: a SHA-256, two blanks and a name of its own"),
        (f"{'0' * 64}  ../README.md\n", r"SHA256SUMS:1: there is no release here"),
        (f"{'0' * 64}  README.md\n" * 2, r"SHA256SUMS:2: there is no release here"),
    ],
)
def test_a_list_of_hashes_that_is_none_is_refused(
    bundle: Path, text: str | None, said: str
) -> None:
    if text is None:
        (bundle / SUMS).unlink()
    else:
        (bundle / SUMS).write_text(text.removesuffix("x") or "x\n", "utf-8")
    with pytest.raises(NotABundle, match=said):
        verify(bundle)


def test_an_archive_with_a_name_that_leaves_its_folder_is_refused(
    bundle: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "release.zip"
    pack(bundle, archive, changelog.latest().date)
    archive.write_bytes(archive.read_bytes().replace(b"bundle/README.md", b"bundle/../../ME."))
    with pytest.raises(ArchiveRefused, match=r"'\.\.'"):
        verify(archive)


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["verify", *map(str, words)])
    return done.exit_code, done.output


def test_the_command_says_whether_a_release_is_whole(bundle: Path, tmp_path: Path) -> None:
    digest = verify(bundle).digest
    code, said = run(bundle, "--digest", digest)
    assert (code, said.splitlines()[-1]) == (0, f"whole: {digest}")
    code, said = run(bundle, "--digest", "sha256:" + "0" * 64)
    assert code == 1
    assert "this is another release" in said
    (bundle / "README.md").unlink()
    code, said = run(bundle)
    assert code == 1
    assert "README.md: the file is not the one that was released" in said
    for path in (tmp_path / "nothing", tmp_path / "nothing.zip", bundle / "LICENSE"):
        code, said = run(path)
        assert code == 3
        assert "there is no release here" in said
