"""Replace a file of a package by something that is not a plain file.

Each function gets the file and the folder of the package.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

SECRET = "the contents of a file outside of the package"


def link(file: Path, package: Path) -> None:
    outside = package.parent / f"outside-{file.name}"
    file.rename(outside)
    file.symlink_to(outside)


def broken_link(file: Path, package: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def circular_link(file: Path, package: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def link_to_device(file: Path, package: Path) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def pipe(file: Path, package: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def folder(file: Path, package: Path) -> None:
    file.unlink()
    file.mkdir()


def unix_socket(file: Path, package: Path) -> None:
    file.unlink()
    with socket.socket(socket.AF_UNIX) as bound:
        before = os.getcwd()
        os.chdir(file.parent)  # the path of a socket may not be long
        try:
            bound.bind(file.name)
        finally:
            os.chdir(before)


Replacement = Callable[[Path, Path], None]
REPLACEMENTS: dict[Replacement, str] = {
    link: "a link",
    broken_link: "a link",
    circular_link: "a link",
    link_to_device: "a link",
    pipe: "a pipe",
    folder: "a folder",
    unix_socket: "a socket",
}
"""Each replacement, and what messages call it."""
