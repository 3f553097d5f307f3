"""A client of an InvenioRDM that is killed at a chosen moment, for the tests of publishing.

``python -m alibaba_press.tests.publish.killing_invenio`` works as `killing` does. A job is a JSON
array of a bundle, a target, a token, and the moment: the number of a call, and how many parts of
its request are sent. If all are, the answer has arrived and is not read. Without a moment, the line
``done`` ends with all calls: the kind of each, and the number of parts of its request.
"""

from __future__ import annotations

import json
import os
import re
import select
import signal
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import urllib3.connection

from alibaba_press.scripts.publish import invenio  # noqa: F401 - so that no job has to import
from alibaba_press.scripts.publish.http_session import Session
from alibaba_press.tests.publish import killing
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import PATIENT

NAMES = re.compile(r"(?<=/records/|../files/)[^/]+")
"""The ID of a record, or the key of a file."""

Call = tuple[str, int]


class Moment:
    """Counts the calls and the parts of their requests, and ends the process at the last one."""

    def __init__(self, last: list[int] | None) -> None:
        self.last = last
        self.kinds: list[str] = []
        self.parts: list[int] = []

    def begin_call(self, method: str, url: str) -> None:
        path = urlsplit(url).path.removeprefix("/api")
        self.kinds.append(f"{method} {NAMES.sub('…', path)}")
        self.parts.append(0)

    def reach(self) -> None:
        """Kill the process if this is the last moment."""
        if self.last == [len(self.parts) - 1, self.parts[-1]]:
            os.kill(os.getpid(), signal.SIGKILL)

    def calls(self) -> list[Call]:
        return list(zip(self.kinds, self.parts, strict=True))


def work(job: list[Any]) -> None:
    folder, target, token, last = job
    moment = Moment(last)
    request, send = Session.request, HTTPConnection.send
    answer = urllib3.connection.HTTPConnection.getresponse

    def counted_request(self: Session, method: str, url: str, **options: Any) -> Any:
        moment.begin_call(method, url)
        return request(self, method, url, **options)

    def counted_send(self: HTTPConnection, data: Any) -> None:
        moment.reach()
        send(self, data)
        moment.parts[-1] += 1

    def awaited_answer(self: Any) -> Any:
        select.select([self.sock], [], [])
        moment.reach()
        return answer(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "request", counted_request)
        patch.setattr(HTTPConnection, "send", counted_send)
        patch.setattr(urllib3.connection.HTTPConnection, "getresponse", awaited_answer)
        Place(target, target, lambda *_: None, token, limits=PATIENT).put(Path(folder))
    print(f"done {json.dumps(moment.calls())}", flush=True)


if __name__ == "__main__":
    killing.work = work
    killing.main()
