"""What the commands that use a registry share: access, and exit codes by error."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ..errors import PressError
from ..publish.access import Access
from ..publish.bundle import NotPublishable
from ..publish.fetching import PathOccupied
from ..publish.registry_errors import Damaged, VersionExists, WrongCall
from . import console

OTHER_CONTENT = 4
"""Exit code: other content is published under this version."""

EXIT_CODES: dict[type[PressError], int] = {
    WrongCall: console.USAGE,
    VersionExists: OTHER_CONTENT,
    Damaged: console.INVALID,
    NotPublishable: console.INVALID,
    PathOccupied: console.INVALID,
}
"""The exit code of an error; every other error could not run."""


@contextmanager
def registry_access(plain_http: bool) -> Iterator[Access]:
    """Give access to registries, and turn their errors into a message and an exit code.

    The token is removed from every message.
    """
    access = Access(plain_http=plain_http)
    with console.handle_errors():
        try:
            yield access
        except PressError as error:
            codes = (EXIT_CODES[kind] for kind in type(error).__mro__ if kind in EXIT_CODES)
            console.fail(access.hide(str(error)), next(codes, console.COULD_NOT_RUN))
        except (typer.Exit, typer.Abort, MemoryError, ModuleNotFoundError, OSError):
            raise
        except Exception:
            console.fail_with_fault(access.hide(traceback.format_exc()))
