"""Write ``index.html``: what the release is, and all of its files with a sentence each."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from ..package.formats import FORMATS
from .addresses import addresses
from .checksums import LOGICAL
from .file_descriptions import DESCRIPTIONS, file_descriptions
from .file_list import list_files
from .inputs import ReleaseInputs
from .ro_crate import FILE as RO_CRATE
from .sha256sums import SHA256SUMS

FILE = "index.html"
LATER_FILES = (RO_CRATE, LOGICAL, SHA256SUMS)
"""The files that are written after this one."""

PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem }}
th, td {{ text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0 }}
td {{ overflow-wrap: anywhere }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{description}</p>
<p>{facts}</p>
<h2>Files</h2>
<table>
<thead><tr><th scope="col">file</th><th scope="col">what it is</th></tr></thead>
<tbody>
{files}</tbody>
</table>
<h2>Tables</h2>
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{tables}</tbody>
</table>
</body>
</html>
"""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the page. The files that follow it are listed too."""
    descriptor = inputs.descriptor
    licence = descriptor["licenses"][0]
    facts = {
        "version": inputs.entry.version,
        "date": inputs.entry.date.isoformat(),
        "licence": licence["title"],
        **addresses(descriptor),
    }
    heads = ("table", "a row is", "rows", *(format.name for format in FORMATS))
    page = PAGE.format(
        title=html.escape(descriptor["title"]),
        description=html.escape(descriptor["description"]),
        facts=html.escape(" · ".join(f"{name}: {value}" for name, value in facts.items())),
        files="".join(_file_rows(inputs, {*list_files(folder), FILE, *LATER_FILES})),
        heads="".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads),
        tables="".join(_table_rows(inputs)),
    )
    (folder / FILE).write_text(page, encoding="utf-8", newline="\n")


def _file_rows(inputs: ReleaseInputs, names: set[str]) -> Iterator[str]:
    """Yield a row for each file that holds no single table."""
    described: Mapping[str, str] = file_descriptions(inputs)
    of_tables = described.keys() - DESCRIPTIONS.keys()
    listed = [name for name in described if name in names - of_tables]
    for name in [*listed, *sorted(names - described.keys())]:
        text = html.escape(described.get(name, ""))
        yield f"<tr><td>{_link(name, name)}</td><td>{text}</td></tr>\n"


def _table_rows(inputs: ReleaseInputs) -> Iterator[str]:
    """Yield a row for each table, with links to its files."""
    for name, model in inputs.models.items():
        links = [_link(format.file(name), format.name) for format in FORMATS]
        cells = [html.escape(name), html.escape(model.title), str(inputs.tables[name].num_rows)]
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in [*cells, *links])}</tr>\n"


def _link(path: str, text: str) -> str:
    return f'<a href="{html.escape(quote(path))}">{html.escape(text)}</a>'
