"""Read a folder registry over the web: versions.json lists the versions, each file has its path."""

from __future__ import annotations

from collections import Counter
from typing import BinaryIO

from ...intake import strict_json
from ...limits import MAX_VERSION_LIST_SIZE
from ...progress import Progress
from ..access import Access
from ..address import address
from ..http_client import HttpClient
from ..registry import Source, Version
from ..registry_errors import Damaged, NotFound, operation
from .pages import LAYOUT, VERSIONS, read_entry

EXAMPLE = "https://data.example.org/registry"


def open_registry(target: str, access: Access) -> Source:
    """Open the registry at an address of the web. Raises WrongCall if it is not an address, or is
    plain HTTP without ``access.plain_http``."""
    return Web(target, address(target, target, access, EXAMPLE).url, access)


class Web:
    """A folder registry that a web server serves."""

    def __init__(self, target: str, root: str, access: Access) -> None:
        self.target = target
        self._root = root
        self._access = access
        # A web server that serves a folder takes no token.
        remedy = "ask the operators of the server for access"
        self._client = HttpClient(access, unauthorized_remedy=remedy)

    def versions(self, name: str) -> list[Version]:
        with operation(self.target, f"reading {VERSIONS}"):
            try:
                url = f"{self._root}/{VERSIONS}"
                content = self._client.read(url, MAX_VERSION_LIST_SIZE)
            except NotFound as error:
                raise NotFound(
                    expected=f"a folder with {VERSIONS}",
                    found=error.found,
                    remedy=f"correct the target: it is the folder that {VERSIONS} is in",
                ) from None
            return self._versions(content, name)

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        url = f"{self._root}/{version.name}/{version.version}/{file}"
        self._client.download(url, target, largest, progress)

    def _versions(self, content: bytes, name: str) -> list[Version]:
        """Read the versions of a package from versions.json. Raises Damaged."""
        try:
            document = strict_json.loads(content)
            if document["layout"] != LAYOUT:
                raise Damaged(
                    expected=f"layout {LAYOUT}",
                    found=self._access.show(repr(document["layout"])),
                    remedy="use a newer alibaba-press",
                )
            versions = [read_entry(name, entry) for entry in document["packages"].get(name, [])]
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise Damaged(
                expected="a list of versions, each with its digest",
                found=self._access.show(f"{type(error).__name__}: {error}"),
            ) from None
        numbers = Counter(version.version for version in versions)
        if repeated := [number for number, count in numbers.items() if count > 1]:
            raise Damaged(expected=f"one {name} {repeated[0]}", found=f"{numbers[repeated[0]]}")
        return versions
