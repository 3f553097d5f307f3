"""A client of a CKAN site that is killed at a chosen moment, for the tests of publishing.

``python -m alibaba_press.tests.publish.killing_ckan`` works as `killing` does. A job is a JSON
array of a bundle, a target, and the moment. Calls of the system's network functions are counted,
from the first file on. The token is in the environment.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from alibaba_press.scripts.publish import ckan  # noqa: F401 - so that no job has to import
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.tests.publish import killing
from alibaba_press.tests.publish.ckan_places import LIMITS
from alibaba_press.tests.support.progress import Recorder


def work(job: list[Any]) -> None:
    folder, target, last = job
    moment = killing.Moment(last)

    def step(name: str) -> None:
        # The number of earlier calls depends on the number of versions.
        if "(1 of" in name:
            sys.setprofile(moment)

    access = Access(plain_http=True, limits=LIMITS)
    publish(
        Path(folder), target, access=access, check=verify_hashes_only, progress=Recorder(step, step)
    )
    sys.setprofile(None)
    print(f"done {moment.count}", flush=True)


if __name__ == "__main__":
    killing.FILES = ("socket", "_socket")
    killing.work = work
    killing.main()
