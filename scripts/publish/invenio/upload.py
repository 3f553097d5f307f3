"""The files of a draft of InvenioRDM: sent, read back, and shown with the draft, for good.

What is there already, whoever sent it, is taken if it has the hash that it is to have. So a draft
that was left behind is gone on with; whoever finds a draft of the same bytes waits until nobody
sends to it.
"""

from __future__ import annotations

import hashlib
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ...package.plain_files import BLOCK, hash_file, open_plain
from ...release.hash_list import SUMS
from ..bundle import Bundle
from ..registry import REPORT, Damaged, NoEntry, NotThere, Refused, RegistryError, Step, Taken
from .api import GONE, Api, Record, moment, path_part

QUIET = 4
"""Seconds without a change after which nobody seems to send to a draft."""

DIVIDER = "__"
"""What stands for the slash of a folder: keys with a slash are taken by InvenioRDM, but not served
by every site."""


def key(name: str) -> str:
    """What a file is called in a record."""
    return name.replace("/", DIVIDER)


def clash(names: Sequence[str]) -> tuple[str, str] | None:
    """Two files that would be called the same in a record, if there are any."""
    first: dict[str, str] = {}
    for name in names:
        if (other := first.setdefault(key(name), name)) != name:
            return other, name
    return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a draft as the server has it: whole or not yet, and then with its MD5."""

    key: str
    whole: bool
    md5: str | None
    size: int | None
    updated: datetime

    def fits(self, md5: str, size: int) -> bool:
        return self.whole and (self.md5, self.size) == (f"md5:{md5}", size)


class Upload:
    """The draft that a release is sent to. ``made`` is whether it is ours alone, and ours to remove
    if it comes to nothing; ``lost`` is whether it is not to be removed, as the server has forgotten
    it, another one works on it, or the target names it."""

    def __init__(self, api: Api, bundle: Bundle, draft: Record, made: bool, doing: str) -> None:
        self.draft = draft
        self.made = made
        self.lost = False
        self._api = api
        self._bundle = bundle
        self._doing = doing
        self._files = f"records/{draft.id}/draft/files"
        self._entries: dict[str, Entry] = {}
        self._hashes: dict[str, tuple[str, int]] = {}

    @property
    def page(self) -> str:
        """Where people see the draft."""
        return f"{self._api.site}/uploads/{self.draft.id}"

    def await_quiet(self) -> None:
        """Wait until nobody sends to the draft. Two who send the same file at the same moment make
        the server lose it."""
        until = time.monotonic() + self._api.limits.file
        before: dict[str, Entry] | None = None
        while time.monotonic() < until:
            found = entries(self._api, self.draft.id, self._doing)
            if found == before:
                return
            before = found
            time.sleep(QUIET)

    def begin(self) -> None:
        """Remove what is not to be there, and announce what is."""
        wanted = set(map(key, self._bundle.content.files))
        self._entries = entries(self._api, self.draft.id, self._doing)
        for name in self._entries.keys() - wanted:
            self._call("DELETE", path_part(name))
        if missing := sorted(wanted - self._entries.keys()):
            try:
                self._call("POST", "", json=[{"key": name} for name in missing])
            except NoEntry:
                raise
            except Refused:
                # Another publisher of the same has announced some of them just now, or the server
                # refuses for good: then it refuses each of them again.
                self._wait(self._api.limits.pause)
            self._entries = entries(self._api, self.draft.id, self._doing)

    def send(self, file: str) -> None:
        """Send a file, unless it is there."""
        path, name = self._bundle.folder / file, key(file)
        pause = self._api.limits.pause
        tries = 2 * self._api.limits.tries
        for number in range(1, tries + 1):
            found = self._entries.get(name)
            if found is not None and found.fits(*self._md5(file)):
                return
            try:
                self._entries[name] = self._send(name, path, found)
            except NoEntry:
                raise
            except (Refused, NotThere):
                # Another publisher may have sent the same just now; or the server is too busy.
                if number == tries:
                    raise
                self._wait(pause)
                pause *= 2
                self._entries = entries(self._api, self.draft.id, self._doing)

    def complete(self) -> None:
        """See that the draft has all files by their MD5, and no other ones; send again what
        another publisher of the same has brought into disorder. Raises Damaged."""
        pause = self._api.limits.pause
        for number in range(1, self._api.limits.tries + 1):
            self._entries = entries(self._api, self.draft.id, self._doing)
            wrong = [file for file in self._bundle.content.files if not self._has(file)]
            strange = self._entries.keys() - set(map(key, self._bundle.content.files))
            if not wrong and not strange:
                return
            if strange or number == self._api.limits.tries:
                expected = "the files of the release, by their MD5"
                found = f"other ones: {', '.join([*wrong, *sorted(strange)])}"[:200]
                remedy = f"see who else writes to {self.page}, and publish again"
                raise Damaged(self._api.target, self._doing, expected, found, remedy)
            self._wait(pause)
            pause *= 2
            for file in wrong:
                self.send(file)

    def read_back(self, step: Step) -> None:
        """Read all files of the draft, and compare their hashes. Raises Damaged."""
        names = self._bundle.content.files
        hashes = {SUMS: self._bundle.digest.removeprefix("sha256:"), **self._bundle.content.hashes}
        with tempfile.TemporaryDirectory(prefix="alibaba-press-") as scratch:
            path = Path(scratch, "file")
            for name in names:
                step(f"reading back {name}")
                doing = f"{self._doing}: reading back {name}"
                largest = (self._bundle.folder / name).stat().st_size
                content = f"{self._files}/{path_part(key(name))}/content"
                self._api.get(content, path, largest, step, doing)
                with open_plain(path) as file:
                    found = hash_file(file)
                path.unlink()
                if found != hashes[name]:
                    expected = f"sha256:{hashes[name]}"
                    raise Damaged(self._api.target, doing, expected, f"sha256:{found}", REPORT)

    def show(self) -> None:
        """Publish the draft; it cannot be taken back.

        Raises Taken where another one has published it, and RegistryError.
        """
        path = f"records/{self.draft.id}/draft/actions/publish"
        for number in range(1, self._api.limits.tries + 1):
            try:
                self._api.call("POST", path, self._doing)
                return
            except (Refused, NotThere) as error:
                if self._shown_soon():
                    raise self._taken() from None
                if isinstance(error, NoEntry) or number == self._api.limits.tries:
                    raise
                self.complete()
            except RegistryError:
                # There came no answer, but it may be done.
                if not self._shown_soon():
                    raise
                return

    def is_shown(self) -> bool:
        """Whether the draft is published by now."""
        found = self._api.look(f"records/{self.draft.id}", self._doing)
        return found is not None and found.published

    def discard(self) -> None:
        """Remove the draft."""
        self._api.call("DELETE", f"records/{self.draft.id}/draft", self._doing, taken=GONE)

    def _shown_soon(self) -> bool:
        limits = self._api.limits
        for number in range(limits.tries):
            if self.is_shown():
                return True
            time.sleep(min(limits.pause * 2**number, limits.longest_pause))
        return False

    def _taken(self) -> Taken:
        expected = "a draft that nobody else publishes"
        found = f"{self.page} was published by another one"
        remedy = "publish again to see whether it is the same; raise the version if not"
        return Taken(self._api.target, self._doing, expected, found, remedy)

    def _has(self, file: str) -> bool:
        found = self._entries.get(key(file))
        return found is not None and found.fits(*self._md5(file))

    def _md5(self, file: str) -> tuple[str, int]:
        if file not in self._hashes:
            self._hashes[file] = _md5(self._bundle.folder / file)
        return self._hashes[file]

    def _wait(self, pause: float) -> None:
        time.sleep(min(pause, self._api.limits.longest_pause) * random.uniform(0.5, 1.5))

    def _send(self, name: str, path: Path, found: Entry | None) -> Entry:
        part = path_part(name)
        if found is not None and found.whole:
            self._call("DELETE", part)
            self._call("POST", "", json=[{"key": name}])
        elif found is None and name not in entries(self._api, self.draft.id, self._doing):
            # To announce what is there would undo what another publisher has sent.
            self._call("POST", "", json=[{"key": name}])
        with open_plain(path) as file:
            kind = {"Content-Type": "application/octet-stream"}
            self._call("PUT", f"{part}/content", data=file, headers=kind)
        return _entry(self._api, self._call("POST", f"{part}/commit"), self._doing)

    def _call(self, method: str, path: str, **words: Any) -> Any:
        at = f"{self._files}/{path}" if path else self._files
        return self._api.call(method, at, self._doing, **words)


def entries(api: Api, draft: str, doing: str) -> dict[str, Entry]:
    """The files of a draft, by what they are called there."""
    answer = api.call("GET", f"records/{draft}/draft/files", doing)
    several = answer.get("entries") if isinstance(answer, dict) else None
    if not isinstance(several, list):
        raise Damaged(api.target, doing, "a list of files", repr(answer)[:100], REPORT)
    return {one.key: one for one in (_entry(api, one, doing) for one in several)}


def _entry(api: Api, data: Any, doing: str) -> Entry:
    try:
        return Entry(
            str(data["key"]),
            data.get("status") == "completed",
            data.get("checksum"),
            data.get("size"),
            moment(data["updated"]),
        )
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        found = f"{type(error).__name__}: {error}"[:200]
        raise Damaged(api.target, doing, "a file of a draft", found, REPORT) from None


def _md5(path: Path) -> tuple[str, int]:
    """The MD5 of a file, which is what the server has of it, and its size."""
    hash = hashlib.md5(usedforsecurity=False)
    size = 0
    with open_plain(path) as file:
        while block := file.read(BLOCK):
            hash.update(block)
            size += len(block)
    return hash.hexdigest(), size
