"""Getting a file over HTTP, within limits of time and size.

urllib does the work: it heeds the proxies of the environment (``https_proxy``, ``no_proxy``) and
the certificates of the system, or those of ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``.
"""

from __future__ import annotations

import http.client
import random
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from ..package.plain_files import BLOCK
from .access import Limits
from .registry import REPORT, Damaged, NotThere, RegistryError, Step

PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Answers that another try may better."""

GONE = {404, 410}
MOST_REDIRECTS = 5
AGENT = "alibaba-press"


class _Again(Exception):
    """A try failed that is worth another one; ``wait`` is what the server asks for, in seconds."""

    def __init__(self, found: str, wait: float | None = None) -> None:
        super().__init__(found)
        self.wait = wait


class _NoWay(Exception):
    """A server sends us where we do not go."""


class Getter:
    """Gets files from a target, which it names where it fails."""

    def __init__(self, target: str, limits: Limits, authorization: str | None = None) -> None:
        """``authorization`` is the value of that header; a redirect does not take it along."""
        self._target = target
        self._limits = limits
        self._authorization = authorization
        # By default it verifies certificates, and goes through the proxies of the environment.
        self._opener = urllib.request.build_opener(_Redirects())

    def get(self, url: str, path: Path, largest: int, step: Step, doing: str) -> None:
        """Write what is at an address to a new file; a try that fails is repeated, as it changes
        nothing at the server.

        Raises NotThere where the server says that there is nothing, Damaged where it is more than
        ``largest`` bytes, and RegistryError where it cannot be had. No file is left then.
        """
        target, limits = self._target, self._limits
        until = time.monotonic() + limits.file
        for number in range(1, limits.tries + 1):
            try:
                with path.open("xb") as file:
                    size = self._try(url, file, largest, until, step)
                    if size > largest:
                        raise Damaged(target, doing, f"at most {largest} bytes", "more", REPORT)
                return
            except _Again as error:
                path.unlink()
                pause = limits.pause * 2 ** (number - 1) * random.uniform(0.5, 1.5)
                pause = min(max(pause, error.wait or 0), limits.longest_pause)
                if number == limits.tries or time.monotonic() + pause > until:
                    found = f"{error} (tried {number} times)" if number > 1 else str(error)
                    remedy = "see that the server can be reached, and try again later"
                    raise RegistryError(target, doing, "an answer", found, remedy) from None
                step(f"{error}; trying again")
                time.sleep(pause)
            except BaseException as error:
                path.unlink(missing_ok=True)
                if isinstance(error, urllib.error.HTTPError):
                    raise _refused(error, target, doing) from None
                if isinstance(error, _NoWay | ssl.SSLError | ValueError):
                    remedy = "correct the target, or ask those who keep the server"
                    expected = "an answer that can be trusted"
                    raise RegistryError(target, doing, expected, str(error), remedy) from None
                raise

    def _try(self, url: str, file: BinaryIO, largest: int, until: float, step: Step) -> int:
        """Get the bytes; return how many there are, or if they are too many a number that is."""
        headers = {"User-Agent": AGENT, "Accept-Encoding": "identity"}
        request = urllib.request.Request(url, headers=headers)
        if self._authorization is not None:
            request.add_unredirected_header("Authorization", self._authorization)
        name, size = url.rpartition("/")[2], 0
        with self._answer(request) as answer:
            length = _length(answer.headers)
            if length is not None and length > largest:
                return length
            while size <= largest and (block := _block(answer, largest + 1 - size)):
                size += len(block)
                file.write(block)
                if time.monotonic() > until:
                    raise _Again(f"only {size} bytes within {self._limits.file:g} seconds")
                if size >= BLOCK:
                    total = f" of {length / 1e6:.1f}" if length else ""
                    step(f"{name}: {size / 1e6:.1f}{total} MB")
            if length is not None and size < length:
                raise _Again(f"only {size} of {length} bytes")
            return size

    def _answer(self, request: urllib.request.Request) -> Any:
        try:
            return self._opener.open(request, timeout=self._limits.answer)
        except urllib.error.HTTPError as error:
            if error.code in PASSING:
                with error:
                    raise _Again(_said(error), _seconds(error.headers.get("Retry-After"))) from None
            raise
        except urllib.error.URLError as error:
            if isinstance(error.reason, ssl.SSLCertVerificationError):
                raise error.reason from None
            if isinstance(error.reason, OSError):
                raise _Again(_told(error.reason)) from None
            raise _NoWay(str(error.reason)) from None
        except http.client.HTTPException as error:
            raise _Again(f"an answer that broke off ({type(error).__name__})") from None
        except OSError as error:
            raise _Again(_told(error)) from None


def _block(answer: Any, most: int) -> bytes:
    """The next bytes of an answer, as they come."""
    try:
        found: bytes = answer.read1(min(BLOCK, most))
        return found
    except http.client.HTTPException as error:
        raise _Again(f"an answer that broke off ({type(error).__name__})") from None
    except OSError as error:
        raise _Again(_told(error)) from None


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to https, and from plain HTTP to plain HTTP; no other ones."""

    max_redirections = MOST_REDIRECTS

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        parts = urllib.parse.urlsplit(newurl)
        if parts.scheme not in ("https", req.type):
            fp.close()
            raise _NoWay(f"a redirect from {req.type}: to {parts.scheme}://{parts.hostname}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _refused(error: urllib.error.HTTPError, target: str, doing: str) -> RegistryError:
    """What an answer means that no other try betters."""
    with error:
        found = _said(error)
    if error.code in GONE:
        remedy = "correct the target, or ask those who keep the server"
        return NotThere(target, doing, "a file", found, remedy)
    remedy = (
        "ask those who keep the server for access"
        if error.code in (401, 403, 407)
        else "correct the target, or ask those who keep the server"
    )
    return RegistryError(target, doing, "a file", found, remedy)


def _said(error: urllib.error.HTTPError) -> str:
    """What a server said: its status, and the first words of its answer if they are text."""
    words = ""
    if error.headers.get_content_type() in ("text/plain", "application/json"):
        try:
            words = " ".join(error.read(1000).decode("utf-8", "replace").split())
        except (OSError, http.client.HTTPException):
            words = ""
    printable = "".join(sign for sign in f"{error.reason}. {words}" if sign.isprintable())
    return f"the server said {error.code} {printable}"[:300].rstrip(" .")


def _told(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return error.strerror or str(error) or type(error).__name__


def _length(headers: Mapping[str, str]) -> int | None:
    text = headers.get("Content-Length") or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def _seconds(text: str | None) -> float | None:
    return float(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else None
