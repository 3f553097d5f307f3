"""How a registry is come at: the user's token, plain HTTP or not, and the limits of waiting."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from .token import Token, read


@dataclass(frozen=True, slots=True)
class Limits:
    """How long is waited: for each answer of a server, for a file as a whole, and before a try
    that follows one that failed, which doubles from try to try; all in seconds."""

    answer: float = 30
    file: float = 900
    pause: float = 0.5
    longest_pause: float = 30
    tries: int = 4


@dataclass
class Access:
    """What a kind of registry is given besides its target."""

    plain_http: bool = False
    limits: Limits = Limits()
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)
    _token: Token | None = field(default=None, init=False, repr=False)

    def token(self) -> Token | None:
        """The user's token, read when a registry first needs it; None where none is set.

        Raises BadToken as `token.read` does.
        """
        self._token = self._token or read(self.environment)
        return self._token

    def hide(self, text: str) -> str:
        """A text for people, with the token taken out wherever it stands."""
        return self._token.hide(text) if self._token else text
