"""Write the files at the root of a folder registry.

They list the versions for programs that read the registry over HTTP, for Frictionless tools, and
for people. They depend on the versions alone.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from ...intake import strict_json
from ...limits import MAX_LISTED_TEXT
from ...project import DESCRIPTOR
from ...release.sha256sums import SHA256SUMS
from ..metadata import Metadata
from ..references import DIGEST
from ..registry import Version
from ..registry_errors import Damaged
from ..verified_release import is_version

VERSIONS, CATALOG, INDEX = "versions.json", "catalog.json", "index.html"
LIST = "versions.html"
LAYOUT = 1
"""The version of the folder's layout."""

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Entry(NamedTuple):
    """A version, its metadata, and whether it has a page that lists its files.

    ``site`` is the path of the start page of its site, from the folder of its package.
    """

    version: Version
    metadata: Metadata
    has_page: bool
    site: str = ""


Listing = Sequence[Entry]
"""The entries of all versions, by name, the newest of a name first."""

LINKS = {
    INDEX: "all files of this version, with a sentence each",
    DESCRIPTOR: "the tables and columns, for programs",
    SHA256SUMS: "the hash of each file",
}
"""What a version links to. Releases before 2.0.0 have no page."""


def pages(listing: Listing) -> dict[str, str]:
    """Return the text of each file, by name."""
    first_page = _first_page(listing)
    return {
        CATALOG: _catalog(listing),
        INDEX: _index(listing, first_page),
        LIST: _index(listing, leads_to_start=bool(first_page)),
        VERSIONS: _versions(listing),
    }


def _first_page(listing: Listing) -> str:
    """Return the path of the page that opens instead of the list of versions: the site of the
    newest version, if there is one package. It is empty if there is none."""
    if len({version.name for version, *_ in listing}) != 1 or not listing[0].site:
        return ""
    return f"{listing[0].version.name}/{listing[0].site}"


def read_list(content: bytes, name: str) -> list[Version]:
    """Return the versions of a package that the list of versions has. Raises Damaged."""
    try:
        document = strict_json.loads(content)
        if document["layout"] != LAYOUT:
            raise Damaged(
                expected=f"layout {LAYOUT}",
                found=repr(document["layout"]),
                remedy="use a newer alibaba-press",
            )
        return [read_entry(name, entry) for entry in document["packages"].get(name, [])]
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise Damaged(
            expected="a list of versions, each with its digest",
            found=f"{type(error).__name__}: {error}",
        ) from None


def read_entry(name: str, entry: Any) -> Version:
    """Return the version of an entry of the list. Raises ValueError, LookupError or TypeError."""
    version, digest, date = entry["version"], entry["digest"], entry.get("date")
    if not is_version(version):
        raise ValueError(f"{version!r} is not a version")
    if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
        raise ValueError(f"{digest!r} is not a digest")
    if date is not None and not (isinstance(date, str) and DATE.fullmatch(date)):
        raise ValueError(f"{date!r} is not a date")
    return Version(name, version, digest, date)


def _versions(listing: Listing) -> str:
    packages: dict[str, list[dict[str, str | None]]] = {}
    for version, *_ in listing:
        entry = {"version": version.version, "digest": version.digest, "date": version.date}
        packages.setdefault(version.name, []).append(entry)
    return _json({"layout": LAYOUT, "packages": packages})


def _catalog(listing: Listing) -> str:
    """Return a Frictionless catalog with a dataset for each version."""
    datasets = []
    for version, metadata, *_ in listing:
        dataset = {"name": f"{version.name}-{version.version}"}
        if metadata.title:
            dataset["title"] = metadata.title[:MAX_LISTED_TEXT]
        if metadata.description:
            dataset["description"] = metadata.description[:MAX_LISTED_TEXT]
        dataset["package"] = f"{version.name}/{version.version}/{DESCRIPTOR}"
        datasets.append(dataset)
    return _json({"datasets": datasets})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
{opening}<title>Data packages</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem }}
code {{ overflow-wrap: anywhere }}
</style>
<h1>Data packages</h1>
{packages}<h2>For programs</h2>
<ul>
<li><a href="{versions}">{versions}</a>: the versions and their digests</li>
<li><a href="{catalog}">{catalog}</a>: the versions as a Frictionless catalog</li>
</ul>
</html>
"""


OPENING = '<meta http-equiv="refresh" content="0; url={}">\n'


def _escape(text: str) -> str:
    return html.escape(text[:MAX_LISTED_TEXT])


def _index(listing: Listing, first_page: str = "", *, leads_to_start: bool = False) -> str:
    """Return the list of versions for people. A browser opens ``first_page`` instead at once.

    ``leads_to_start`` adds a link to the page that opens first.
    """
    parts = []
    if first_page:
        parts.append(f'<p><a href="{LIST}">All versions</a></p>\n')
    if leads_to_start:
        parts.append(f'<p><a href="{INDEX}">Start: the site of the newest version</a></p>\n')
    previous = None
    for version, metadata, has_page, site in listing:
        name = html.escape(version.name)
        if version.name != previous:
            parts.append(f"<h2>{_escape(metadata.title) or name}</h2>\n")
            if metadata.description:
                parts.append(f"<p>{_escape(metadata.description)}</p>\n")
            parts.append(f"<pre>alibaba-press fetch {name} --from …</pre>\n")
            previous = version.name
        home = html.escape(f"{version.name}/{version.version}/")
        links = [
            f'<li><a href="{home}{file}">{file}</a>: {text}</li>\n'
            for file, text in LINKS.items()
            if file != INDEX or has_page
        ]
        if site:
            path = html.escape(f"{version.name}/{site}")
            links.insert(0, f'<li><a href="{path}">site</a>: every claim beside its words</li>\n')
        licences = ", ".join(str(licence.get("name", "")) for licence in metadata.licenses)
        details = " · ".join(filter(None, (version.date, licences)))
        parts.append(
            f"<h3>{name} {html.escape(version.version)}</h3>\n"
            f"<p>{_escape(details)}<br>\n"
            f"<code>{html.escape(version.digest)}</code></p>\n<ul>\n{''.join(links)}</ul>\n"
        )
    packages = "".join(parts) or "<p>There is none yet.</p>\n"
    opening = OPENING.format(html.escape(first_page)) if first_page else ""
    return PAGE.format(opening=opening, packages=packages, versions=VERSIONS, catalog=CATALOG)
