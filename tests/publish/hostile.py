"""A server that sends any bytes, at any speed, for the tests of clients."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

LONGEST = 1 << 20
"""Bytes of the head of a request."""


@dataclass
class Hostile:
    """A server. ``answer`` writes to each connection. ``requests`` are the heads of the calls, and
    ``sent`` the bytes that were sent in all. ``is_over`` is set when the test needs it no more."""

    answer: Callable[[Connection], None]
    port: int
    scheme: str = "http"
    requests: list[str] = field(default_factory=list)
    sent: int = 0
    is_over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"


@dataclass
class Connection:
    """A connection of a client that has sent a request."""

    server: Hostile
    socket: socket.socket
    request: str

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)
        self.server.sent += len(data)

    def send_endlessly(self, data: bytes) -> None:
        """Send the same bytes until the client closes the connection."""
        while True:
            self.send(data)

    def drip(self, data: bytes) -> None:
        """Send one byte after the other, slowly, over and over until the client or test ends it."""
        while not self.server.is_over.is_set():
            for byte in data:
                self.send(bytes([byte]))
                time.sleep(0.01)


@contextmanager
def hostile(
    answer: Callable[[Connection], None], context: ssl.SSLContext | None = None
) -> Iterator[Hostile]:
    """Run a server that reads the head of each request, and then calls ``answer``."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Hostile(answer, listener.getsockname()[1], "https" if context else "http")
        thread = threading.Thread(target=_accept, args=(listener, server, context))
        thread.start()
        try:
            yield server
        finally:
            server.is_over.set()
            # Closing a socket does not wake up who waits for a connection.
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _accept(listener: socket.socket, server: Hostile, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_talk, args=(client, server, context), daemon=True).start()


def _talk(client: socket.socket, server: Hostile, context: ssl.SSLContext | None) -> None:
    with suppress(OSError), client:
        if context is not None:
            client = context.wrap_socket(client, server_side=True)
        with client:
            head = b""
            while b"\r\n\r\n" not in head and len(head) < LONGEST:
                if not (data := client.recv(1 << 16)):
                    return
                head += data
            server.requests.append(head.partition(b"\r\n\r\n")[0].decode("latin-1"))
            server.answer(Connection(server, client, server.requests[-1]))
            # To close a socket with unread bytes resets the connection, and the answer is lost.
            client.shutdown(socket.SHUT_WR)
            client.settimeout(10)
            while client.recv(1 << 16):
                pass
