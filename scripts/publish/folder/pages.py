"""The files at the root of a folder registry, which say what is there: to programs that read it
over HTTP, to Frictionless tools, and to people. They follow from the versions alone."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from typing import Any

from ...project import DESCRIPTOR
from ...release.hash_list import SUMS
from ..metadata import Metadata
from ..registry import Version

VERSIONS, CATALOG, INDEX = "versions.json", "catalog.json", "index.html"
LAYOUT = 1
"""Of the folder, for those who come after a change of it."""

Listed = Sequence[tuple[Version, Metadata]]
"""The versions that are there, by name, and the newest of a name first."""


def pages(listed: Listed) -> dict[str, str]:
    """The text of each file, by name."""
    return {CATALOG: _catalog(listed), INDEX: _index(listed), VERSIONS: _versions(listed)}


def _versions(listed: Listed) -> str:
    packages: dict[str, list[dict[str, str | None]]] = {}
    for one, _ in listed:
        entry = {"version": one.version, "digest": one.digest, "date": one.date}
        packages.setdefault(one.name, []).append(entry)
    return _json({"layout": LAYOUT, "packages": packages})


def _catalog(listed: Listed) -> str:
    """A Frictionless catalog with a dataset for each version."""
    datasets = []
    for one, about in listed:
        texts = {"title": about.title, "description": about.description}
        dataset = {"name": f"{one.name}-{one.version}", **{k: v for k, v in texts.items() if v}}
        datasets.append({**dataset, "package": f"{one.name}/{one.version}/{DESCRIPTOR}"})
    return _json({"datasets": datasets})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Data packages</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem }}
code {{ overflow-wrap: anywhere }}
</style>
<h1>Data packages</h1>
{packages}<p>For programs: <a href="{versions}">{versions}</a>, and
<a href="{catalog}">{catalog}</a>, a Frictionless catalog.</p>
</html>
"""


def _index(listed: Listed) -> str:
    parts = []
    for at, (one, about) in enumerate(listed):
        if at == 0 or listed[at - 1][0].name != one.name:
            parts.append(f"<h2>{_safe(about.title or one.name)}</h2>\n")
            parts.append(f"<p>{_safe(about.description)}</p>\n" if about.description else "")
            parts.append(f"<pre>alibaba-press fetch {_safe(one.name)} --from …</pre>\n")
        home = f"{one.name}/{one.version}/"
        links = [f'<a href="{_safe(home + file)}">{file}</a>' for file in (DESCRIPTOR, SUMS)]
        licences = ", ".join(str(each.get("name", "")) for each in about.licenses)
        parts.append(
            f"<h3>{_safe(one.name)} {_safe(one.version)}</h3>\n"
            f"<p>{_safe(' · '.join(filter(None, (one.date, licences))))}<br>\n"
            f"<code>{_safe(one.digest)}</code><br>\n{' · '.join(links)}</p>\n"
        )
    packages = "".join(parts) or "<p>There is none yet.</p>\n"
    return PAGE.format(packages=packages, versions=VERSIONS, catalog=CATALOG)


def _safe(text: str) -> str:
    return html.escape(text)
