"""Publishers to an OCI registry at once, and the claims by which one of them comes to the tag."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alibaba_press.scripts.publish.registry import Published, Taken
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.oci_places import (
    deleting,
    impatient,
    place,
    place_in,
    push,
    server,
    tagged,
    tags,
)
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files
from alibaba_press.tests.support.servers.oci import TOKEN, Registry

__all__ = ["deleting", "impatient", "place", "server"]

pytestmark = pytest.mark.servers


@pytest.mark.parametrize("contents", [("same",) * 4, ("a", "b", "c", "d"), ("a", "a", "b", "b")])
def test_of_four_that_claim_the_tag_at_once_one_gives_it(
    place: Place, tmp_path: Path, contents: tuple[str, ...]
) -> None:
    together = threading.Barrier(len(contents), timeout=60)
    ones = [bundle(tmp_path / str(at), text=text) for at, text in enumerate(contents)]

    def start(made: Path) -> Published | Taken:
        def step(name: str) -> None:
            if name.startswith("giving the tag"):
                together.wait()

        try:
            return place.put(made, step)
        except Taken as error:
            return error

    with ThreadPoolExecutor(len(ones)) as pool:
        came = list(pool.map(start, ones))
    [winner] = [
        made for made, end in zip(ones, came, strict=True) if isinstance(end, Published) and end.new
    ]
    assert files(place.bring(NAME, tmp_path / "out")) == files(winner)
    for made, end in zip(ones, came, strict=True):
        assert isinstance(end, Published) == (digest(made) == digest(winner))


def test_a_claim_stays_where_nothing_is_deleted_and_is_no_version(
    place: Place, tmp_path: Path
) -> None:
    made = bundle(tmp_path)
    place.put(made)
    [version, claim] = tags(place)
    assert version == "1.0.0"
    assert claim.startswith("1.0.0-claim-")
    assert tagged(place, claim)["artifactType"] == "application/vnd.alibaba-press.claim.v1"
    assert place.versions() == ["1.0.0"]
    place.put(made)
    assert tags(place) == [version, claim]


def test_claims_are_deleted_where_the_server_does_that(deleting: Registry, tmp_path: Path) -> None:
    place = place_in(deleting, TOKEN)
    made = bundle(tmp_path)
    place.put(made)
    assert tags(place) == ["1.0.0"]
    # What only calls itself a claim is not deleted: it may be a version.
    push(place, "1.0.0-claim-0123456789abcdef", tagged(place))
    place.put(made)
    assert tags(place) == ["1.0.0", "1.0.0-claim-0123456789abcdef"]
    assert files(place.bring(NAME, tmp_path / "out")) == files(made)
