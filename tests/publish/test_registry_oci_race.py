"""Publish to an OCI registry at the same time: the last tag wins, and each publisher is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.publish.bundle import open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.registry import Publication
from alibaba_press.scripts.publish.registry_errors import VersionExists
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.oci_places import (
    place,
    publish_at_once,
    push,
    push_blob,
    server,
    tags,
)
from alibaba_press.tests.publish.registries import NAME, bundle, digest, files
from alibaba_press.tests.publish.test_oci import manifest_of

__all__ = ["place", "server"]

pytestmark = pytest.mark.servers


@pytest.mark.parametrize("contents", [("same",) * 4, ("a", "b", "c", "d"), ("a", "a", "b", "b")])
def test_of_four_that_give_the_tag_at_once_each_is_told_whose_bytes_are_published(
    place: Place, tmp_path: Path, contents: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles = [bundle(tmp_path / str(index), text=text) for index, text in enumerate(contents)]
    results = publish_at_once(place, bundles, monkeypatch)
    fetched = place.bring(NAME, tmp_path / "out")
    winners = [path for path in bundles if digest(path) == digest(fetched)]
    assert files(fetched) == files(winners[0])
    for path, result in zip(bundles, results, strict=True):
        assert isinstance(result, Publication if path in winners else VersionExists)
        if isinstance(result, VersionExists):
            assert f"other bytes under this version: {digest(fetched)}" in str(result)
    assert tags(place) == ["1.0.0"]


def test_who_comes_after_another_gave_the_tag_is_refused_before_the_tag(
    place: Place, tmp_path: Path
) -> None:
    first, second = (bundle(tmp_path / text, text=text) for text in ("first", "second"))

    def step(name: str) -> None:
        if name.startswith("giving the tag"):
            place.put(first)

    with pytest.raises(VersionExists, match="raise the version"):
        place.put(second, step)
    assert files(place.bring(NAME, tmp_path / "out")) == files(first)


def test_a_tag_that_is_moved_while_the_version_is_read_back_is_reported(
    place: Place, tmp_path: Path
) -> None:
    first, second = (bundle(tmp_path / text, text=text) for text in ("first", "second"))

    def step(name: str) -> None:
        if name == "reading back":
            with open_bundle(second, verify_hashes_only) as opened:
                for data in files(second).values():
                    push_blob(place, data)
                push(place, "1.0.0", manifest_of(opened))

    with pytest.raises(VersionExists, match="other bytes under this version") as refused:
        place.put(first, step)
    assert digest(second) in str(refused.value)
    assert files(place.bring(NAME, tmp_path / "out")) == files(second)
