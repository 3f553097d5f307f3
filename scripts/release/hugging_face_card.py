"""Generate the YAML at the top of the data card, which the Hugging Face Hub reads.

`datasets.load_dataset(folder, table)` reads it too, in any copy of the release. Without it the
library would load all files of a folder as one table.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .articles import release_languages
from .inputs import ReleaseInputs

SIZES = {
    1_000: "n<1K",
    10_000: "1K<n<10K",
    100_000: "10K<n<100K",
    1_000_000: "100K<n<1M",
    10_000_000: "1M<n<10M",
}
"""The category of the hub for a data set with fewer rows than these."""

DEFAULT_TABLE = "facts"
"""The table that `load_dataset` gives if none is named."""

LARGEST_SIZE = "n>10M"
PARQUET = "parquet"


def front_matter(inputs: ReleaseInputs) -> str:
    """Return the front matter of the data card, with the lines that enclose it."""
    import yaml

    text = yaml.safe_dump(metadata(inputs), sort_keys=False, allow_unicode=True, width=100)
    return f"---\n{text}---\n"


def metadata(inputs: ReleaseInputs) -> dict[str, Any]:
    """Return the metadata of the hub, with a configuration for the Parquet file of each table."""
    descriptor = inputs.descriptor
    rows = sum(table.num_rows for table in inputs.tables.values())
    return {
        "pretty_name": descriptor["title"],
        "license": descriptor["licenses"][0]["name"].lower(),
        "language": release_languages(inputs.tables),
        "size_categories": [size_category(rows)],
        "tags": list(descriptor["keywords"]),
        "configs": [
            {"config_name": name, "data_files": path}
            | ({"default": True} if name == DEFAULT_TABLE else {})
            for name, path in _parquet(descriptor).items()
        ],
    }


def size_category(rows: int) -> str:
    """Return the size category of the hub for a number of rows."""
    return next((name for limit, name in SIZES.items() if rows < limit), LARGEST_SIZE)


def _parquet(descriptor: Mapping[str, Any]) -> dict[str, str]:
    """Return the path of each table's Parquet file, by the name of the table."""
    return {
        Path(resource["path"]).stem: resource["path"]
        for resource in descriptor["resources"]
        if resource["format"] == PARQUET
    }
