"""Wheels of releases, each built once per test run."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from alibaba_press.scripts.release import wheel
from alibaba_press.scripts.wheel_file import wheel_file
from alibaba_press.tests.support.shared import shared_folder

build_wheel = wheel._build


def shared_wheel(source: Path) -> Path:
    """Return the wheel of a source tree, which is built unless an equal tree has been before."""
    digest = hashlib.sha256()
    for path in sorted(source.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(source)} {len(data)} ".encode() + data)
    return (
        shared_folder(
            f"wheel-{digest.hexdigest()}",
            lambda folder: shutil.copy(build_wheel(source), folder),
        )
        / wheel_file()
    )
