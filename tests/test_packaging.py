"""What is installed is what is in the repository: the patterns in pyproject.toml and MANIFEST.in
are written by hand, and a file that they forget is missing without a word."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHIPPED = ("data/", "schemas/", "scripts/")
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
    return {name for name in tracked() if name in TOP or name.startswith(SHIPPED)}


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
    assert [name for name in names if name.startswith(("seeds/", "tests/"))] == []
