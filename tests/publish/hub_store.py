"""What our stand-in of the Hugging Face Hub holds, in memory."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field

LARGE = (".parquet", ".sqlite", ".xlsx", ".bin")
"""Ends of the names of files that go to the storage of large ones."""


@dataclass
class Commit:
    """A commit: its message and its files, each as its content."""

    title: str
    message: str
    files: dict[str, bytes]


@dataclass
class Store:
    """What a hub holds. ``token`` is the one that may write, and read what is ``private``."""

    token: str
    private: bool = False
    exists: bool = True
    commits: dict[str, Commit] = field(default_factory=dict)
    main: list[str] = field(default_factory=list)
    tags: dict[str, str] = field(default_factory=dict)
    large: dict[str, bytes] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.commit("initial commit", "", {".gitattributes": b"*.parquet filter=lfs\n"})

    def commit(self, title: str, message: str, files: dict[str, bytes]) -> str:
        made = hashlib.sha1(f"{len(self.commits)} {title}".encode()).hexdigest()
        self.commits[made] = Commit(title, message, files)
        self.main.append(made)
        return made

    def flip(self, version: str, file: str) -> None:
        files = self.commits[self.tags[version]].files
        data = bytearray(files[file])
        data[len(data) // 2] ^= 1
        files[file] = bytes(data)


def large(path: str) -> bool:
    return path.endswith(LARGE)


def oid(path: str, data: bytes | None) -> str | None:
    """What the hub knows a file by."""
    if data is None:
        return None
    if large(path):
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
