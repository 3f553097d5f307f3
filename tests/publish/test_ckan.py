"""CKAN targets, and how the answers of a site are read, without a real site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.progress import SILENT
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
    registry = open_registry(target, access())
    assert isinstance(registry, Ckan)
    assert (registry._site.url, registry._organization) == (url, organization)
    assert registry.target == target


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("ckan+http://data.example.org/organization/press", "plain HTTP"),
        ("ckan+https://data.example.org/organization/press?a=b", "without . and #"),
        ("ckan+https://user:hunter2@data.example.org", "without a user and a password"),
    ],
)
def test_an_invalid_target_is_refused(target: str, expected: str) -> None:
    with pytest.raises(WrongCall, match=expected) as refused:
        open_registry(target, Access(environment={}))
    assert "hunter2" not in str(refused.value)


def test_the_version_can_be_read_from_the_name_of_its_dataset() -> None:
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
def test_other_names_are_not_those_of_versions(name: str) -> None:
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


def test_a_dataset_with_our_extras_is_a_version_with_its_files() -> None:
    existing = read_dataset(dataset(), NAME, "1.0.0", "the-press")
    assert existing.version == Version(NAME, "1.0.0", HASH, "2026-01-31")
    assert existing.id == "1-a"
    assert existing.files == {"SHA256SUMS": ["2-b"], "data/people.csv": ["3-c"]}
    assert read_dataset(dataset(), NAME, "1.0.0", None).version.fault is None


SUMS = {"id": "2-b", "name": "SHA256SUMS"}


@pytest.mark.parametrize(
    ("answer", "fault"),
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
def test_a_dataset_of_another_form_is_a_version_with_a_fault(answer: object, fault: str) -> None:
    faulty = read_dataset(answer, NAME, "1.0.0", "the-press")
    assert faulty.version.fault is not None
    assert fault in faulty.version.fault
    assert faulty.version.digest == ""
    assert faulty.files == {}


def test_a_date_or_a_hash_of_another_form_is_no_fault() -> None:
    """Extensions of CKAN write other hashes into resources."""
    answer = dataset(resources=[{**SUMS, "hash": "d41d8cd98f00b204e9800998ecf8427e"}])
    answer["extras"][3]["value"] = "<yesterday>"
    existing = read_dataset(answer, NAME, "1.0.0", "the-press")
    assert existing.version == Version(NAME, "1.0.0", HASH, None)


def test_without_an_organisation_nothing_is_published(tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    registry = open_registry("ckan+https://data.example.org", access())
    with (
        open_bundle(folder, verify_hashes_only) as release,
        pytest.raises(WrongCall, match="public before it is complete"),
    ):
        registry.publish(release, SILENT)


def test_a_name_that_is_too_long_for_ckan_is_reported(tmp_path: Path) -> None:
    folder = bundle(tmp_path)
    describe(folder, "1.0.0", name="a" * 96)
    registry = open_registry("ckan+https://data.example.org/organization/press", access())
    with (
        open_bundle(folder, verify_hashes_only) as release,
        pytest.raises(RegistryError, match="at most 100 characters"),
    ):
        registry.publish(release, SILENT)


def answering(
    server: Server, action: str, code: int, body: bytes, kind: str = "application/json"
) -> None:
    """Set what a server answers to the calls of an action."""

    def fault(handler: Handler) -> None:
        handler.answer(code, body, Content_Type=kind, Content_Length=len(body))

    server.faults[action] = [fault]


def test_a_server_that_is_not_a_ckan_site_is_reported(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        ckan = open_registry(f"ckan+{server.url}", access())
        with pytest.raises(NotFound, match=f"listing the versions of {NAME} failed"):
            list_versions(NAME, ckan)
        answering(server, "package_list", 200, b"<html>Welcome", "text/html")
        with pytest.raises(RegistryError, match="an answer of the type 'text/html'"):
            ckan.versions(NAME)
        answering(server, "package_list", 200, b'{"success": true, "result": {}}')
        with pytest.raises(Damaged, match="a list of datasets"):
            ckan.versions(NAME)
        answering(server, "package_list", 200, b"[" * 100_000)
        with pytest.raises(RegistryError, match="remedy"):
            ckan.versions(NAME)


def test_a_dataset_that_a_site_lists_twice_is_not_a_version_twice(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        name = dataset_name(NAME, "1.0.0")
        listed = json.dumps({"success": True, "result": [name, name]}).encode()
        answering(server, "package_list", 200, listed)
        shown = json.dumps({"success": True, "result": dataset()}).encode()
        answering(server, f"package_show?id={name}", 200, shown)
        registry = open_registry(f"ckan+{server.url}", access())
        with pytest.raises(Damaged, match=f"expected: one {NAME} 1.0.0"):
            list_versions(NAME, registry)


def test_an_answer_without_an_end_is_cut_off(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        answering(server, "package_list", 200, b" " * 1001)
        ckan: Any = open_registry(f"ckan+{server.url}", access())
        ckan._site._reader.largest_answer = 1000
        with pytest.raises(RegistryError, match="at most 1000 bytes"):
            ckan.versions(NAME)


def test_a_call_that_fails_temporarily_is_repeated(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        answering(server, "package_list", 200, b'{"success": true, "result": []}')
        server.faults["package_list"].insert(0, lambda handler: handler.answer(503))
        assert open_registry(f"ckan+{server.url}", access()).versions(NAME) == []
        assert len(server.requests) == 2


def test_the_token_is_not_shown_to_a_site_that_is_only_read(tmp_path: Path) -> None:
    seen: list[str | None] = []

    def look(handler: Handler) -> None:
        seen.extend(handler.headers.get(name) for name in ("Authorization", "X-CKAN-API-Key"))
        handler.answer(503, b"a secret of ours", Content_Type="text/plain")

    with serving(tmp_path) as server:
        server.faults["package_list"] = [look]
        token_access = Access(plain_http=True, limits=QUICK, environment={VARIABLE: "secret"})
        assert token_access.token() is not None
        target = f"ckan+{server.url}/organization/press"
        with pytest.raises(RegistryError, match=r"503 .*a \[token\] of ours"):
            dry_run(
                bundle(tmp_path / "release"), target, access=token_access, check=verify_hashes_only
            )
    assert {*seen} == {None}
