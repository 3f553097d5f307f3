"""Articles of untrusted packages: only plain files of their folder are read, up to a limit."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.intake.article_reader import read_articles
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.limits import MAX_ARTICLE_SIZE
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.not_plain_files import REPLACEMENTS, SECRET, Replacement
from alibaba_press.tests.support.small import FILE, TEXT


def articles(package: Path, folder: Path) -> dict[str, str] | None:
    """Return the texts of the articles in a folder, by identifier."""
    with open_package(package, tables()) as opened:
        texts = read_articles(opened, folder)
        return None if texts is None else {id: text.text for id, text in texts.items()}


def test_the_articles_are_read_from_the_folder_of_the_package(package: Path) -> None:
    assert articles(package, package / "seeds") == {"made-up": TEXT}


@pytest.mark.parametrize("replace", REPLACEMENTS)
def test_an_article_that_is_not_a_plain_file_is_not_read(
    package: Path, replace: Replacement
) -> None:
    replace(package / "seeds" / FILE, package)
    assert articles(package, package / "seeds") == {}


def test_a_link_in_place_of_the_folder_of_the_articles_is_not_followed(package: Path) -> None:
    (package / "seeds").rename(package.parent / "elsewhere")
    (package / "seeds").symlink_to(package.parent / "elsewhere")
    assert articles(package, package / "seeds") is None
    assert articles(package, package.parent / "elsewhere") == {"made-up": TEXT}


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "..", ".", "a/b", "x" * 5000])
def test_an_article_outside_of_its_folder_is_not_read(
    valid_package: Path, tmp_path: Path, name: str
) -> None:
    built = untrusted.build(tmp_path)
    index = built["articles"].column_names.index("file")
    field = built["articles"].schema.field("file")
    built["articles"] = built["articles"].set_column(index, field, pa.array([name]))
    package = untrusted.write(built, tmp_path / "package")
    (package / "secret.txt").write_text(SECRET)
    assert articles(package, package / "seeds") == {}


def test_an_article_is_read_up_to_the_largest_size(package: Path) -> None:
    os.truncate(package / "seeds" / FILE, 1 << 40)  # a sparse file
    [text] = (articles(package, package / "seeds") or {}).values()
    assert len(text.encode()) == MAX_ARTICLE_SIZE
