"""The distributions contain the right files of the repository.

The patterns in pyproject.toml and MANIFEST.in are written by hand. A file that they do not match
would be missing without any message.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from alibaba_press.scripts.german.sentences import sentences
from alibaba_press.scripts.release.sha256sums import release_digest
from alibaba_press.scripts.site.documents import DOCUMENTS
from alibaba_press.tests.support.checkout import copy_tracked_files, tracked_files
from alibaba_press.tests.support.small_package import small_release

ROOT = Path(__file__).parents[2]
SHIPPED = ("data/", "schemas/", "scripts/")
WITH_ARTICLE_TEXT = ("seeds/", "scripts/extract/")
"""The folders that contain the articles, or quote nearly all of them."""
TOP_LEVEL_FILES = {
    *("CHANGELOG.md", "DICTIONARY.md", "__init__.py", "column-types.json"),
    *("datapackage.json", "py.typed"),
}
DOCUMENTS_OF_SITE = {document for document, _ in DOCUMENTS.values()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from the sdist; return their folder."""
    copy, output = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("dist")
    copy_tracked_files(copy)
    run_backend(copy, "build_sdist", output)
    with tarfile.open(next(output.iterdir())) as sdist:
        sdist.extractall(copy / "unpacked", filter="data")
    run_backend(next((copy / "unpacked").iterdir()), "build_wheel", output)
    return output


def run_backend(folder: Path, function: str, output: Path) -> None:
    """Call a function of setuptools that builds a distribution, as installers do."""
    call = f"from setuptools import build_meta; build_meta.{function}({str(output)!r})"
    subprocess.run(
        [sys.executable, "-c", call],
        cwd=folder,
        check=True,
        capture_output=True,
    )


def build_in_place(folder: Path, kind: str) -> set[str]:
    """Build a distribution in a checkout, and return the names of its files."""
    if kind == "folder":
        command = [sys.executable, "setup.py", "--quiet", "build", "--build-lib", "dist"]
    else:
        shutil.rmtree(folder / "dist", ignore_errors=True)
        command = [sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", "dist"]
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        capture_output=True,
    )
    if kind == "folder":
        return {
            path.relative_to(folder / "dist").as_posix()
            for path in (folder / "dist").rglob("*")
            if path.is_file()
        }
    [file] = (folder / "dist").iterdir()
    if kind == "wheel":
        with zipfile.ZipFile(file) as wheel:
            return set(wheel.namelist())
    with tarfile.open(file) as sdist:
        return {member.name for member in sdist}


LEFT_OVER = (
    "data/gone.csv",
    "data/gone.parquet",
    "data/people.csv~",
    "data/.~lock.people.csv#",
    "data/nested/people.csv",
    "scripts/gone.pyc",
    "scripts/__pycache__/gone.cpython-311.pyc",
    "scripts/people.py.orig",
    "scripts/extract/gone.py",
    "seeds/gone.txt",
    ".installing/data/people.csv",
    ".building-gone/package/data/people.csv",
    "build/lib/alibaba_press/data/gone.csv",
    "build/bdist.linux-x86_64/wheel/alibaba_press/gone.py",
    "build/bdist.linux-x86_64/wheel/alibaba_press/data/gone.csv",
)
"""What a used checkout may contain beside the project: files of deleted tables, of editors, of
Python, and of builds that were interrupted."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("folder", id="the folder of which the wheel is made"),
        "wheel",
        "sdist",
    ],
)
def test_a_file_that_was_deleted_since_the_last_build_is_in_no_distribution(
    tmp_path: Path, kind: str
) -> None:
    copy_tracked_files(tmp_path)
    before = build_in_place(tmp_path, kind)
    deleted = {"data/works.csv", "schemas/works.py", "scripts/checks/keys.py"}
    for name in deleted:
        (tmp_path / name).unlink()
    for name in LEFT_OVER:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("left = 1\n")
    after = build_in_place(tmp_path, kind)
    assert {name.partition("/")[2] for name in before - after} == deleted
    assert after - before == set()


def expected_files() -> set[str]:
    """Return the files that belong into the wheel."""
    return {
        name
        for name in tracked_files()
        if name in TOP_LEVEL_FILES | DOCUMENTS_OF_SITE
        or (name.startswith(SHIPPED) and not name.startswith(WITH_ARTICLE_TEXT))
    }


def test_the_wheel_contains_data_schemas_scripts_and_pages_of_the_site_and_nothing_else(
    distributions: Path,
) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert names == {f"alibaba_press/{name}" for name in expected_files()}, (
        "add the new kind of file under [tool.setuptools.package-data] in pyproject.toml"
    )


def test_the_sdist_contains_the_same_files_and_no_articles_or_tests(distributions: Path) -> None:
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as sdist:
        names = {member.name.partition("/")[2] for member in sdist if member.isfile()}
    assert expected_files() <= names
    assert [name for name in names if name.startswith((*WITH_ARTICLE_TEXT, "tests/"))] == []


@pytest.fixture(scope="module")
def installed(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder, without anything of this checkout, and return it."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def run_installed(installed: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the installed command line."""
    code = (
        "import alibaba_press, sys; from alibaba_press.scripts.cli import app\n"
        f"assert alibaba_press.__file__.startswith({str(installed)!r})\n"
        "app(sys.argv[1:])"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=installed,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_sentence_of_an_article_is_in_the_wheel(installed: Path) -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "seeds").iterdir()]
    long = {
        text[start:end] for text in texts for start, end in sentences(text) if end - start >= 150
    }
    long = {sentence for sentence in long if " " in sentence}
    assert len(long) > 80
    for path in installed.rglob("*"):
        if path.is_file() and path.suffix != ".parquet":
            content = path.read_text("utf-8")
            assert not [sentence for sentence in long if sentence in content], path


@pytest.mark.slow
def test_the_wheel_alone_can_verify_a_release(installed: Path) -> None:
    [archive] = small_release().glob("*.zip")
    digest = release_digest(archive.with_suffix(""))
    result = run_installed(installed, "verify", archive, "--digest", digest)
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith(f"whole: {digest}\n")


@pytest.mark.parametrize(
    "command",
    [
        ["build"],
        *(
            pytest.param(command, marks=pytest.mark.slow)
            for command in (["coverage"], ["release"], ["new-article", "x"])
        ),
    ],
)
def test_a_command_that_needs_the_articles_says_that_it_works_in_a_checkout(
    installed: Path, command: list[str]
) -> None:
    result = run_installed(installed, *command)
    assert result.returncode == 3
    assert "this command works in a checkout of alibaba-press only" in result.stderr
