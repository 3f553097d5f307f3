"""The bundle as an RO-Crate 1.2: what archives of research data read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .articles import Source, sources
from .contents import Contents

FILE = "ro-crate-metadata.json"
VERSION = "1.2"
MEDIA_TYPES = {
    ".cff": "application/yaml",
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Media types by suffix; a file without one of these is plain text."""


def write(contents: Contents, folder: Path) -> None:
    """Write ro-crate-metadata.json: what the bundle is, whose it is and what it is based on, and
    each file that lies in the folder by now with its size and hash."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate(version=VERSION)
    descriptor = contents.descriptor
    licence = descriptor["licenses"][0]
    makers = [
        _entity(crate, f"#maker-{number}", "Organization", {"name": maker["title"]})
        for number, maker in enumerate(descriptor["contributors"], 1)
    ]
    about = {
        "name": descriptor["title"],
        "description": descriptor["description"],
        "identifier": descriptor["name"],
        "version": contents.entry.version,
        "datePublished": contents.entry.date.isoformat(),
        "license": _entity(
            crate,
            licence["path"],
            "CreativeWork",
            {
                "name": licence["title"],
                "identifier": f"https://spdx.org/licenses/{licence['name']}",
            },
        ),
        "author": makers,
        "publisher": makers[0],
        "keywords": list(descriptor["keywords"]),
        "isBasedOn": [_article(crate, source) for source in sources(contents.tables)],
    }
    for name, value in about.items():
        crate.root_dataset[name] = value
    for path, properties in _files(contents, folder):
        crate.add_file(dest_path=path, properties=properties)
    text = json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _entity(crate: Any, id: str, type: str, properties: dict[str, Any]) -> Any:
    from rocrate.model.contextentity import ContextEntity

    said = {name: value for name, value in properties.items() if value is not None}
    return crate.add(ContextEntity(crate, id, {"@type": type} | said))


def _article(crate: Any, source: Source) -> Any:
    """The article with what the tables say of it, its people and its publisher with it."""
    who: dict[str, Any] = {
        "author": ("Person", source.author),
        "translator": ("Person", source.translator),
        "publisher": ("Organization", source.publisher),
    }
    parties = {
        role: _entity(crate, f"#{source.id}-{role}", type, {"name": name}) if name else None
        for role, (type, name) in who.items()
    }
    properties = {
        "name": source.title,
        "datePublished": source.published,
        "inLanguage": source.language,
        "copyrightNotice": source.rights,
        "sha256": source.sha256,
    }
    return _entity(crate, source.iri, "CreativeWork", properties | parties)


def _files(contents: Contents, folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    resources = {resource["path"]: resource for resource in contents.descriptor["resources"]}
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name in sorted(name for name, path in paths.items() if path.is_file() and name != FILE):
        data = paths[name].read_bytes()
        resource = resources.get(name, {})
        properties = {
            "name": resource.get("title", paths[name].name),
            "description": resource.get("description"),
            "encodingFormat": resource.get("mediatype")
            or MEDIA_TYPES.get(paths[name].suffix, "text/plain"),
            "contentSize": str(len(data)),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        yield name, {key: value for key, value in properties.items() if value is not None}
