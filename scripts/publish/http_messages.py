"""Read the headers and the message of an answer, and say why none came.

The texts are those of the server. `Access.show` makes them fit to be shown.
"""

from __future__ import annotations

from collections.abc import Mapping

import requests

TEXT_TYPES = {"text/plain", "application/json", "application/problem+json"}


def server_message(response: requests.Response) -> str:
    """Return the status of a failure, and its words if they are text."""
    words = ""
    if response.headers.get("Content-Type", "").partition(";")[0] in TEXT_TYPES:
        words = " ".join(response.content.decode("utf-8", "replace").split())
    return f"the server said {response.status_code} {response.reason}. {words}".rstrip(" .")


def causes(error: BaseException) -> list[BaseException]:
    """Return an error and what led to it, the first cause last."""
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in chain:
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    return chain


def cause_text(error: BaseException) -> str:
    """Return why no answer came, in the words of the system."""
    chain = causes(error)
    if any(isinstance(cause, TimeoutError | requests.Timeout) for cause in chain):
        return "no answer in time"
    words = [cause.strerror for cause in chain if isinstance(cause, OSError) and cause.strerror]
    words = words or [str(cause) for cause in chain if isinstance(cause, ConnectionError)]
    return words[-1] if words else str(error) or type(error).__name__


def content_length(headers: Mapping[str, str]) -> int | None:
    """Return how many bytes an answer says that it has; None if they are encoded."""
    text = "" if headers.get("Content-Encoding") else headers.get("Content-Length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def retry_after(headers: Mapping[str, str]) -> float:
    """Return for how many seconds a server asks to wait; 0 if it does not."""
    text = headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
