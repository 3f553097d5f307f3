"""The address of a server in a target."""

from __future__ import annotations

import urllib.parse
from dataclasses import dataclass

from ..errors import Problem
from .access import Access
from .registry import WrongCall


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is: ``scheme`` is https or http, ``root`` is scheme, host and port, and
    ``path`` has no slash at its ends."""

    scheme: str
    host: str
    root: str
    path: str

    @property
    def url(self) -> str:
        return f"{self.root}/{self.path}" if self.path else self.root


def address(target: str, url: str, access: Access, example: str) -> Address:
    """The address in a target, as an ``https:`` or ``http:`` address; ``example`` is a target.

    Raises WrongCall where it is none, where it holds ``?`` or ``#``, and where it is one of plain
    HTTP and that was not asked for. `targets` has refused a user and a password.
    """
    shown = target.partition("?")[0].partition("#")[0]
    try:
        parts = urllib.parse.urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = None, None, None
    if parts is None or not host or port == 0 or shown != target or not _plain(url):
        expected = f"an address such as {example}, without ? and #"
        remedy = "see docs/ for the targets of each kind of registry"
        message = "this is no address of a registry"
        raise WrongCall(
            str(Problem(shown, message, expected=expected, found="another one", remedy=remedy))
        )
    scheme = parts.scheme.lower()
    if scheme == "http" and not access.plain_http:
        remedy = "take https; where nobody is between you and the server: --plain-http"
        expected = "https, or --plain-http"
        raise WrongCall(
            str(
                Problem(
                    target, "this is plain HTTP", expected=expected, found="http", remedy=remedy
                )
            )
        )
    return Address(scheme, host, f"{scheme}://{parts.netloc}", parts.path.strip("/"))


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text
