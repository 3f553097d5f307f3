"""Obey a request for the completion of words only if a shell has made it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping

VARIABLE = "_ALIBABA_PRESS_COMPLETE"
"""The variable that a shell sets. The program then completes words, and runs no command."""

REQUEST = re.compile("(complete|source)_(bash|zsh|fish|powershell|pwsh)")


def drop_invalid_request(environment: MutableMapping[str, str]) -> None:
    """Remove a request that no shell has made, so that a command runs as it does without it."""
    request = environment.get(VARIABLE)
    if request is None:
        return
    is_valid = REQUEST.fullmatch(request) is not None
    if request == "complete_bash":
        word = environment.get("COMP_CWORD", "")
        is_valid = "COMP_WORDS" in environment and word.isascii() and word.isdecimal()
    if not is_valid:
        del environment[VARIABLE]
