"""Corruptions of files, with or without an update of their hashes in the descriptor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random

from alibaba_press.scripts.package.seeds import sha256

DESCRIPTOR = "datapackage.json"
Files = Mapping[str, bytes]


def _flip_bit(rng: Random, files: Files, ending: str) -> dict[str, bytes]:
    name = rng.choice([name for name in files if name.endswith(ending)])
    data = bytearray(files[name])
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return {name: bytes(data)}


def rehash(files: Files, changed: dict[str, bytes]) -> dict[str, bytes]:
    """Add a descriptor with the sizes and hashes of the changed files."""
    descriptor = json.loads(files[DESCRIPTOR])
    for resource in descriptor["resources"]:
        if (data := changed.get(resource["path"])) is not None:
            resource["hash"] = f"sha256:{sha256(data)}"
            if "bytes" in resource:
                resource["bytes"] = len(data)
    return changed | {DESCRIPTOR: json.dumps(descriptor).encode()}


def flip_csv_bit(rng: Random, files: Files) -> Files | None:
    """Flip a bit of a CSV file."""
    return _flip_bit(rng, files, ".csv")


def flip_parquet_bit(rng: Random, files: Files) -> Files | None:
    """Flip a bit of a Parquet file."""
    return _flip_bit(rng, files, ".parquet")


def cut_file(rng: Random, files: Files) -> dict[str, bytes] | None:
    """Cut a file short; a CSV file often at the end of a line."""
    name = rng.choice([name for name in files if name != DESCRIPTOR])
    data = files[name][: rng.randrange(len(files[name]))]
    if name.endswith(".csv") and rng.random() < 0.5:
        data = data[: data.rfind(b"\n") + 1]
    return {name: data}


def flip_csv_bit_and_rehash(rng: Random, files: Files) -> Files | None:
    """Flip a bit of a CSV file, and update its hash."""
    return rehash(files, _flip_bit(rng, files, ".csv"))


def flip_parquet_bit_and_rehash(rng: Random, files: Files) -> Files | None:
    """Flip a bit of a Parquet file, and update its hash."""
    return rehash(files, _flip_bit(rng, files, ".parquet"))


def cut_file_and_rehash(rng: Random, files: Files) -> Files | None:
    """Cut a file short, and update its hash."""
    changed = cut_file(rng, files)
    return rehash(files, changed) if changed else None


def exchange_files_and_rehash(rng: Random, files: Files) -> Files | None:
    """Exchange two files of one format, and update their hashes."""
    ending = rng.choice((".csv", ".parquet"))
    first, second = rng.sample([name for name in files if name.endswith(ending)], 2)
    return rehash(files, {first: files[second], second: files[first]})
