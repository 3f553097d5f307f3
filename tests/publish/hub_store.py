"""The content of the stand-in of the Hugging Face Hub, in memory."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field

LARGE = (".parquet", ".sqlite", ".xlsx", ".bin")
"""Suffixes of the files that are stored as large ones."""


@dataclass
class Commit:
    """A commit: its message and its files, each as its content."""

    title: str
    message: str
    files: dict[str, bytes]


@dataclass
class Store:
    """The content of a hub. ``token`` may write, and read it if it is ``private``."""

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
        hash = hashlib.sha1(f"{len(self.commits)} {title}".encode()).hexdigest()
        self.commits[hash] = Commit(title, message, files)
        self.main.append(hash)
        return hash

    def flip(self, version: str, file: str) -> None:
        files = self.commits[self.tags[version]].files
        data = bytearray(files[file])
        data[len(data) // 2] ^= 1
        files[file] = bytes(data)


def large(path: str) -> bool:
    return path.endswith(LARGE)


def oid(path: str, data: bytes | None) -> str | None:
    """Return the hash by which the hub identifies a file."""
    if data is None:
        return None
    if large(path):
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
