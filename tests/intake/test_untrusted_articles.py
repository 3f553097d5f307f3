"""Articles of untrusted packages: only plain files of their folder are read, up to a limit."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.checks import RULES, Finding, run
from alibaba_press.scripts.intake import article_reader
from alibaba_press.scripts.intake.article_reader import read_articles
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.limits import MAX_ARTICLE_SIZE, MAX_FINDINGS
from alibaba_press.scripts.package.arrow import from_rows
from alibaba_press.scripts.package.seeds import sha256
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted
from alibaba_press.tests.support.not_plain_files import REPLACEMENTS, SECRET, Replacement
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_tables


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
def test_an_article_outside_of_its_folder_is_not_read(tmp_path: Path, name: str) -> None:
    built = small_tables()
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


def findings_on_articles(package: Path) -> list[Finding]:
    """Return the findings of the rules on the files of the articles."""
    with open_package(package, tables(), load=True, articles=package / "seeds") as opened:
        return list(run(opened, [RULES["article-file-mismatch"]]))


@pytest.mark.parametrize(
    ("limit", "size", "expected"),
    [
        ("MAX_ARTICLE_SIZE", len(TEXT.encode()) - 1, "at most {} bytes"),
        ("MAX_ARTICLES_SIZE", len(TEXT.encode()) - 1, "at most {} bytes of all articles together"),
    ],
)
def test_an_article_that_exceeds_a_limit_is_reported_with_the_limit(
    package: Path, limit: str, size: int, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert findings_on_articles(package) == []
    monkeypatch.setattr(article_reader, limit, size)
    [finding] = findings_on_articles(package)
    assert (finding.key, finding.expected, finding.found) == (
        "made-up",
        expected.format(size),
        "more",
    )


@pytest.mark.slow
def test_a_package_is_valid_with_its_articles(package: Path) -> None:
    assert validate(package, tables(), package / "seeds").valid


@pytest.mark.slow
def test_articles_with_millions_of_numbers_and_sentences_take_little_memory(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    built = small_tables()
    [first] = built["articles"].to_pylist()
    words = [f"Es waren {number}. " * 65_000 for number in range(2, 7)]
    articles = [
        first
        | {
            "id": f"z{number}",
            "file": f"z{number}.txt",
            "sha256": sha256(text.encode()),
            "characters": len(text),
        }
        for number, text in enumerate(words)
    ]
    built["articles"] = from_rows(tables()["articles"], [first, *articles])
    package = untrusted.write(built, tmp_path / "package")
    for article, text in zip(articles, words, strict=True):
        (package / "seeds" / article["file"]).write_text(text, encoding="utf-8")
    result = sandbox.validate(package)
    assert result.code == 1, result.error
    findings = result.files_by_rule
    assert findings == {"article-content-mismatch": ["data/sentences.csv"] * MAX_FINDINGS}
