"""A client of an OCI registry that is killed at a chosen moment, for the tests of publishing.

``python -m alibaba_press.tests.publish.killing_oci`` works as `killing` does. A job is a JSON array
of a bundle, a target and the moment, which is counted in calls that connections make, before and
after each. The token is in the environment.
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
    """Counts the calls of connections."""

    def __init__(self, last: int | None) -> None:
        self.last = last
        self.count = 0
        for name in CALLS:
            setattr(socket.socket, name, self.counted(getattr(socket.socket, name)))

    def counted(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any) -> Any:
            self.tick()
            came = call(*given)
            self.tick()
            return came

        return counted

    def tick(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)


def work(job: list[Any]) -> None:
    made, target, last = job
    moment = Moment(last)
    publish(
        Path(made), target, access=Access(plain_http=True, limits=LIMITS), check=verify_hashes_only
    )
    print(f"done {moment.count}", flush=True)


if __name__ == "__main__":
    killing.work = work
    killing.main()
