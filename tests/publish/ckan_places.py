"""A CKAN site for the tests of a module, and a registry there that is empty for each of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alibaba_press.scripts.publish.access import Limits
from alibaba_press.scripts.publish.ckan.dataset import dataset_name
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.registries import NAME
from alibaba_press.tests.support.servers.ckan import ORGANIZATION, Ckan

LIMITS = Limits(answer=20, file=120, pause=0.05, tries=3)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ckan]:
    site = Ckan(tmp_path_factory.mktemp("ckan"))
    try:
        site.start()
        yield site
    finally:
        site.stop()


@pytest.fixture
def place(site: Ckan) -> Iterator[Place]:
    """A registry of the organisation, by an editor of it, as publishers are."""
    target = f"ckan+{site.url}/organization/{ORGANIZATION}"
    yield Place(
        target,
        target,
        lambda version, file: site.flip(dataset_name(NAME, version), file),
        token=site.editor,
        kill=site.kill,
        start=site.start,
        limits=LIMITS,
    )
    site.empty()
