"""What the commands share: exit codes, messages, progress, and how they end."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from ..errors import PressError
from ..project import NAME

FOR_RELEASES = ("mlcroissant", "rocrate", "xlsxwriter", "yaml")
"""What only the extra ``release`` brings."""

VALID, INVALID, USAGE, COULD_NOT_RUN = 0, 1, 2, 3


def fail(error: object, code: int) -> NoReturn:
    """Say what is wrong and end with an exit code."""
    done()
    typer.echo(str(error), err=True)
    raise typer.Exit(code)


def step(name: str) -> None:
    """Show a person at a terminal what is going on."""
    if sys.stderr.isatty():
        typer.echo(f"\r\033[K{name} …", err=True, nl=False)


def done() -> None:
    """Take away what `step` shows."""
    if sys.stderr.isatty():
        typer.echo("\r\033[K", err=True, nl=False)


def shows_colours() -> bool:
    """Whether standard output is a terminal whose owner has not asked for none (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


def put(text: str) -> None:
    """Write to standard output: to a terminal what it can show, else UTF-8 everywhere."""
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding
        typer.echo(text.encode(encoding, "backslashreplace").decode(encoding), nl=False, color=True)
    else:
        typer.echo(text.encode("utf-8"), nl=False)


@contextmanager
def working(wrong: int = COULD_NOT_RUN) -> Iterator[None]:
    """End with a message where the work within cannot be done.

    ``wrong`` is the exit code where a person can mend what is wrong with the input. A fault of our
    own is one that could not run: 1 is for what is found in a package.
    """
    try:
        yield
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing == __name__.partition(".")[0]:
            _fault()
        extra = "release" if missing in FOR_RELEASES else "validate"
        remedy = f"install it with: pip install '{NAME}[{extra}]'"
        fail(f"{missing} is not installed, which this command needs; {remedy}", COULD_NOT_RUN)
    except PressError as error:
        fail(error, wrong)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        fail(f"{place}{error.strerror or error}", COULD_NOT_RUN)
    except Exception:
        _fault()


def _fault() -> NoReturn:
    done()
    traceback.print_exc()
    fail(f"this is a fault of {NAME}: please report it with the lines above", COULD_NOT_RUN)
