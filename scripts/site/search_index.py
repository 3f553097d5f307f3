"""The search: an index of what can be found, and the page that needs no script to lead on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from ..limits import MAX_INDEXED
from . import addresses
from .contents import Contents

LONGEST_ENTRY = 400
"""Characters of a text in the index. What follows is not found."""


def search_files(contents: Contents) -> Iterator[tuple[str, str]]:
    """Yield the index, as a script that the page of the search loads.

    A page on a disk may load scripts beside it, but no JSON.
    """
    entries = list(islice(_entries(contents), MAX_INDEXED))
    text = json.dumps(entries, ensure_ascii=True, separators=(",", ":"))
    yield "assets/index.js", f"window.searchIndex = {text};\n"


def _entries(contents: Contents) -> Iterator[list[str]]:
    """Yield for each thing its kind, its name, its address, and other words that find it."""
    for id, row in contents.rows(addresses.ENTITIES).items():
        names = [n["name"] for n in contents.names_of(id) if n["name"] != row["name"]]
        yield _entry(row["kind"], row["name"], contents.address(addresses.ENTITIES, id), names)
    for id, row in contents.rows(addresses.ARTICLES).items():
        words = [row["title"] or "", row["file"]]
        yield _entry("article", row["label"], contents.address(addresses.ARTICLES, id), words)
    for fact in contents.rows("facts").values():
        kind = contents.models[fact["table"]].row_name if fact["table"] in contents.models else ""
        words = [fact["subject_name"] or "", fact["quote"] or ""]
        yield _entry(kind, fact["claim"], contents.address(fact["table"], fact["row"]), words)
    for table in ("conflicts", "corrections"):
        for id in contents.rows(table):
            kind = contents.models[table].row_name
            yield _entry(kind, contents.label(table, id), contents.address(table, id), [])


def _entry(kind: str, name: str, address: str, words: list[str]) -> list[str]:
    others = " ".join(dict.fromkeys(word for word in words if word))
    return [kind.replace("_", " "), name[:LONGEST_ENTRY], address, others[:LONGEST_ENTRY]]
