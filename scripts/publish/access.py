"""How to reach a registry: the user's token, plain HTTP or not, and the limits of waiting."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..limits import MAX_ANSWER_TIME, MAX_ERROR_SIZE, MAX_FILE_TIME, MAX_MESSAGE_LENGTH
from ..visible import shorten
from .secret_forms import hide
from .token import HIDDEN, Token, read_token

MAX_HIDDEN_TOKENS = 10
"""Tokens of servers that are removed from texts. Later ones replace the first ones."""

CUT_PART = 100
"""Characters at the end of a text that was cut, which may be the beginning of a token."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait for a server, in seconds, and how often to call it.

    ``answer`` is the limit for one answer, ``file`` for a file. ``pause`` is the wait before the
    second try; it doubles with each further try, up to ``longest_pause``. ``tries`` includes the
    first one.
    """

    answer: float = MAX_ANSWER_TIME
    file: float = MAX_FILE_TIME
    pause: float = 0.5
    longest_pause: float = 30
    tries: int = 4


@dataclass
class Access:
    """What a registry needs besides its target."""

    plain_http: bool = False
    limits: Limits = Limits()
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)
    _token: Token | None = field(default=None, init=False, repr=False)
    _temporary_tokens: list[Token] = field(default_factory=list, init=False, repr=False)

    def token(self) -> Token | None:
        """Return the user's token, read when a registry first needs it; None if none is set.

        Raises BadToken as `token.read_token` does.
        """
        self._token = self._token or read_token(self.environment)
        return self._token

    def hide(self, text: str) -> str:
        """Remove the token from a text for people: in capital or small letters, escaped, split, in
        parts of 8 characters, in Base64, in Base32, or as the codes of its characters."""
        tokens = [token for token in (self._token, *self._temporary_tokens) if token]
        return hide([form for token in tokens for form in token.forms()], text, HIDDEN)

    def hide_too(self, secret: str) -> None:
        """Remove another secret from texts from now on: what a server gave for the token."""
        self._temporary_tokens = [*self._temporary_tokens[1 - MAX_HIDDEN_TOKENS :], Token(secret)]

    def show(self, text: str) -> str:
        """Return a text of a server for people: without the token, visible, on one line, and not
        too long. The token goes first: a short part of it would not be recognized."""
        hidden = self.hide(text[:MAX_ERROR_SIZE])
        if len(text) > MAX_ERROR_SIZE:
            hidden = hidden[:-CUT_PART]  # it may begin a token
        return shorten(hidden, longest=MAX_MESSAGE_LENGTH)
