"""What may lie where a file of a package should."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

SECRET = "what another folder keeps to itself"


def link(file: Path, victim: Path) -> None:
    outside = victim.parent / f"outside-{file.name}"
    file.rename(outside)
    file.symlink_to(outside)


def dangle(file: Path, victim: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def circle(file: Path, victim: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def endless(file: Path, victim: Path) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def pipe(file: Path, victim: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def folder(file: Path, victim: Path) -> None:
    file.unlink()
    file.mkdir()


def plug(file: Path, victim: Path) -> None:
    file.unlink()
    with socket.socket(socket.AF_UNIX) as bound:
        before = os.getcwd()
        os.chdir(file.parent)  # the path of a socket may not be long
        try:
            bound.bind(file.name)
        finally:
            os.chdir(before)


Harm = Callable[[Path, Path], None]
INSTEAD: dict[Harm, str] = {
    link: "a link",
    dangle: "a link",
    circle: "a link",
    endless: "a link",
    pipe: "a pipe",
    folder: "a folder",
    plug: "a socket",
}
"""What does it, and what it is said to be."""
