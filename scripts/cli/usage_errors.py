"""Make the arguments that a usage error repeats visible."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup

from ..visible import make_message_visible

USAGE_ERROR: type[Exception] = typer.BadParameter.__bases__[0]
"""What every usage error is; Typer does not export it."""


@contextmanager
def _visible_message() -> Iterator[None]:
    try:
        yield
    except USAGE_ERROR as error:
        error.message = make_message_visible(error.message)  # type: ignore[attr-defined]
        raise


class VisibleUsageErrors(TyperGroup):
    """A program whose usage errors are visible: an argument may come from somebody else."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with _visible_message():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        with _visible_message():
            return super().invoke(ctx)
