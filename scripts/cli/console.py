"""What the commands share: exit codes, output, progress, and error handling.

Only this module prints, so that nothing reaches a terminal or the log of a runner that was not made
visible.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn, TextIO

import typer

from ..changelog import BadChangelog
from ..errors import PressError
from ..progress import Progress, Silent
from ..project import NAME
from ..visible import make_line_visible, make_lines_visible, make_message_visible
from ..wheel_file import install_remedy

EXTRAS = {
    "duckdb": "validate",
    "frictionless": "validate",
    "huggingface_hub": "hf",
    "jinja2": "site",
    "markdown_it": "site",
    "markupsafe": "site",
    "pandera": "validate",
    "rocrate": "release",
    "xlsxwriter": "release",
    "yaml": "release",
}
"""The extra that installs a library."""

FREE_SPACE = (
    "\n    remedy: free some space, where files are written and for temporary files, for which "
    "TMPDIR can name another folder"
)
"""What to do if a disk is full: the system often does not say which."""

WIDEST = 1000
"""Characters of a line at most, whatever the terminal says of itself."""

VALID, INVALID, USAGE, COULD_NOT_RUN = 0, 1, 2, 3
"""Exit codes."""


def print_line(text: str) -> None:
    """Print one line, which may contain foreign text, on standard output."""
    print_document(make_line_visible(text) + "\n")


def print_lines(text: str) -> None:
    """Print lines, which may contain foreign text, on standard output."""
    print_document(make_lines_visible(text) + "\n")


def print_message(text: str) -> None:
    """Print an error message or a note, which may contain foreign text, on standard error."""
    typer.echo(make_message_visible(text), err=True)


def print_document(text: str) -> None:
    """Print a document whose format says how its text is made visible, such as a report.

    It is printed in UTF-8 or in the encoding of the terminal.
    """
    if _is_terminal(sys.stdout):
        encoding = sys.stdout.encoding
        typer.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=True)
    else:
        typer.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def terminal_width() -> int:
    """Return how many characters a printed line may have."""
    return min(shutil.get_terminal_size((100, 24)).columns, WIDEST)


def fail(error: object, code: int) -> NoReturn:
    """Print an error and end with an exit code."""
    print_message(str(error))
    raise typer.Exit(code)


def fail_with_fault(details: str) -> NoReturn:
    """Print the traceback of a fault of this program and end."""
    print_message(details)
    fail(f"this is a fault of {NAME}: please report it with the lines above", COULD_NOT_RUN)


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is a terminal; it is None if the caller has closed it."""
    return stream is not None and stream.isatty()


class _Warnings(Silent):
    """Prints warnings, and no steps."""

    def warn(self, message: str) -> None:
        print_message(message)


@contextmanager
def show_progress() -> Iterator[Progress]:
    """Show the progress of an operation, if standard error is a terminal, and clear it after."""
    if not _is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        yield _Warnings()
        return
    # Importing it takes time, which nobody needs to spend whose output goes to a file.
    from .progress_bar import ProgressBar

    with ProgressBar() as bar:
        yield bar


def supports_colours() -> bool:
    """Whether standard output is a terminal and the user has not turned colours off.

    See no-color.org for the variable ``NO_COLOR``.
    """
    colours_off = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not colours_off and _is_terminal(sys.stdout)


def _fail_without_module(error: ModuleNotFoundError) -> NoReturn:
    """Say how to install a library of an extra, or where another module is imported."""
    missing = (error.name or "").partition(".")[0]
    if missing == __name__.partition(".")[0]:
        fail_with_fault(traceback.format_exc())
    if missing in EXTRAS:
        remedy = install_remedy(EXTRAS[missing])
        fail(f"{missing} is not installed, which this command needs; {remedy}", COULD_NOT_RUN)
    importer = traceback.extract_tb(error.__traceback__)[-1]
    fail(
        f"{importer.filename}:{importer.lineno}: there is no module {error.name!r}\n"
        "    remedy: correct the import, or install the package again with what it needs",
        COULD_NOT_RUN,
    )


def _fail_in_missing_folder(error: OSError) -> None:
    """Say that the working directory is missing, if it is and the error names no file."""
    try:
        os.getcwd()
    except FileNotFoundError:
        if error.filename is None:
            message = "the working directory does not exist any more"
            fail(f"{message}\n    remedy: change to a folder that exists", COULD_NOT_RUN)


@contextmanager
def handle_errors(input_error: int = COULD_NOT_RUN) -> Iterator[None]:
    """Turn an exception into a message and an exit code.

    ``input_error`` is the exit code for errors that a person can fix in the input. A fault of this
    program ends with `COULD_NOT_RUN`, because `INVALID` means that a package was checked.
    """
    try:
        yield
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except ModuleNotFoundError as error:
        _fail_without_module(error)
    except ImportError as error:
        if (error.name or "").startswith(f"{__name__.partition('.')[0]}."):
            fail_with_fault(traceback.format_exc())
        fail(f"a library cannot be loaded: {error}", COULD_NOT_RUN)
    except SyntaxError as error:
        fail(
            f"{error.filename}:{error.lineno}: Python cannot read this: {error.msg}", COULD_NOT_RUN
        )
    except (PressError, BadChangelog) as error:
        fail(error, input_error)
    except MemoryError:
        fail("there is not enough memory", COULD_NOT_RUN)
    except OSError as error:
        _fail_in_missing_folder(error)
        place = f"{make_line_visible(str(error.filename))}: " if error.filename else ""
        remedy = FREE_SPACE if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
        fail(f"{place}{error.strerror or error}{remedy}", COULD_NOT_RUN)
    except Exception:
        fail_with_fault(traceback.format_exc())
