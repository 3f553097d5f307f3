"""Build small packages, and damage them as somebody with bad intentions would."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.package import seeds
from alibaba_press.tests.support.shared import shared_folder
from alibaba_press.tests.support.small import FILE, TEXT
from alibaba_press.tests.support.small_package import small_tables


def write(built: Mapping[str, pa.Table], folder: Path) -> Path:
    """Write tables as a package, with the small article in its folder ``seeds``."""
    library.write(built, tables(), folder)
    (folder / "seeds").mkdir()
    (folder / "seeds" / FILE).write_bytes(TEXT.encode())
    return folder


def valid_package() -> Path:
    """Return the valid package of the small article, with the article. It is shared."""
    return (
        shared_folder("untrusted", lambda folder: write(small_tables(), folder / "package"))
        / "package"
    )


def copy(package: Path, folder: Path) -> Path:
    """Copy a package into a new folder and return that."""
    shutil.copytree(package, folder)
    return folder


def edit_descriptor(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the descriptor of a package."""
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def replace_file(package: Path, name: str, data: bytes) -> None:
    """Replace a file of a package, and its size and hash in the descriptor."""
    (package / name).write_bytes(data)
    state_size_and_hash(package, name, len(data), seeds.sha256(data))


def state_size_and_hash(package: Path, name: str, size: int, sha256: str) -> None:
    """Set the size and the hash of a file in the descriptor."""

    def change(descriptor: dict[str, Any]) -> None:
        for resource in descriptor["resources"]:
            if resource["path"] == name:
                resource["hash"] = f"sha256:{sha256}"
                resource |= {"bytes": size} if "bytes" in resource else {}

    edit_descriptor(package, change)
