"""A package beside which something else lies where its articles should: nothing outside of their
folder is read, and no more than articles have."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.intake.article_reader import read_articles
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.package.seeds import LARGEST_ARTICLE
from alibaba_press.tests.support import hostile
from alibaba_press.tests.support.no_plain_file import INSTEAD, SECRET, Harm
from alibaba_press.tests.support.small import FILE, TEXT


def articles(victim: Path, folder: Path) -> dict[str, str] | None:
    with open_package(victim, tables()) as package:
        texts = read_articles(package, folder)
        return None if texts is None else {id: text.text for id, text in texts.items()}


def test_the_articles_are_read_from_the_folder_of_the_package(victim: Path) -> None:
    assert articles(victim, victim / "seeds") == {"made-up": TEXT}


@pytest.mark.parametrize("harm", INSTEAD)
def test_an_article_that_is_no_plain_file_is_not_at_hand(victim: Path, harm: Harm) -> None:
    harm(victim / "seeds" / FILE, victim)
    assert articles(victim, victim / "seeds") == {}


def test_a_link_in_place_of_the_folder_of_the_articles_is_not_followed(victim: Path) -> None:
    (victim / "seeds").rename(victim.parent / "elsewhere")
    (victim / "seeds").symlink_to(victim.parent / "elsewhere")
    assert articles(victim, victim / "seeds") is None
    assert articles(victim, victim.parent / "elsewhere") == {"made-up": TEXT}


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "..", ".", "a/b", "x" * 5000])
def test_an_article_is_read_from_within_its_folder_only(
    sound: Path, tmp_path: Path, name: str
) -> None:
    built = hostile.build(tmp_path)
    at = built["articles"].column_names.index("file")
    field = built["articles"].schema.field("file")
    built["articles"] = built["articles"].set_column(at, field, pa.array([name]))
    package = hostile.write(built, tmp_path / "package")
    (package / "secret.txt").write_text(SECRET)
    assert articles(package, package / "seeds") == {}


def test_of_an_article_no_more_is_read_than_any_has(victim: Path) -> None:
    os.truncate(victim / "seeds" / FILE, 1 << 40)  # which takes no room on the disk
    [text] = (articles(victim, victim / "seeds") or {}).values()
    assert len(text.encode()) == LARGEST_ARTICLE
