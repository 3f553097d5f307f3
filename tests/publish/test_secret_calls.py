"""A token is sent over https: only, except to this computer."""

from __future__ import annotations

from typing import Any

import pytest

from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.hostile import Connection, hostile
from alibaba_press.tests.publish.registries import HANGING

REFUSAL = "a token that would be sent over http: to another computer"


def access() -> Access:
    limits = Limits(answer=HANGING, file=HANGING, tries=1)
    return Access(plain_http=True, limits=limits, environment={VARIABLE: "user:secret-0123"})


@pytest.mark.parametrize(
    "host",
    ["registry.invalid", "127.0.0.1.invalid", "localhost.invalid", "192.0.2.1", "[2001:db8::1]"],
)
def test_a_token_is_not_sent_to_another_computer_over_http(host: str) -> None:
    client = HttpClient(access(), "Bearer secret-0123")
    with pytest.raises(RegistryError, match=REFUSAL):
        client.call("GET", f"http://{host}/")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_token_is_sent_to_this_computer_over_http(host: str) -> None:
    requests = list[str]()

    def answer(connection: Connection) -> None:
        requests.append(connection.request)
        connection.send(b"HTTP/1.1 200 x\r\nContent-Length: 0\r\n\r\n")

    with hostile(answer) as server:
        client = HttpClient(access(), "Bearer secret-0123")
        client.call("GET", server.url.replace("127.0.0.1", host))
    assert ["Bearer secret-0123" in request for request in requests] == [True]


def test_a_registry_on_this_computer_cannot_send_the_password_on_over_http() -> None:
    def answer(connection: Connection) -> None:
        challenge = 'Bearer realm="http://auth.invalid/token"'
        head = f"HTTP/1.1 401 x\r\nContent-Length: 0\r\nWWW-Authenticate: {challenge}"
        connection.send(f"{head}\r\n\r\n".encode())

    with hostile(answer) as server:
        registry: Any = open_source(server.url.replace("http:", "oci:") + "/press", access())
        with pytest.raises(RegistryError, match=REFUSAL):
            registry.versions("alibaba-press")
