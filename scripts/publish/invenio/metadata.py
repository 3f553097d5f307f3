"""Write the metadata of a release in the form of InvenioRDM, with the mark of the release.

The form: https://inveniordm.docs.cern.ch/reference/metadata/. Texts for people are HTML there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..metadata import Metadata, Table
from ..verified_release import is_name, is_version

TECHNICAL_INFO = "technical-info"
"""The type of the additional description with the mark and the columns."""

MARK = re.compile(r"release ([a-z0-9._-]{1,100}) ([0-9.]{5,50}), SHA256SUMS (sha256:[0-9a-f]{64})")

CREATORS = {"creator", "author"}
ROLES = {
    "contactperson", "datacollector", "datacurator", "datamanager", "distributor", "editor",
    "hostinginstitution", "producer", "projectleader", "projectmanager", "projectmember",
    "relatedperson", "researcher", "researchgroup", "rightsholder", "sponsor", "supervisor",
    "workpackageleader",
}  # fmt: skip
"""The roles of contributors in InvenioRDM, besides "other"."""

DESCRIPTION = f"additional description ({TECHNICAL_INFO})"
LOCATIONS = {
    "name": DESCRIPTION,
    "version": f"version, {DESCRIPTION}",
    "date": "publication date",
    "title": "title",
    "description": "description",
    "licenses": "rights: by SPDX identifier where the server knows it, or title and link",
    "keywords": "subjects",
    "contributors": "creators, contributors (names, organisations, roles)",
    "sources": "references",
    "resources": DESCRIPTION,
    "columns": DESCRIPTION,
    "homepage": "related identifiers (is described by)",
}
"""Where the record keeps each field, by the names of `Metadata.fields`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The release that a record says it holds."""

    name: str
    version: str
    digest: str


def find_mark(metadata: Mapping[str, Any]) -> Mark | None:
    """Return the mark in the metadata of a record, or None."""
    descriptions = metadata.get("additional_descriptions")
    for entry in descriptions if isinstance(descriptions, list) else []:
        text = entry.get("description") if isinstance(entry, dict) else None
        match = MARK.search(text) if isinstance(text, str) else None
        if match and is_name(match[1]) and is_version(match[2]):
            return Mark(*match.groups())
    return None


def record_body(
    metadata: Metadata, mark: Mark, today: str, rights: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return the record of a release. ``today`` is the publication date of a release that has no
    date; ``rights`` are those of `license_rights`."""
    creators, contributors = _people(metadata)
    homepage = metadata.other_properties.get("homepage")
    related = [_related(homepage)] if isinstance(homepage, str) else []
    fields = {
        "resource_type": {"id": "dataset"},
        "title": metadata.title or metadata.name,
        "publication_date": metadata.date or today,
        "version": metadata.version,
        "creators": creators,
        "contributors": contributors,
        "description": _paragraphs(metadata.description),
        "additional_descriptions": [
            {"description": technical_info(metadata, mark), "type": {"id": TECHNICAL_INFO}}
        ],
        "rights": rights,
        "subjects": [{"subject": keyword} for keyword in metadata.keywords],
        "references": [{"reference": _reference(source)} for source in metadata.sources],
        "related_identifiers": related,
        "publisher": creators[0]["person_or_org"]["name"],
    }
    return {
        "access": {"record": "public", "files": "public"},
        "files": {"enabled": True},
        "metadata": {name: value for name, value in fields.items() if value},
    }


def license_rights(license: Mapping[str, Any], *, is_known: bool) -> dict[str, Any]:
    """Return a licence by its identifier if the server knows that, else by title and link."""
    if is_known:
        return {"id": license_identifier(license)}
    path = license.get("path")
    title = license.get("title") or license.get("name") or path
    link = {"link": str(path)} if str(path).startswith(("https://", "http://")) else {}
    return {"title": {"en": str(title)}} | link


def license_identifier(license: Mapping[str, Any]) -> str:
    """Return the SPDX identifier of a licence in lower case, as InvenioRDM has it, or no text."""
    return str(license.get("name") or "").lower()


def technical_info(metadata: Metadata, mark: Mark) -> str:
    """Return the mark, and the columns of each table: once for all files with the same columns."""
    text = f"<p>release {mark.name} {mark.version}, SHA256SUMS {mark.digest}</p>"
    formats: dict[tuple[Any, ...], list[Table]] = {}
    for table in metadata.tables:
        formats.setdefault((table.title, table.description, table.columns), []).append(table)
    return text + "".join(map(_dictionary, formats.values()))


def _dictionary(tables: list[Table]) -> str:
    """Return the columns of a table that is published in several formats."""
    table = tables[0]
    files = ", ".join(f"{table.name} ({table.path})" for table in tables)
    description = " ".join(filter(None, (table.title and f"{table.title}.", table.description)))
    rows = "".join(
        f"<tr><td>{_escape(column.name)}</td><td>{_escape(column.type)}</td>"
        f"<td>{_escape(column.description)}</td></tr>"
        for column in table.columns
    )
    head = "<tr><th>column</th><th>type</th><th>description</th></tr>"
    columns = f"<table><tbody>{head}{rows}</tbody></table>" if rows else ""
    paragraph = f"<p>{_escape(description)}</p>" if description else ""
    return f"<h2>{_escape(files)}</h2>{paragraph}{columns}"


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraphs(text: str) -> str:
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "".join(f"<p>{_escape(part)}</p>" for part in parts if part)


def _people(metadata: Metadata) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the creators and the contributors. If nobody has the role of a creator, all are."""
    people = list(metadata.contributors)
    creators = [person for person in people if CREATORS & set(_roles(person))] or people
    contributors = [person for person in people if person not in creators]
    return (
        [_person(person) for person in creators] or [_person({"title": metadata.name})],
        [_person(person) | {"role": {"id": _role(person)}} for person in contributors],
    )


def _person(person: Mapping[str, Any]) -> dict[str, Any]:
    given_name, family_name = person.get("givenName"), person.get("familyName")
    organization = person.get("organization")
    if not family_name:
        name = person.get("title") or organization or person.get("path") or person.get("email")
        return {"person_or_org": {"type": "organizational", "name": str(name)}}
    name = f"{family_name}, {given_name}" if given_name else str(family_name)
    fields = {"type": "personal", "name": name, "family_name": str(family_name)}
    fields |= {"given_name": str(given_name)} if given_name else {}
    affiliation = {"affiliations": [{"name": str(organization)}]} if organization else {}
    return {"person_or_org": fields, **affiliation}


def _roles(person: Mapping[str, Any]) -> list[str]:
    """Return the roles of a contributor: a list in Data Package v2, one text in v1."""
    roles = person.get("roles")
    texts = roles if isinstance(roles, list) else [person.get("role")]
    return [re.sub("[^a-z]", "", text.lower()) for text in texts if isinstance(text, str)]


def _role(person: Mapping[str, Any]) -> str:
    return next((role for role in _roles(person) if role in ROLES), "other")


def _reference(source: Mapping[str, Any]) -> str:
    return ", ".join(value for value in source.values() if isinstance(value, str) and value)


def _related(address: str) -> dict[str, Any]:
    relation = {"id": "isdescribedby"}
    return {"identifier": address, "scheme": "url", "relation_type": relation}
