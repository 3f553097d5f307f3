"""Read the content of an answer as it arrives, decoded, and only up to a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import requests
import urllib3.exceptions

from ..package.plain_files import BLOCK
from .budget import Budget, find_expired
from .http_messages import cause_text, content_length
from .registry_errors import Damaged

ENCODINGS = ("gzip", "x-gzip", "deflate")
"""Encodings that a server may use although none is asked for."""

ANY_HEADER = zlib.MAX_WBITS | 32
"""The setting of zlib that accepts the headers of gzip and of deflate."""


class TransientFailure(Exception):
    """A call failed in a way that may pass. ``response`` is what the server answered, if it did,
    ``wait`` the pause in seconds that it asked for, and ``tries`` how often it was called."""

    def __init__(
        self, message: str, *, wait: float = 0, response: requests.Response | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.wait = wait
        self.response = response
        self.tries = 1


class BadAnswer(Exception):
    """An answer is not one of HTTP, or leads where nobody may be led. The text says why."""


def read_content(response: requests.Response, largest: int) -> Iterator[bytes]:
    """Yield the decoded content of an answer, of at most ``largest`` bytes.

    Raises Damaged if it has more, BadAnswer if it cannot be decoded, and TransientFailure if it
    breaks off, or has not ended when the time is up.
    """
    size = 0
    for block in _decoded(response, largest):
        size += len(block)
        if size > largest:
            raise too_large(largest)
        yield block
        if (expired := find_expired()) is not None:
            raise _too_slow(size, expired)


def too_large(largest: int) -> Damaged:
    """Return the error of a content that has more bytes than it may have."""
    return Damaged(expected=f"at most {largest} bytes", found="more")


def _decoded(response: requests.Response, largest: int) -> Iterator[bytes]:
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in ("", "identity"):
        yield from _sent(response, largest)
        return
    if encoding not in ENCODINGS:
        raise BadAnswer(f"an answer in the encoding {encoding!r}")
    decoder = zlib.decompressobj(ANY_HEADER)
    for block in _sent(response, largest):
        while block and not decoder.eof:
            try:
                data = decoder.decompress(block, BLOCK)
            except zlib.error as error:
                raise BadAnswer(f"an answer that cannot be decoded: {error}") from None
            block = decoder.unconsumed_tail
            if data:
                yield data
        if decoder.eof:
            return
    if not decoder.eof:
        raise TransientFailure("an answer that broke off")


def _sent(response: requests.Response, largest: int) -> Iterator[bytes]:
    """Yield the content of an answer as the server sends it. An encoded content may be empty when
    decoded, however long it is."""
    length, size = content_length(response.headers), 0
    while True:
        try:
            block = response.raw.read1(BLOCK, decode_content=False)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            if (expired := find_expired()) is not None:
                raise _too_slow(size, expired) from None
            if isinstance(error, urllib3.exceptions.ReadTimeoutError):
                raise TransientFailure("no answer in time") from None
            if length is not None and size < length:
                raise TransientFailure(f"only {size} of {length} bytes") from None
            message = f"an answer that broke off ({cause_text(error)})"
            raise TransientFailure(message) from None
        if not block:
            return
        size += len(block)
        if size > 2 * largest + BLOCK:
            raise too_large(largest)
        yield block


def _too_slow(size: int, expired: Budget) -> TransientFailure:
    return TransientFailure(f"only {size} bytes within {expired.seconds:g} seconds")
