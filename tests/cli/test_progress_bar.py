"""What a person at a terminal sees of the progress of a command."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from rich.live import Live

from alibaba_press.scripts.cli.progress_bar import ProgressBar
from alibaba_press.tests.support.sandbox import Sandbox
from alibaba_press.tests.support.small_package import small_package

HANGING = 300
"""Seconds after which a test ends that hangs."""

Run = tuple[int, str, str]
"""The exit code of a command, its standard output, and what a terminal shows of its errors."""

AT_A_TERMINAL = """
import json, os, sys
terminal, settings, *sys.argv[1:] = sys.argv[1:]
for name in ("NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(name, None)
os.environ.update(json.loads(settings))
os.dup2(os.open(terminal, os.O_RDWR | os.O_NOCTTY), 2)
from alibaba_press.scripts.cli import app; app()
"""


def run(sandbox: Sandbox, *arguments: str | Path, **environment: str) -> Run:
    """Run the command with standard error at a pseudo-terminal and standard output in a file."""
    terminal, side = pty.openpty()
    settings = json.dumps({"TERM": "xterm", "COLUMNS": "100"} | environment)
    with ThreadPoolExecutor() as threads:
        shown = threads.submit(read_all, terminal)
        result = sandbox.run(AT_A_TERMINAL, os.ttyname(side), settings, *arguments)
        os.close(side)
        return result.code, result.out, shown.result(HANGING).decode()


def read_all(terminal: int) -> bytes:
    """Return what is shown at a terminal until the last writer closes its side."""
    shown = b""
    with open(terminal, "rb", buffering=0) as file, suppress(OSError):  # Linux ends with an error.
        while block := file.read(65536):
            shown += block
    return shown


def on_screen(shown: str) -> list[str]:
    """Return the lines that are on a terminal after a text was written to it."""
    lines, row, column = [""], 0, 0
    for part in re.findall(r"\x1b\[[?\d;]*[A-Za-z]|[\r\n]|[^\x1b\r\n]+", shown):
        if part == "\r":
            column = 0
        elif part == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif re.fullmatch(r"\x1b\[\d*A", part):
            row -= int(part[2:-1] or 1)
        elif part == "\x1b[2K":
            lines[row] = ""
        elif not part.startswith("\x1b"):
            lines[row] = lines[row][:column].ljust(column) + part + lines[row][column + len(part) :]
            column += len(part)
    return [line.rstrip() for line in lines]


@pytest.fixture(scope="module")
def validation(sandbox: Sandbox) -> Run:
    """Run a command that ends well, at a terminal of 60 columns."""
    return run(sandbox, "validate", "--fast", small_package(), COLUMNS="60")


def test_a_person_at_a_terminal_sees_a_bar_which_leaves_a_clean_line(validation: Run) -> None:
    code, _, shown = validation
    assert code == 0
    assert re.search(r"\d+ of \d+ steps", shown)
    assert set(on_screen(shown)) == {""}


@pytest.mark.parametrize(
    ("done", "total", "text"),
    [
        (1500, 2_600_000_000, "1.5 kB of 2.6 GB"),
        (700, 700, "700 bytes of 700 bytes"),
        (3, None, "3 bytes"),
    ],
)
def test_bytes_are_shown_in_units_that_suit_them(done: int, total: int | None, text: str) -> None:
    bar = ProgressBar()
    bar.report_bytes(done, total)
    assert bar._bar.tasks[0].fields["bytes"] == text


def test_the_bar_leaves_room_for_the_characters_of_an_interruption(validation: Run) -> None:
    _, _, shown = validation
    lines = [re.sub(r"\x1b\[[?\d;]*[A-Za-z]", "", line) for line in re.split(r"[\r\n]+", shown)]
    assert max(map(len, lines)) <= 60 - len("^C")


def test_without_colours_the_bar_has_none(sandbox: Sandbox, validation: Run) -> None:
    def colours(shown: str) -> list[str]:
        return [
            code for code in re.findall(r"\x1b\[([\d;]*)m", shown) if re.search("3[0-7]|38", code)
        ]

    assert colours(validation[2])
    _, _, shown = run(sandbox, "validate", "--fast", small_package(), NO_COLOR="1")
    assert "steps" in shown
    assert not colours(shown)


def test_a_command_without_a_terminal_prints_the_same_and_imports_no_rich(validation: Run) -> None:
    program = (
        "import sys\n"
        "from alibaba_press.scripts.cli import app\n"
        "app(sys.argv[1:], standalone_mode=False)\n"
        "print([name for name in sys.modules if name.partition('.')[0] == 'rich'])\n"
    )
    command = [sys.executable, "-c", program, "validate", "--fast", str(small_package())]
    piped = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (piped.stdout, piped.stderr) == (f"{validation[1]}[]\n", "")


def test_an_interruption_at_the_start_leaves_a_clean_line_and_a_cursor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    refresh = Live.refresh

    def interrupt(live: Live) -> None:
        monkeypatch.setattr(Live, "refresh", refresh)
        refresh(live)
        raise KeyboardInterrupt

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(Live, "refresh", interrupt)
    with pytest.raises(KeyboardInterrupt), ProgressBar():
        pass
    shown = capsys.readouterr().err
    assert set(on_screen(shown)) == {""}
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")


def test_an_error_stands_alone_on_the_terminal(tmp_path: Path, sandbox: Sandbox) -> None:
    code, output, shown = run(sandbox, "verify", tmp_path)
    assert (code, output) == (3, "")
    lines = [line for line in on_screen(shown) if line]
    assert "there is no release here" in lines[0]
    assert not any("steps" in line for line in lines)


def test_a_terminal_that_knows_no_control_sequences_gets_no_bar(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    _, _, shown = run(sandbox, "verify", tmp_path, TERM="dumb")
    assert "\x1b" not in shown
    assert "there is no release here" in shown


def test_text_of_strangers_reaches_the_terminal_visible_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    with ProgressBar() as bar:
        bar.plan(1)
        bar.begin("a\x1b]0;title\x07\u202eb[red]c[/red]{x}:smile:")
        bar.note("d\x1b[2Je[/nothing]\nf\rg")
    shown = capsys.readouterr().err
    for text in (r"a\x1b]0;title\x07\u202eb[red]c[/red]{x}:smile:", r"d\x1b[2Je[/nothing]"):
        assert text in shown
    assert [line for line in on_screen(shown) if line] == [r"d\x1b[2Je[/nothing]", "f", "g"]
    assert not any(part in shown for part in ("\x1b]0", "\x1b[2J", "\u202e"))
