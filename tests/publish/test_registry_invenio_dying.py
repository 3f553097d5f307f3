"""A publisher that is killed (SIGKILL) at any moment has published all or nothing on an InvenioRDM,
and the next one succeeds."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.fetching import read_back
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import drafts, registry
from alibaba_press.tests.publish.killing import ask
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, files
from alibaba_press.tests.support.servers.invenio import Invenio

pytestmark = pytest.mark.servers

MOMENTS = 50
FIRST = 4
"""Each publication of this number is one of the first version of a package."""

SEED = 20261122

CLIENT = """
from pathlib import Path
from alibaba_press.scripts.publish import invenio
from alibaba_press.tests.publish import killing
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import PATIENT

def put(folder, target):
    token, target = target.split(" ")
    Place(target, target, None, token, limits=PATIENT).put(folder)

killing.FILES = ("socket", "_socket")
killing.put = put
killing.main()
"""
"""Works as tests/publish/killing.py, but for an InvenioRDM. A moment is a call of the network."""


@contextmanager
def client() -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", CLIENT], stdin=pipe, stdout=pipe, text=True
    ) as process:
        yield process
        process.communicate(timeout=300)


@dataclass
class Reader(Onlooker):
    """Reads with the limits of a real server, and leaves it time for others."""

    place: Place | None = None

    def look(self) -> None:
        assert self.place is not None
        try:
            source = open_source(self.place.source, self.place.access())
            for version in sorted(source.versions(NAME), key=lambda version: version.order)[-1:]:
                read_back(source, version, SILENT)
                self.seen.add(version.version)
        except Exception as error:
            self.errors.append(f"{type(error).__name__}: {error}")
        self.looks += 1
        time.sleep(0.5)


def test_a_publisher_that_is_killed_at_any_moment_has_published_all_or_nothing(
    invenio: Invenio,
    tmp_path: Path,
) -> None:
    target = f"invenio+{invenio.url}"
    place = registry(invenio, target, invenio.token())
    place.put(bundle(tmp_path, "0.0.1"))
    reader = Reader([target], place=place)
    published = killed = 0
    with client() as process:

        def publish(folder: Path, place: Place, moment: int | None) -> str:
            return ask(process, "publish", str(folder), f"{place.token} {place.to}", moment)

        done, _, count = publish(bundle(tmp_path, "0.1.0"), place, None).partition(" ")
        assert done == "done"
        moments = random.Random(SEED).sample(range(1, int(count) + 1), MOMENTS)
        with reader.looking():
            for number, moment in enumerate(moments, 1):
                version = f"1.{number}.0"
                to = place if number % FIRST else registry(invenio, target, invenio.token())
                folder = bundle(tmp_path, version)
                result = publish(folder, to, moment)
                # It does not always make so many calls.
                assert result == "killed" or result.startswith("done")
                killed += result == "killed"
                exists = version in to.versions()
                published += exists
                assert to.put(folder).created is not exists
                assert files(to.bring(NAME, tmp_path / "out" / version)) == files(folder)
                assert drafts(invenio, to) == []
    assert reader.errors == []
    assert len(reader.seen) > 1
    assert killed > MOMENTS / 2
    assert 0 < published < MOMENTS
