"""Call a registry's server over HTTP, on requests.

A client serves one server. It limits the time and the size of every answer. It repeats calls that
change nothing if the failure may pass. It shows the token to that server only, and follows no
redirect from https: to http:. Its errors say what the server said.

requests heeds the proxies of the environment (``https_proxy``, ``no_proxy``). Certificates are
checked against those of the system, or of the file that ``SSL_CERT_FILE`` or ``REQUESTS_CA_BUNDLE``
names. Passwords in ``~/.netrc`` are not used, and no cookies are kept.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO, TypeVar

import requests
from requests.auth import AuthBase

from ..limits import MAX_ANSWER_SIZE
from ..progress import SILENT, Progress
from .access import Access
from .budget import limited, remaining_seconds
from .http_call import (
    READING,
    TRANSIENT_STATUSES,
    Call,
    Memory,
    exchange,
    is_success,
)
from .http_content import BadAnswer, TransientFailure
from .http_messages import server_message
from .http_session import Session
from .registry_errors import HttpStatusError, NotFound, RegistryError, Unauthorized
from .token import FILE_VARIABLE, VARIABLE

NOT_FOUND_STATUSES = frozenset({404, 410})
UNAUTHORIZED_STATUSES = frozenset({401, 403})

GIVE_TOKEN = f"give a token that may do this, in {VARIABLE} or {FILE_VARIABLE}"

Result = TypeVar("Result")


class HttpClient:
    """Calls one server."""

    def __init__(
        self,
        access: Access,
        authorization: str | None = None,
        *,
        repeatable: Collection[str] = READING,
        unauthorized_remedy: str = GIVE_TOKEN,
        largest_answer: int = MAX_ANSWER_SIZE,
    ) -> None:
        """``authorization`` is the value of that header, with the token in it, if there is one.
        ``unauthorized_remedy`` is the remedy if the token is missing or not sufficient."""
        self._access = access
        self._limits = access.limits
        self._repeatable = repeatable
        self._unauthorized_remedy = unauthorized_remedy
        self.largest_answer = largest_answer
        self.session = Session(authorization)

    def call(
        self,
        method: str,
        url: str,
        *,
        accepted_statuses: Collection[int] = (),
        json: object = None,
        data: bytes | BinaryIO | None = None,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Return the answer if it is a success or has an accepted status.

        Raises NotFound at 404 and 410, Unauthorized at 401 and 403, HttpStatusError at any other
        failure, and what `request` raises.
        """
        response = self.request(method, url, json=json, data=data, params=params, headers=headers)
        if is_success(response) or response.status_code in accepted_statuses:
            return response
        raise self.status_error(response)

    def request(
        self,
        method: str,
        url: str,
        *,
        json: object = None,
        data: bytes | BinaryIO | Mapping[str, str] | None = None,
        files: Mapping[str, tuple[str, BinaryIO]] | None = None,
        params: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: AuthBase | None = None,
        allow_redirects: bool = True,
    ) -> requests.Response:
        """Return the answer of any status. Of a success it has the content, and of a failure the
        first bytes. A redirect is followed if the method changes nothing.

        Raises RegistryError if no answer comes in time, and Damaged if it is too large.
        """
        call = Call(method, url, json, data, files, params, headers, auth, allow_redirects)
        return self._request(call, self.largest_answer)

    def read(self, url: str, largest: int) -> bytes:
        """Return the content of an address, in the time of one answer. Raises what `download`
        raises."""
        response = self._request(Call("GET", url), largest)
        if not is_success(response):
            raise self.status_error(response)
        return response.content

    def download(self, url: str, target: BinaryIO, largest: int, progress: Progress) -> None:
        """Write the content of an address to an open file, which is emptied after an error.

        Raises NotFound if the server has no such file, Damaged if it has more than ``largest``
        bytes, and RegistryError if it cannot be read.
        """

        def attempt() -> None:
            try:
                call = Call("GET", url)
                answer = exchange(self.session, call, self._limits, target, largest, progress)
                if not is_success(answer):
                    raise self.status_error(answer)
            except BaseException:
                target.seek(0)
                target.truncate()
                raise

        with self._translated_errors(), limited(seconds=self._limits.file):
            try:
                self._repeat(attempt, self._limits.tries, progress)
            except TransientFailure as failure:
                if failure.response is None:
                    raise
                raise self.status_error(failure.response, tries=failure.tries) from None

    def _request(self, call: Call, largest: int) -> requests.Response:
        limits = self._limits

        def attempt() -> requests.Response:
            content = Memory()
            response = exchange(self.session, call, limits, content, largest)
            if is_success(response):
                content.seek(0)
                response.raw = content
            return response

        tries = limits.tries if call.method in self._repeatable else 1
        seconds = limits.file if call.sends_data else min(2 * limits.answer, limits.file)
        with self._translated_errors(), limited(seconds=seconds):
            try:
                return self._repeat(attempt, tries)
            except TransientFailure as failure:
                if failure.response is None:
                    raise
                return failure.response

    def status_error(self, response: requests.Response, *, tries: int = 1) -> RegistryError:
        """Return the error that an answer means."""
        status = response.status_code
        message = self._access.show(server_message(response)) + _describe_tries(tries)
        if status in NOT_FOUND_STATUSES:
            remedy = "correct the target, or ask the operators of the server"
            return NotFound(expected="what is asked for", found=message, remedy=remedy)
        if status in UNAUTHORIZED_STATUSES:
            remedy = self._unauthorized_remedy
            return Unauthorized(expected="access", found=message, remedy=remedy, status=status)
        transient = status in TRANSIENT_STATUSES
        remedy = "try again later" if transient else "ask the operators of the server"
        return HttpStatusError(expected="success", found=message, remedy=remedy, status=status)

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        """Raise RegistryError for what keeps an answer from coming."""
        try:
            yield
        except TransientFailure as failure:
            raise RegistryError(
                expected="an answer",
                found=self._describe(failure) + _describe_tries(failure.tries),
                remedy="see that the server can be reached, and try again",
            ) from None
        except BadAnswer as error:
            raise RegistryError(
                expected="an answer that can be trusted",
                found=self._access.show(str(error)),
                remedy="correct the target, or ask the operators of the server",
            ) from None

    def _repeat(
        self, attempt: Callable[[], Result], tries: int, progress: Progress = SILENT
    ) -> Result:
        """Call ``attempt`` until it succeeds. Raises TransientFailure after the last try."""
        limits, number = self._limits, 1
        while True:
            try:
                return attempt()
            except TransientFailure as failure:
                pause = limits.pause * 2 ** (number - 1) * random.uniform(0.5, 1.5)
                pause = min(max(pause, failure.wait), limits.longest_pause)
                if number >= tries or pause > remaining_seconds():
                    failure.tries = number
                    raise
                progress.note(f"{self._describe(failure)}; trying again")
            number += 1
            time.sleep(pause)

    def _describe(self, failure: TransientFailure) -> str:
        answer = failure.response
        return self._access.show(failure.message if answer is None else server_message(answer))


def _describe_tries(tries: int) -> str:
    return f" (tried {tries} times)" if tries > 1 else ""
