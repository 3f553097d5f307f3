"""Repositories of a stand-in of the Hugging Face Hub, for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from alibaba_press.scripts.publish.access import Access
from alibaba_press.tests.publish.contract import Place
from alibaba_press.tests.publish.hub import REPOSITORY, Hub
from alibaba_press.tests.publish.hub_store import Store

TOKEN = "hf_token-7d2e"
SHOWN = {("127.0.0.1", f"Bearer {TOKEN}"), ("localhost", None)}
"""The authorization that the hub and its storage may receive."""

API = f"/api/datasets/{REPOSITORY}"


@dataclass
class OnTheHub(Place):
    """A repository, and the server that holds it."""

    hub: Hub | None = None

    def access(self, token: str | None = None) -> Access:
        access = super().access(token)
        access.environment = {**access.environment, "HF_ENDPOINT": self.server.url}
        return access

    @property
    def server(self) -> Hub:
        assert self.hub is not None
        return self.hub

    @property
    def store(self) -> Store:
        return self.server.store

    def calls(self, beginning: str) -> list[str]:
        """Return the calls that begin with a method, or a method and a path, without queries."""
        return [call.partition("?")[0] for call in self.server.calls if call.startswith(beginning)]


@contextmanager
def on_the_hub() -> Iterator[OnTheHub]:
    """Yield an empty repository on a new hub."""
    target = f"hf:{REPOSITORY}"
    store = Store(TOKEN)
    place = OnTheHub(target, target, store.flip, TOKEN, hub=Hub(store))

    def start() -> None:
        place.hub = Hub(store, place.server.server_port)

    place.kill, place.start = lambda: place.server.die(), start
    try:
        yield place
    finally:
        if not place.server.dead:
            place.server.die()
