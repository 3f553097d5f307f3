"""Call the hub with its own client, within our limits.

huggingface_hub has one HTTP session and one set of settings for a whole process. They are replaced
during a call and restored after it, so calls wait for each other.
"""

from __future__ import annotations

import logging
import threading
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
from huggingface_hub import HfApi, constants, set_client_factory
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError
from huggingface_hub.utils import _http
from huggingface_hub.utils import logging as hub_logging
from huggingface_hub.utils.tqdm import (
    are_progress_bars_disabled,
    disable_progress_bars,
    enable_progress_bars,
)

from ...intake import strict_json
from ...limits import MAX_LISTING_SIZE, MAX_REDIRECTS
from ..access import Access
from ..budget import limited
from ..http_call import READING
from ..http_client import HttpClient
from ..http_messages import causes
from ..http_session import AGENT
from ..registry_errors import Damaged, NotFound, RegistryError
from ..token import FILE_VARIABLE, VARIABLE

SETTINGS = {
    # Otherwise it looks for a token in its own variables, files and servers.
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": True,
    # Otherwise it asks the hub once a day for a list of agents, and keeps it in the user's home.
    "HF_HUB_DISABLE_TELEMETRY": True,
    # This way to upload has its own network code, and a cache in the user's home.
    "HF_HUB_DISABLE_XET": True,
}
NOT_SENT = {"accept-encoding", "connection", "content-length", "host", "transfer-encoding"}
"""Headers that each HTTP client sets for itself."""

NOT_SHOWN = {"content-encoding", "content-length", "ratelimit", "retry-after", "transfer-encoding"}
"""Headers of answers that do not describe the decoded content, or that would tell the hub's client
how long to wait."""

_ONE_CALL = threading.Lock()


class Bridge(httpx2.BaseTransport):
    """Makes the calls of the hub's client through an `HttpClient`.

    The token is shown to the endpoint only, whatever the hub's client thinks of a redirect.
    """

    def __init__(self, client: HttpClient, endpoint: str) -> None:
        self._client = client
        self._endpoint = _origin(endpoint)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = str(request.url)
        scheme, host, port = _origin(url)
        if scheme not in ("https", self._endpoint[0]):
            raise RegistryError(expected="a redirect to https:", found=f"one to {scheme}://{host}")
        to_endpoint = (scheme, host, port) == self._endpoint
        headers = {
            name: value
            for name, value in request.headers.items()
            if name not in NOT_SENT and (name != "authorization" or to_endpoint)
        }
        response = self._client.request(
            request.method, url, headers=headers, data=request.read(), allow_redirects=False
        )
        if response.content.lstrip()[:1] in (b"{", b"["):
            _check_json(response.content)
        return httpx2.Response(
            response.status_code,
            headers=[(k, v) for k, v in response.headers.items() if k.lower() not in NOT_SHOWN],
            content=response.content,
            extensions={"response": response},
        )


class Hub:
    """Calls the hub."""

    def __init__(self, access: Access, endpoint: str) -> None:
        self._access = access
        self._endpoint = endpoint
        # Content is stored under its own hash: sending it twice changes nothing.
        self._client = HttpClient(access, repeatable={*READING, "PUT"})
        token = access.token()
        self._api = HfApi(endpoint, token=token.reveal() if token else False, library_name=AGENT)

    @contextmanager
    def calling(self) -> Iterator[HfApi]:
        """Yield the hub's client for one call or a few. Raises RegistryError as `HttpClient.call`
        does."""
        try:
            with (
                _ONE_CALL,
                limited(seconds=self._access.limits.file, size=MAX_LISTING_SIZE),
                _replaced_settings(Bridge(self._client, self._endpoint)),
            ):
                yield self._api
        except RegistryError:
            raise
        except Exception as error:
            raise self._registry_error(error) from None

    def _registry_error(self, error: Exception) -> RegistryError:
        """Return what an error of the hub's client means. It may have others as its cause."""
        chain = causes(error)
        for cause in chain:
            if isinstance(cause, RegistryError):
                return cause
            if isinstance(cause, HfHubHTTPError):
                answer = self._client.status_error(cause.response.extensions["response"])
                if isinstance(cause, RepositoryNotFoundError):
                    # The hub does not distinguish a hidden repository from one that is missing.
                    return NotFound(
                        expected="a dataset repository that may be seen",
                        found=answer.found,
                        remedy="correct the target, or give a token in "
                        f"{VARIABLE} or {FILE_VARIABLE}",
                    )
                return answer
        message = f"{type(chain[-1]).__name__}: {' '.join(str(chain[-1]).split())}"
        return RegistryError(
            expected="an answer of the hub",
            found=self._access.show(message),
            remedy="see whether there is a newer huggingface_hub, and ask the operators of the hub",
        )


def _check_json(content: bytes) -> None:
    """Raise Damaged for JSON that the hub's client should not read."""
    try:
        strict_json.loads(content)
    except ValueError as error:
        raise Damaged(expected="JSON", found=f"no JSON that can be read: {error}") from None


def _origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address."""
    parts = urllib.parse.urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme, parts.hostname or "", port


@contextmanager
def _replaced_settings(bridge: Bridge) -> Iterator[None]:
    """Replace the hub client's session and settings, and restore them at the end."""
    settings = {name: getattr(constants, name) for name in SETTINGS}
    factory = _http._GLOBAL_CLIENT_FACTORY
    verbosity = hub_logging.get_verbosity()
    no_bars = are_progress_bars_disabled() or constants.HF_HUB_DISABLE_PROGRESS_BARS is not None
    try:
        for name, value in SETTINGS.items():
            setattr(constants, name, value)
        set_client_factory(
            lambda: httpx2.Client(
                transport=bridge,
                follow_redirects=True,
                max_redirects=MAX_REDIRECTS,
                trust_env=False,
            )
        )
        # It would log addresses that let in whoever knows them; failures are reported by us.
        hub_logging.set_verbosity(logging.CRITICAL)
        if not no_bars:
            disable_progress_bars()
        yield
    finally:
        for name, value in settings.items():
            setattr(constants, name, value)
        set_client_factory(factory)
        hub_logging.set_verbosity(verbosity)
        if not no_bars:
            enable_progress_bars()
