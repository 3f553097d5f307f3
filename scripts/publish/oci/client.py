"""The calls of an OCI registry (the OCI distribution specification) for one repository: those of
oras, within our limits of time, size and tries."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import requests
from oras.container import Container  # type: ignore[import-untyped]
from oras.provider import Registry  # type: ignore[import-untyped]

from ..access import Access
from ..address import Address
from ..http_client import NOT_FOUND_STATUSES, HttpClient
from ..registry import REPORT, Damaged, NotThere, RegistryError, Step
from .auth import Discreet, Keys

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
LARGEST_ANSWER = 4 << 20
"""Bytes of a manifest or of a page of tags: no registry has to take more of a manifest."""

MOST_TAGS = 50_000
MOST_PAGES = 1000
SHA256 = re.compile(r"sha256:[0-9a-f]{64}")


def digest_of(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


class Client(Registry):  # type: ignore[misc]
    """Calls of one repository. ``doing`` is what errors say was being done."""

    def __init__(self, target: str, address: Address, access: Access) -> None:
        super().__init__(hostname=address.root.partition("//")[2])
        self.prefix = address.scheme
        self.doing = f"asking {address.host}"
        self._target = target
        self._limits = access.limits
        discreet = Discreet(access.plain_http, access.limits, access.environment)
        self._http = HttpClient(discreet, largest_answer=LARGEST_ANSWER)
        self._keys = Keys(target, address.root, discreet, self._http)
        self._http.session.auth = self._keys
        self._container = _container(address)

    def manifest(self, reference: str) -> bytes | None:
        """The manifest of a tag or a digest; None where there is none.

        Raises Damaged where it has not the digest that it is asked for by, or that the server says
        it has.
        """
        url = f"{self.prefix}://{self._container.manifest_url(reference)}"
        answer = self.do_request(url, headers={"Accept": MANIFEST}, taken=NOT_FOUND_STATUSES)
        if answer.status_code in NOT_FOUND_STATUSES:
            return None
        found = digest_of(answer.content)
        said = answer.headers.get("Docker-Content-Digest", "")
        for expected in (reference, said):
            if SHA256.fullmatch(expected) and expected != found:
                raise Damaged(self._target, self.doing, f"{reference}: {expected}", found, REPORT)
        return bytes(answer.content)

    def put_manifest(self, reference: str, data: bytes) -> None:
        """Put a manifest under a tag, or under its digest."""
        url = f"{self.prefix}://{self._container.manifest_url(reference)}"
        self.do_request(url, "PUT", data=data, headers={"Content-Type": MANIFEST})

    def tags(self) -> list[str] | None:
        """The tags of the repository; None where there is no such repository."""
        found: list[str] = []
        pages = 0

        def take(answer: requests.Response) -> bool:
            nonlocal pages
            pages += 1
            try:
                page = answer.json().get("tags") or []
                found.extend(tag for tag in page if isinstance(tag, str))
            except (ValueError, AttributeError, TypeError):
                expected, said = "a list of tags", repr(answer.text[:100])
                raise Damaged(self._target, self.doing, expected, said, REPORT) from None
            if len(found) > MOST_TAGS or pages > MOST_PAGES:
                expected, said = f"at most {MOST_TAGS} tags", "more, or pages without an end"
                raise Damaged(self._target, self.doing, expected, said, REPORT)
            return bool(page)

        url = f"{self.prefix}://{self._container.tags_url()}"
        try:
            self._do_paginated_request(url, take)
        except NotThere:
            return None
        return found

    def upload(self, file: Path, digest: str) -> int:
        """Send a file that the server has not, and demands to have the digest; return its size."""
        try:
            size = file.stat().st_size
            layer = {"digest": digest, "size": size}
            if not self.blob_exists(layer, self._container):
                self.put_upload(str(file), self._container, layer)
            return size
        except ValueError as error:
            # requests' error for what is no JSON is an OSError too.
            expected = "an address to send a file to"
            raise RegistryError(self._target, self.doing, expected, str(error), REPORT) from None
        except OSError as error:
            expected, found = f"{file.name}, to be read", error.strerror or str(error)
            remedy = "see that nothing else writes to the bundle, and publish again"
            raise RegistryError(self._target, self.doing, expected, found, remedy) from None

    def download(self, digest: str, path: Path, largest: int, step: Step) -> None:
        """Write a blob to a new file. The caller checks its hash."""
        if not self.blob_exists({"digest": digest}, self._container):
            raise NotThere(self._target, self.doing, digest, "no such blob", REPORT)
        # The question before has seen to it that the key is of today.
        url = f"{self.prefix}://{self._container.get_blob_url(digest)}"
        self._http.download(url, path, largest, step)

    def do_request(
        self,
        url: str,
        method: str = "GET",
        data: bytes | None = None,
        headers: dict[str, str] | None = None,
        json: object = None,
        stream: bool = False,
        taken: Collection[int] | None = None,
    ) -> requests.Response:
        """What the server answers: a success, or a status that is ``taken``, which for HEAD is that
        there is nothing. oras makes all its calls by this, and would repeat each for minutes.

        Raises RegistryError and its kinds as `HttpClient.call` does.
        """
        if taken is None:
            taken = NOT_FOUND_STATUSES if method == "HEAD" else ()
        answer = self._ask(method, url, data, headers)
        challenge = answer.headers.get("WWW-Authenticate", "")
        if answer.status_code == 401 and self._keys.answer(challenge, self.doing):
            answer = self._ask(method, url, data, headers)
        if answer.ok or answer.status_code in taken:
            return answer
        raise self._http.status_error(answer)

    def _ask(
        self, method: str, url: str, data: bytes | None, headers: dict[str, str] | None
    ) -> requests.Response:
        if not url.startswith(("https://", f"{self.prefix}://")):
            found = url.partition("?")[0][:200]
            raise RegistryError(self._target, self.doing, "an https: address", found, REPORT)
        return self._http.request(method, url, data=data, headers=headers)


def _container(address: Address) -> Any:
    """The repository as oras has it, which takes a host for one by its dot or its colon."""
    host = address.root.partition("//")[2]
    if not re.search(r"[.:]", host):
        host = f"{host}:{443 if address.scheme == 'https' else 80}"
    return Container(f"{host}/{address.path}")
