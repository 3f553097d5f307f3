"""The session of an HTTP client: which certificates, redirects and headers it accepts and sends."""

from __future__ import annotations

import io
import os
import ssl
import urllib.parse
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3 import HTTPResponse

AGENT = "alibaba-press"
MOST_REDIRECTS = 5


class Header(AuthBase):
    """Adds the header Authorization to each request."""

    def __init__(self, value: str | None) -> None:
        self._value = value

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._value is not None:
            request.headers["Authorization"] = self._value
        return request


class SystemTrust(HTTPAdapter):
    """Trusts the certificates of the system, in addition to those that requests brings."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=ssl.create_default_context(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        kwargs.setdefault("ssl_context", ssl.create_default_context())
        return super().proxy_manager_for(proxy, **kwargs)


class Session(requests.Session):
    """Follows a redirect to https:, or from http: to http:, and takes no token to another host."""

    def __init__(self, authorization: str | None) -> None:
        super().__init__()
        self.auth = Header(authorization)
        self.headers["User-Agent"] = AGENT
        self.max_redirects = MOST_REDIRECTS
        # Harbor treats a client that returns its cookie as a browser.
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        if certificates := os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
            self.verify = certificates
        self.mount("https://", SystemTrust())

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        location = super().get_redirect_target(resp)
        if location is not None:
            # requests would read the content of a redirect without a limit.
            resp.close()
            resp.raw = HTTPResponse(io.BytesIO(), preload_content=False)
            scheme = urllib.parse.urlsplit(str(resp.url)).scheme
            new = urllib.parse.urlsplit(urllib.parse.urljoin(str(resp.url), location))
            if new.scheme not in ("https", scheme):
                message = f"a redirect from {scheme}: to {new.scheme}://{new.hostname or ''}"
                raise requests.exceptions.InvalidURL(message)
        return location

    def rebuild_auth(
        self, prepared_request: requests.PreparedRequest, response: requests.Response
    ) -> None:
        if self.should_strip_auth(response.request.url or "", prepared_request.url or ""):
            prepared_request.headers.pop("Authorization", None)
