"""Write ``ro-crate-metadata.json``: the bundle as an RO-Crate 1.2, for archives of research data.

It says what the bundle is, who made it and which articles it is based on, and lists all files that
were written before it, each with its size and hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .addresses import maintainer_properties
from .articles import CitedArticle, cited_articles
from .file_descriptions import file_descriptions
from .inputs import ReleaseInputs

FILE = "ro-crate-metadata.json"
VERSION = "1.2"
MEDIA_TYPES = {
    ".cff": "application/yaml",
    ".csv": "text/csv",
    ".gexf": "application/gexf+xml",
    ".graphml": "application/graphml+xml",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".whl": "application/zip",
    ".yaml": "application/yaml",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""Media types by suffix. Any other file is plain text."""


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the metadata of the crate."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate(version=VERSION)
    descriptor = inputs.descriptor
    licence = descriptor["licenses"][0]
    authors = [
        _entity(crate, f"#maker-{number}", "Organization", maintainer_properties(contributor))
        for number, contributor in enumerate(descriptor["contributors"], 1)
    ]
    root_properties = {
        "name": descriptor["title"],
        "description": descriptor["description"],
        "identifier": descriptor["name"],
        "version": inputs.entry.version,
        "datePublished": inputs.entry.date.isoformat(),
        "license": _entity(
            crate,
            licence["path"],
            "CreativeWork",
            {
                "name": licence["title"],
                "identifier": f"https://spdx.org/licenses/{licence['name']}",
            },
        ),
        "author": authors,
        "publisher": authors[0],
        "keywords": list(descriptor["keywords"]),
        **({"url": descriptor["homepage"]} if "homepage" in descriptor else {}),
        "isBasedOn": [_article(crate, article) for article in cited_articles(inputs.tables)],
    }
    for name, value in root_properties.items():
        crate.root_dataset[name] = value
    for path, properties in _files(inputs, folder):
        crate.add_file(dest_path=path, properties=properties)
    text = json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _entity(crate: Any, id: str, type: str, properties: dict[str, Any]) -> Any:
    """Add an entity with those of its properties that have a value, and return it."""
    from rocrate.model.contextentity import ContextEntity

    non_empty = {name: value for name, value in properties.items() if value is not None}
    return crate.add(ContextEntity(crate, id, {"@type": type} | non_empty))


def _article(crate: Any, article: CitedArticle) -> Any:
    """Add an article with its people and its publisher, and return it."""
    roles: dict[str, Any] = {
        "author": ("Person", article.author),
        "translator": ("Person", article.translator),
        "publisher": ("Organization", article.publisher),
    }
    parties = {
        role: _entity(crate, f"#{article.id}-{role}", type, {"name": name}) if name else None
        for role, (type, name) in roles.items()
    }
    properties = {
        "name": article.title,
        "datePublished": article.published,
        "inLanguage": article.language,
        "copyrightNotice": article.rights,
        "sha256": article.sha256,
    }
    return _entity(crate, article.iri, "CreativeWork", properties | parties)


def _files(inputs: ReleaseInputs, folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the path and the properties of each file in a folder."""
    resources = {resource["path"]: resource for resource in inputs.descriptor["resources"]}
    descriptions = file_descriptions(inputs)
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name in sorted(name for name, path in paths.items() if path.is_file() and name != FILE):
        data = paths[name].read_bytes()
        resource = resources.get(name, {})
        properties = {
            "name": resource.get("title", paths[name].name),
            "description": resource.get("description") or descriptions.get(name),
            "encodingFormat": resource.get("mediatype")
            or MEDIA_TYPES.get(paths[name].suffix, "text/plain"),
            "contentSize": str(len(data)),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        yield name, {key: value for key, value in properties.items() if value is not None}
