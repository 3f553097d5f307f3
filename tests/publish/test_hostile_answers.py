"""Whatever a server of any kind answers, a command ends with an exit code and a clear message."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from alibaba_press.scripts.cli import app
from alibaba_press.scripts.limits import MAX_ANSWER_SIZE, MAX_REDIRECTS
from alibaba_press.scripts.publish.oci import manifest
from alibaba_press.tests.publish.hostile import Connection, Hostile, hostile
from alibaba_press.tests.publish.registries import NAME
from alibaba_press.tests.support.examples import examples

TARGETS = {
    "web": "http://127.0.0.1:{port}/registry",
    "oci": "oci://127.0.0.1:{port}/press",
    "ckan": "ckan+http://127.0.0.1:{port}",
    "invenio": "invenio+http://127.0.0.1:{port}/records/1",
    "hf": "hf:press/alibaba",
}
"""A target of each kind that a server can have."""

DIGEST = "sha256:" + "0" * 64
RECORD = {
    "id": "1",
    "parent": {"id": "0"},
    "versions": {"index": 1},
    "is_published": True,
    "created": "2026-01-31",
    "revision_id": 1,
    "metadata": {"version": "1.0.0"},
}
GOOD: dict[str, dict[str, Any]] = {
    "web": {"/": {"layout": 1, "packages": {NAME: [{"version": "1.0.0", "digest": DIGEST}]}}},
    "oci": {
        "/tags/list": {"tags": ["1.0.0"]},
        "/": {
            "artifactType": manifest.ARTIFACT,
            "annotations": {
                manifest.NAME: NAME,
                manifest.VERSION: "1.0.0",
                manifest.DIGEST: DIGEST,
                manifest.CREATED: "2026-01-31T00:00:00Z",
            },
            "layers": [
                {"digest": DIGEST, "size": 1, "annotations": {manifest.TITLE: "SHA256SUMS"}}
            ],
        },
    },
    "ckan": {
        "/package_list": {"success": True, "result": [f"{NAME}-1-0-0"]},
        "/": {
            "success": True,
            "result": {
                "id": "1",
                "extras": [
                    {"key": "package_name", "value": NAME},
                    {"key": "package_version", "value": "1.0.0"},
                    {"key": "package_digest", "value": DIGEST},
                ],
                "resources": [{"id": "2", "name": "SHA256SUMS", "hash": DIGEST}],
            },
        },
    },
    "invenio": {
        "/versions": {"hits": {"total": 1, "hits": [RECORD]}},
        "/": RECORD,
    },
    "hf": {
        "/refs": {
            "branches": [{"name": "main", "ref": "refs/heads/main", "targetCommit": "0" * 40}],
            "tags": [{"name": "1.0.0", "ref": "refs/tags/1.0.0", "targetCommit": "0" * 40}],
            "converts": [],
        },
        "/": [
            {
                "id": "0" * 40, "title": f"{NAME} 1.0.0", "message": "", "authors": [],
                "date": "2026-01-31T00:00:00.000Z",
            }
        ],
    },
}  # fmt: skip
"""What a server of a kind answers to the calls whose path has an ending."""


def answering(bodies: dict[str, bytes], status: int = 200) -> Callable[[Connection], None]:
    """Return how a server answers that has a body for each ending of a path."""

    def answer(connection: Connection) -> None:
        path = connection.request.split()[1].partition("?")[0]
        body = next(body for end, body in bodies.items() if end == "/" or path.endswith(end))
        head = f"HTTP/1.1 {status} x\r\nContent-Type: application/json"
        connection.send(f"{head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)

    return answer


def bodies_of(kind: str, **changed: bytes) -> dict[str, bytes]:
    return {end: json.dumps(value).encode() for end, value in GOOD[kind].items()} | changed


@contextmanager
def serving(kind: str, answer: Callable[[Connection], None]) -> Iterator[tuple[Hostile, str]]:
    with hostile(answer) as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_ENDPOINT", server.url)
        yield server, TARGETS[kind].format(port=server.port)


def versions(target: str) -> tuple[int, str]:
    """List the versions, and return the exit code and the output of the command."""
    result = CliRunner().invoke(app, ["versions", "--from", target, "--plain-http"])
    assert "Traceback" not in result.output
    assert "this is a fault" not in result.output
    return result.exit_code, result.output


@pytest.mark.parametrize("kind", GOOD)
def test_the_good_answers_of_these_tests_list_a_version(kind: str) -> None:
    with serving(kind, answering(bodies_of(kind))) as (_, target):
        code, output = versions(target)
    assert (code, output[:5]) == (0, "1.0.0"), output


DEEP = 100_000
BAD_JSON = {
    "deep lists": b"[" * DEEP,
    "deep lists that end": b"[" * DEEP + b"]" * DEEP,
    "deep objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "a little too deep": b"[" * 40 + b"]" * 40,
    "a member twice": b'{"a": 1, "a": 2}',
    "no number": b'{"a": NaN}',
    "a number without end": b'{"a": 1e999}',
    "too many digits": b"1" * 5000,
    "half a character": b'{"error": "\\ud800", "tags": "\\ud800", "hits": "\\ud800"}',
    "no UTF-8": b'{"a": "\xff"}',
    "nothing": b"",
    "no JSON": b"\x1b[31m\n::error::x",
}


@pytest.mark.parametrize("text", BAD_JSON)
@pytest.mark.parametrize("kind", GOOD)
def test_an_answer_that_is_not_good_json_is_refused(kind: str, text: str) -> None:
    for end in GOOD[kind]:
        answer = answering(bodies_of(kind) | {end: BAD_JSON[text]})
        with serving(kind, answer) as (_, target):
            code, output = versions(target)
        if kind == "hf" and end == "/":
            continue  # the titles of commits come from there, and also a file
        assert code in (1, 3) or "1.0.0" in output, output
        assert "\x1b" not in output
        assert "\n::" not in output


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500])
@pytest.mark.parametrize("kind", GOOD)
def test_the_text_of_a_refusal_is_made_visible(
    kind: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    text = "\x1b[31m\u202e\n::error::x\n##[error]y\ud800"
    body = json.dumps({"error": {"message": text, "__type": "x"}, "message": text}).encode()
    raw = b"\x1b[31m \xe2\x80\xae\n::error::x\n##[error]y"
    for content in (body, raw):
        with serving(kind, answering({"/": content}, status)) as (_, target):
            code, output = versions(target)
        assert code in (1, 3)
        assert not re.search("[\x1b\u202e\ud800]|\n::|##\\[", output), output


KINDS_WITH_LARGE_JSON = [
    pytest.param(kind, marks=() if kind == "oci" else pytest.mark.slow) for kind in GOOD
]
"""All kinds, of which `make test` tries one."""


@pytest.mark.parametrize("kind", KINDS_WITH_LARGE_JSON)
def test_json_whose_values_take_more_memory_than_its_text_does_not_fill_the_memory(
    kind: str,
) -> None:
    end = next(iter(GOOD[kind]))
    member = {"web": "packages", "ckan": "result", "invenio": "hits"}.get(kind, "tags")
    lists = b"[" + b"[]," * ((MAX_ANSWER_SIZE - 1000) // 3) + b"[]]"
    body = json.dumps(GOOD[kind][end] | {member: 0}).encode().replace(b": 0", b": " + lists)
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (3 << 29, 3 << 29))\n"
        "from alibaba_press.scripts.cli import app; app()"
    )
    with serving(kind, answering(bodies_of(kind) | {end: body})) as (_, target):
        command = [sys.executable, "-c", program, "versions", "--from", target, "--plain-http"]
        process = subprocess.run(command, check=False, capture_output=True, text=True)
    assert process.returncode in (1, 3), process.stderr
    assert "Traceback" not in process.stderr
    assert "MemoryError" not in process.stderr


@pytest.mark.parametrize(
    "kind",
    [
        "oci",
        pytest.param("invenio", marks=pytest.mark.slow),
        pytest.param("hf", marks=pytest.mark.slow),
    ],
)
def test_pages_without_an_end_are_not_read_beyond_a_limit(kind: str) -> None:
    pages = {
        "oci": {"tags": ["x" * 1_000_000]},
        "invenio": {"hits": {"total": 10**9, "hits": [RECORD | {"created": "x" * 10_000_000}]}},
        "hf": [GOOD["hf"]["/"][0] | {"title": "x" * 10_000_000}],
    }
    end = {"oci": "/tags/list", "invenio": "/versions", "hf": "/main"}[kind]
    body = json.dumps(pages[kind]).encode()

    def answer(connection: Connection) -> None:
        path = connection.request.split()[1].partition("?")[0]
        if not path.endswith(end):
            answering(bodies_of(kind))(connection)
            return
        head = f'HTTP/1.1 200 OK\r\nLink: <{path}?page=2>; rel="next"\r\nConnection: close'
        if kind == "hf":
            head = head.replace(f"<{path}", f"<{connection.server.url}{path}")
        connection.send(f"{head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)

    with serving(kind, answer) as (server, target):
        code, output = versions(target)
        assert code in (1, 3), output
        assert "at most" in output
        assert len(server.requests) < 200


@pytest.mark.parametrize("kind", GOOD)
def test_redirects_without_an_end_are_followed_a_few_times(kind: str) -> None:
    def answer(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 302 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")

    with serving(kind, answer) as (server, target):
        code, output = versions(target)
    assert code in (1, 3), output
    assert len(server.requests) <= MAX_REDIRECTS + 1


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["1.0.0", DIGEST, "0" * 40, "\ud800", "9" * 4000, NAME, "..", "2026-01-31"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
)


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of each value within a value of JSON."""
    if not isinstance(value, dict | list):
        return [path]
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(found for key, part in parts for found in paths_of(part, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """Return a value of JSON with another one at a path."""
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


@pytest.mark.properties
@pytest.mark.parametrize("kind", GOOD)
@examples(15)
@given(st.data())
def test_any_value_in_an_answer_ends_in_a_listing_or_in_a_clear_message(
    kind: str, data: st.DataObject
) -> None:
    end = data.draw(st.sampled_from(list(GOOD[kind])))
    path = data.draw(st.sampled_from(paths_of(GOOD[kind][end])))
    body = json.dumps(replaced(GOOD[kind][end], path, data.draw(VALUES))).encode()
    with serving(kind, answering(bodies_of(kind) | {end: body})) as (_, target):
        code, output = versions(target)
    assert code in (0, 1, 3), output
