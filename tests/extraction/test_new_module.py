"""A new extraction module: it holds the article in full, and passes the linters of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts import extract
from alibaba_press.scripts.extraction.mentions import NameIndex, find_mentions
from alibaba_press.scripts.extraction.new_module import (
    annotate_sentences,
    describe_reading,
    new_module,
)
from alibaba_press.scripts.german import read, sentences
from alibaba_press.scripts.language import Register, form
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.seeds import ArticleText

LONG = (
    "Tee\n\n"
    "„Wir\u00a0zahlten am 4.\u00a0Mai 2020 exakt 3\u2009500\u2009000\u202fEuro“, sagte die "
    '»Händlerin« Erika Muster aus Köln, und fügte mit \'Nachdruck\' und """viel""" \\ Geduld '
    "hinzu:  zwei bis drei Firmen\u00a0 kämen noch dazu, das habe sie sich für 2021 vorgenommen "
    "und mit 60 Prozent Sicherheit auch schon bedacht. Nach G20 und dem dritten Treffen in Köln "
    f"las sie {'https://example.org/' + 'a' * 120 + '/7'} und schwieg.\n"
)


def small_register() -> Register:
    register = Register()
    register.person("erika-muster", "Erika Muster", description="x")
    register.place("cologne", "Cologne", form("Köln", "translation"), kind="city")
    return register


def module_for(words: str) -> str:
    """The new module of an article with these words."""
    text = ArticleText("tea", "tea.txt", seeds.sha256(words.encode()), words)
    register = small_register()
    return new_module(text, annotate_sentences(text, register), tables()["articles"], register)


def sentences_in(module: str) -> list[str]:
    """The sentences that stand in the comments of a module."""
    blocks = re.findall(r"^# Line .*\n((?:# > .*\n)+)", module, re.MULTILINE)
    return [" ".join(line[len("# > ") :] for line in block.splitlines()) for block in blocks]


@pytest.mark.parametrize("file", sorted((ROOT / "seeds").iterdir()), ids=lambda path: path.stem)
def test_a_module_holds_each_sentence_verbatim_with_its_numbers_and_names(file: Path) -> None:
    words = file.read_bytes().decode()
    text = ArticleText("tea", file.name, "0" * 64, words)
    sentences_of_text = annotate_sentences(text, extract.register)
    module = new_module(text, sentences_of_text, tables()["articles"], extract.register)
    compile(module, file.name, "exec")
    assert sentences_in(module) == [words[start:end] for start, end in sentences(words)]
    numbers = [f"#   {words[r.start : r.end]} = {describe_reading(r)}" for r in read(words)]
    assert [line for line in module.splitlines() if line in set(numbers)] == numbers
    mentions = find_mentions(text, NameIndex.of_register(extract.register))
    names = {(words[m.span.start : m.span.end], m.entity) for m in mentions}
    assert names
    assert [name for name, entity in names if f'#   {name} = "{entity}"' not in module] == []


def test_a_form_that_two_entities_share_names_both() -> None:
    register = small_register()
    register.organization(
        "council", "Council", form("Köln", "short"), kind="government", description="x"
    )
    words = "In Köln lobt Köln Erika Muster."
    text = ArticleText("tea", "tea.txt", seeds.sha256(words.encode()), words)
    module = new_module(text, annotate_sentences(text, register), tables()["articles"], register)
    [line] = re.findall("#   Köln = .*\n", module)
    assert line == '#   Köln = "cologne" or "council": say whom it means, with article.means(…)\n'


def test_long_sentences_are_broken_where_they_can_be_joined_again() -> None:
    module = module_for(LONG)
    assert sentences_in(module) == [LONG[start:end] for start, end in sentences(LONG)]
    too_long = [line for line in module.splitlines() if len(line) > 100]
    assert all("https://" in line for line in too_long)
    assert '#   4.\u00a0Mai 2020 = "2020-05-04"\n' in module
    assert "#   3\u2009500\u2009000\u202fEuro = 3_500_000 EUR\n" in module
    assert "#   zwei bis drei = 2 to 3\n" in module
    assert "#   60 Prozent = 60 percent\n" in module
    assert "#   G20 = a label\n" in module
    assert "#   dritten = 3, ordinal\n" in module
    assert '#   Köln = "cologne"\n' in module


def test_ruff_accepts_a_module(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    module = tmp_path / "scripts" / "extract" / "tea.py"
    module.parent.mkdir(parents=True)
    module.write_text(module_for(LONG), encoding="utf-8")
    for arguments in (["check"], ["format", "--check", "--diff"]):
        result = subprocess.run(
            [sys.executable, "-m", "ruff", *arguments, "--no-cache", str(module)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert result.returncode == 0, result.stdout + result.stderr


def test_a_module_names_every_column_that_an_article_may_state() -> None:
    head = module_for(LONG).partition("# Line")[0]
    columns = [c for c in tables()["articles"].columns if c.provenance in ("quoted", "curated")]
    assert [c.name for c in columns if not re.search(rf"\b{c.name}(:|=)", head)] == []
