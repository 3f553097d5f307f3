"""Make one HTTP call, and read as much of its answer as is needed."""

from __future__ import annotations

import io
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import requests
import urllib3.exceptions
from requests.auth import AuthBase

from ..limits import MAX_ERROR_SIZE, MAX_REDIRECTS, MIN_DOWNLOAD_RATE
from ..progress import SILENT, Progress
from .access import Limits
from .budget import BudgetSpent, limited, remaining_seconds, spend
from .http_content import BadAnswer, TransientFailure, read_content, too_large
from .http_messages import cause_text, causes, content_length, retry_after
from .http_session import NO_AUTHORIZATION, Session, redirect_address
from .registry_errors import Damaged

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

READING = frozenset({"GET", "HEAD"})
"""Methods that change nothing. Only they follow a redirect."""

TRANSIENT_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})

SHORTEST = 0.001
"""Seconds to connect if the time is up: a socket does not accept zero."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a server, with the arguments of `requests.request`."""

    method: str
    url: str
    json: Any = None
    data: bytes | BinaryIO | Mapping[str, str] | None = None
    files: Mapping[str, tuple[str, BinaryIO]] | None = None
    params: Mapping[str, str | int] | None = None
    headers: Mapping[str, str] | None = None
    auth: AuthBase | None = None
    allow_redirects: bool = True

    @property
    def sends_data(self) -> bool:
        return bool(self.data or self.files)


class Memory(io.BytesIO):
    """An answer in memory. Its bytes count against the budget."""

    def write(self, data: ReadableBuffer, /) -> int:
        spend(len(memoryview(data)))
        return super().write(data)


def is_success(response: requests.Response) -> bool:
    """Return whether an answer has the content that was asked for."""
    return 200 <= response.status_code < 300


def exchange(
    session: Session,
    call: Call,
    limits: Limits,
    target: BinaryIO,
    largest: int,
    progress: Progress = SILENT,
) -> requests.Response:
    """Make a call once, and follow redirects. Write the content of a success to an open file, of at
    most ``largest`` bytes. The answer that is returned has the first bytes of any other content.

    Raises TransientFailure, BadAnswer and Damaged.
    """
    try:
        with _answer(session, call, limits) as response:
            content = b""
            if is_success(response):
                _save(response, limits, target, largest, progress)
            elif response.status_code >= 400:
                content = _first_bytes(response, limits)
    except BudgetSpent as error:
        raise Damaged(expected=str(error), found="more") from None
    response.raw = io.BytesIO(content)
    if response.status_code in TRANSIENT_STATUSES:
        raise TransientFailure("", wait=retry_after(response.headers), response=response)
    return response


def _answer(session: Session, call: Call, limits: Limits) -> requests.Response:
    """Return the answer of a call, whose content is not read, after the redirects."""
    url, params, auth = call.url, call.params, call.auth
    for _ in range(MAX_REDIRECTS + 1):
        seconds = limits.file if call.sends_data else limits.answer
        with _network_errors(), limited(seconds=seconds):
            connecting = max(min(limits.answer, remaining_seconds()), SHORTEST)
            response = session.request(
                method=call.method,
                url=url,
                json=call.json,
                data=call.data,
                files=call.files,
                params=params,
                headers=call.headers,
                auth=auth,
                allow_redirects=False,
                stream=True,
                timeout=(connecting, limits.answer),
            )
        if not call.allow_redirects:
            return response
        try:
            with _network_errors():
                location = session.get_redirect_target(response)
        except BadAnswer:
            response.close()
            raise
        if not location:
            return response
        response.close()
        if call.method not in READING:
            raise BadAnswer("a redirect of a call that changes something")
        target = redirect_address(response.url, location)
        if session.should_strip_auth(url, target):
            auth = NO_AUTHORIZATION
        url, params = target, None
    raise BadAnswer(f"Exceeded {MAX_REDIRECTS} redirects")


def _save(
    response: requests.Response, limits: Limits, target: BinaryIO, largest: int, progress: Progress
) -> None:
    """Write the content of an answer to an open file."""
    length, size = content_length(response.headers), 0
    if (length or 0) > largest:
        raise too_large(largest)
    with limited(seconds=2 * limits.answer) as budget:
        for block in read_content(response, largest):
            size += len(block)
            target.write(block)
            progress.report_bytes(size, length)
            budget.seconds = 2 * limits.answer + size / MIN_DOWNLOAD_RATE


def _first_bytes(response: requests.Response, limits: Limits) -> bytes:
    """Return the first bytes of the content of a failure, up to the end of a word. They are a
    message at best, so it does not matter why there are no more."""
    data = b""
    with suppress(TransientFailure, BadAnswer, Damaged), limited(seconds=limits.answer):
        for block in read_content(response, MAX_ERROR_SIZE):
            spend(len(block))
            data += block
        return data
    # A secret that is cut in two would not be recognized.
    return b" ".join(data.split()[:-1])


@contextmanager
def _network_errors() -> Iterator[None]:
    """Raise TransientFailure or BadAnswer for what keeps an answer from coming."""
    try:
        yield
    except (requests.ConnectionError, requests.Timeout) as error:
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes(error)):
            raise BadAnswer(cause_text(error)) from None
        raise TransientFailure(cause_text(error)) from None
    except (requests.RequestException, urllib3.exceptions.HTTPError, ValueError) as error:
        raise BadAnswer(cause_text(error)) from None
