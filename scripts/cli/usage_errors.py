"""Make the arguments that a usage error repeats visible, and name the nearest of some choices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup

from ..errors import similar_names, suggest
from ..visible import make_message_visible

USAGE_ERROR: type[Exception] = typer.BadParameter.__bases__[0]
"""What every usage error is; Typer does not export it."""

CHOICE = re.compile("'([^']*)'")
UNKNOWN_CHOICE = re.compile(r"'(?P<word>[^']*)' is not one of (?P<names>'[^']*'(?:, '[^']*')*)")


@contextmanager
def _visible_message() -> Iterator[None]:
    try:
        yield
    except USAGE_ERROR as error:
        message: str = error.message  # type: ignore[attr-defined]
        error.message = make_message_visible(_with_nearest(message))  # type: ignore[attr-defined]
        raise


def _with_nearest(message: str) -> str:
    """Return a message about a word that is none of some choices, with the nearest choice."""
    if (unknown := UNKNOWN_CHOICE.search(message)) is None:
        return message
    names = CHOICE.findall(unknown["names"])
    if not similar_names(unknown["word"], names):
        return message
    suggestion = suggest(unknown["word"], names)
    return f"{message.removesuffix('.')}. {suggestion[0].upper()}{suggestion[1:]}"


class VisibleUsageErrors(TyperGroup):
    """A program whose usage errors are visible: an argument may come from somebody else."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with _visible_message():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        with _visible_message():
            return super().invoke(ctx)
