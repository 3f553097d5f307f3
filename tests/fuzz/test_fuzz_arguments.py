"""Random arguments of each command end in success, in findings, or in a message on how to call
it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from alibaba_press.scripts.cli import COMMANDS, app
from alibaba_press.tests.fuzz.conftest import LimitedCommands
from alibaba_press.tests.support.examples import examples

pytestmark = pytest.mark.slow

NAMES = [
    name
    for command in COMMANDS
    if (name := command.__name__.rpartition(".")[2]) not in ("build", "generate", "new_article")
]
"""The commands, without those that write into the checkout."""
OPTIONS = sorted(
    {
        option
        for command in get_command(app).commands.values()  # type: ignore[attr-defined]
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("-")
    }
)
"""The options of all commands."""
ARGUMENTS = (
    "", "-", ".", "..", "/dev/null", "/proc/self/mem", "nowhere", "no/where", "~", "\0x", "a\nb",
    "\x1b[2J", "\u202e", "\udcff", "x" * 300, "x" * 70_000, "1.0.0", "alibaba-press@9.9.9",
    "sha256:" + "0" * 64, "sha256:zz", "json", "markdown", "text", "figures", "people", "jack-ma",
    "oci:127.0.0.1:1/x", "https://user:secret@127.0.0.1:1/", "ftp://x", "hf:a/b/c", "zenodo:",
    "file:///etc", "http://[::1", "-1", "1e400", "--", "--help", "--quiet",
    "--format=xml", "--output=/dev/full",
)  # fmt: skip


@examples(5)
@given(
    st.sampled_from(NAMES),
    st.lists(st.one_of(st.sampled_from(OPTIONS), st.sampled_from(ARGUMENTS)), max_size=4),
)
def test_random_arguments(commands: LimitedCommands, name: str, arguments: list[str]) -> None:
    if "\0" in "".join(arguments):
        return  # no system passes such an argument
    commands.run(name, *arguments)
