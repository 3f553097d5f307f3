"""Options and help texts that several commands share."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, cast

import typer

STANDARD_OUTPUT = Path("-")
"""The file name that stands for standard output."""

PlainHttp = Annotated[
    bool,
    typer.Option(
        "--plain-http",
        help="Allow http:, which nothing protects on its way. A token is sent over it to this "
        "computer only.",
    ),
]


def choices(name: str, descriptions: Mapping[str, object]) -> type[StrEnum]:
    """Return an enumeration of the keys of a mapping, for an option that takes one of them."""
    return cast(type[StrEnum], StrEnum(name, {key: key for key in descriptions}))


def epilog(examples: Mapping[str, str]) -> str:
    """Return the end of a help text: each example call, and below it what it does.

    The character that begins each block keeps its line breaks.
    """
    blocks = (f"\b\n$ {call}\n    {description}" for call, description in examples.items())
    return "\n\n".join(["Examples:", *blocks])
