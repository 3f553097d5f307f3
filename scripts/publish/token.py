"""The user's token: from an environment variable, or from a file that nobody else can read."""

from __future__ import annotations

import os
import stat
import urllib.parse
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from ..errors import PressError, Problem
from ..package.plain_files import NotAPlainFile, open_plain

VARIABLE = "ALIBABA_PRESS_TOKEN"
FILE_VARIABLE = "ALIBABA_PRESS_TOKEN_FILE"

HIDDEN = "[token]"
LONGEST = 8192
"""Bytes of a token."""


class BadToken(PressError):
    """There is no token where one is said to be, or it is not kept as a secret."""


class Token:
    """A secret. It shows itself to nobody who does not ask by name."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def reveal(self) -> str:
        """The token, to be put into the header of a request and nowhere else."""
        return self._secret

    def hide(self, text: str) -> str:
        """A text without the token, as it is and as an address would have it."""
        for form in (self._secret, urllib.parse.quote(self._secret, safe="")):
            text = text.replace(form, HIDDEN)
        return text

    def __repr__(self) -> str:
        return HIDDEN

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not written anywhere")


def read(environment: Mapping[str, str]) -> Token | None:
    """The token of the user; None where neither variable is set.

    Raises BadToken where both are, where the file is none or can be read by others, and where
    what there is cannot be a token: it is one line of printable ASCII without blanks.
    """
    direct, file = environment.get(VARIABLE, ""), environment.get(FILE_VARIABLE, "")
    if direct and file:
        found = f"{VARIABLE} and {FILE_VARIABLE}"
        _refuse("the environment", "one variable that gives the token", found, "unset one of them")
    if not direct and not file:
        return None
    place = FILE_VARIABLE if file else VARIABLE
    text = (_content(Path(file)) if file else direct).strip()
    if not text or not text.isascii() or not text.isprintable() or " " in text:
        found = "no text" if not text else "blanks, line ends or other characters"
        expected = "a token: one word of printable ASCII characters"
        _refuse(place, expected, found, "copy it again from where it was made")
    return Token(text)


def _content(path: Path) -> str:
    place = f"{FILE_VARIABLE}: {path}"
    try:
        with open_plain(path) as file:
            found = os.fstat(file.fileno())
            data = file.read(LONGEST + 1)
    except NotAPlainFile as error:
        _refuse(place, "a plain file", str(error), f"name the file of the token in {FILE_VARIABLE}")
    mode = stat.S_IMODE(found.st_mode)
    if os.name == "posix" and mode & 0o077:
        expected = "a file that only its owner can read (mode 600 or 400)"
        _refuse(place, expected, f"mode {mode:03o}", f"close it with: chmod 600 {path}")
    if os.name == "posix" and found.st_uid != os.geteuid():
        _refuse(place, "a file of your own", "a file of another user", "copy it, with mode 600")
    if len(data) > LONGEST:
        _refuse(place, f"at most {LONGEST} bytes", "more", "name the file of the token")
    return data.decode("ascii", "replace")


def _refuse(place: str, expected: str, found: str, remedy: str) -> NoReturn:
    message = "the token is not taken"
    raise BadToken(
        str(Problem(place, message, expected=expected, found=found, remedy=remedy))
    ) from None
