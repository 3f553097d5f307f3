"""Call a registry's server over HTTP, on requests.

A client serves one server. It limits the time and the size of every answer. It repeats calls that
change nothing if the failure may pass. It shows the token to that server only, and follows no
redirect from https: to http:. Its errors say what the server said.

requests heeds the proxies of the environment (``https_proxy``, ``no_proxy``). Certificates are
checked against those of the system, or of the file that ``SSL_CERT_FILE`` or ``REQUESTS_CA_BUNDLE``
names. Passwords in ``~/.netrc`` are not used, and no cookies are kept.
"""

from __future__ import annotations

import io
import random
import ssl
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeVar

import requests
import urllib3.exceptions
from requests.auth import AuthBase

from ..limits import MAX_ANSWER_SIZE
from ..package.plain_files import BLOCK
from ..progress import SILENT, Progress
from .access import Access
from .http_messages import cause_text, causes, content_length, retry_after, server_message
from .http_session import Session
from .registry_errors import Damaged, HttpStatusError, NotFound, RegistryError, Unauthorized
from .token import FILE_VARIABLE, VARIABLE

REPEATABLE = frozenset({"GET", "HEAD"})
"""Methods that change nothing, so that a call is repeated after a failure that may pass."""

TRANSIENT_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})
NOT_FOUND_STATUSES = frozenset({404, 410})
UNAUTHORIZED_STATUSES = frozenset({401, 403})

GIVE_TOKEN = f"give a token that may do this, in {VARIABLE} or {FILE_VARIABLE}"

Result = TypeVar("Result")


class _TransientFailure(Exception):
    """A call failed in a way that may pass. ``response`` is what the server answered, if it did,
    ``wait`` the pause in seconds that it asked for, and ``tries`` how often it was called."""

    def __init__(
        self, message: str, *, wait: float = 0, response: requests.Response | None = None
    ) -> None:
        super().__init__(message)
        self.wait = wait
        self.response = response
        self.tries = 1

    def __str__(self) -> str:
        return f"{self.args[0]}{_describe_tries(self.tries)}"


class HttpClient:
    """Calls one server."""

    def __init__(
        self,
        access: Access,
        authorization: str | None = None,
        *,
        repeatable: Collection[str] = REPEATABLE,
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
        if response.ok or response.status_code in accepted_statuses:
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
        """Return the answer of any status, with its content read.

        Raises RegistryError if no answer comes in time, and Damaged if it is too large.
        """
        request = {
            "method": method, "url": url, "json": json, "data": data, "files": files,
            "params": params, "headers": headers, "auth": auth, "allow_redirects": allow_redirects,
        }  # fmt: skip

        def attempt() -> requests.Response:
            until = time.monotonic() + self._limits.file
            return self._exchange(request, None, self.largest_answer, until)

        tries = self._limits.tries if method in self._repeatable else 1
        with self._translated_errors():
            try:
                return self._repeat(attempt, tries)
            except _TransientFailure as failure:
                if failure.response is None:
                    raise
                return failure.response

    def download(self, url: str, target: BinaryIO, largest: int, progress: Progress) -> None:
        """Write the content of an address to an open file, which is emptied after an error.

        Raises NotFound if the server has no such file, Damaged if it has more than ``largest``
        bytes, and RegistryError if it cannot be read.
        """
        request = {"method": "GET", "url": url, "headers": {"Accept-Encoding": "identity"}}
        until = time.monotonic() + self._limits.file

        def attempt() -> None:
            try:
                response = self._exchange(request, target, largest, until, progress)
                if not response.ok:
                    raise self.status_error(response)
            except BaseException:
                target.seek(0)
                target.truncate()
                raise

        with self._translated_errors():
            try:
                self._repeat(attempt, self._limits.tries, until=until, progress=progress)
            except _TransientFailure as failure:
                if failure.response is None:
                    raise
                raise self.status_error(failure.response, tries=failure.tries) from None

    def status_error(self, response: requests.Response, *, tries: int = 1) -> RegistryError:
        """Return the error that an answer means."""
        status = response.status_code
        message = self._access.hide(server_message(response)) + _describe_tries(tries)
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
        except _TransientFailure as failure:
            raise RegistryError(
                expected="an answer",
                found=self._access.hide(str(failure)),
                remedy="see that the server can be reached, and try again",
            ) from None
        except requests.RequestException as error:
            raise RegistryError(
                expected="an answer that can be trusted",
                found=self._access.hide(cause_text(error)),
                remedy="correct the target, or ask the operators of the server",
            ) from None

    def _repeat(
        self,
        attempt: Callable[[], Result],
        tries: int,
        *,
        until: float = float("inf"),
        progress: Progress = SILENT,
    ) -> Result:
        """Call ``attempt`` until it succeeds. Raises _TransientFailure after the last try."""
        limits, number = self._limits, 1
        while True:
            try:
                return attempt()
            except _TransientFailure as failure:
                pause = limits.pause * 2 ** (number - 1) * random.uniform(0.5, 1.5)
                pause = min(max(pause, failure.wait), limits.longest_pause)
                if number >= tries or time.monotonic() + pause > until:
                    failure.tries = number
                    raise
                progress.note(f"{self._access.hide(str(failure))}; trying again")
            number += 1
            time.sleep(pause)

    def _exchange(
        self,
        request: Mapping[str, Any],
        file: BinaryIO | None,
        largest: int,
        until: float,
        progress: Progress = SILENT,
    ) -> requests.Response:
        """Make a call once. The content of a success goes into the file, if there is one; other
        content is read into memory. Raises _TransientFailure, Damaged and RequestException."""
        try:
            response = self.session.request(**request, stream=True, timeout=self._limits.answer)
        except (requests.ConnectionError, requests.Timeout) as error:
            if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes(error)):
                raise
            raise _TransientFailure(cause_text(error)) from None
        with response:
            length, memory = content_length(response.headers), io.BytesIO()
            body: BinaryIO = file if file is not None and response.ok else memory
            most, size = largest if response.ok else self.largest_answer, 0
            too_large = Damaged(expected=f"at most {most} bytes", found="more")
            if file is not None and (length or 0) > most:
                raise too_large
            for block in self._blocks(response, until, length):
                size += len(block)
                if size > most:
                    raise too_large
                body.write(block)
                if body is file:
                    progress.report_bytes(size, length)
        memory.seek(0)
        response.raw = memory
        if response.status_code in TRANSIENT_STATUSES:
            wait = retry_after(response.headers)
            raise _TransientFailure(server_message(response), wait=wait, response=response)
        return response

    def _blocks(
        self, response: requests.Response, until: float, length: int | None
    ) -> Iterator[bytes]:
        """Yield the decoded content of an answer as it arrives. Raises _TransientFailure if it
        breaks off, or has not ended when the time is up."""
        size = 0
        try:
            while block := response.raw.read1(BLOCK, decode_content=True):
                size += len(block)
                yield block
                if time.monotonic() > until:
                    message = f"only {size} bytes within {self._limits.file:g} seconds"
                    raise _TransientFailure(message)
        except urllib3.exceptions.DecodeError as error:
            raise requests.exceptions.ContentDecodingError(str(error)) from None
        except (urllib3.exceptions.HTTPError, OSError) as error:
            if isinstance(error, urllib3.exceptions.ReadTimeoutError):
                raise _TransientFailure("no answer in time") from None
            if length is not None and size < length:
                raise _TransientFailure(f"only {size} of {length} bytes") from None
            raise _TransientFailure(f"an answer that broke off ({cause_text(error)})") from None


def _describe_tries(tries: int) -> str:
    return f" (tried {tries} times)" if tries > 1 else ""
