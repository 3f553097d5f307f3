"""What the Hugging Face Hub reads of a release: the YAML at the top of its data card.

`datasets.load_dataset(folder, table)` reads it too, on any copy of the release. Without it, the
library would take all files of a folder for one table, whatever their format.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .articles import languages
from .contents import Contents

SIZES = {
    1_000: "n<1K",
    10_000: "1K<n<10K",
    100_000: "10K<n<100K",
    1_000_000: "100K<n<1M",
    10_000_000: "1M<n<10M",
}
"""What the hub calls a data set of fewer rows than these."""

LARGEST = "n>10M"
PARQUET = "parquet"


def front_matter(contents: Contents) -> str:
    """The front matter of the data card, with the lines that begin and end it."""
    import yaml

    text = yaml.safe_dump(metadata(contents), sort_keys=False, allow_unicode=True, width=100)
    return f"---\n{text}---\n"


def metadata(contents: Contents) -> dict[str, Any]:
    """The metadata of a data set as the hub names them: a configuration for each table, which is
    its Parquet file."""
    descriptor = contents.descriptor
    rows = sum(table.num_rows for table in contents.tables.values())
    return {
        "pretty_name": descriptor["title"],
        "license": descriptor["licenses"][0]["name"].lower(),
        "language": languages(contents.tables),
        "size_categories": [size(rows)],
        "tags": list(descriptor["keywords"]),
        "configs": [
            {"config_name": name, "data_files": path} for name, path in _parquet(descriptor).items()
        ],
    }


def size(rows: int) -> str:
    """The category of the hub that so many rows are in."""
    return next((name for most, name in SIZES.items() if rows < most), LARGEST)


def _parquet(descriptor: Mapping[str, Any]) -> dict[str, str]:
    """The Parquet file of each table, by the name of the table."""
    return {
        Path(resource["path"]).stem: resource["path"]
        for resource in descriptor["resources"]
        if resource["format"] == PARQUET
    }
