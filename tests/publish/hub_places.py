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
"""Who may hear what: the hub and its storage."""

API = f"/api/datasets/{REPOSITORY}"


@dataclass
class OnTheHub(Place):
    """A repository, and the stand-in that is asked now."""

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

    def asked(self, method: str) -> list[str]:
        """The calls that were made by a method, without their addresses' queries."""
        return [one.partition("?")[0] for one in self.server.asked if one.startswith(method)]


@contextmanager
def on_the_hub() -> Iterator[OnTheHub]:
    """An empty repository of a hub of its own."""
    target = f"hf:{REPOSITORY}"
    store = Store(TOKEN)
    made = OnTheHub(target, target, store.flip, TOKEN, hub=Hub(store))

    def start() -> None:
        made.hub = Hub(store, made.server.server_port)

    made.kill, made.start = lambda: made.server.die(), start
    try:
        yield made
    finally:
        if not made.server.dead:
            made.server.die()
