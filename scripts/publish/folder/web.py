"""Read a folder registry over the web: versions.json lists the versions, each file has its path."""

from __future__ import annotations

from typing import BinaryIO

from ...limits import MAX_VERSION_LIST_SIZE
from ...progress import Progress
from ..access import Access
from ..address import address
from ..http_client import HttpClient
from ..registry import Source, Version, require_each_once
from ..registry_errors import Damaged, NotFound, operation
from .pages import VERSIONS, read_list

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
            try:
                versions = read_list(content, name)
            except Damaged as error:
                error.found = self._access.show(error.found)
                raise
            return require_each_once(versions)

    def download(
        self, version: Version, file: str, target: BinaryIO, largest: int, progress: Progress
    ) -> None:
        url = f"{self._root}/{version.name}/{version.version}/{file}"
        self._client.download(url, target, largest, progress)
