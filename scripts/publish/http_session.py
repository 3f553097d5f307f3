"""The session of an HTTP client: which certificates, redirects and headers it accepts and sends."""

from __future__ import annotations

import ipaddress
import os
import urllib.parse
from collections.abc import Generator
from contextlib import suppress
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.auth import AuthBase
from requests.exceptions import InvalidURL
from requests.utils import requote_uri

from .address import is_address
from .timed_connections import TimedAdapter, TimedTlsAdapter

AGENT = "alibaba-press"


class Header(AuthBase):
    """Adds the header Authorization to each request."""

    def __init__(self, value: str | None) -> None:
        self._value = value

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._value is not None:
            request.headers["Authorization"] = self._value
        return request


NO_AUTHORIZATION = Header(None)


class Session(requests.Session):
    """Follows no redirect itself, returns no cookie, and uses no password of ``~/.netrc``."""

    def __init__(self, authorization: str | None) -> None:
        super().__init__()
        self.auth = Header(authorization)
        self.headers["User-Agent"] = AGENT
        self.headers["Accept-Encoding"] = "identity"
        # Harbor treats a client that returns its cookie as a browser.
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        if certificates := os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
            self.verify = certificates
        self.mount("https://", TimedTlsAdapter())
        self.mount("http://", TimedAdapter())

    def resolve_redirects(
        self, *args: Any, **kwargs: Any
    ) -> Generator[requests.Response, None, None]:
        """Follow none: requests would read the content of each without a limit."""
        yield from ()

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        """Send a request. Raises InvalidURL if it would show a token to whoever is on the way."""
        if "Authorization" in request.headers and not _is_private(str(request.url)):
            raise InvalidURL("a token that would be sent over http: to another computer")
        return super().send(request, **options)

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        """Return where an answer redirects to, or None. Raises InvalidURL unless that is an
        https: address, or an http: address if the answer is from one."""
        try:
            location = super().get_redirect_target(resp)
            if location is None:
                return None
            source = urllib.parse.urlsplit(str(resp.url)).scheme.lower()
            target = redirect_address(str(resp.url), location)
            parts = urllib.parse.urlsplit(target)
        except ValueError:
            raise InvalidURL("a redirect to something other than an address") from None
        if parts.scheme.lower() not in ("https", source):
            message = f"a redirect from {source}: to {parts.scheme}://{parts.hostname or ''}"
            raise InvalidURL(message)
        if not is_address(target, ("https", source)):
            raise InvalidURL("a redirect to an address that is not accepted")
        return location


def _is_private(url: str) -> bool:
    """Return whether nobody else can read what is sent to an address: over https:, or to this
    computer."""
    parts = urllib.parse.urlsplit(url)
    host = parts.hostname or ""
    with suppress(ValueError):
        return parts.scheme == "https" or ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def redirect_address(source: str, location: str) -> str:
    """Return the address that a redirect of another address means."""
    return requote_uri(urllib.parse.urljoin(source, location))
