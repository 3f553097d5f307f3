"""A folder registry as a web server serves it, to be read: versions.json is the list of what is
there, and each file is at its path."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

from ..access import Access
from ..address import address
from ..http_client import HttpClient
from ..references import DIGEST
from ..registry import REPORT, Damaged, NotThere, Source, Step, Version
from ..whole import is_version
from .pages import LAYOUT, VERSIONS

EXAMPLE = "https://data.example.org/registry"
LARGEST_LIST = 4 << 20
"""Bytes of versions.json."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def open_registry(target: str, access: Access) -> Source:
    """The registry at an address of the web. Raises WrongCall where it is none, or where it is
    one of plain HTTP and that was not asked for."""
    return Web(target, address(target, target, access, EXAMPLE).url, access)


class Web:
    """A registry at an address of the web."""

    def __init__(self, target: str, root: str, access: Access) -> None:
        self.target = target
        self._root = root
        # A web server that serves a folder takes no token.
        remedy = "ask those who keep the server for access"
        self._client = HttpClient(target, access, unauthorized_remedy=remedy)

    def versions(self, name: str) -> list[Version]:
        doing = f"reading {VERSIONS}"
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, VERSIONS)
            try:
                self._get(VERSIONS, path, LARGEST_LIST, lambda name: None, doing)
            except NotThere as error:
                expected, found = f"a folder with {VERSIONS}", error.problem.found
                remedy = f"correct the target: it is the folder that {VERSIONS} is in"
                raise NotThere(self.target, doing, expected, found, remedy) from None
            data = path.read_bytes()
        try:
            found = json.loads(data)
            if found["layout"] != LAYOUT:
                expected, layout = f"layout {LAYOUT}", repr(found["layout"])[:100]
                remedy = "take a newer alibaba-press"
                raise Damaged(self.target, doing, expected, layout, remedy)
            return [_version(name, entry) for entry in found["packages"].get(name, [])]
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
            expected = "a list of versions, each with its digest"
            said = f"{type(error).__name__}: {error}"[:200]
            raise Damaged(self.target, doing, expected, said, REPORT) from None

    def download(self, version: Version, file: str, path: Path, largest: int, step: Step) -> None:
        doing = f"reading {version.name} {version.version}: {file}"
        self._get(f"{version.name}/{version.version}/{file}", path, largest, step, doing)

    def _get(self, name: str, path: Path, largest: int, step: Step, doing: str) -> None:
        self._client.download(f"{self._root}/{name}", path, largest, step, doing)


def _version(name: str, entry: Any) -> Version:
    version, digest, date = entry["version"], entry["digest"], entry.get("date")
    if not is_version(version):
        raise ValueError(f"{version!r} is no version")
    if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
        raise ValueError(f"{digest!r} is no digest")
    if date is not None and not (isinstance(date, str) and DAY.fullmatch(date)):
        raise ValueError(f"{date!r} is no day")
    return Version(name, version, digest, date)
