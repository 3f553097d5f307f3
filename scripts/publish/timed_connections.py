"""Connections that end when the time of an operation is up, however slowly a server answers.

The time limit of a socket is for one read. A server that sends a byte now and then would never
reach it: in the status line, in headers, between chunks, after the content. Here each read and each
write has the time that `budget` leaves.
"""

from __future__ import annotations

import math
import socket
import ssl
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection

from .budget import remaining_seconds

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class _Timed(socket.socket):
    """A socket whose reads and writes end when the time is up. ``settimeout`` sets what each of
    them has in addition."""

    _longest: float | None = None

    def settimeout(self, value: float | None, /) -> None:
        self._longest = value
        super().settimeout(value)

    def _begin(self) -> None:
        """Set the time of the next read or write. Raises TimeoutError if none is left."""
        remaining = min(remaining_seconds(), math.inf if self._longest is None else self._longest)
        if remaining <= 0:
            raise TimeoutError("timed out")
        super().settimeout(None if math.isinf(remaining) else remaining)


class TimedSocket(_Timed):
    """A socket of plain HTTP."""

    def recv_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> int:
        self._begin()
        return super().recv_into(buffer, nbytes, flags)

    def sendall(self, data: ReadableBuffer, flags: int = 0, /) -> None:
        self._begin()
        super().sendall(data, flags)


class TimedTlsSocket(ssl.SSLSocket, _Timed):
    """A socket of HTTPS."""

    def do_handshake(self, block: bool = False) -> None:
        self._begin()
        super().do_handshake(block)

    def recv_into(self, buffer: WriteableBuffer, nbytes: int | None = None, flags: int = 0) -> int:
        self._begin()
        return super().recv_into(buffer, nbytes, flags)

    def send(self, data: ReadableBuffer, flags: int = 0) -> int:
        # `sendall` calls it for each part.
        self._begin()
        return super().send(data, flags)


class _Connection(HTTPConnection):
    """A connection of plain HTTP."""

    def connect(self) -> None:
        super().connect()
        limit = self.sock.gettimeout()
        self.sock = TimedSocket(fileno=self.sock.detach())
        self.sock.settimeout(limit)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


POOLS = {"http": _Pool, "https": HTTPSConnectionPool}


class TimedAdapter(HTTPAdapter):
    """Makes the connections of a session."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs)
        if manager.pool_classes_by_scheme["http"] is HTTPConnectionPool:  # not for SOCKS
            manager.pool_classes_by_scheme = POOLS
        return manager


class TimedTlsAdapter(TimedAdapter):
    """Makes the connections of a session to https: addresses. It trusts the certificates of the
    system, in addition to those that requests brings."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=_tls_context(), **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        kwargs.setdefault("ssl_context", _tls_context())
        return super().proxy_manager_for(proxy, **kwargs)


def _tls_context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.sslsocket_class = TimedTlsSocket
    return context
