"""Nothing that a command prints can act on a terminal or on the runner of a workflow."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts import build as building
from alibaba_press.scripts import visible
from alibaba_press.scripts.checks import Outcome
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.errors import PressError, Problem, Problems
from alibaba_press.scripts.extraction import coverage
from alibaba_press.scripts.package import trace
from alibaba_press.scripts.publish import references
from alibaba_press.scripts.publish.registry_errors import Damaged
from alibaba_press.tests.support.edition_changes import set_members, write_changed
from alibaba_press.tests.support.editions import Edition
from alibaba_press.tests.support.examples import examples
from alibaba_press.tests.support.sample_report import HOSTILE
from alibaba_press.tests.support.small_package import small_release

LINES = "\n::error::x\n##[error]y\n##vso[task]z\n \t::error::"
HOSTILE_TEXT = f"{HOSTILE}{LINES}\x85\u2028\u2066\ufeff\x7f"


def call(*arguments: object):
    """Run a command."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def assert_visible(text: str) -> None:
    """Assert that a text has only visible characters and blanks, and no command to a runner."""
    for line in text.split("\n"):
        hidden = {c for c in line if not c.isprintable() and unicodedata.category(c) != "Zs"}
        assert not hidden, line
        assert not line.lstrip().startswith("::"), line
        assert "##[" not in line
        assert "##vso[" not in line


# All of the command line


def printing_calls(path: Path) -> Iterator[str]:
    """Yield the calls in a module that print, and the standard streams that it names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "typer.echo"):
            yield ast.unparse(node.func)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.stdout", "sys.stderr"):
            yield ast.unparse(node)


def test_only_the_console_prints_to_the_streams_that_are_secured() -> None:
    modules = [path for path in (ROOT / "scripts").rglob("*.py") if "extract" not in path.parts]
    # Only these words make a call. To parse all modules would take long.
    modules = [path for path in modules if re.search("print|echo|std", path.read_text("utf-8"))]
    printing = {path.name for path in modules if any(printing_calls(path))}
    assert printing == {"console.py", "streams.py"}


@pytest.mark.parametrize(
    "arguments",
    [
        (HOSTILE_TEXT,),
        (f"--{HOSTILE_TEXT}",),
        ("rules", HOSTILE_TEXT),
        ("validate", "--format", HOSTILE_TEXT),
        ("validate", "--root", HOSTILE_TEXT),
        ("validate", HOSTILE_TEXT.replace("\0", "")),
        ("publish", HOSTILE_TEXT.replace("\0", ""), "--to", "x"),
        ("diff", HOSTILE_TEXT.replace("\0", ""), HOSTILE_TEXT.replace("\0", "")),
        ("verify", HOSTILE_TEXT.replace("\0", "")),
        ("trace", HOSTILE_TEXT, "x"),
        ("trace", "figures", HOSTILE_TEXT),
        ("fetch", HOSTILE_TEXT, "--from", "x"),
        ("fetch", "x", "--from", HOSTILE_TEXT.replace("\0", "")),
        ("versions", "--from", HOSTILE_TEXT.replace("\0", "")),
        ("versions", HOSTILE_TEXT, "--from", "."),
        ("new-article", HOSTILE_TEXT.replace("\0", "")),
    ],
)
def test_arguments_are_repeated_in_visible_characters(arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.exit_code in (1, 2, 3)
    assert "error" in result.stderr
    assert "this is a fault" not in result.stderr
    assert_visible(result.output)


ERRORS = (
    PressError(HOSTILE_TEXT),
    Damaged(expected=HOSTILE_TEXT, found=HOSTILE_TEXT),
    Problems([Problem(HOSTILE_TEXT, "m", expected=HOSTILE_TEXT, found="f", remedy="r")] * 9),
    OSError(5, HOSTILE_TEXT, HOSTILE_TEXT),
    RuntimeError(HOSTILE_TEXT),
    ModuleNotFoundError(HOSTILE_TEXT, name=HOSTILE_TEXT),
)


def raise_error(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Let the functions behind three commands raise an error."""

    def fail(*arguments: object, **options: object) -> None:
        raise error

    for module, name in ((trace, "trace"), (references, "list_versions"), (building, "build")):
        monkeypatch.setattr(module, name, fail)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("command", ["trace x y", "versions --from .", "build --check"])
def test_every_error_is_printed_in_visible_characters(
    monkeypatch: pytest.MonkeyPatch, error: Exception, command: str
) -> None:
    raise_error(monkeypatch, error)
    result = call(*command.split())
    assert result.exit_code in (1, 2, 3)
    assert_visible(result.output)
    assert "u202e" in result.stderr


@pytest.mark.parametrize("error", ERRORS[:3], ids=lambda error: type(error).__name__)
def test_the_text_of_an_error_is_visible(error: Exception) -> None:
    assert_visible(str(error))


def test_a_problem_takes_four_lines_whatever_its_parts_are() -> None:
    problem = Problem(*[HOSTILE_TEXT] * 2, **dict.fromkeys(("expected", "found", "remedy"), LINES))
    labels = [line.split()[0] for line in str(problem).split("\n")[1:]]
    assert labels == ["expected:", "found:", "remedy:"]


@pytest.mark.parametrize("text", [HOSTILE_TEXT * 20_000, f"{HOSTILE_TEXT}\n" * 20_000])
@pytest.mark.parametrize("kind", [PressError, RuntimeError])
def test_a_long_error_message_is_cut(
    monkeypatch: pytest.MonkeyPatch, text: str, kind: type[Exception]
) -> None:
    raise_error(monkeypatch, kind(text))
    result = call("trace", "x", "y")
    assert len(result.output) < 6 * visible.MESSAGE_LIMIT  # an escape has up to six characters
    assert "characters …)" in result.output


# Output of single commands


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


def change_everything(edition: Edition) -> None:
    """Put hostile text into cells, identifiers, the descriptor and the name of a document."""
    text = HOSTILE_TEXT.replace("\ud800", "").replace("\0", "").replace("\r", "")
    edition.set("people", "erika-muster", description=text, name=text)
    edition.set("figures", "staff", id=text)
    edition.add("figures", "staff-in-cologne", id=f"{text}2", title=text)
    edition.evidence("figures", "staff-in-cologne", "value").update(start=1, reason=text)
    set_members(name=HOSTILE_TEXT, version=HOSTILE_TEXT, title=HOSTILE_TEXT, description=LINES)(
        edition
    )


@pytest.mark.parametrize(
    "format", ["text", pytest.param("markdown", marks=pytest.mark.slow), "json"]
)
def test_a_difference_is_shown_in_visible_characters(
    old: Path, tmp_path: Path, format: str
) -> None:
    new = write_changed(tmp_path, change_everything)
    result = call("diff", old, new, "--format", format)
    assert result.exit_code == 1
    assert_visible(result.stdout)
    assert "u202e" in result.stdout
    call("diff", old, new, "--format", format, "--output", tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == result.stdout
    if format == "json":
        assert json.loads(result.stdout)["new"] == {"name": HOSTILE_TEXT, "version": HOSTILE_TEXT}


@pytest.mark.parametrize(
    "change",
    [
        lambda members: members["resources"][0].update(name=HOSTILE_TEXT),
        lambda members: members["resources"][0].update(hash=HOSTILE_TEXT),
        lambda members: members["resources"][0]["schema"].update(primaryKey=HOSTILE_TEXT),
        lambda members: members.update(resources=HOSTILE_TEXT),
    ],
)
def test_a_refusal_to_compare_is_shown_in_visible_characters(
    old: Path, tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    new = Path(shutil.copytree(old, tmp_path / "new"))
    members = json.loads((new / "datapackage.json").read_bytes())
    change(members)
    (new / "datapackage.json").write_text(json.dumps(members), encoding="utf-8")
    result = call("diff", old, new)
    assert result.exit_code == 3
    assert_visible(result.output)


def test_the_names_of_files_in_a_release_are_shown_in_visible_characters(
    tmp_path: Path, set_validation_outcome: Callable[[Outcome], None]
) -> None:
    set_validation_outcome(Outcome([], []))  # The rules do not look at names of files.
    bundle = Path(shutil.copytree(next(small_release().glob("*[!p]")), tmp_path / "bundle"))
    for name in (HOSTILE_TEXT.replace("/", "").replace("\0", ""), LINES, os.fsdecode(b"\xff\x9b")):
        (bundle / name.replace("\ud800", "")).touch()
    result = call("verify", bundle)
    assert result.exit_code == 1
    assert "3 problems" in result.stdout
    assert_visible(result.output)


def test_an_account_of_the_articles_is_shown_in_visible_characters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    account = coverage.Coverage(
        HOSTILE_TEXT, HOSTILE_TEXT, Counter(), Counter(), [(1, HOSTILE_TEXT)], [(2, LINES)]
    )
    assembly = SimpleNamespace(
        problems=[Problem("p", LINES, expected="e", found=HOSTILE_TEXT, remedy="r")]
    )
    monkeypatch.setattr(building, "assemble_rows", lambda inputs: (assembly, {}))
    monkeypatch.setattr(coverage, "coverage", lambda assembly, texts: [account])
    undated = coverage.UndatedClaims(LINES, 1, {HOSTILE_TEXT: [LINES]})
    monkeypatch.setattr(coverage, "undated_claims", lambda assembly: [undated])
    result = call("coverage")
    assert result.exit_code == 1
    assert_visible(result.output)
    assert result.stdout.count("\n") == 7


def test_what_a_registry_says_of_a_version_is_shown_in_visible_characters(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    version = SimpleNamespace(version=HOSTILE_TEXT, date=LINES, digest="", fault=HOSTILE_TEXT)
    monkeypatch.setattr(references, "list_versions", lambda name, source: [version])
    result = call("versions", "--from", tmp_path)
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert_visible(result.output)


def test_a_traced_row_is_shown_in_visible_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"id": HOSTILE_TEXT, "title": "3,5\u00a0Millionen\u2009€"}
    traced = trace.Trace(HOSTILE_TEXT, HOSTILE_TEXT, row, (), {})
    monkeypatch.setattr(trace, "trace", lambda *arguments, **options: traced)
    result = call("trace", "x", "y")
    assert result.exit_code == 0
    assert "3,5\u00a0Millionen\u2009€" in result.stdout
    assert_visible(result.output)


@pytest.mark.properties
@examples(100)
@given(
    st.recursive(st.text() | st.floats(allow_nan=False), lambda inner: st.lists(inner, max_size=3))
)
def test_json_keeps_its_content_if_it_is_made_visible(value: object) -> None:
    for texts in (value, [value, "##[error]", "###vso[", "\ud800", "\U0010ffff", "\x9b"]):
        document = visible.make_json_visible(json.dumps(texts, ensure_ascii=False))
        assert json.loads(document) == texts
        assert_visible(document)
        assert all(character.isprintable() for character in document)
