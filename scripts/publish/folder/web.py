"""Read a folder registry over the web: versions.json lists the versions, each file has its path."""

from __future__ import annotations

import io
import json
import re
from typing import Any, BinaryIO

from ...limits import MAX_VERSION_LIST_SIZE
from ...progress import SILENT, Progress
from ..access import Access
from ..address import address
from ..http_client import HttpClient
from ..references import DIGEST
from ..registry import Source, Version
from ..registry_errors import Damaged, NotFound, operation
from ..verified_release import is_version
from .pages import LAYOUT, VERSIONS

EXAMPLE = "https://data.example.org/registry"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def open_registry(target: str, access: Access) -> Source:
    """Open the registry at an address of the web. Raises WrongCall if it is not an address, or is
    plain HTTP without ``access.plain_http``."""
    return Web(target, address(target, target, access, EXAMPLE).url, access)


class Web:
    """A folder registry that a web server serves."""

    def __init__(self, target: str, root: str, access: Access) -> None:
        self.target = target
        self._root = root
        # A web server that serves a folder takes no token.
        remedy = "ask the operators of the server for access"
        self._client = HttpClient(access, unauthorized_remedy=remedy)

    def versions(self, name: str) -> list[Version]:
        content = io.BytesIO()
        with operation(self.target, f"reading {VERSIONS}"):
            try:
                url = f"{self._root}/{VERSIONS}"
                self._client.download(url, content, MAX_VERSION_LIST_SIZE, SILENT)
            except NotFound as error:
                raise NotFound(
                    expected=f"a folder with {VERSIONS}",
                    found=error.found,
                    remedy=f"correct the target: it is the folder that {VERSIONS} is in",
                ) from None
            return _versions(content.getvalue(), name)

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        url = f"{self._root}/{version.name}/{version.version}/{file}"
        self._client.download(url, target, largest, progress)


def _versions(data: bytes, name: str) -> list[Version]:
    """Read the versions of a package from versions.json. Raises Damaged."""
    try:
        document = json.loads(data)
        if document["layout"] != LAYOUT:
            raise Damaged(
                expected=f"layout {LAYOUT}",
                found=repr(document["layout"])[:100],
                remedy="use a newer alibaba-press",
            )
        return [_version(name, entry) for entry in document["packages"].get(name, [])]
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise Damaged(
            expected="a list of versions, each with its digest",
            found=f"{type(error).__name__}: {error}"[:200],
        ) from None


def _version(name: str, entry: Any) -> Version:
    version, digest, date = entry["version"], entry["digest"], entry.get("date")
    if not is_version(version):
        raise ValueError(f"{version!r} is not a version")
    if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
        raise ValueError(f"{digest!r} is not a digest")
    if date is not None and not (isinstance(date, str) and DATE.fullmatch(date)):
        raise ValueError(f"{date!r} is not a date")
    return Version(name, version, digest, date)
