"""How an OCI registry is shown who asks: it challenges, and is answered by HTTP Basic, or by a
bearer token that a token service gives for the user's own.

The user's token is ``user:password``, or a bare token, which is the password at a token service.
Without one, a token service is asked for what everybody may have.
"""

from __future__ import annotations

import base64
import urllib.parse

import requests
from oras.auth.utils import parse_auth_header  # type: ignore[import-untyped]
from requests.auth import AuthBase

from ..access import Access
from ..http_client import HttpClient
from ..http_session import Header
from ..registry import NoEntry, RegistryError
from ..token import FILE_VARIABLE, HIDDEN, VARIABLE

USER = "token"
"""The user that a bare token is the password of; token services that take one heed no name."""

LARGEST_GRANT = 1 << 16
"""Bytes of what a token service answers."""

LONGEST_KEY = 1 << 14


class Discreet(Access):
    """Access that also hides the forms which the token has in a header: its password alone, and
    user and password in base64."""

    def hide(self, text: str) -> str:
        text = super().hide(text)
        # What was not read was not sent.
        pair = credentials(self) if self._token else None
        for form in (encoded(pair), pair[1]) if pair else ():
            text = text.replace(form, HIDDEN)
        return text


def credentials(access: Access) -> tuple[str, str] | None:
    """User and password; None where no token is set. Raises BadToken."""
    token = access.token()
    if token is None:
        return None
    user, colon, password = token.reveal().partition(":")
    return (user, password) if colon and password else (USER, token.reveal())


def encoded(pair: tuple[str, str]) -> str:
    """User and password as HTTP Basic has them."""
    return base64.b64encode(":".join(pair).encode()).decode()


class Keys(AuthBase):
    """Puts what a registry wants to see into the requests to it, and to no other server."""

    def __init__(self, target: str, root: str, access: Access, client: HttpClient) -> None:
        """``root`` is scheme, host and port of the registry."""
        self._target = target
        self._root = root
        self._access = access
        self._client = client
        self.value: str | None = None
        """The value of the header Authorization."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.value is not None and (request.url or "").startswith(f"{self._root}/"):
            request.headers["Authorization"] = self.value
        return request

    def answer(self, challenge: str, doing: str) -> bool:
        """Answer the challenge of a registry; False where there is nothing new to say.

        Raises NoEntry where the token is of no use, and RegistryError where a token service does
        not do its work.
        """
        scheme = challenge.partition(" ")[0].lower()
        if scheme == "basic":
            return self._answer_basic(doing)
        if scheme == "bearer":
            self.value = self._granted(challenge, doing)
            return True
        return False

    def _answer_basic(self, doing: str) -> bool:
        token, pair = self._access.token(), credentials(self._access)
        if token is None or pair is None:
            return False
        if ":" not in token.reveal():
            expected, found = "user:password", "a token without a colon"
            remedy = f"the server asks for a user and a password: put both into {VARIABLE}"
            raise NoEntry(self._target, doing, expected, found, f"{remedy} or {FILE_VARIABLE}")
        before, self.value = self.value, f"Basic {encoded(pair)}"
        return self.value != before

    def _granted(self, challenge: str, doing: str) -> str:
        """The bearer token that the service which a challenge names gives."""
        doing = f"{doing}: asking for a token"
        asked = parse_auth_header(challenge)
        realm = self._realm(asked.realm, doing)
        params = {
            name: value
            for name, value in (("service", asked.service), ("scope", asked.scope))
            if value
        }
        pair = credentials(self._access)
        auth = Header(f"Basic {encoded(pair)}" if pair else None)
        answer = self._client.request("GET", realm, params=params, auth=auth)
        if not answer.ok:
            raise self._client.status_error(answer)
        try:
            grant = answer.json() if len(answer.content) <= LARGEST_GRANT else {}
            key = grant.get("token") or grant.get("access_token")
        except (ValueError, AttributeError):
            key = None
        if not _is_key(key):
            raise self._useless(doing, "a token", "none")
        return f"Bearer {key}"

    def _realm(self, realm: str | None, doing: str) -> str:
        """The address of a token service, to which the password may be sent."""
        try:
            parts = urllib.parse.urlsplit(realm or "")
        except ValueError:
            parts = urllib.parse.urlsplit("")
        schemes = ("https", "http") if self._root.startswith("http:") else ("https",)
        if realm is None or parts.scheme not in schemes or not parts.hostname or parts.username:
            expected = "the https: address of a token service"
            raise self._useless(doing, expected, repr(self._access.hide(str(realm)))[:200])
        return realm

    def _useless(self, doing: str, expected: str, found: str) -> RegistryError:
        remedy = "ask those who keep the server"
        return RegistryError(self._target, doing, expected, found, remedy)


def _is_key(key: object) -> bool:
    return (
        isinstance(key, str)
        and 0 < len(key) <= LONGEST_KEY
        and key.isascii()
        and key.isprintable()
        and " " not in key
    )
