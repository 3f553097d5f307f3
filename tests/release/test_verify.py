"""Verification accepts an undamaged release, and names what is wrong with any other."""

from __future__ import annotations

import hashlib
import json
import shutil
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.schemas import tables
from alibaba_press.scripts import changelog
from alibaba_press.scripts import validate as validation
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.intake.unpacking import ArchiveRefused
from alibaba_press.scripts.release.archive import pack
from alibaba_press.scripts.release.sha256sums import SHA256SUMS, NotABundle, file_hashes
from alibaba_press.scripts.release.verify import Verification, verify
from alibaba_press.tests.publish.registries import digest
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_release


@pytest.fixture
def dist() -> Path:
    """Return the folder with the release of the small package."""
    return small_release()


@pytest.fixture
def bundle(dist: Path, tmp_path: Path) -> Path:
    """Return a copy of the release that a test may damage."""
    return Path(shutil.copytree(next(dist.glob("*[!p]")), tmp_path / "bundle"))


@pytest.fixture
def fast_validation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check of the tables only their files, as rules on rows find nothing in the release."""
    monkeypatch.setattr(validation, "validate", partial(validation.validate, fast=True))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder with the article of the release."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / FILE).write_text(TEXT, "utf-8")
    return folder


def rewrite_checksums(folder: Path) -> None:
    """Rewrite SHA256SUMS, as somebody would who wants to hide a change."""
    lines = (f"{hash}  {name}\n" for name, hash in sorted(file_hashes(folder).items()))
    (folder / SHA256SUMS).write_text("".join(lines), "utf-8")


def rewrite_descriptor_hash(folder: Path, name: str) -> None:
    """Rewrite the hash and size of a file in the descriptor."""
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8"))
    data = (folder / name).read_bytes()
    for resource in descriptor["resources"]:
        if resource["path"] == name:
            resource["hash"] = "sha256:" + hashlib.sha256(data).hexdigest()
            resource["bytes"] = len(data)
    file.write_text(json.dumps(descriptor), "utf-8")


def faulty_files(verification: Verification, folder: Path) -> list[str]:
    """Return the paths that the problems name."""
    return [str(Path(problem.place).relative_to(folder)) for problem in verification.problems]


def test_an_undamaged_release_passes(dist: Path, bundle: Path, articles: Path) -> None:
    verification = verify(bundle, articles)
    assert verification.passed
    assert "0 not run" in verification.report
    assert verification.digest == digest(bundle)
    assert verification.files == len([path for path in bundle.rglob("*") if path.is_file()]) - 1
    assert verification.tables == len(tables())
    [archive] = dist.glob("*.zip")
    assert verify(archive, articles) == verification


def test_changed_missing_and_additional_files_are_named(bundle: Path) -> None:
    for name in ("README.md", "data/figures.csv"):
        (bundle / name).write_bytes((bundle / name).read_bytes() + b" ")
    (bundle / "croissant.json").unlink()
    (bundle / "one-more").write_bytes(b"")
    verification = verify(bundle)
    assert not verification.passed
    assert faulty_files(verification, bundle) == [
        "README.md",
        "croissant.json",
        "data/figures.csv",
        "one-more",
    ]


def test_a_change_with_all_hashes_rewritten_violates_a_rule(bundle: Path) -> None:
    file = bundle / "data" / "figures.csv"
    file.write_bytes(file.read_bytes().replace(b",120,", b",121,"))
    rewrite_descriptor_hash(bundle, "data/figures.csv")
    rewrite_checksums(bundle)
    verification = verify(bundle)
    assert verification.problems == ()
    assert not verification.passed
    assert "format-mismatch: 1 finding" in verification.report


@pytest.mark.usefixtures("fast_validation")
def test_a_logical_hash_that_is_not_that_of_its_table_is_a_problem(bundle: Path) -> None:
    file = bundle / "LOGICAL-HASHES"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(["0" * 64 + lines[0][64:], *lines[1:]]), "utf-8")
    rewrite_checksums(bundle)
    verification = verify(bundle)
    assert verification.valid
    assert faulty_files(verification, bundle) == [lines[0].split()[1]]


def test_with_the_articles_the_words_of_every_span_are_compared(
    bundle: Path, articles: Path
) -> None:
    (articles / FILE).write_text(TEXT.replace("schön", "schoen"), "utf-8")
    verification = verify(bundle, articles)
    assert not verification.passed
    assert "article-file-mismatch: 1 finding" in verification.report


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "no file"),
        ("x", "expected: a SHA-256, two blanks and a name of its own"),
        (f"{'0' * 64}  ../README.md\n", r"SHA256SUMS:1: there is no release here"),
        (f"{'0' * 64}  README.md\n" * 2, r"SHA256SUMS:2: there is no release here"),
    ],
)
def test_a_release_without_a_valid_list_of_hashes_is_refused(
    bundle: Path, text: str | None, message: str
) -> None:
    if text is None:
        (bundle / SHA256SUMS).unlink()
    else:
        (bundle / SHA256SUMS).write_text(text.removesuffix("x") or "x\n", "utf-8")
    with pytest.raises(NotABundle, match=message):
        verify(bundle)


def test_an_archive_with_a_name_that_leaves_its_folder_is_refused(
    bundle: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "release.zip"
    pack(bundle, archive, changelog.latest().date)
    archive.write_bytes(archive.read_bytes().replace(b"bundle/README.md", b"bundle/../../ME."))
    with pytest.raises(ArchiveRefused, match=r"'\.\.'"):
        verify(archive)


def run(*arguments: object) -> tuple[int, str]:
    """Run ``alibaba-press verify``, and return its exit code and output."""
    result = CliRunner().invoke(app, ["verify", *map(str, arguments)])
    return result.exit_code, result.output


@pytest.mark.usefixtures("fast_validation")
def test_the_command_prints_the_result_and_sets_the_exit_code(bundle: Path, tmp_path: Path) -> None:
    code, output = run(bundle, "--digest", digest(bundle))
    assert (code, output.splitlines()[-1]) == (0, f"whole: {digest(bundle)}")
    (bundle / "README.md").unlink()
    code, output = run(bundle, "--digest", "sha256:" + "0" * 64)
    assert code == 1
    assert "this is another release" in output
    assert "README.md: the file is not the one that was released" in output
    for path in (tmp_path / "nothing", tmp_path / "nothing.zip", bundle / "LICENSE"):
        code, output = run(path)
        assert code == 3
        assert "there is no release here" in output
