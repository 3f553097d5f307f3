"""Keep the outputs of commands and the answers to queries that README.md shows.

A block of commands after `<!-- run -->` shows what each of them prints in a terminal of 80 columns.
An answer of the cookbook stands between `<!-- answer: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping

from ..errors import Problem, Problems
from ..project import NAME, ROOT

BLOCK = re.compile(r"(<!-- run -->\n```console\n)(.*?)(```\n)", re.DOTALL)
ANSWER = re.compile(r"(<!-- answer: (\S+) -->\n\n).*?(<!-- end -->\n)", re.DOTALL)
PROMPT = "$ "
COLUMNS = "80"
CALL = "from alibaba_press.scripts.cli import app; app()"


def with_examples(text: str, answers: Mapping[str, str]) -> str:
    """Return a page with what its commands print, and with these answers.

    Raises Problems if a command fails.
    """
    text = ANSWER.sub(lambda match: f"{match[1]}{answers[match[2]]}\n\n{match[3]}", text)
    return BLOCK.sub(_with_output, text)


def _with_output(block: re.Match[str]) -> str:
    begin, content, end = block.groups()
    commands = [line for line in content.splitlines() if line.startswith(PROMPT)]
    return begin + "".join(f"{command}\n{_output(command)}" for command in commands) + end


def _output(command: str) -> str:
    program, *arguments = shlex.split(command.removeprefix(PROMPT))
    call = [sys.executable, "-c", CALL, *arguments]
    environment = {**os.environ, "COLUMNS": COLUMNS, "PYTHONUTF8": "1"}
    result = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    if program != NAME or result.returncode:
        problem = Problem(
            "README.md",
            "an example fails",
            expected=f"a command of {NAME} that ends with 0",
            found=f"{command!r}, which ends with {result.returncode}: {result.stderr.strip()}",
            remedy="correct the command",
        )
        raise Problems([problem])
    return result.stdout
