"""Adding an article: which files are refused, and what is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press.schemas import tables
from alibaba_press.scripts import extract, project
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.extraction import new_article
from alibaba_press.scripts.extraction.new_article import NewArticle
from alibaba_press.scripts.language import Article
from alibaba_press.scripts.limits import MAX_ARTICLE_SIZE
from alibaba_press.scripts.package.writing import CannotWrite
from alibaba_press.tests.support import small

WORDS = "Die Firma Alibaba zahlte rund 3,5 Millionen Euro. Das ist schön.\n"
OLD = "Ein alter Artikel.\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the parts of a checkout that adding an article needs."""
    root = tmp_path / "checkout"
    (root / "seeds").mkdir(parents=True)
    (root / "scripts" / "extract" / "who").mkdir(parents=True)
    (root / "seeds" / "old.txt").write_text(OLD, encoding="utf-8", newline="")
    (root / "seeds" / "stray.txt").write_text(OLD * 2, encoding="utf-8", newline="")
    (root / "scripts" / "extract" / "old_one.py").write_text("")
    return root


def prepare(root: Path, file: Path, id: str | None = None) -> NewArticle:
    old = Article("old.txt", id="old-one", sha256="0" * 64, label="Old", language="de")
    return new_article.prepare(file, id, root, [old], extract.register, tables()["articles"])


def write_file(folder: Path, data: str | bytes = WORDS, name: str = "tea.txt") -> Path:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


@pytest.mark.parametrize(
    ("data", "place", "parts"),
    [
        ("", "", ["the article is empty", "an empty file"]),
        (" \n\n", "", ["the article is empty", "3 bytes of white space"]),
        (b"Zeile\nK\xf6ln\n", ":2", ["not UTF-8", "byte 0xf6 at offset 7", "iconv"]),
        ("Köln".encode("utf-16"), ":1", ["not UTF-8", "byte 0xff at offset 0"]),
        (b"\xef\xbb\xbf" + WORDS.encode(), ":1", ["byte order mark", "ef bb bf"]),
        ("Das\nist\0schön\0.\n", ":2", ["no quote can hold", "U+0000 at offset 7, and 1 more"]),
        ("Das\tist schön.\n", ":1", ["no quote can hold", "U+0009 at offset 3\n"]),
        ("Das ist\rschön.\n", ":1", ["lines that end in LF or CR LF", "U+000D"]),
        ("Das ist\u2028schön.\n", ":1", ["no quote can hold", "U+2028"]),
        ("Das ist\u202eschön.\n", ":1", ["no quote can hold", "U+202E"]),
        ("Das ist\ue000schön.\n", ":1", ["no quote can hold", "U+E000"]),
        ("Ja.\nScho\u0308n.\n", ":2", ["normal form C", "'Schön.'", "'Scho\\u0308n.'"]),
        ("x" * (MAX_ARTICLE_SIZE + 1), "", ["too large", "at most 1,048,576 bytes"]),
        (OLD, "", ["in seeds/ already", "seeds/old.txt, the article 'old-one'"]),
        (OLD * 2, "", ["in seeds/ already", "seeds/stray.txt, which no module extracts"]),
    ],
)
def test_an_unusable_text_is_refused_with_its_place(
    checkout: Path, tmp_path: Path, data: str | bytes, place: str, parts: list[str]
) -> None:
    file = write_file(tmp_path, data)
    with pytest.raises(Problems) as raised:
        prepare(checkout, file)
    (problem,) = raised.value.problems
    assert problem.place == f"{file}{place}"
    assert [part for part in parts if part not in f"{problem}\n"] == []
    assert problem.expected
    assert problem.remedy


@pytest.mark.parametrize(
    ("name", "id", "parts"),
    [
        ("Tee aus Köln.txt", "tea", ["not plain", "to tee-aus-koeln.txt"]),
        ("tea.md", None, ["not plain", "then .txt", "to tea.txt"]),
        ("-tea.txt", None, ["not plain", "no . or - at the beginning"]),
        ("OLD.txt", None, ["name of the file is taken", "seeds/old.txt"]),
        ("tea.txt", "old-one", ["identifier is taken", "'old-one'", "--id SLUG"]),
        ("tea.txt", "who", ["name of the module is taken", "scripts/extract/who"]),
        ("old_one.txt", "old_one", ["identifier is not a slug", "'old_one'"]),
        ("tea.txt", "../tea", ["identifier is not a slug"]),
        ("tea.txt", "", ["identifier is not a slug"]),
        ("import.txt", None, ["gives no name of a module", "'import'"]),
        ("005_tea.txt", None, ["gives no name of a module", "begins with a letter", "'005-tea'"]),
    ],
)
def test_an_unusable_name_is_refused(
    checkout: Path, tmp_path: Path, name: str, id: str | None, parts: list[str]
) -> None:
    with pytest.raises(Problems) as raised:
        prepare(checkout, write_file(tmp_path, name=name), id)
    (problem,) = raised.value.problems
    assert [part for part in parts if part not in str(problem)] == []


def test_the_name_of_an_existing_module_is_refused(checkout: Path, tmp_path: Path) -> None:
    (checkout / "scripts" / "extract" / "tea.py").write_text("")
    with pytest.raises(Problems, match=r"taken(.|\n)*scripts/extract/tea\.py"):
        prepare(checkout, write_file(tmp_path))


@pytest.mark.parametrize(("name", "existing"), [("none.txt", "no file"), ("seeds", "a folder")])
def test_a_path_without_a_file_is_refused(checkout: Path, name: str, existing: str) -> None:
    with pytest.raises(Problems, match=rf"there is no article(.|\n)*found:    {existing}"):
        prepare(checkout, checkout / name)


def test_all_problems_are_reported_at_once(checkout: Path, tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        prepare(checkout, write_file(tmp_path, "Das\tist scho\u0308n.", "a b.txt"), "who")
    assert len(raised.value.problems) == 4


def test_seed_and_module_are_written_byte_for_byte(checkout: Path, tmp_path: Path) -> None:
    file = write_file(tmp_path, WORDS.replace("\n", "\r\n"), "Tea_2.0.txt")
    article = prepare(checkout, file)
    new_article.write(article)
    assert (checkout / "seeds" / "Tea_2.0.txt").read_bytes() == file.read_bytes()
    module = checkout / "scripts" / "extract" / "tea_2_0.py"
    assert 'id="tea-2-0"' in module.read_text(encoding="utf-8")
    assert (article.sentences, article.numbers, article.entities) == (2, 1, 2)


def test_if_the_module_cannot_be_written_the_seed_is_removed(
    checkout: Path, tmp_path: Path
) -> None:
    article = prepare(checkout, write_file(tmp_path))
    with pytest.raises(CannotWrite):
        new_article.write(replace(article, module=checkout / "none" / "tea.py"))
    assert sorted(path.name for path in (checkout / "seeds").iterdir()) == ["old.txt", "stray.txt"]


def test_lines_may_end_in_carriage_return_and_line_feed(tmp_path: Path) -> None:
    extraction = small.small_extraction(tmp_path, small.TEXT.replace("\n", "\r\n"))
    rules = ("quote-mismatch", "unsafe-text", "unaccounted-sentence", "unaccounted-number")
    built = small.checked_tables(extraction, *rules)
    assert not any("\r" in (words or "") for words in built["evidence"]["suffix"].to_pylist())


def test_a_label_that_was_not_filled_in_stops_the_build(tmp_path: Path) -> None:
    extraction = small.small_extraction(tmp_path)
    extraction.article.cells["label"] = ""
    assert "articles/made-up has an empty label" in small.rule_problems(extraction)


def test_the_exit_code_tells_a_refusal_from_a_wrong_call(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "ROOT", checkout)
    before = sorted(checkout.rglob("*"))
    refused = CliRunner().invoke(app, ["new-article", str(write_file(tmp_path, "", "empty.txt"))])
    assert (refused.exit_code, "the article is empty" in refused.stderr) == (1, True)
    assert CliRunner().invoke(app, ["new-article"]).exit_code == 2
    assert sorted(checkout.rglob("*")) == before
    result = CliRunner().invoke(
        app, ["new-article", str(write_file(tmp_path)), "--id", "tea-trade"]
    )
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(
        "wrote seeds/tea.txt\n"
        "wrote scripts/extract/tea_trade.py\n"
        "sentences: 2; numbers and dates: 1; known names: 2\n"
    )
    assert "alibaba-press coverage" in result.stdout


def test_without_seeds_the_command_needs_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "ROOT", tmp_path)
    result = CliRunner().invoke(app, ["new-article", str(write_file(tmp_path))])
    assert result.exit_code == 3
    assert "works in a checkout of alibaba-press only" in result.stderr


def test_a_repaired_article_is_written_with_a_note_in_its_module(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "ROOT", checkout)
    file = write_file(tmp_path, "Die Fir\u00adma zahlte\t3 Euro.\n")
    refused = CliRunner().invoke(app, ["new-article", str(file)])
    assert (refused.exit_code, refused.stderr.count("--clean")) == (1, 2)
    result = CliRunner().invoke(app, ["new-article", str(file), "--clean"])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(
        "repaired: tabs replaced by spaces: 1, in line 1\n"
        "repaired: soft hyphens taken out: 1, in line 1\n"
        "wrote seeds/tea.txt\n"
    )
    assert (checkout / "seeds" / "tea.txt").read_text("utf-8") == "Die Firma zahlte 3 Euro.\n"
    module = (checkout / "scripts" / "extract" / "tea.py").read_text("utf-8")
    assert "\n# Repaired in the text: soft hyphens taken out: 1, in line 1.\n" in module
    assert file.read_bytes().decode() == "Die Fir\u00adma zahlte\t3 Euro.\n"


def test_names_that_the_register_lacks_are_listed_and_nothing_is_written(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "ROOT", checkout)
    before = sorted(checkout.rglob("*"))
    file = write_file(tmp_path, "Analystin Erika Muster lobt Alibaba.\n")
    result = CliRunner().invoke(app, ["new-article", str(file), "--names"])
    assert result.exit_code == 0, result.output
    assert result.stdout == 'person("erika-muster", "Erika Muster", description="")  # line 1\n'
    assert sorted(checkout.rglob("*")) == before
