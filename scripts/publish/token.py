"""Read the user's token from an environment variable, or from a file that nobody else can read."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from ..errors import PressError, Problem
from ..limits import MAX_TOKEN_SIZE
from ..package.plain_files import NotAPlainFile, open_plain
from .secret_forms import Form, forms_of

VARIABLE = "ALIBABA_PRESS_TOKEN"
FILE_VARIABLE = "ALIBABA_PRESS_TOKEN_FILE"

HIDDEN = "[token]"


class BadToken(PressError):
    """There is no token where a variable says, or it is not kept as a secret."""


class Token:
    """A secret. Only `reveal` shows it."""

    __slots__ = ("_forms", "_secret")

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._forms: list[Form] | None = None

    def reveal(self) -> str:
        """Return the token, for the header of a request and nothing else."""
        return self._secret

    def forms(self) -> list[Form]:
        """Return the forms in which a text may have the token."""
        if self._forms is None:
            self._forms = forms_of(self._secret)
        return self._forms

    def __repr__(self) -> str:
        return HIDDEN

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token is not written anywhere")


def read_token(environment: Mapping[str, str]) -> Token | None:
    """Return the token of the user; None if neither variable is set.

    Raises BadToken if both are set, if the file does not exist or others can read it, and if the
    content cannot be a token: one line of printable ASCII without blanks.
    """
    direct, file = environment.get(VARIABLE, ""), environment.get(FILE_VARIABLE, "")
    if direct and file:
        _reject(
            "the environment",
            expected="one variable that gives the token",
            found=f"{VARIABLE} and {FILE_VARIABLE}",
            remedy="unset one of them",
        )
    if not direct and not file:
        return None
    place = FILE_VARIABLE if file else VARIABLE
    text = (_content(Path(file)) if file else direct).strip()
    if not text or not text.isascii() or not text.isprintable() or " " in text:
        _reject(
            place,
            expected="a token: one word of printable ASCII characters",
            found="no text" if not text else "blanks, line ends or other characters",
            remedy="copy it again from where it was created",
        )
    return Token(text)


def _content(path: Path) -> str:
    place = f"{FILE_VARIABLE}: {path}"
    name_it = f"name the file of the token in {FILE_VARIABLE}"
    try:
        with open_plain(path) as file:
            status = os.fstat(file.fileno())
            data = file.read(MAX_TOKEN_SIZE + 1)
    except NotAPlainFile as error:
        _reject(place, expected="a plain file", found=str(error), remedy=name_it)
    mode = stat.S_IMODE(status.st_mode)
    if os.name == "posix" and mode & 0o077:
        _reject(
            place,
            expected="a file that only its owner can read (mode 600 or 400)",
            found=f"mode {mode:03o}",
            remedy=f"close it with: chmod 600 {path}",
        )
    if os.name == "posix" and status.st_uid != os.geteuid():
        _reject(
            place,
            expected="a file of your own",
            found="a file of another user",
            remedy="copy it, with mode 600",
        )
    if len(data) > MAX_TOKEN_SIZE:
        _reject(place, expected=f"at most {MAX_TOKEN_SIZE} bytes", found="more", remedy=name_it)
    return data.decode("ascii", "replace")


def _reject(place: str, *, expected: str, found: str, remedy: str) -> NoReturn:
    message = "the token is not accepted"
    problem = Problem(place, message, expected=expected, found=found, remedy=remedy)
    raise BadToken(str(problem)) from None
