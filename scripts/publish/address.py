"""Read the address of a server in a target."""

from __future__ import annotations

import urllib.parse
from collections.abc import Collection
from dataclasses import dataclass

from .access import Access
from .registry_errors import WrongCall


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a server: ``scheme`` is https or http, ``root`` is scheme, host and port,
    and ``path`` has no slash at its ends."""

    scheme: str
    host: str
    root: str
    path: str

    @property
    def url(self) -> str:
        return f"{self.root}/{self.path}" if self.path else self.root


def address(target: str, url: str, access: Access, example: str) -> Address:
    """Read ``url``, the ``https:`` or ``http:`` address in a target, of which ``example`` is one.

    Raises WrongCall if it is not an address, if it holds ``?`` or ``#``, and if it is plain HTTP
    without ``access.plain_http``. `targets` has refused a user and a password.
    """
    shown_target = target.partition("?")[0].partition("#")[0]
    try:
        parts = urllib.parse.urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = None, None, None
    if parts is None or not host or port == 0 or shown_target != target or not _plain(url):
        raise WrongCall(
            shown_target,
            "this is not the address of a registry",
            expected=f"an address such as {example}, without ? and #",
            found="another one",
            remedy="see docs/ for the targets of each kind of registry",
        )
    scheme = parts.scheme.lower()
    if scheme == "http" and not access.plain_http:
        raise WrongCall(
            target,
            "this is plain HTTP",
            expected="https, or --plain-http",
            found="http",
            remedy="use https; if nobody is between you and the server: --plain-http",
        )
    return Address(scheme, host, f"{scheme}://{parts.netloc}", parts.path.strip("/"))


def is_address(url: str, schemes: Collection[str]) -> bool:
    """Return whether a server gave an address that may be called: one of the schemes, a host, and
    neither a user nor a password."""
    try:
        parts = urllib.parse.urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in schemes
        and bool(parts.hostname)
        and "@" not in parts.netloc
        and port != 0
        and "\\" not in url
        and _plain(url)
    )


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text
