"""The files of a draft of InvenioRDM: sent, read back, and published with the draft, for good."""

from __future__ import annotations

import hashlib
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...package.plain_files import BLOCK, hash_file, open_plain
from ..bundle import Bundle
from ..registry import Step
from ..registry_errors import (
    Damaged,
    HttpStatusError,
    NotFound,
    RegistryError,
    Unauthorized,
    VersionExists,
    operation,
)
from .api import GONE, Api, Record, path_part
from .metadata import Mark

DIVIDER = "__"
"""What stands for the slash of a folder: keys with a slash are accepted by InvenioRDM, but not
served by every site."""


def key(name: str) -> str:
    """Return what a file is called in a record."""
    return name.replace("/", DIVIDER)


def clash(names: Sequence[str]) -> tuple[str, str] | None:
    """Return two files that would be called the same in a record, if there are any."""
    first: dict[str, str] = {}
    for name in names:
        if (other := first.setdefault(key(name), name)) != name:
            return other, name
    return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a draft as the server has it. ``md5`` is known when it is ``complete``."""

    key: str
    complete: bool
    md5: str | None
    size: int | None

    def fits(self, md5: str, size: int) -> bool:
        return self.complete and (self.md5, self.size) == (f"md5:{md5}", size)


class Upload:
    """The draft that a release is sent to, which no other publisher has claimed since.

    ``is_named`` is whether the target names the draft, so that it is never deleted. ``is_lost`` is
    whether another publisher has deleted or claimed it.
    """

    def __init__(self, api: Api, bundle: Bundle, draft: Record, *, is_named: bool) -> None:
        self.draft = draft
        self.is_named = is_named
        self.is_lost = False
        self._api = api
        self._bundle = bundle
        self._mark = Mark(bundle.name, bundle.version, bundle.digest)
        self._files = f"records/{draft.id}/draft/files"

    @property
    def page(self) -> str:
        """Where people see the draft."""
        return f"{self._api.site}/uploads/{self.draft.id}"

    def announce(self) -> None:
        """Tell the server which files follow."""
        files = [{"key": key(name)} for name in self._bundle.files]
        self._call("POST", "", json=files)

    def send(self, file: str) -> None:
        """Send a file. Raises VersionExists where the draft is not ours any more."""
        path = self._bundle.folder / file
        md5, size = _md5(path)
        limits = self._api.limits
        for number in range(1, limits.tries + 1):
            self.demand_ours()
            try:
                if not self._send(key(file), path).fits(md5, size):
                    raise self._damaged([file])
                return
            except Unauthorized:
                raise
            except (HttpStatusError, NotFound):
                # The server is too busy, or an answer was lost although the call succeeded.
                self.demand_ours()
                entry = entries(self._api, self.draft.id).get(key(file))
                if entry is not None and entry.fits(md5, size):
                    return
                if number == limits.tries:
                    raise
                if entry is None:
                    self._call("POST", "", json=[{"key": key(file)}])
                pause = min(limits.pause * 2**number, limits.longest_pause)
                time.sleep(pause * random.uniform(0.5, 1.5))

    def demand_ours(self) -> None:
        """Raise VersionExists if another publisher has deleted or claimed the draft, or if the
        server does not know it as the draft of the next version any more."""
        draft = self._api.look(f"records/{self.draft.id}/draft")
        if (
            draft is not None
            and (draft.revision, draft.claimed) == (self.draft.revision, self._mark)
            and draft.newest
        ):
            return
        self.is_lost = True
        raise self._taken("none" if draft is None else "one that somebody else has changed")

    def demand_complete(self) -> None:
        """Raise Damaged where the draft has not all files, by their MD5, or has others."""
        files = {key(file): file for file in self._bundle.files}
        existing = entries(self._api, self.draft.id)
        faulty = sorted(existing.keys() - files.keys())
        for name, file in files.items():
            if name not in existing or not existing[name].fits(*_md5(self._bundle.folder / file)):
                faulty.append(file)
        if faulty:
            raise self._damaged(faulty)

    def read_back(self, step: Step) -> None:
        """Read all files of the draft, and compare their hashes. Raises Damaged."""
        names = self._bundle.files
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, "file")
            for name in names:
                step(f"reading back {name}")
                largest = (self._bundle.folder / name).stat().st_size
                content = f"{self._files}/{path_part(key(name))}/content"
                with operation(
                    self._api.target, f"publishing {self._bundle.label}: reading back {name}"
                ):
                    self._api.get(content, path, largest, step)
                with open_plain(path) as file:
                    hash = hash_file(file)
                path.unlink()
                if hash != self._bundle.hashes[name]:
                    expected, found = f"sha256:{self._bundle.hashes[name]}", f"sha256:{hash}"
                    raise Damaged(expected=expected, found=found)

    def publish(self) -> None:
        """Publish the draft; it cannot be taken back.

        Raises VersionExists where the draft is not ours any more, and RegistryError.
        """
        path = f"records/{self.draft.id}/draft/actions/publish"
        for number in range(1, self._api.limits.tries + 1):
            try:
                self._api.call("POST", path)
                return
            except (HttpStatusError, NotFound) as error:
                if self._is_published_soon():
                    raise self._taken("one that somebody else has published") from None
                self.demand_ours()
                if isinstance(error, Unauthorized) or number == self._api.limits.tries:
                    raise
                self.demand_complete()
            except RegistryError:
                # The answer may be lost although the call succeeded.
                if not self._is_published_soon():
                    raise
                return

    def is_published(self) -> bool:
        """Whether the draft is published by now."""
        record = self._api.look(f"records/{self.draft.id}")
        return record is not None and record.published

    def discard(self) -> None:
        """Delete the draft."""
        self._api.call("DELETE", f"records/{self.draft.id}/draft", taken=GONE)

    def _is_published_soon(self) -> bool:
        limits = self._api.limits
        for number in range(limits.tries):
            if self.is_published():
                return True
            time.sleep(min(limits.pause * 2**number, limits.longest_pause))
        return False

    def _send(self, name: str, path: Path) -> Entry:
        part = path_part(name)
        with open_plain(path) as file:
            kind = {"Content-Type": "application/octet-stream"}
            self._call("PUT", f"{part}/content", data=file, headers=kind)
        return _entry(self._api, self._call("POST", f"{part}/commit"))

    def _taken(self, found: str) -> VersionExists:
        expected = f"the draft {self.page} as this publisher left it"
        remedy = "publish again to see what is published; let one publisher work at a time"
        return VersionExists(expected=expected, found=found, remedy=remedy)

    def _damaged(self, files: Sequence[str]) -> Damaged:
        expected = "the files of the release, by their MD5"
        found = f"other ones: {', '.join(files)}"[:200]
        remedy = f"see who else writes to {self.page}, and publish again"
        return Damaged(expected=expected, found=found, remedy=remedy)

    def _call(self, method: str, path: str, **words: Any) -> Any:
        address = f"{self._files}/{path}" if path else self._files
        return self._api.call(method, address, **words)


def entries(api: Api, draft: str) -> dict[str, Entry]:
    """Return the files of a draft, by what they are called there."""
    answer = api.call("GET", f"records/{draft}/draft/files")
    files = answer.get("entries") if isinstance(answer, dict) else None
    if not isinstance(files, list):
        raise Damaged(expected="a list of files", found=repr(answer)[:100])
    return {entry.key: entry for entry in (_entry(api, file) for file in files)}


def _entry(api: Api, data: Any) -> Entry:
    try:
        complete = data.get("status") == "completed"
        return Entry(str(data["key"]), complete, data.get("checksum"), data.get("size"))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        found = f"{type(error).__name__}: {error}"[:200]
        raise Damaged(expected="a file of a draft", found=found) from None


def _md5(path: Path) -> tuple[str, int]:
    """Return the MD5 of a file, which is what the server has of it, and its size."""
    hash = hashlib.md5(usedforsecurity=False)
    size = 0
    with open_plain(path) as file:
        while block := file.read(BLOCK):
            hash.update(block)
            size += len(block)
    return hash.hexdigest(), size
