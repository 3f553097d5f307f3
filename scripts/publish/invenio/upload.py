"""Send the files of a release to a draft of InvenioRDM, read them back, and publish the draft."""

from __future__ import annotations

import hashlib
import random
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from ...package.plain_files import BLOCK, hash_file, open_plain
from ...progress import Progress
from ..bundle import Bundle
from ..registry_errors import (
    Damaged,
    HttpStatusError,
    NotFound,
    RegistryError,
    Unauthorized,
    VersionExists,
    operation,
)
from ..sent_file import SentFile
from .api import Api, Record, path_part
from .metadata import Mark

DIVIDER = "__"
"""Replaces the slash of a folder in the key of a file: InvenioRDM accepts keys with a slash, but
not every site serves them."""


def key(name: str) -> str:
    """Return the key of a file in a record."""
    return name.replace("/", DIVIDER)


def key_conflict(names: Sequence[str]) -> tuple[str, str] | None:
    """Return two files that would have the same key, or None."""
    names_by_key: dict[str, str] = {}
    for name in names:
        if (first := names_by_key.setdefault(key(name), name)) != name:
            return first, name
    return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a draft on the server. It has an MD5 as soon as it is complete."""

    key: str
    is_complete: bool
    md5: str | None
    size: int | None

    def has_content(self, md5: str, size: int) -> bool:
        return self.is_complete and (self.md5, self.size) == (f"md5:{md5}", size)


class Upload:
    """A release on its way into a draft.

    ``is_named`` is whether the target names the draft, which is then never deleted. ``is_lost`` is
    whether another publisher has deleted or claimed the draft.
    """

    def __init__(self, api: Api, bundle: Bundle, draft: Record, *, is_named: bool) -> None:
        self.draft = draft
        self.is_named = is_named
        self.is_lost = False
        self._api = api
        self._bundle = bundle
        self._mark = Mark(bundle.name, bundle.version, bundle.digest)
        self._draft_path = f"records/{draft.id}/draft"

    @property
    def page(self) -> str:
        """The page on which people see the draft."""
        return f"{self._api.site}/uploads/{self.draft.id}"

    def announce(self) -> None:
        """Tell the server the keys of all files that follow."""
        self.require_draft()
        keys = [key(file) for file in self._bundle.files]
        try:
            self._call("POST", json=[{"key": key} for key in keys])
        except Unauthorized:
            raise
        except HttpStatusError:
            # A last call of the publisher before may have announced some of them.
            entries = list_entries(self._api, self.draft.id)
            if missing := [key for key in keys if key not in entries]:
                self._call("POST", json=[{"key": key} for key in missing])

    def send(self, file: str, progress: Progress) -> None:
        """Send a file. Raises VersionExists if another publisher has the draft now."""
        path = self._bundle.folder / file
        md5, size = _md5(path)
        limits = self._api.limits
        for number in range(1, limits.tries + 1):
            self.require_draft()
            try:
                if not self._send(key(file), path, progress).has_content(md5, size):
                    raise self._wrong_files([file])
                return
            except Unauthorized:
                raise
            except (HttpStatusError, NotFound):
                # The server is busy, or the call succeeded and its answer was lost.
                self.require_draft()
                entry = list_entries(self._api, self.draft.id).get(key(file))
                if entry is not None and entry.has_content(md5, size):
                    return
                if number == limits.tries:
                    raise
                if entry is None:
                    self._call("POST", json=[{"key": key(file)}])
                pause = min(limits.pause * 2**number, limits.longest_pause)
                time.sleep(pause * random.uniform(0.5, 1.5))

    def require_draft(self) -> None:
        """Raise VersionExists if another publisher has deleted or claimed the draft, or the server
        does not know it as the draft of the next version any more."""
        draft = self._api.find(self._draft_path)
        if (
            draft is not None
            and (draft.revision, draft.draft_mark) == (self.draft.revision, self._mark)
            and draft.is_newest
        ):
            return
        self.is_lost = True
        raise self._draft_lost("none" if draft is None else "one that somebody else has changed")

    def require_complete(self) -> None:
        """Raise Damaged if the draft does not have exactly the files of the release, by their
        MD5."""
        files = {key(file): file for file in self._bundle.files}
        entries = list_entries(self._api, self.draft.id)
        wrong_files = sorted(entries.keys() - files.keys())
        for name, file in files.items():
            entry = entries.get(name)
            if entry is None or not entry.has_content(*_md5(self._bundle.folder / file)):
                wrong_files.append(file)
        if wrong_files:
            raise self._wrong_files(wrong_files)

    def read_back(self, progress: Progress) -> None:
        """Read all files of the draft, and compare their hashes. Raises Damaged."""
        hashes = self._bundle.hashes
        for file in self._bundle.files:
            progress.begin(f"reading back {file}")
            with (
                operation(self._api.target, f"reading back {file}"),
                tempfile.TemporaryFile() as copy,
            ):
                largest = (self._bundle.folder / file).stat().st_size
                address = f"{self._draft_path}/files/{path_part(key(file))}/content"
                self._api.download(address, copy, largest, progress)
                if (hash := hash_file(copy)) != hashes[file]:
                    raise Damaged(expected=f"sha256:{hashes[file]}", found=f"sha256:{hash}")

    def publish(self) -> None:
        """Publish the draft, which cannot be undone. Raises VersionExists if another publisher has
        published, deleted or claimed it."""
        tries = self._api.limits.tries
        for number in range(1, tries + 1):
            try:
                self._api.call("POST", f"{self._draft_path}/actions/publish")
                return
            except (HttpStatusError, NotFound) as error:
                if self._is_published_soon():
                    raise self._draft_lost("one that somebody else has published") from None
                self.require_draft()
                if isinstance(error, Unauthorized) or number == tries:
                    raise
                self.require_complete()
            except RegistryError:
                # No answer came, but the call may have succeeded.
                if not self._is_published_soon():
                    raise
                return

    def is_published(self) -> bool:
        """Return whether the draft is published by now."""
        record = self._api.find(f"records/{self.draft.id}")
        return record is not None and record.is_published

    def _is_published_soon(self) -> bool:
        limits = self._api.limits
        for number in range(limits.tries):
            if self.is_published():
                return True
            time.sleep(min(limits.pause * 2**number, limits.longest_pause))
        return False

    def _send(self, key: str, path: Path, progress: Progress) -> Entry:
        part = path_part(key)
        with open_plain(path) as file:
            headers = {"Content-Type": "application/octet-stream"}
            sent = SentFile(file, progress)
            self._call("PUT", f"/{part}/content", data=sent, headers=headers)
        return _read_entry(self._api, self._call("POST", f"/{part}/commit"))

    def _draft_lost(self, found: str) -> VersionExists:
        return VersionExists(
            expected=f"the draft {self.page} as this publisher left it",
            found=found,
            remedy="publish again to see what is published; let one publisher work at a time",
        )

    def _wrong_files(self, files: Sequence[str]) -> Damaged:
        return Damaged(
            expected="the files of the release, by their MD5",
            found=self._api.show(f"other ones: {', '.join(files)}"),
            remedy=f"see who else writes to {self.page}, and publish again",
        )

    def _call(
        self,
        method: str,
        path: str = "",
        *,
        json: object = None,
        data: BinaryIO | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        address = f"{self._draft_path}/files{path}"
        return self._api.call(method, address, json=json, data=data, headers=headers)


def list_entries(api: Api, draft: str) -> dict[str, Entry]:
    """Return the files of a draft by their keys."""
    answer = api.call("GET", f"records/{draft}/draft/files")
    files = answer.get("entries") if isinstance(answer, dict) else None
    if not isinstance(files, list):
        raise Damaged(expected="a list of files", found=api.show(repr(answer)))
    return {entry.key: entry for entry in (_read_entry(api, file) for file in files)}


def _read_entry(api: Api, answer: Any) -> Entry:
    try:
        is_complete = answer.get("status") == "completed"
        return Entry(str(answer["key"]), is_complete, answer.get("checksum"), answer.get("size"))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        found = api.show(f"{type(error).__name__}: {error}")
        raise Damaged(expected="a file of a draft", found=found) from None


def _md5(path: Path) -> tuple[str, int]:
    """Return the MD5 of a file, which the server computes too, and its size."""
    md5 = hashlib.md5(usedforsecurity=False)
    size = 0
    with open_plain(path) as file:
        while block := file.read(BLOCK):
            md5.update(block)
            size += len(block)
    return md5.hexdigest(), size
