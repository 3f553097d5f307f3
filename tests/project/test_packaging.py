"""What is installed is what is in the repository: the patterns in pyproject.toml and MANIFEST.in
are written by hand, and a file that they forget is missing without a word."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from alibaba_press.scripts.changelog import latest
from alibaba_press.scripts.german.sentences import sentences
from alibaba_press.scripts.release.bundle import release
from alibaba_press.tests.support.releasing import build_small, write_small

pytestmark = pytest.mark.xdist_group("test_packaging")

ROOT = Path(__file__).parents[2]
SHIPPED = ("data/", "schemas/", "scripts/")
WITH_WORDS = ("seeds/", "scripts/extract/")
"""What holds the articles, or quotes nearly all of them."""
TOP = {"CHANGELOG.md", "__init__.py", "datapackage.json", "py.typed"}


def tracked() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from that sdist."""
    copy = tmp_path_factory.mktemp("copy")
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist", "."],
        cwd=copy,
        check=True,
        capture_output=True,
    )
    return copy / "dist"


def expected() -> set[str]:
    return {
        name
        for name in tracked()
        if name in TOP or (name.startswith(SHIPPED) and not name.startswith(WITH_WORDS))
    }


def test_the_wheel_carries_data_schemas_and_scripts_and_nothing_else(distributions: Path) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert names == {f"alibaba_press/{name}" for name in expected()}, (
        "add the new kind of file under [tool.setuptools.package-data] in pyproject.toml"
    )


def test_the_sdist_carries_the_same_and_no_articles_or_tests(distributions: Path) -> None:
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as sdist:
        names = {member.name.partition("/")[2] for member in sdist if member.isfile()}
    assert expected() <= names
    assert [name for name in names if name.startswith((*WITH_WORDS, "tests/"))] == []


@pytest.fixture(scope="module")
def installed(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs, and nothing of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def run_installed(installed: Path, *words: object) -> subprocess.CompletedProcess[str]:
    code = (
        "import alibaba_press, sys; from alibaba_press.scripts.cli import app\n"
        f"assert alibaba_press.__file__.startswith({str(installed)!r})\n"
        "app(sys.argv[1:])"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=installed,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_sentence_of_an_article_is_in_the_wheel(installed: Path) -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "seeds").iterdir()]
    long = {text[a:b] for text in texts for a, b in sentences(text) if b - a >= 150}
    long = {sentence for sentence in long if " " in sentence}
    assert len(long) > 80
    for path in installed.rglob("*"):
        if path.is_file() and path.suffix != ".parquet":
            held = path.read_text("utf-8")
            assert not [sentence for sentence in long if sentence in held], path


def test_a_release_is_verified_by_the_wheel_alone(installed: Path, tmp_path: Path) -> None:
    package = write_small(build_small(tmp_path), tmp_path)
    made = release(package, latest(), tmp_path / "dist")
    done = run_installed(installed, "verify", made.archive, "--digest", made.digest)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"whole: {made.digest}\n")


@pytest.mark.parametrize("command", [["build"], ["coverage"], ["release"], ["new-article", "x"]])
def test_what_needs_the_articles_says_that_it_works_in_a_checkout(
    installed: Path, command: list[str]
) -> None:
    done = run_installed(installed, *command)
    assert done.returncode == 3
    assert "this command works in a checkout of alibaba-press only" in done.stderr
