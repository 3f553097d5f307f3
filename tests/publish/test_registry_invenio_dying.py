"""A publisher that is killed (SIGKILL) at any moment has published all or nothing on an InvenioRDM,
and the next one succeeds."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from alibaba_press.scripts.progress import SILENT
from alibaba_press.scripts.publish.fetching import read_back
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.invenio_places import drafts, registry
from alibaba_press.tests.publish.killing import ask, client
from alibaba_press.tests.publish.killing_invenio import Call
from alibaba_press.tests.publish.registries import NAME, Onlooker, bundle, files
from alibaba_press.tests.support.servers.invenio import Invenio

pytestmark = pytest.mark.servers

PUBLISH = "POST /records/…/draft/actions/publish"
FIRST = (
    "POST /records",
    "POST /records/…/draft/files",
    "POST /records/…/draft/files/…/commit",
    PUBLISH,
)
"""The kinds of calls that are interrupted when the first version of a package is published."""

NEXT = (
    "POST /records/…/versions",
    "PUT /records/…/draft",
    "PUT /records/…/draft/files/…/content",
    PUBLISH,
)
"""The kinds of calls that are interrupted when the next version is published."""

SEED = 20261122


@dataclass
class Reader(Onlooker):
    """Reads the newest version with the limits of a real server."""

    place: Place | None = None

    def look(self) -> None:
        place = self.place
        assert place is not None
        try:
            source = open_source(place.source, place.access())
            for version in sorted(source.versions(NAME), key=lambda version: version.order)[-1:]:
                read_back(source, version, SILENT)
                self.seen.add(f"{place.token} {version.version}")
        except Exception as error:
            self.errors.append(f"{type(error).__name__}: {error}")
        self.looks += 1


def writing_calls(calls: list[Call]) -> set[str]:
    """Return the kinds of calls that change something."""
    return {kind for kind, _ in calls if not kind.startswith("GET ")}


def moments_of(
    calls: list[Call], kinds: tuple[str, ...], draw: random.Random
) -> list[tuple[int, int]]:
    """Return moments before and after one call of each kind, and before two calls that read.

    Before a call, the last part of its request is not sent. After it, its answer is not read.
    """
    moments = []
    for kind in kinds:
        number = draw.choice([number for number, call in enumerate(calls) if call[0] == kind])
        parts = calls[number][1]
        moments += [(number, parts - 1), (number, parts)]
    published = [kind for kind, _ in calls].index(PUBLISH)
    return [
        *moments,
        (draw.randrange(published), 0),
        (draw.randrange(published + 1, len(calls)), 0),
    ]


def test_a_publisher_that_is_killed_before_or_after_any_call_has_published_all_or_nothing(
    invenio: Invenio,
    tmp_path: Path,
) -> None:
    """A user publishes the first version and the next one, and is killed twice. Every user is new,
    as each version makes a look at the record slower."""
    target = f"invenio+{invenio.url}"
    draw = random.Random(SEED)
    reader = Reader([target], pause=1)
    published = drafts_left = 0
    with client("killing_invenio") as process:

        def new_user() -> Place:
            return registry(invenio, target, invenio.token())

        def publish(folder: Path, place: Place, moment: tuple[int, int] | None) -> str:
            return ask(process, str(folder), place.to, place.token, moment)

        place, trials = new_user(), []
        for version in ("1.0.0", "1.1.0"):
            done, _, calls = publish(bundle(tmp_path, version), place, None).partition(" ")
            assert done == "done"
            trials.append([(str(kind), int(parts)) for kind, parts in json.loads(calls)])
        assert writing_calls(trials[0]) | writing_calls(trials[1]) == {*FIRST, *NEXT}
        moments = list(
            zip(moments_of(trials[0], FIRST, draw), moments_of(trials[1], NEXT, draw), strict=True)
        )
        reader.place = place
        with reader.looking():
            for turn, pair in enumerate(moments):
                reader.place = place = new_user()
                for version, moment in zip(("1.0.0", "1.1.0"), pair, strict=True):
                    folder = bundle(tmp_path / str(turn), version, text=f"{turn}, {version}")
                    assert publish(folder, place, moment) == "killed"
                    exists = version in place.versions()
                    published += exists
                    drafts_left += bool(drafts(invenio, place))
                    assert place.put(folder).created is not exists
                    fetched = place.bring(f"{NAME}@{version}", tmp_path / "out" / str(turn))
                    assert files(fetched) == files(folder)
                    assert drafts(invenio, place) == []
                reader.look()
    assert reader.errors == []
    assert len(reader.seen) >= len(moments)
    assert reader.looks > len(moments)
    assert drafts_left > 0
    assert 0 < published < 2 * len(moments)
