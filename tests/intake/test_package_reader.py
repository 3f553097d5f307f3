"""How the tables of a package are read: once, and only if both files agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from alibaba_press.schemas import tables
from alibaba_press.scripts.intake import table_reader
from alibaba_press.scripts.intake.package_reader import open_package
from alibaba_press.scripts.validate import validate
from alibaba_press.tests.support import untrusted


def test_a_large_table_is_read_once_for_all_rules(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: Counter[str] = Counter()

    def count(name: str) -> None:
        read = getattr(table_reader, name)

        def counted(path: Path, schema: pa.Schema, rows: int) -> Iterator[pa.Table]:
            reads[path.name] += 1
            chunks: Iterator[pa.Table] = read(path, schema, rows)
            return chunks

        monkeypatch.setattr(table_reader, name, counted)

    count("read_checked_chunks")
    count("read_parquet_chunks")
    monkeypatch.setattr(table_reader, "LARGEST_IN_MEMORY", 0)
    assert validate(package, tables(), package / "seeds").valid
    # The table of articles is read again: for the sources of the descriptor, and to open the files.
    assert {name for name, count in reads.items() if count > 1} == {"articles.parquet"}


def test_a_table_whose_files_differ_has_no_rows(package: Path) -> None:
    csv = package / "data" / "articles.csv"
    data = csv.read_bytes().replace(b"A firm is bought", b"A firm is sold")
    untrusted.replace_file(package, "data/articles.csv", data)
    with open_package(package, tables()) as opened:
        assert len(opened.format_findings) == 1
        assert opened.tables.keys() == tables().keys() - {"articles"}
        assert opened.damaged == {}
