"""Registries on a real InvenioRDM, and what the tests look up there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish import invenio as kind
from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.invenio.upload import key
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.support.servers.invenio import Invenio

PATIENT = Limits(answer=120, file=300, pause=0.1, longest_pause=1, tries=3)


def registry(invenio: Invenio, target: str, token: str) -> Place:
    def flip(version: str, file: str) -> None:
        invenio.flip(record(invenio, token, version), key(file))

    return Place(target, target, flip, token, invenio.kill, invenio.start, PATIENT)


def record(invenio: Invenio, token: str, version: str) -> str:
    """Return the ID of the record that a user has published as a version."""
    return str(published(invenio, token, version)[0]["id"])


def published(invenio: Invenio, token: str, version: str) -> list[dict[str, Any]]:
    hits = invenio.call("/user/records?allversions=true", token)["hits"]["hits"]
    return [hit for hit in hits if hit["is_published"] and hit["metadata"]["version"] == version]


def drafts(invenio: Invenio, place: Place) -> list[str]:
    hits = invenio.call("/user/records?allversions=true", str(place.token))["hits"]["hits"]
    return [str(hit["id"]) for hit in hits if not hit["is_published"]]


class Crash(Exception):
    """Stands for a publisher's crash, of which the registry hears nothing."""


def crash(place: Place, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish a release, and crash before the fourth file is sent."""

    def step(name: str) -> None:
        if "(4 of" in name:
            raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(kind.Invenio, "_clean_up", lambda *arguments: None)
        with pytest.raises(Crash):
            place.put(folder, step)
