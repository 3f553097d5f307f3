"""No part of a token is in a message, in whatever form and place a server repeats it."""

from __future__ import annotations

import base64
import html
import json
import random
import string
import textwrap
import urllib.parse
from collections.abc import Callable
from typing import Any

import pytest

from alibaba_press.scripts.limits import MAX_ERROR_SIZE
from alibaba_press.scripts.publish.access import Access, Limits
from alibaba_press.scripts.publish.ckan.client import Site
from alibaba_press.scripts.publish.http_client import HttpClient
from alibaba_press.scripts.publish.oci.client import RepositoryClient
from alibaba_press.scripts.publish.registry_errors import RegistryError
from alibaba_press.scripts.publish.targets import open_source
from alibaba_press.scripts.publish.token import HIDDEN, VARIABLE
from alibaba_press.tests.publish.hostile import Connection, hostile
from alibaba_press.tests.publish.registries import HANGING

SECRETS = [
    "s3cret-9b1f-0123456789abcdef",
    "user:pass/w+rd=0123456789",
    "".join(random.Random(7).choices(string.ascii_letters + string.digits, k=200)),
    "".join(sorted(set(string.punctuation))),
]
SHORTEST = 6
"""Characters of a secret that no message may show in a row."""

ONCE = Limits(answer=HANGING, file=HANGING, tries=1)


def access(secret: str) -> Access:
    access = Access(plain_http=True, limits=ONCE, environment={VARIABLE: secret})
    assert access.token() is not None
    return access


def in_base64(before: str, encode: Callable[[bytes], bytes] = base64.b64encode) -> Any:
    return lambda secret: encode(f"{before}{secret}".encode()).decode()


FORMS: dict[str, Callable[[str], str]] = {
    "plain": lambda secret: secret,
    "quoted": lambda secret: urllib.parse.quote(secret, safe=""),
    "quoted, small letters": lambda secret: (
        urllib.parse.quote(secret, safe="").lower()
        if secret.islower()
        else urllib.parse.quote(secret, safe="")
    ),
    "quoted as a path": urllib.parse.quote,
    "quoted as a query": urllib.parse.quote_plus,
    "quoted each": lambda secret: "".join(f"%{ord(c):02x}" for c in secret),
    "JSON": lambda secret: json.dumps(secret)[1:-1],
    "JSON of PHP": lambda secret: json.dumps(secret)[1:-1].replace("/", "\\/"),
    "JSON escaped each": lambda secret: "".join(f"\\u{ord(c):04X}" for c in secret),
    "Python": lambda secret: repr(secret)[1:-1],
    "HTML": html.escape,
    "HTML each": lambda secret: "".join(f"&#{ord(c)};" for c in secret),
    "Base64": in_base64(""),
    "Base64 after a user": in_base64("token:"),
    "Base64 after a letter": in_base64("x"),
    "Base64 after two letters": in_base64("xy"),
    "Base64 for addresses": in_base64("u:", base64.urlsafe_b64encode),
    "quoted twice": lambda secret: urllib.parse.quote(
        "".join(f"%{ord(c):02X}" for c in secret), safe=""
    ),
    "Python, octal": lambda secret: "".join(f"\\{ord(c):03o}" for c in secret),
    "Python, long": lambda secret: "".join(f"\\U{ord(c):08x}" for c in secret),
    "JavaScript": lambda secret: "".join(f"\\u{{{ord(c):x}}}" for c in secret),
    "HTML escaped again": lambda secret: "".join(f"&amp;#x{ord(c):x};" for c in secret),
    "capital letters": str.upper,
    "small letters": str.lower,
    "UTF-16": lambda secret: "\0".join(secret),
    "split into lines": lambda secret: "\n".join(textwrap.wrap(secret, 10)),
    "split into letters": lambda secret: "\u200b".join(secret),
    "hexadecimal": lambda secret: secret.encode().hex(),
    "hexadecimal, bytes apart": lambda secret: secret.encode().hex(" ").upper(),
    "hexadecimal, numbers": lambda secret: " ".join(f"0x{c:02X}" for c in secret.encode()),
    "full width": lambda secret: "".join(chr(ord(c) + 0xFEE0) for c in secret),
    "codes": lambda secret: ", ".join(map(str, secret.encode())),
    "Base32": lambda secret: base64.b32encode(secret.encode()).decode(),
    "Base32 after a user": lambda secret: base64.b32encode(b"x:" + secret.encode()).decode(),
    "Base64 of Base64": lambda secret: in_base64("Basic ")(in_base64("user:")(secret)),
    "Base64 in lines": lambda secret: "\n".join(textwrap.wrap(in_base64("u:")(secret), 20)),
    "Base64 quoted": lambda secret: urllib.parse.quote(in_base64("u:")(secret), safe=""),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("secret", SECRETS, ids=range(len(SECRETS)))
def test_each_form_of_a_token_is_hidden(secret: str, form: str) -> None:
    text = FORMS[form](secret)
    assert access(secret).hide(f"no {text} here") == f"no {HIDDEN} here"


def test_a_token_is_hidden_with_marks_between_that_it_has_too() -> None:
    text = "_".join("hf_AbCdEfGhIjKlMn")
    assert access("hf_AbCdEfGhIjKlMn").hide(f"no {text} here") == f"no {HIDDEN} here"


@pytest.mark.parametrize("form", ["plain", "capital letters", "JSON", "quoted each", "Base64"])
@pytest.mark.parametrize("secret", SECRETS[:3], ids=range(3))
def test_a_part_of_a_token_is_hidden(secret: str, form: str) -> None:
    password = secret.partition(":")[2] or secret
    for part in (password[:14], password[3:17], password[-14:]):
        text = FORMS[form](part)
        shown = access(secret).hide(f"no {text}… here")
        assert HIDDEN in shown
        assert not {word for word in parts_of(text) if word in shown}


def test_the_user_of_a_password_is_no_secret() -> None:
    message = "the user alibaba-press has no such password"
    assert access("alibaba-press:w0rd-0123").hide(message) == message
    assert access("alibaba-press:w0rd-0123").hide("no w0rd-0123") == f"no {HIDDEN}"


LONG = "dXNlcjpwYXNz" * 5000 + "%" * 5000 + "\\" * 5000
"""A text that looks like many forms of a token, and contains none."""


def test_a_long_text_without_the_token_is_left_as_it_is() -> None:
    assert access(SECRETS[0]).hide(LONG) == LONG


@pytest.mark.parametrize(
    "form",
    [
        "plain",
        pytest.param("JSON escaped each", marks=pytest.mark.slow),
        "Base64 after a user",
    ],
)
def test_only_the_token_is_hidden_in_a_long_text(form: str) -> None:
    shown = FORMS[form](SECRETS[0])
    assert access(SECRETS[0]).hide(f"{LONG} {shown} {LONG}") == f"{LONG} {HIDDEN} {LONG}"


def http(url: str, access: Access) -> None:
    HttpClient(access).call("GET", url)


def ckan(url: str, access: Access) -> None:
    Site(url, access).read("package_list")


def oci(url: str, access: Access) -> None:
    registry: Any = open_source(url.replace("http:", "oci:") + "/press", access)
    client: RepositoryClient = registry._client
    client.tags()


def parts_of(secret: str) -> set[str]:
    return {secret[start : start + SHORTEST] for start in range(len(secret) - SHORTEST + 1)}


@pytest.mark.parametrize("call", [http, ckan, oci])
@pytest.mark.parametrize("blank", [" ", "x "])
@pytest.mark.parametrize("form", ["plain", "JSON escaped each", "Base64 after a user"])
def test_no_part_of_a_token_is_left_where_a_message_is_cut(
    call: Callable[[str, Access], None], blank: str, form: str
) -> None:
    secret, word = SECRETS[0], FORMS[form](SECRETS[0])
    hidden = parts_of(secret) | parts_of(word)
    bodies = list[bytes]()

    def answer(connection: Connection) -> None:
        body = bodies[-1]
        head = "HTTP/1.1 400 x\r\nContent-Type: application/json\r\nContent-Length:"
        connection.send(f"{head} {len(body)}\r\n\r\n".encode() + body)

    with hostile(answer) as server:
        for cut in (300, 1000, MAX_ERROR_SIZE):
            for offset in (-60, -35, -20, -5):
                padding = (blank * cut)[: cut + offset]
                bodies.append(f'{{"error": "{padding}{word} {word}"}}'.encode())
                with pytest.raises(RegistryError) as refused:
                    call(server.url, access(secret))
                shown = str(refused.value)
                assert not {part for part in hidden if part in shown}, shown


@pytest.mark.parametrize("step", [13, pytest.param(3, marks=pytest.mark.slow)])
def test_no_part_of_a_token_is_left_where_a_very_long_text_is_cut(step: int) -> None:
    secret = SECRETS[0]
    for end in range(MAX_ERROR_SIZE - 40, MAX_ERROR_SIZE, step):
        tokens = f"{secret} " * ((end - 5) // (len(secret) + 1))
        shown = access(secret).show(tokens.rjust(end) + secret + "x" * 1_000_000)
        assert not {part for part in parts_of(secret) if part in shown}


def test_a_token_of_a_token_service_is_hidden_too() -> None:
    granted = "granted-0123456789"

    def answer(connection: Connection) -> None:
        if "/token" in connection.request:
            grant = json.dumps({"token": granted})
            connection.send(f"HTTP/1.1 200 x\r\nConnection: close\r\n\r\n{grant}".encode())
        elif granted in connection.request:
            head = "HTTP/1.1 400 x\r\nContent-Type: text/plain\r\nConnection: close"
            connection.send(f"{head}\r\n\r\nno {granted} here".encode())
        else:
            challenge = f'Bearer realm="{server.url}/token"'
            head = f"HTTP/1.1 401 x\r\nConnection: close\r\nWWW-Authenticate: {challenge}"
            connection.send(f"{head}\r\n\r\n".encode())

    with hostile(answer) as server, pytest.raises(RegistryError) as refused:
        oci(server.url, access("mine-0123456789"))
    assert "no [token] here" in str(refused.value)
