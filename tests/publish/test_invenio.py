"""Targets of InvenioRDM, and how the metadata and the names of files are written there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.invenio import Invenio
from alibaba_press.scripts.publish.invenio.metadata import (
    LOCATIONS,
    Mark,
    find_mark,
    license_rights,
    record_body,
)
from alibaba_press.scripts.publish.invenio.target import Location, parse_target
from alibaba_press.scripts.publish.invenio.upload import key, key_conflict
from alibaba_press.scripts.publish.metadata import Metadata, metadata
from alibaba_press.scripts.publish.registry_errors import RegistryError, WrongCall
from alibaba_press.scripts.publish.targets import open_registry
from alibaba_press.scripts.publish.token import VARIABLE

DIGEST = "sha256:" + "a" * 64
MARK = Mark("press", "1.2.3", DIGEST)
ACCESS = Access(environment={})


def description_with(tmp_path: Path, **changes: Any) -> Metadata:
    return metadata({"name": "press", "version": "1.2.3", "title": "Press"} | changes, tmp_path)


def record_metadata(tmp_path: Path, **changes: Any) -> dict[str, Any]:
    body = record_body(description_with(tmp_path, **changes), MARK, "2026-02-03", [])
    fields: dict[str, Any] = body["metadata"]
    return fields


@pytest.mark.parametrize(
    ("target", "site", "record"),
    [
        ("invenio+https://data.example.org", "https://data.example.org", None),
        ("invenio+https://data.example.org/", "https://data.example.org", None),
        ("INVENIO+HTTPS://data.example.org:8443/", "https://data.example.org:8443", None),
        ("invenio+https://example.org/rdm", "https://example.org/rdm", None),
        ("invenio+https://example.org/records/ab1cd-ef2gh", "https://example.org", "ab1cd-ef2gh"),
        ("invenio+https://example.org/rdm/records/12", "https://example.org/rdm", "12"),
        ("zenodo:", "https://zenodo.org", None),
        ("zenodo:123", "https://zenodo.org", "123"),
        ("zenodo:sandbox", "https://sandbox.zenodo.org", None),
        ("zenodo:sandbox/123", "https://sandbox.zenodo.org", "123"),
    ],
)
def test_a_target_names_a_site_and_perhaps_a_record(
    target: str, site: str, record: str | None
) -> None:
    assert parse_target(target, ACCESS) == Location(site, record)
    assert open_registry(target, ACCESS).target == target


@pytest.mark.parametrize(
    "target",
    [
        "invenio+https:",
        "invenio+https://",
        "invenio+https://example.org?token=x",
        "invenio+https://example.org/records",
        "invenio+https://example.org/records/",
        "invenio+https://example.org/records/../users",
        "invenio+https://example.org/records/a/b",
        "invenio+https://me:s3cret@example.org",
        "zenodo:abc",
        "zenodo:12/34",
        "zenodo:sandbox/",
        "zenodo:/12",
        "zenodo://zenodo.org",
    ],
)
def test_an_invalid_target_is_refused(target: str) -> None:
    with pytest.raises(WrongCall) as refused:
        open_registry(target, ACCESS)
    assert "s3cret" not in str(refused.value)


def test_plain_http_has_to_be_allowed() -> None:
    with pytest.raises(WrongCall, match="plain HTTP"):
        parse_target("invenio+http://localhost", ACCESS)
    allowed = Access(plain_http=True, environment={})
    assert parse_target("invenio+http://localhost:5000", allowed).site == "http://localhost:5000"


@pytest.mark.parametrize(
    "target",
    [
        "zenodo:7",
        "zenodo:sandbox/7",
        "invenio+https://example.org/records/7",
        "invenio+https://example.org/rdm/records/7",
    ],
)
def test_the_target_of_a_record_names_it(target: str) -> None:
    location = parse_target(target, ACCESS)
    assert location.target_of("7") == target
    assert parse_target(location.target_of("8"), ACCESS) == Location(location.site, "8")


def test_without_a_token_and_a_record_the_message_says_how_to_name_one() -> None:
    with pytest.raises(RegistryError, match=r"name the record, as in zenodo:ID.*" + VARIABLE):
        Invenio("zenodo:", ACCESS).versions("press")


def test_folders_are_part_of_the_keys_of_files() -> None:
    assert key("data/people.csv") == "data__people.csv"
    assert key("SHA256SUMS") == "SHA256SUMS"
    assert key_conflict(["a/b", "a_b", "ab"]) is None
    assert key_conflict(["a/b", "c", "a__b"]) == ("a/b", "a__b")


def test_the_mark_is_read_from_the_html_of_a_server(tmp_path: Path) -> None:
    answer = record_metadata(tmp_path)
    assert find_mark(answer) == MARK
    [entry] = answer["additional_descriptions"]
    entry["description"] = f"\n{entry['description']}\n".replace("<p>", '<p class="x">')
    assert find_mark(answer) == MARK


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"release Press 1.2.3, SHA256SUMS {DIGEST}",
        f"release press 1.2, SHA256SUMS {DIGEST}",
        f"release press 01.2.3, SHA256SUMS {DIGEST}",
        "release press 1.2.3, SHA256SUMS sha256:abc",
    ],
)
def test_other_texts_are_not_marks(text: str) -> None:
    assert find_mark({"additional_descriptions": [{"description": text}, {}, None]}) is None
    assert find_mark({"additional_descriptions": text}) is None


def test_the_smallest_descriptor_gives_a_record_with_all_required_fields(
    tmp_path: Path,
) -> None:
    fields = record_metadata(tmp_path)
    assert fields.keys() == {
        "resource_type", "title", "publication_date", "version", "creators", "publisher",
        "additional_descriptions",
    }  # fmt: skip
    assert fields["publication_date"] == "2026-02-03"
    assert fields["creators"][0]["person_or_org"] == {"type": "organizational", "name": "press"}


def test_the_publication_date_is_that_of_the_changelog(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 1.2.3 (2026-01-31)\n\nx\n", "utf-8")
    assert record_metadata(tmp_path)["publication_date"] == "2026-01-31"


def test_people_and_organisations_are_creators_or_contributors_by_their_roles(
    tmp_path: Path,
) -> None:
    people = [
        {"title": "The House", "roles": ["rightsHolder"]},
        {"givenName": "Erika", "familyName": "Muster", "organization": "Uni", "roles": ["author"]},
        {"title": "The maintainers", "roles": ["maintainer", "creator"]},
        {"title": "A helper", "role": "wrangler"},
    ]
    fields = record_metadata(tmp_path, contributors=people)
    assert fields["creators"] == [
        {
            "person_or_org": {
                "type": "personal",
                "name": "Muster, Erika",
                "given_name": "Erika",
                "family_name": "Muster",
            },
            "affiliations": [{"name": "Uni"}],
        },
        {"person_or_org": {"type": "organizational", "name": "The maintainers"}},
    ]
    assert [
        (person["person_or_org"]["name"], person["role"]["id"]) for person in fields["contributors"]
    ] == [("The House", "rightsholder"), ("A helper", "other")]


def test_if_nobody_is_a_creator_all_contributors_are(tmp_path: Path) -> None:
    fields = record_metadata(
        tmp_path, contributors=[{"title": "One"}, {"title": "Two", "roles": ["editor"]}]
    )
    assert [person["person_or_org"]["name"] for person in fields["creators"]] == ["One", "Two"]
    assert "contributors" not in fields
    assert fields["publisher"] == "One"


def test_a_licence_is_named_by_its_identifier_if_the_server_knows_it() -> None:
    license = {"name": "CC-BY-4.0", "title": "Attribution", "path": "https://example.org/by"}
    assert license_rights(license, is_known=True) == {"id": "cc-by-4.0"}
    assert license_rights(license, is_known=False) == {
        "title": {"en": "Attribution"},
        "link": "https://example.org/by",
    }
    assert license_rights({"path": "LICENSE.md"}, is_known=False) == {"title": {"en": "LICENSE.md"}}


def test_texts_are_escaped_as_html_and_keep_their_paragraphs(tmp_path: Path) -> None:
    fields = record_metadata(tmp_path, description="a <b>\nc & d\n\n\ne\n")
    assert fields["description"] == "<p>a &lt;b&gt; c &amp; d</p><p>e</p>"


def test_the_columns_of_a_table_are_written_once_for_all_its_files(tmp_path: Path) -> None:
    fields = [{"name": "id", "type": "string", "description": "Who <is>."}]
    tables = [
        {"name": name, "path": path, "title": "People", "schema": {"fields": fields}}
        for name, path in (("people", "data/people.csv"), ("people-p", "data/people.parquet"))
    ]
    [entry] = record_metadata(tmp_path, resources=tables)["additional_descriptions"]
    assert entry["type"] == {"id": "technical-info"}
    assert entry["description"] == (
        f"<p>release press 1.2.3, SHA256SUMS {DIGEST}</p>"
        "<h2>people (data/people.csv), people-p (data/people.parquet)</h2><p>People.</p>"
        "<table><tbody><tr><th>column</th><th>type</th><th>description</th></tr>"
        "<tr><td>id</td><td>string</td><td>Who &lt;is&gt;.</td></tr></tbody></table>"
    )


def test_keywords_sources_and_the_homepage_have_fields(tmp_path: Path) -> None:
    fields = record_metadata(
        tmp_path,
        keywords=["a", "b"],
        sources=[{"title": "An article", "path": "https://example.org/1"}, {"title": "Another"}],
        homepage="https://example.org",
    )
    assert fields["subjects"] == [{"subject": "a"}, {"subject": "b"}]
    assert fields["references"] == [
        {"reference": "An article, https://example.org/1"},
        {"reference": "Another"},
    ]
    [related] = fields["related_identifiers"]
    assert related["identifier"] == "https://example.org"
    assert related["relation_type"] == {"id": "isdescribedby"}


def test_a_property_without_a_field_has_no_location(tmp_path: Path) -> None:
    description = description_with(tmp_path, homepage="x", image="y.png")
    locations = Invenio("zenodo:", ACCESS).field_locations(description)
    assert locations.keys() == {"name", "version", "title", "homepage"}
    assert locations["version"] == LOCATIONS["version"]
