"""The hub's own client, within our limits.

huggingface_hub has one HTTP session and one set of settings for a whole process. While one of our
calls is under way they are ours; then they are again what they were. Calls wait for each other.
"""

from __future__ import annotations

import logging
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx2
from huggingface_hub import HfApi, constants, set_client_factory
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError
from huggingface_hub.utils import _http
from huggingface_hub.utils import logging as its_log
from huggingface_hub.utils.tqdm import (
    are_progress_bars_disabled,
    disable_progress_bars,
    enable_progress_bars,
)

from ..access import Access, Limits
from ..http_client import REPEATABLE, HttpClient
from ..http_session import AGENT
from ..registry import REPORT, NotThere, RegistryError
from ..token import FILE_VARIABLE, VARIABLE

SETTINGS = {
    # A token from the client's own variables, files or servers is not even looked for.
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": True,
    # Else it asks the hub once a day which agents there are, and keeps that in the user's home.
    "HF_HUB_DISABLE_TELEMETRY": True,
    # The other way to upload has its own network code and a cache in the user's home.
    "HF_HUB_DISABLE_XET": True,
}
NOT_SENT = {"accept-encoding", "connection", "content-length", "host", "transfer-encoding"}
"""Headers that each session makes for itself."""

NOT_SHOWN = {"content-encoding", "content-length", "ratelimit", "retry-after", "transfer-encoding"}
"""Headers of answers that are not true of what the client gets, or by which a server would decide
how long it waits."""

_ONE_AT_A_TIME = threading.Lock()


class Bridge(httpx2.BaseTransport):
    """Makes the client's calls through our own HTTP client, for a limited time.

    The token is shown to the endpoint alone, whatever the client thinks of a redirect.
    """

    def __init__(self, client: HttpClient, target: str, endpoint: str, limits: Limits) -> None:
        self._client = client
        self._target = target
        self._endpoint = origin(endpoint)
        self._until = time.monotonic() + limits.file

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        doing = "asking the hub"
        url = str(request.url)
        server = origin(url)
        if server[0] not in ("https", self._endpoint[0]):
            expected, found = "a redirect to https:", f"one to {server[0]}://{server[1]}"
            raise RegistryError(self._target, doing, expected, found, REPORT)
        headers = {
            name: value
            for name, value in request.headers.items()
            if name not in NOT_SENT and (name != "authorization" or server == self._endpoint)
        }
        if time.monotonic() > self._until:
            expected, remedy = "all answers in time", "try again later"
            raise RegistryError(self._target, doing, expected, "too many, or too slow", remedy)
        answer = self._client.request(
            request.method, url, doing, headers=headers, data=request.read(), allow_redirects=False
        )
        return httpx2.Response(
            answer.status_code,
            headers=[pair for pair in answer.headers.items() if pair[0].lower() not in NOT_SHOWN],
            content=answer.content,
            extensions={"answer": answer},
        )


class Hub:
    """Calls the hub for a target, which it names where a call fails."""

    def __init__(self, target: str, access: Access, endpoint: str) -> None:
        self._target = target
        self._access = access
        self._endpoint = endpoint
        # Content lies under its own hash: sending it twice changes nothing.
        self._client = HttpClient(target, access, repeatable={*REPEATABLE, "PUT"})
        token = access.token()
        self._api = HfApi(endpoint, token=token.reveal() if token else False, library_name=AGENT)

    @contextmanager
    def calling(self, doing: str) -> Iterator[HfApi]:
        """The client, for one call or a few. Raises RegistryError as `HttpClient.call` does."""
        try:
            with _ONE_AT_A_TIME:
                bridge = Bridge(self._client, self._target, self._endpoint, self._access.limits)
                with _ours(bridge):
                    yield self._api
        except Exception as error:
            raise self._told(error, doing) from None

    def _told(self, error: Exception, doing: str) -> RegistryError:
        """What an error of the client means, which it may have wrapped in others."""
        one: BaseException = error
        for one in _chain(error):
            if isinstance(one, RepositoryNotFoundError):
                # The hub does not tell one that is hidden from one that is not there.
                said = self._client.status_error(one.response.extensions["answer"], doing)
                expected = "a dataset repository that may be seen"
                remedy = f"correct the target, or give a token in {VARIABLE} or {FILE_VARIABLE}"
                return NotThere(self._target, doing, expected, said.problem.found, remedy)
            if isinstance(one, HfHubHTTPError):
                return self._client.status_error(one.response.extensions["answer"], doing)
            if isinstance(one, RegistryError):
                one.problem = replace(one.problem, message=f"{doing} failed")
                return one
        found = self._access.hide(f"{type(one).__name__}: {' '.join(str(one).split())}")[:300]
        remedy = "see whether there is a newer huggingface_hub, and ask those who keep the hub"
        return RegistryError(self._target, doing, "an answer of the hub", found, remedy)


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of an address."""
    parts = urllib.parse.urlsplit(url)
    return (
        parts.scheme,
        parts.hostname or "",
        parts.port or (443 if parts.scheme == "https" else 80),
    )


@contextmanager
def _ours(bridge: Bridge) -> Iterator[None]:
    settings = {name: getattr(constants, name) for name in SETTINGS}
    factory = _http._GLOBAL_CLIENT_FACTORY
    loudness = its_log.get_verbosity()
    barred = are_progress_bars_disabled() or constants.HF_HUB_DISABLE_PROGRESS_BARS is not None
    try:
        for name, value in SETTINGS.items():
            setattr(constants, name, value)
        set_client_factory(
            lambda: httpx2.Client(transport=bridge, follow_redirects=True, trust_env=False)
        )
        # It would log addresses that let in whoever has them; what fails is told by us.
        its_log.set_verbosity(logging.CRITICAL)
        if not barred:
            disable_progress_bars()
        yield
    finally:
        for name, value in settings.items():
            setattr(constants, name, value)
        set_client_factory(factory)
        its_log.set_verbosity(loudness)
        if not barred:
            enable_progress_bars()


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in seen:
        seen.append(one)
        yield one
        one = one.__cause__ or one.__context__
