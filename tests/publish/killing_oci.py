"""Publish to an OCI registry and be killed at a chosen moment, for the tests of crashes.

``python -m alibaba_press.tests.publish.killing_oci`` works as `killing` does. A job is a JSON array
of a bundle, a target and a moment. The moment is a number of events: the start and the end of each
call of a socket. The token is in the environment.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.tests.publish import killing
from alibaba_press.tests.publish.oci_places import LIMITS

CALLS = ("connect", "sendall", "recv_into", "close")


class Moment:
    """Counts the events of sockets, and kills the process at the last one."""

    def __init__(self, last: int | None) -> None:
        self.last = last
        self.count = 0
        for name in CALLS:
            setattr(socket.socket, name, self.counted(getattr(socket.socket, name)))

    def counted(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any) -> Any:
            self.tick()
            result = call(*arguments)
            self.tick()
            return result

        return counted

    def tick(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def work(job: list[Any]) -> None:
    folder, target, last = job
    moment = Moment(last)
    access = Access(plain_http=True, limits=LIMITS)
    publish(Path(folder), target, access=access, check=verify_hashes_only)
    print(f"done {moment.count}", flush=True)


if __name__ == "__main__":
    killing.work = work
    killing.main()
