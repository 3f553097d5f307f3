"""Empty registries on a CKAN site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.ckan.dataset import dataset_name
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.registries import NAME
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, Ckan

LIMITS = Limits(answer=120, file=300, pause=0.05, tries=3)


@pytest.fixture
def place(ckan: Ckan) -> Iterator[Place]:
    """Yield the registry of an organisation, with the token of one of its editors."""
    target = f"ckan+{ckan.url}/organization/{ORGANIZATION}"
    yield Place(
        target,
        target,
        lambda version, file: ckan.flip(dataset_name(NAME, version), file),
        token=ckan.editor,
        kill=ckan.kill,
        start=ckan.start,
        limits=LIMITS,
    )
    ckan.purge()
