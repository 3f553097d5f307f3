"""What the commands that talk to registries share: options, and how they end."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ..errors import PressError
from ..project import NAME
from ..publish.access import Access
from ..publish.bundle import NotPublishable
from ..publish.fetching import NotFree
from ..publish.registry import Damaged, Taken, WrongCall
from . import console

TAKEN = 4
"""Exit code: another content is published under this version."""

CODES: dict[type[PressError], int] = {
    WrongCall: console.USAGE,
    Taken: TAKEN,
    Damaged: console.INVALID,
    NotPublishable: console.INVALID,
    NotFree: console.INVALID,
}
"""Exit code by error; others could not run."""


@contextmanager
def at_registry(plain_http: bool) -> Iterator[Access]:
    """End with a message where a registry does not do what it is asked for; without the token,
    which no output may show."""
    access = Access(plain_http=plain_http)
    with console.working():
        try:
            yield access
        except PressError as error:
            code = next((CODES[kind] for kind in type(error).__mro__ if kind in CODES), 3)
            console.fail(access.hide(str(error)), code)
        except (typer.Exit, typer.Abort, ModuleNotFoundError, OSError):
            raise
        except Exception:
            typer.echo(access.hide(traceback.format_exc()), err=True)
            message = f"this is a fault of {NAME}: please report it with the lines above"
            console.fail(message, console.COULD_NOT_RUN)
