"""What a target of InvenioRDM means, and what becomes of the metadata and of the names of files."""

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


def about(tmp_path: Path, **changes: Any) -> Metadata:
    return metadata({"name": "press", "version": "1.2.3", "title": "Press"} | changes, tmp_path)


def mapped(tmp_path: Path, **changes: Any) -> dict[str, Any]:
    body = record_body(about(tmp_path, **changes), MARK, "2026-02-03", [])
    found: dict[str, Any] = body["metadata"]
    return found


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
def test_what_is_no_target_is_refused(target: str) -> None:
    with pytest.raises(WrongCall) as refused:
        open_registry(target, ACCESS)
    assert "s3cret" not in str(refused.value)


def test_plain_http_is_taken_only_where_it_is_asked_for() -> None:
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
def test_the_target_that_is_told_is_one_that_names_the_record(target: str) -> None:
    found = parse_target(target, ACCESS)
    assert found.target_of("7") == target
    assert parse_target(found.target_of("8"), ACCESS) == Location(found.site, "8")


def test_without_a_token_and_a_record_it_is_said_how_to_name_one() -> None:
    with pytest.raises(RegistryError, match=r"name the record, as in zenodo:ID.*" + VARIABLE):
        Invenio("zenodo:", ACCESS).versions("press")


def test_folders_are_written_in_the_names_of_files() -> None:
    assert key("data/people.csv") == "data__people.csv"
    assert key("SHA256SUMS") == "SHA256SUMS"
    assert key_conflict(["a/b", "a_b", "ab"]) is None
    assert key_conflict(["a/b", "c", "a__b"]) == ("a/b", "a__b")


def test_the_mark_is_found_in_what_a_server_makes_of_it(tmp_path: Path) -> None:
    shown = mapped(tmp_path)
    assert find_mark(shown) == MARK
    [one] = shown["additional_descriptions"]
    one["description"] = f"\n{one['description']}\n".replace("<p>", '<p class="x">')
    assert find_mark(shown) == MARK


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
def test_other_texts_are_no_marks(text: str) -> None:
    assert find_mark({"additional_descriptions": [{"description": text}, {}, None]}) is None
    assert find_mark({"additional_descriptions": text}) is None


def test_the_least_that_a_release_says_makes_a_record_with_all_that_is_demanded(
    tmp_path: Path,
) -> None:
    found = mapped(tmp_path)
    assert found.keys() == {
        "resource_type", "title", "publication_date", "version", "creators", "publisher",
        "additional_descriptions",
    }  # fmt: skip
    assert found["publication_date"] == "2026-02-03"
    assert found["creators"][0]["person_or_org"] == {"type": "organizational", "name": "press"}


def test_the_day_is_that_of_the_changelog(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 1.2.3 (2026-01-31)\n\nx\n", "utf-8")
    assert mapped(tmp_path)["publication_date"] == "2026-01-31"


def test_people_and_organisations_are_creators_or_contributors_by_their_roles(
    tmp_path: Path,
) -> None:
    several = [
        {"title": "The House", "roles": ["rightsHolder"]},
        {"givenName": "Erika", "familyName": "Muster", "organization": "Uni", "roles": ["author"]},
        {"title": "The maintainers", "roles": ["maintainer", "creator"]},
        {"title": "A helper", "role": "wrangler"},
    ]
    found = mapped(tmp_path, contributors=several)
    assert found["creators"] == [
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
    assert [(one["person_or_org"]["name"], one["role"]["id"]) for one in found["contributors"]] == [
        ("The House", "rightsholder"),
        ("A helper", "other"),
    ]


def test_where_nobody_is_called_a_creator_all_are(tmp_path: Path) -> None:
    found = mapped(tmp_path, contributors=[{"title": "One"}, {"title": "Two", "roles": ["editor"]}])
    assert [one["person_or_org"]["name"] for one in found["creators"]] == ["One", "Two"]
    assert "contributors" not in found
    assert found["publisher"] == "One"


def test_a_licence_is_named_by_its_identifier_where_the_server_knows_it() -> None:
    license = {"name": "CC-BY-4.0", "title": "Attribution", "path": "https://example.org/by"}
    assert license_rights(license, is_known=True) == {"id": "cc-by-4.0"}
    assert license_rights(license, is_known=False) == {
        "title": {"en": "Attribution"},
        "link": "https://example.org/by",
    }
    assert license_rights({"path": "LICENSE.md"}, is_known=False) == {"title": {"en": "LICENSE.md"}}


def test_texts_are_safe_as_html_and_keep_their_paragraphs(tmp_path: Path) -> None:
    found = mapped(tmp_path, description="a <b>\nc & d\n\n\ne\n")
    assert found["description"] == "<p>a &lt;b&gt; c &amp; d</p><p>e</p>"


def test_the_columns_of_a_table_stand_once_for_all_its_files(tmp_path: Path) -> None:
    fields = [{"name": "id", "type": "string", "description": "Who <is>."}]
    tables = [
        {"name": name, "path": path, "title": "People", "schema": {"fields": fields}}
        for name, path in (("people", "data/people.csv"), ("people-p", "data/people.parquet"))
    ]
    [one] = mapped(tmp_path, resources=tables)["additional_descriptions"]
    assert one["type"] == {"id": "technical-info"}
    assert one["description"] == (
        f"<p>release press 1.2.3, SHA256SUMS {DIGEST}</p>"
        "<h2>people (data/people.csv), people-p (data/people.parquet)</h2><p>People.</p>"
        "<table><tbody><tr><th>column</th><th>type</th><th>description</th></tr>"
        "<tr><td>id</td><td>string</td><td>Who &lt;is&gt;.</td></tr></tbody></table>"
    )


def test_keywords_sources_and_the_homepage_have_their_places(tmp_path: Path) -> None:
    found = mapped(
        tmp_path,
        keywords=["a", "b"],
        sources=[{"title": "An article", "path": "https://example.org/1"}, {"title": "Another"}],
        homepage="https://example.org",
    )
    assert found["subjects"] == [{"subject": "a"}, {"subject": "b"}]
    assert found["references"] == [
        {"reference": "An article, https://example.org/1"},
        {"reference": "Another"},
    ]
    [related] = found["related_identifiers"]
    assert related["identifier"] == "https://example.org"
    assert related["relation_type"] == {"id": "isdescribedby"}


def test_what_has_no_place_is_not_said_to_have_one(tmp_path: Path) -> None:
    told = Invenio("zenodo:", ACCESS).field_locations(about(tmp_path, homepage="x", image="y.png"))
    assert told.keys() == {"name", "version", "title", "homepage"}
    assert told["version"] == LOCATIONS["version"]
