"""`coverage` of articles that nobody wrote for readers ends in limited time, and prints a part of
what it finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from alibaba_press.scripts import german
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.cli import app, coverage
from alibaba_press.scripts.limits import MAX_ARTICLE_SIZE
from alibaba_press.scripts.package import seeds
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small import FILE, TEXT, small_extraction


def coverage_of(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    extraction = small_extraction(folder, TEXT + text)
    monkeypatch.setattr(BuildInputs, "of_project", lambda: extraction.inputs())
    return CliRunner().invoke(app, ["coverage"])


def test_a_part_of_what_is_unaccounted_for_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage, "MAX_FINDINGS", 2)
    result = coverage_of("Es waren 12.\nEs waren 13.\nEs waren 14.\n", tmp_path, monkeypatch)
    assert result.exit_code == 1
    assert re.findall("  unaccounted for, .*|  and .*", result.stdout) == [
        "  unaccounted for, line 5: Es waren 12.",
        "  unaccounted for, line 6: Es waren 13.",
        "  and 1 more sentence",
        "  unaccounted for, line 5: 12",
        "  unaccounted for, line 6: 13",
        "  and 1 more number",
    ]


def test_an_article_is_split_into_sentences_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    split, texts = german.sentences, list[str]()

    def count(text: str) -> list[tuple[int, int]]:
        texts.append(text)
        return split(text)

    monkeypatch.setattr(german, "sentences", count)
    (tmp_path / FILE).write_bytes(TEXT.encode())
    seeds.read_article(tmp_path, "made-up", FILE, seeds.sha256(TEXT.encode())).read()
    assert texts == [TEXT]


def text_up_to_the_limit(repeated: str) -> str:
    """Return a text as large as an article may be."""
    return repeated * ((MAX_ARTICLE_SIZE - len(TEXT.encode())) // len(repeated.encode()))


HOSTILE_CODE = """
import sys
from pathlib import Path
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.cli import app
from alibaba_press.tests.support.small import small_extraction
text = Path(sys.argv[1]).read_text("utf-8")
extraction = small_extraction(Path(sys.argv[1]).parent / "checkout", text)
BuildInputs.of_project = lambda: extraction.inputs()
app(["coverage"])
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. " * 5_000, 1),
        (text_up_to_the_limit("1. "), 3),
        (text_up_to_the_limit("1"), 1),
        (text_up_to_the_limit("\u202e"), 1),
    ],
    ids=["ordinals", "too many ordinals", "one number", "overrides"],
)
def test_a_hostile_article_ends_in_findings_or_in_a_refusal(
    text: str, code: int, tmp_path: Path, sandbox: Sandbox
) -> None:
    (tmp_path / "checkout").mkdir()
    (tmp_path / "text").write_text(TEXT + text, "utf-8", newline="")
    result = sandbox.run(HOSTILE_CODE, tmp_path / "text")
    assert result.code == code, result.error
    assert "Traceback" not in result.error
    assert len(result.out) < 1_000_000
    assert "\u202e" not in result.out
    assert ("has too many numbers" in result.error) is (code == 3)
