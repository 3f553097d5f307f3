"""The metadata of a release in the form of InvenioRDM, with the mark by which its record is known.

Forms: https://inveniordm.docs.cern.ch/reference/metadata/. Texts for people are HTML there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..metadata import Metadata, Table
from ..verified_release import is_name, is_version

TECHNICAL = "technical-info"
"""The type of the additional description that has the mark and the columns."""

MARK = re.compile(r"release ([a-z0-9._-]{1,100}) ([0-9.]{5,50}), SHA256SUMS (sha256:[0-9a-f]{64})")

CREATORS = {"creator", "author"}
ROLES = {
    "contactperson", "datacollector", "datacurator", "datamanager", "distributor", "editor",
    "hostinginstitution", "producer", "projectleader", "projectmanager", "projectmember",
    "relatedperson", "researcher", "researchgroup", "rightsholder", "sponsor", "supervisor",
    "workpackageleader",
}  # fmt: skip
"""The roles of contributors that InvenioRDM brings; any other one is "other"."""

DESCRIPTION = f"additional description ({TECHNICAL})"
PLACES = {
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
"""Where each field goes, by the names of `Metadata.fields`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a record says of the release that is in it."""

    name: str
    version: str
    digest: str


def mark_of(metadata: Mapping[str, Any]) -> Mark | None:
    """The mark in the metadata of a record, None where there is none."""
    several = metadata.get("additional_descriptions")
    for one in several if isinstance(several, list) else []:
        text = one.get("description") if isinstance(one, dict) else None
        found = MARK.search(text) if isinstance(text, str) else None
        if found and is_name(found[1]) and is_version(found[2]):
            return Mark(*found.groups())
    return None


def record_of(
    metadata: Metadata, mark: Mark, day: str, rights: list[dict[str, Any]]
) -> dict[str, Any]:
    """A record of a release, as InvenioRDM takes it. ``day`` is that of the publication where the
    release does not say its own; ``rights`` comes of `rights_of`."""
    creators, contributors = _people(metadata)
    homepage = metadata.rest.get("homepage")
    related = [_related(homepage)] if isinstance(homepage, str) else []
    found = {
        "resource_type": {"id": "dataset"},
        "title": metadata.title or metadata.name,
        "publication_date": metadata.date or day,
        "version": metadata.version,
        "creators": creators,
        "contributors": contributors,
        "description": _paragraphs(metadata.description),
        "additional_descriptions": [
            {"description": technical(metadata, mark), "type": {"id": TECHNICAL}}
        ],
        "rights": rights,
        "subjects": [{"subject": word} for word in metadata.keywords],
        "references": [{"reference": _reference(one)} for one in metadata.sources],
        "related_identifiers": related,
        "publisher": creators[0]["person_or_org"]["name"],
    }
    return {
        "access": {"record": "public", "files": "public"},
        "files": {"enabled": True},
        "metadata": {name: value for name, value in found.items() if value},
    }


def rights_of(license: Mapping[str, Any], known: bool) -> dict[str, Any]:
    """A licence: by its identifier where the server knows that, else by its title and link."""
    if known:
        return {"id": identifier(license)}
    path = license.get("path")
    title = license.get("title") or license.get("name") or path
    link = {"link": str(path)} if str(path).startswith(("https://", "http://")) else {}
    return {"title": {"en": str(title)}} | link


def identifier(license: Mapping[str, Any]) -> str:
    """What a licence is called in InvenioRDM: its SPDX identifier in lower case, or no text."""
    return str(license.get("name") or "").lower()


def technical(metadata: Metadata, mark: Mark) -> str:
    """The additional description: the mark, and the columns of each table, once for all of the
    files that have the same."""
    text = f"<p>release {mark.name} {mark.version}, SHA256SUMS {mark.digest}</p>"
    alike: dict[tuple[Any, ...], list[Table]] = {}
    for table in metadata.tables:
        alike.setdefault((table.title, table.description, table.columns), []).append(table)
    return text + "".join(map(_dictionary, alike.values()))


def _dictionary(tables: list[Table]) -> str:
    first = tables[0]
    files = ", ".join(f"{table.name} ({table.path})" for table in tables)
    about = " ".join(filter(None, (first.title and f"{first.title}.", first.description)))
    rows = "".join(
        f"<tr><td>{_safe(one.name)}</td><td>{_safe(one.type)}</td><td>{_safe(one.description)}</td></tr>"
        for one in first.columns
    )
    head = "<tr><th>column</th><th>type</th><th>description</th></tr>"
    columns = f"<table><tbody>{head}{rows}</tbody></table>" if rows else ""
    return f"<h2>{_safe(files)}</h2>" + (f"<p>{_safe(about)}</p>" if about else "") + columns


def _safe(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraphs(text: str) -> str:
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "".join(f"<p>{_safe(part)}</p>" for part in parts if part)


def _people(metadata: Metadata) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The creators: those who are called so, or all where nobody is; and the contributors."""
    several = metadata.contributors
    makers = [one for one in several if CREATORS & set(_roles(one))] or list(several)
    others = [one for one in several if one not in makers]
    creators = [_person(one) for one in makers] or [_person({"title": metadata.name})]
    return creators, [_person(one) | {"role": {"id": _role(one)}} for one in others]


def _person(one: Mapping[str, Any]) -> dict[str, Any]:
    given, family = one.get("givenName"), one.get("familyName")
    group = one.get("organization")
    if not family:
        name = str(one.get("title") or group or one.get("path") or one.get("email"))
        return {"person_or_org": {"type": "organizational", "name": name}}
    name = f"{family}, {given}" if given else str(family)
    about = {"type": "personal", "name": name, "family_name": str(family)}
    about |= {"given_name": str(given)} if given else {}
    affiliation = {"affiliations": [{"name": str(group)}]} if group else {}
    return {"person_or_org": about, **affiliation}


def _roles(one: Mapping[str, Any]) -> list[str]:
    """The roles of a contributor: a list in version 2 of Data Package, one in version 1."""
    found = one.get("roles")
    several = found if isinstance(found, list) else [one.get("role")]
    return [re.sub("[^a-z]", "", role.lower()) for role in several if isinstance(role, str)]


def _role(one: Mapping[str, Any]) -> str:
    return next((role for role in _roles(one) if role in ROLES), "other")


def _reference(one: Mapping[str, Any]) -> str:
    return ", ".join(str(value) for value in one.values() if isinstance(value, str) and value)


def _related(address: str) -> dict[str, Any]:
    relation = {"id": "isdescribedby"}
    return {"identifier": address, "scheme": "url", "relation_type": relation}
