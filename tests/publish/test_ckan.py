"""What a CKAN site is told and what is believed of it, without one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import open_bundle, verify_hashes_only
from alibaba_press.scripts.publish.ckan import Ckan
from alibaba_press.scripts.publish.ckan.dataset import (
    dataset_name,
    read_dataset,
    version_in,
    write_extras,
)
from alibaba_press.scripts.publish.publishing import dry_run
from alibaba_press.scripts.publish.references import list_versions
from alibaba_press.scripts.publish.registry import Version
from alibaba_press.scripts.publish.registry_errors import (
    Damaged,
    NotFound,
    RegistryError,
    WrongCall,
)
from alibaba_press.scripts.publish.targets import open_registry
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.registries import (
    NAME,
    QUICK,
    Handler,
    Server,
    access,
    bundle,
    describe,
    serving,
)

HASH = "sha256:" + "a" * 64


@pytest.mark.parametrize(
    ("target", "url", "organization"),
    [
        ("ckan+https://data.example.org", "https://data.example.org", None),
        ("ckan+https://data.example.org/", "https://data.example.org", None),
        ("CKAN+HTTPS://data.example.org:8443/site", "https://data.example.org:8443/site", None),
        ("ckan+https://example.org/organization/press", "https://example.org", "press"),
        (
            "ckan+https://example.org/a/b/organization/the_press/",
            "https://example.org/a/b",
            "the_press",
        ),
        ("ckan+http://127.0.0.1:5000/organization/press", "http://127.0.0.1:5000", "press"),
    ],
)
def test_a_target_is_a_site_and_the_page_of_an_organisation(
    target: str, url: str, organization: str | None
) -> None:
    found = open_registry(target, access())
    assert isinstance(found, Ckan)
    assert (found._site.url, found._organization) == (url, organization)
    assert found.target == target


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("ckan+http://data.example.org/organization/press", "plain HTTP"),
        ("ckan+https://data.example.org/organization/press?a=b", "without . and #"),
        ("ckan+https://user:hunter2@data.example.org", "without a user and a password"),
    ],
)
def test_what_is_no_target_is_refused(target: str, expected: str) -> None:
    with pytest.raises(WrongCall, match=expected) as refused:
        open_registry(target, Access(environment={}))
    assert "hunter2" not in str(refused.value)


def test_the_name_of_a_dataset_is_that_of_the_version_and_leads_back_to_it() -> None:
    assert dataset_name(NAME, "1.10.0") == "alibaba-press-1-10-0"
    assert version_in("alibaba-press-1-10-0", NAME) == "1.10.0"
    assert dataset_name("a.b", "1.0.0") == "a-b-1-0-0"


@pytest.mark.parametrize(
    "name",
    [
        "alibaba-press",
        "alibaba-press-1-0",
        "alibaba-press-1-0-0-draft-0123456789abcdef",
        "alibaba-press-01-0-0",
        "alibaba-press-more-1-0-0",
        "alibaba-press-1.0.0",
        "press-1-0-0",
    ],
)
def test_other_names_are_of_no_version(name: str) -> None:
    assert version_in(name, NAME) is None


def dataset(**changes: Any) -> dict[str, Any]:
    marks = {
        "package_name": NAME,
        "package_version": "1.0.0",
        "package_digest": HASH,
        "package_date": "2026-01-31",
    }
    return {
        "id": "1-a",
        "organization": {"name": "the-press"},
        "extras": write_extras(marks),
        "resources": [
            {"id": "2-b", "name": "SHA256SUMS", "hash": HASH},
            {"id": "3-c", "name": "data/people.csv"},
        ],
    } | changes


def test_a_dataset_that_carries_our_extras_is_a_version_with_its_files() -> None:
    found = read_dataset(dataset(), NAME, "1.0.0", "the-press")
    assert found.version == Version(NAME, "1.0.0", HASH, "2026-01-31")
    assert found.id == "1-a"
    assert found.files == {"SHA256SUMS": ["2-b"], "data/people.csv": ["3-c"]}
    assert read_dataset(dataset(), NAME, "1.0.0", None).version.fault is None


SUMS = {"id": "2-b", "name": "SHA256SUMS"}


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ([], "no description of a dataset"),
        (dataset(organization={"name": "others"}), "of the organisation 'others'"),
        (dataset(organization=None), "of the organisation None"),
        (dataset(extras=[]), "without package_name"),
        (dataset(extras="x"), "without package_name"),
        (dataset(extras=["x", {"key": "package_name"}]), "says to be None None"),
        (dataset(extras=write_extras({"package_name": "other"})), "says to be other None"),
        (
            dataset(extras=write_extras({"package_name": NAME, "package_version": "1.0.0"})),
            "without a digest",
        ),
        (dataset(resources=[]), "0 files SHA256SUMS"),
        (dataset(resources=[SUMS, {**SUMS, "id": "5"}]), "2 files SHA256SUMS"),
        (dataset(resources=[{**SUMS, "id": "../.."}, None, 3]), "0 files SHA256SUMS"),
        (dataset(resources=[{**SUMS, "hash": "sha256:" + "b" * 64}]), "has the hash sha256:bbb"),
        (dataset(id="../../x"), "without an id"),
    ],
)
def test_a_dataset_of_another_form_is_a_version_with_a_fault(said: object, fault: str) -> None:
    found = read_dataset(said, NAME, "1.0.0", "the-press")
    assert found.version.fault is not None
    assert fault in found.version.fault
    assert found.version.digest == ""
    assert found.files == {}


def test_a_date_or_a_hash_of_another_kind_is_no_fault() -> None:
    """Extensions of CKAN write hashes of their own, of other kinds, into resources."""
    odd = dataset(resources=[{**SUMS, "hash": "d41d8cd98f00b204e9800998ecf8427e"}])
    odd["extras"][3]["value"] = "<yesterday>"
    found = read_dataset(odd, NAME, "1.0.0", "the-press")
    assert found.version == Version(NAME, "1.0.0", HASH, None)


def test_without_an_organisation_nothing_is_published(tmp_path: Path) -> None:
    made = bundle(tmp_path)
    found = open_registry("ckan+https://data.example.org", access())
    with (
        open_bundle(made, verify_hashes_only) as opened,
        pytest.raises(WrongCall, match="public before it is complete"),
    ):
        found.publish(opened, lambda name: None)


def test_a_name_that_is_too_long_for_ckan_is_told(tmp_path: Path) -> None:
    made = bundle(tmp_path)
    describe(made, "1.0.0", name="a" * 96)
    found = open_registry("ckan+https://data.example.org/organization/press", access())
    with (
        open_bundle(made, verify_hashes_only) as opened,
        pytest.raises(RegistryError, match="at most 100 characters"),
    ):
        found.publish(opened, lambda name: None)


def answering(
    server: Server, action: str, code: int, body: bytes, kind: str = "application/json"
) -> None:
    """Have a server answer the calls of an action."""

    def fault(handler: Handler) -> None:
        handler.answer(code, body, Content_Type=kind, Content_Length=len(body))

    server.faults[action] = [fault]


def test_a_server_that_is_no_ckan_is_told(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        there = open_registry(f"ckan+{server.url}", access())
        with pytest.raises(NotFound, match="listing the versions failed"):
            list_versions(NAME, there)
        answering(server, "package_list", 200, b"<html>Welcome", "text/html")
        with pytest.raises(RegistryError, match="an answer of the type 'text/html'"):
            there.versions(NAME)
        answering(server, "package_list", 200, b'{"success": true, "result": {}}')
        with pytest.raises(Damaged, match="a list of datasets"):
            there.versions(NAME)
        answering(server, "package_list", 200, b"[" * 100_000)
        with pytest.raises(RegistryError, match="remedy"):
            there.versions(NAME)


def test_an_answer_without_an_end_is_cut_off(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        answering(server, "package_list", 200, b" " * 1001)
        ckan: Any = open_registry(f"ckan+{server.url}", access())
        ckan._site._reader.largest_answer = 1000
        with pytest.raises(RegistryError, match="at most 1000 bytes"):
            ckan.versions(NAME)


def test_a_call_that_fails_in_passing_is_repeated(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        answering(server, "package_list", 200, b'{"success": true, "result": []}')
        server.faults["package_list"].insert(0, lambda handler: handler.answer(503))
        assert open_registry(f"ckan+{server.url}", access()).versions(NAME) == []
        assert len(server.requests) == 2


def test_the_token_is_not_shown_to_who_is_only_read(tmp_path: Path) -> None:
    seen: list[str | None] = []

    def look(handler: Handler) -> None:
        seen.extend(handler.headers.get(name) for name in ("Authorization", "X-CKAN-API-Key"))
        handler.answer(503, b"a secret of ours", Content_Type="text/plain")

    with serving(tmp_path) as server:
        server.faults["package_list"] = [look]
        having = Access(plain_http=True, limits=QUICK, environment={VARIABLE: "secret"})
        assert having.token() is not None
        target = f"ckan+{server.url}/organization/press"
        with pytest.raises(RegistryError, match=r"503 .*a \[token\] of ours"):
            dry_run(bundle(tmp_path / "made"), target, access=having, check=verify_hashes_only)
    assert {*seen} == {None}
