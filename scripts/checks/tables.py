"""Rules on single tables, as written to disk: pandera's, and that the formats say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...schemas import MODELS
from ..frames import to_pandas
from .catalogue import rule
from .findings import Finding
from .package import Package


@rule(
    "model",
    "Every table keeps the types, patterns, vocabularies and uniqueness of its pandera model.",
    needs="cells",
    remedy="correct the cell in the extraction module that states it, and rebuild",
)
def model(package: Package) -> Iterator[Finding]:
    import pandera.errors

    copies = package.copies or {"csv": package.tables}
    for format, tables in copies.items():
        for name, table in tables.items():
            frame = to_pandas(table)
            try:
                MODELS[name].validate(frame, lazy=True)
            except pandera.errors.SchemaErrors as errors:
                yield from _findings(f"data/{name}.{format}", frame, errors.failure_cases)


def _findings(file: str, frame: Any, cases: Any) -> Iterator[Finding]:
    for case in cases.to_dict("records"):
        index = case["index"]
        at = int(index) if isinstance(index, (int, float)) and index == index else None
        keyed = at is not None and "id" in frame.columns
        column = case["column"] if isinstance(case["column"], str) else None
        yield Finding(
            "model",
            file,
            f"{case['check']}",
            repr(case["failure_case"]),
            line=at + 2 if at is not None else None,
            column=column,
            key=str(frame["id"].iloc[at]) if keyed else None,
        )


@rule(
    "formats-agree",
    "The CSV and the Parquet file of a table say the same.",
    needs="files",
    remedy="rebuild the package with: alibaba-press build",
)
def formats_agree(package: Package) -> Iterator[Finding]:
    csv, parquet = package.copies.get("csv", {}), package.copies.get("parquet", {})
    for name in csv.keys() & parquet.keys():
        if csv[name].equals(parquet[name]):
            continue
        left, right = csv[name].to_pylist(), parquet[name].to_pylist()
        file = f"data/{name}.csv"
        if len(left) != len(right):
            yield Finding("formats-agree", file, f"{len(right)} rows", f"{len(left)} rows")
        for line, (one, other) in enumerate(zip(left, right, strict=False), start=2):
            for column in one:
                if one[column] != other.get(column):
                    yield Finding(
                        "formats-agree",
                        file,
                        f"{other.get(column)!r} as in data/{name}.parquet",
                        repr(one[column]),
                        line=line,
                        column=column,
                        key=str(one.get("id")),
                    )
