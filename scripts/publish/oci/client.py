"""Call one repository of an OCI registry (OCI distribution specification 1.1)."""

from __future__ import annotations

import hashlib
import re
import urllib.parse
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import BinaryIO

import requests

from ...intake import strict_json
from ...limits import MAX_OCI_ANSWER_SIZE, MAX_TAG_PAGES, MAX_TAGS
from ...progress import Progress
from ..access import Access
from ..address import Address, is_address
from ..http_client import NOT_FOUND_STATUSES, HttpClient
from ..registry_errors import Damaged, NotFound, RegistryError
from ..sent_file import SentFile
from .auth import RegistryAuth

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
BYTES = "application/octet-stream"
SHA256 = re.compile(r"sha256:[0-9a-f]{64}")


def digest_of(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


class RepositoryClient:
    """Calls one repository."""

    def __init__(self, target: str, address: Address, access: Access) -> None:
        self._scheme = address.scheme
        self._url = f"{address.root}/v2/{address.path}"
        self._access = access
        self._http = HttpClient(access, largest_answer=MAX_OCI_ANSWER_SIZE)
        self._auth = RegistryAuth(target, address.root, access, self._http)
        self._http.session.auth = self._auth

    def manifest(self, reference: str) -> bytes | None:
        """Return the manifest under a tag or a digest; None if there is none.

        Raises Damaged if it does not have the digest in the reference, or in the answer's header.
        """
        response = self._call(
            "GET",
            f"{self._url}/manifests/{reference}",
            headers={"Accept": MANIFEST},
            accepted_statuses=NOT_FOUND_STATUSES,
        )
        if response.status_code in NOT_FOUND_STATUSES:
            return None
        digest = digest_of(response.content)
        for expected in (reference, response.headers.get("Docker-Content-Digest", "")):
            if SHA256.fullmatch(expected) and expected != digest:
                raise Damaged(expected=f"{reference}: {expected}", found=digest)
        return response.content

    def put_manifest(self, reference: str, data: bytes) -> None:
        """Put a manifest under a tag, or under its digest."""
        url = f"{self._url}/manifests/{reference}"
        self._call("PUT", url, data=data, headers={"Content-Type": MANIFEST})

    def tags(self) -> list[str] | None:
        """Return the tags of the repository; None if there is no such repository."""
        url, tags = f"{self._url}/tags/list", list[str]()
        for _ in range(MAX_TAG_PAGES):
            response = self._call("GET", url, accepted_statuses=NOT_FOUND_STATUSES)
            if response.status_code in NOT_FOUND_STATUSES:
                return None
            page = self._tags_on(response)
            tags += page
            next_page = response.links.get("next", {}).get("url")
            if len(tags) > MAX_TAGS:
                break
            if not page or next_page is None:
                return tags
            url = self._resolved(response, next_page)
        raise Damaged(expected=f"at most {MAX_TAGS} tags", found="more, or pages without an end")

    def upload(self, file: Path, digest: str, progress: Progress) -> int:
        """Send a file if the server lacks it, and return its size. The server checks its digest."""
        try:
            size = file.stat().st_size
            if not self._has_blob(digest):
                response = self._call("POST", f"{self._url}/blobs/uploads/")
                location = response.headers.get("Location")
                if not location:
                    expected = "an address to send a file to"
                    raise RegistryError(expected=expected, found="an answer without one")
                with file.open("rb") as content:
                    self._call(
                        "PUT",
                        self._resolved(response, location),
                        params={"digest": digest},
                        # requests sends an empty file in chunks, which not every server takes.
                        data=SentFile(content, progress) if size else b"",
                        headers={"Content-Type": BYTES},
                    )
            return size
        except OSError as error:
            raise RegistryError(
                expected=f"{file.name}, to be read",
                found=error.strerror or str(error),
                remedy="see that nothing else writes to the bundle, and publish again",
            ) from None

    def download(self, digest: str, target: BinaryIO, largest: int, progress: Progress) -> None:
        """Write a blob to an open file. The caller checks its hash."""
        # This call also gets a new bearer token if the last one has expired.
        if not self._has_blob(digest):
            raise NotFound(expected=digest, found="no such blob")
        self._http.download(f"{self._url}/blobs/{digest}", target, largest, progress)

    def _has_blob(self, digest: str) -> bool:
        """Return whether the server has a blob, itself or where it redirects to."""
        response = self._call(
            "HEAD",
            f"{self._url}/blobs/{digest}",
            accepted_statuses=NOT_FOUND_STATUSES,
            allow_redirects=False,
        )
        return response.status_code not in NOT_FOUND_STATUSES

    def _tags_on(self, response: requests.Response) -> list[str]:
        """Return the tags on a page of them."""
        try:
            page = strict_json.loads(response.content).get("tags") or []
        except (ValueError, AttributeError):
            page = None
        if not isinstance(page, list):
            content = response.content.decode("utf-8", "replace")
            raise Damaged(expected="a list of tags", found=self._access.show(repr(content)))
        return [tag for tag in page if isinstance(tag, str)]

    def _resolved(self, response: requests.Response, location: str) -> str:
        """Return the address that an answer refers to."""
        try:
            return urllib.parse.urljoin(response.url, location)
        except ValueError:
            raise RegistryError(
                expected="an address to go on at", found=self._access.show(repr(location))
            ) from None

    def _call(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        data: bytes | BinaryIO | None = None,
        headers: Mapping[str, str] | None = None,
        accepted_statuses: Collection[int] = (),
        allow_redirects: bool = True,
    ) -> requests.Response:
        """Return the answer if it is a success or has an accepted status. A challenge of the
        server is answered once.

        Raises RegistryError and its kinds as `HttpClient.call` does.
        """
        if not is_address(url, ("https", self._scheme)):
            address = self._access.show(url.partition("?")[0])
            raise RegistryError(expected="an https: address", found=address)

        def request() -> requests.Response:
            return self._http.request(
                method, url,
                params=params, data=data, headers=headers, allow_redirects=allow_redirects,
            )  # fmt: skip

        response = request()
        challenge = response.headers.get("WWW-Authenticate", "")
        if response.status_code == 401 and self._auth.respond(challenge):
            if data is not None and not isinstance(data, bytes):
                data.seek(0)
            response = request()
        if response.ok or response.status_code in accepted_statuses:
            return response
        raise self._http.status_error(response)
