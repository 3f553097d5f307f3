"""Corruptions of files, as they lie on a disk or go over a wire; and of a package whose hashes
were made after the harm was done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random

from alibaba_press.scripts.package.seeds import sha256

DESCRIPTOR = "datapackage.json"
Files = Mapping[str, bytes]


def _flipped(rng: Random, files: Files, ending: str) -> dict[str, bytes]:
    name = rng.choice([name for name in files if name.endswith(ending)])
    data = bytearray(files[name])
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return {name: bytes(data)}


def hashed(files: Files, changed: dict[str, bytes]) -> dict[str, bytes]:
    """The changed files with a descriptor that has their sizes and hashes."""
    descriptor = json.loads(files[DESCRIPTOR])
    for resource in descriptor["resources"]:
        if (data := changed.get(resource["path"])) is not None:
            resource["hash"] = f"sha256:{sha256(data)}"
            if "bytes" in resource:
                resource["bytes"] = len(data)
    return changed | {DESCRIPTOR: json.dumps(descriptor).encode()}


def csv_byte(rng: Random, files: Files) -> Files | None:
    """A bit of a CSV file is the other."""
    return _flipped(rng, files, ".csv")


def parquet_byte(rng: Random, files: Files) -> Files | None:
    """A bit of a Parquet file is the other."""
    return _flipped(rng, files, ".parquet")


def cut(rng: Random, files: Files) -> dict[str, bytes] | None:
    """A file ends early; in a CSV file often after a whole line."""
    name = rng.choice([name for name in files if name != DESCRIPTOR])
    data = files[name][: rng.randrange(len(files[name]))]
    if name.endswith(".csv") and rng.random() < 0.5:
        data = data[: data.rfind(b"\n") + 1]
    return {name: data}


def csv_byte_hashed(rng: Random, files: Files) -> Files | None:
    """A bit of a CSV file is the other, and the descriptor has its hash."""
    return hashed(files, _flipped(rng, files, ".csv"))


def parquet_byte_hashed(rng: Random, files: Files) -> Files | None:
    """A bit of a Parquet file is the other, and the descriptor has its hash."""
    return hashed(files, _flipped(rng, files, ".parquet"))


def cut_hashed(rng: Random, files: Files) -> Files | None:
    """A file ends early, and the descriptor has its hash."""
    changed = cut(rng, files)
    return hashed(files, changed) if changed else None


def exchanged_hashed(rng: Random, files: Files) -> Files | None:
    """Two files of one format have each other's name, and the descriptor has their hashes."""
    ending = rng.choice((".csv", ".parquet"))
    one, other = rng.sample([name for name in files if name.endswith(ending)], 2)
    return hashed(files, {one: files[other], other: files[one]})
