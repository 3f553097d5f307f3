"""Calls of a registry's server, on requests: within limits of time, repeated only where that
changes nothing, and with errors that say what the server said.

requests heeds the proxies of the environment (``https_proxy``, ``no_proxy``) and the certificates
that ``REQUESTS_CA_BUNDLE`` or ``SSL_CERT_FILE`` names. Passwords of ``~/.netrc`` are not taken: a
server is shown the token and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import Any, BinaryIO

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.util.retry import Retry

from .access import Access, Limits
from .getting import AGENT, GONE, PASSING
from .registry import NotThere, RegistryError
from .token import FILE_VARIABLE, VARIABLE

REPEATED = frozenset({"GET", "HEAD"})
"""Methods that change nothing, so that a call whose answer was lost is made again."""

NO_ENTRY = {401, 403}
TEXTS = {"text/plain", "application/json", "application/problem+json"}
LONGEST_SAID = 300
"""Characters of what a server said that are shown."""


class Refused(RegistryError):
    """A server answered, and will not do what it was asked for; ``status`` is of HTTP."""

    status = 0


class NoEntry(Refused):
    """A server asks for a token, or for another one."""


class Header(AuthBase):
    """Puts the value of the header Authorization into the requests of one session."""

    def __init__(self, value: str | None) -> None:
        self._value = value

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._value is not None:
            request.headers["Authorization"] = self._value
        return request


class Session(requests.Session):
    """A session within limits, which follows no redirect from https: to anything else."""

    def __init__(self, limits: Limits, authorization: str | None = None) -> None:
        super().__init__()
        self._limits = limits
        self.auth = Header(authorization)
        self.headers["User-Agent"] = AGENT
        if os.environ.get("SSL_CERT_FILE"):
            self.verify = os.environ["SSL_CERT_FILE"]
        patience = Retry(
            total=limits.tries - 1,
            allowed_methods=REPEATED,
            status_forcelist=PASSING,
            backoff_factor=limits.pause,
            backoff_max=limits.longest_pause,
            backoff_jitter=limits.pause,
            raise_on_status=False,
            retry_after_max=int(limits.longest_pause),
        )
        for prefix in ("https://", "http://"):
            self.mount(prefix, HTTPAdapter(max_retries=patience))

    def request(self, method: str, url: str, **given: Any) -> requests.Response:  # type: ignore[override]
        given["timeout"] = given.get("timeout") or self._limits.answer
        return super().request(method, url, **given)

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        found = super().get_redirect_target(resp)
        if found and str(resp.url).startswith("https:") and found.startswith("http:"):
            raise requests.exceptions.InvalidURL("a redirect from https: to http:")
        return found

    def rebuild_auth(
        self, prepared_request: requests.PreparedRequest, response: requests.Response
    ) -> None:
        """Show the token to no other host than the one it is for."""
        old, new = response.request.url or "", prepared_request.url or ""
        if self.should_strip_auth(old, new):
            prepared_request.headers.pop("Authorization", None)


class Caller:
    """Calls the server of a target, which it names where a call fails."""

    def __init__(self, target: str, access: Access, authorization: str | None = None) -> None:
        """``authorization`` is the value of that header, with the token in it, if there is one."""
        self._target = target
        self._access = access
        self.session = Session(access.limits, authorization)

    def call(
        self,
        method: str,
        url: str,
        doing: str,
        *,
        taken: Collection[int] = (),
        json: object = None,
        data: bytes | BinaryIO | None = None,
        params: dict[str, str | int] | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """What the server answers: a success, or a status that is ``taken`` by the caller.

        Raises NotThere at 404 and 410, NoEntry at 401 and 403, Refused at any other failure, and
        RegistryError where no answer comes.
        """
        try:
            answer = self.session.request(
                method, url, json=json, data=data, params=params, headers=headers
            )
        except requests.RequestException as error:
            raise self.silent(error, doing) from None
        if answer.ok or answer.status_code in taken:
            return answer
        raise self.refused(answer, doing)

    def silent(self, error: Exception, doing: str) -> RegistryError:
        """The error where a call got no answer."""
        found = self._access.hide(_cause(error))
        remedy = "see that the server can be reached, and try again"
        return RegistryError(self._target, doing, "an answer", found, remedy)

    def refused(self, answer: requests.Response, doing: str) -> RegistryError:
        """The error that an answer means."""
        status, found = answer.status_code, self._access.hide(_said(answer))
        if status in GONE:
            remedy = "correct the target, or ask those who keep the server"
            return NotThere(self._target, doing, "what is asked for", found, remedy)
        if status in NO_ENTRY:
            remedy = f"give a token that may do this, in {VARIABLE} or {FILE_VARIABLE}"
            error: Refused = NoEntry(self._target, doing, "to be let in", found, remedy)
        else:
            remedy = "try again later" if status in PASSING else "ask those who keep the server"
            error = Refused(self._target, doing, "success", found, remedy)
        error.status = status
        return error


def _said(answer: requests.Response) -> str:
    """What a server said: its status, and the first words of its answer if they are text."""
    words = ""
    if answer.headers.get("Content-Type", "").partition(";")[0] in TEXTS:
        words = " ".join(answer.content[:1000].decode("utf-8", "replace").split())
    text = f"the server said {answer.status_code} {answer.reason}. {words}"
    return "".join(sign for sign in text if sign.isprintable())[:LONGEST_SAID].rstrip(" .")


def _cause(error: BaseException) -> str:
    """What kept an answer from coming, in the words of the system."""
    chain: list[BaseException] = []
    seen: BaseException | None = error
    while seen is not None and seen not in chain:
        chain.append(seen)
        seen = seen.__cause__ or seen.__context__
    if any(isinstance(one, TimeoutError | requests.Timeout) for one in chain):
        return "no answer in time"
    said = [one.strerror for one in chain if isinstance(one, OSError) and one.strerror]
    return said[-1] if said else f"{type(error).__name__}: {error}"[:LONGEST_SAID]
