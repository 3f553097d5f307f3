"""Show the user's token to an OCI registry that asks for it.

A registry answers a call without authorization by a challenge. The answer to it is HTTP Basic, or
a bearer token, which a token service gives for the user's own token.

The user's token is ``user:password``, or a bare token, which is the password at a token service.
Without one, a token service gives what everybody may have.
"""

from __future__ import annotations

import base64
import re

import requests
from requests.auth import AuthBase

from ...intake import strict_json
from ...limits import MAX_BEARER_TOKEN_LENGTH, MAX_GRANT_SIZE
from ..access import Access
from ..address import is_address
from ..http_call import is_success
from ..http_client import HttpClient
from ..http_session import Header
from ..registry_errors import RegistryError, Unauthorized, operation
from ..token import FILE_VARIABLE, VARIABLE

USER = "token"
"""The user for a bare token. Token services that accept one ignore the name."""

ASK_SERVER = "ask the operators of the server"

PARAMETER = re.compile(r'\b(\w+)="([^"]*)"')
"""A parameter of a challenge, such as ``realm="https://auth.example/token"``."""


def credentials(access: Access) -> tuple[str, str] | None:
    """Return user and password; None if no token is set. Raises BadToken."""
    token = access.token()
    if token is None:
        return None
    user, colon, password = token.reveal().partition(":")
    return (user, password) if colon and password else (USER, token.reveal())


def basic(pair: tuple[str, str]) -> str:
    """Encode user and password for HTTP Basic."""
    return base64.b64encode(":".join(pair).encode()).decode()


class RegistryAuth(AuthBase):
    """Adds the header Authorization to requests to the registry, and to no other server."""

    def __init__(self, target: str, root: str, access: Access, client: HttpClient) -> None:
        """``root`` is scheme, host and port of the registry."""
        self._target = target
        self._root = root
        self._access = access
        self._client = client
        self.value: str | None = None
        """The value of the header."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self.value is not None and (request.url or "").startswith(f"{self._root}/"):
            request.headers["Authorization"] = self.value
        return request

    def respond(self, challenge: str) -> bool:
        """Set the header that a challenge asks for. Return whether it is worth another call.

        Raises Unauthorized if the token is of no use, and RegistryError if a token service fails.
        """
        scheme = challenge.partition(" ")[0].lower()
        if scheme == "basic":
            return self._respond_basic()
        if scheme == "bearer":
            with operation(self._target, "asking for a token"):
                self.value = f"Bearer {self._bearer_token(challenge)}"
            return True
        return False

    def _respond_basic(self) -> bool:
        token, pair = self._access.token(), credentials(self._access)
        if token is None or pair is None:
            return False
        if ":" not in token.reveal():
            raise Unauthorized(
                expected="user:password",
                found="a token without a colon",
                remedy="the server asks for a user and a password: "
                f"put both into {VARIABLE} or {FILE_VARIABLE}",
            )
        previous, self.value = self.value, f"Basic {basic(pair)}"
        return self.value != previous

    def _bearer_token(self, challenge: str) -> str:
        """Return what the token service in a challenge gives for the user's token."""
        parameters = {name.lower(): value for name, value in PARAMETER.findall(challenge)}
        realm = self._realm(parameters.get("realm", ""))
        params = {name: parameters[name] for name in ("service", "scope") if parameters.get(name)}
        pair = credentials(self._access)
        auth = Header(f"Basic {basic(pair)}" if pair else None)
        response = self._client.request("GET", realm, params=params, auth=auth)
        if not is_success(response):
            raise self._client.status_error(response)
        try:
            grant = {}
            if len(response.content) <= MAX_GRANT_SIZE:
                grant = strict_json.loads(response.content)
            token = grant.get("token") or grant.get("access_token")
        except (ValueError, AttributeError):
            token = None
        if not _is_bearer_token(token):
            raise RegistryError(expected="a token", found="none", remedy=ASK_SERVER)
        self._access.hide_too(str(token))
        return str(token)

    def _realm(self, realm: str) -> str:
        """Return the address of a token service, if the password may be sent there."""
        schemes = ("https", "http") if self._root.startswith("http:") else ("https",)
        if not is_address(realm, schemes):
            raise RegistryError(
                expected="the https: address of a token service",
                found=self._access.show(repr(realm)),
                remedy=ASK_SERVER,
            )
        return realm


def _is_bearer_token(token: object) -> bool:
    return (
        isinstance(token, str)
        and 0 < len(token) <= MAX_BEARER_TOKEN_LENGTH
        and token.isascii()
        and token.isprintable()
        and " " not in token
    )
