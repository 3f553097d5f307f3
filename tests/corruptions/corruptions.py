"""Random corruptions of the package, by kind: what may go wrong with tables, files and the
descriptor, and what a rule has to notice.

A kind is an entry of one of three tables here: a name, and the function that makes such a
corruption, or None where its luck finds nothing to corrupt. A corruption of the tables is a list
of edits of rows, after which the files are taken to be written anew, with their hashes, in CSV
and Parquet alike: only the content can tell. A corruption of the files is the new bytes of some,
a corruption of the descriptor is the new descriptor. All are made from a random generator and
nothing else, so that a seed gives the same ones again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from alibaba_press.tests.corruptions import corrupt_descriptor as descriptor
from alibaba_press.tests.corruptions import corrupt_files as files
from alibaba_press.tests.corruptions import corrupt_rows as rows
from alibaba_press.tests.corruptions import corrupt_values as values
from alibaba_press.tests.corruptions.corrupted import Change, World

OnRows = Callable[[Random, World], Change | None]
OnFiles = Callable[[Random, Mapping[str, bytes]], Mapping[str, bytes] | None]
OnDescriptor = Callable[[Random, dict[str, Any]], dict[str, Any] | None]


ON_ROWS: dict[str, OnRows] = {
    "a digit changed in a cell": values.digit,
    "a cell emptied": values.emptied,
    "a quoted cell replaced by another valid value": values.quoted,
    "the same, and its evidence alike": values.quoted_with_evidence,
    "a number changed, and its evidence alike": values.number_with_evidence,
    "a date made finer, its days and its evidence alike": values.date_finer,
    "a date changed, its days and its evidence alike": values.date_changed,
    "a curated cell replaced by another valid term": values.curated,
    "a text reworded": values.reworded,
    "a number changed in a text of ours": values.number_in_wording,
    "a row dropped": rows.dropped,
    "a row doubled": rows.doubled,
    "two ids swapped": rows.ids_swapped,
    "a span shifted by one": rows.span_shifted,
    "a span shifted by one, and its words alike": rows.span_shifted_with_words,
    "an article swapped": rows.article_swapped,
    "evidence moved to other words": rows.evidence_moved,
}

ON_FILES: dict[str, OnFiles] = {
    "a byte of a CSV file flipped": files.csv_byte,
    "a byte of a Parquet file flipped": files.parquet_byte,
    "a file cut": files.cut,
    "a byte of a CSV file flipped, its hash alike": files.csv_byte_hashed,
    "a byte of a Parquet file flipped, its hash alike": files.parquet_byte_hashed,
    "a file cut, its hash alike": files.cut_hashed,
    "two files exchanged, their hashes alike": files.exchanged_hashed,
}

ON_DESCRIPTOR: dict[str, OnDescriptor] = {
    "a descriptor key misspelt": descriptor.key_misspelt,
    "a descriptor key removed": descriptor.key_removed,
    "a descriptor value of another type": descriptor.other_type,
    "a descriptor text changed": descriptor.text_changed,
    "a field type changed": descriptor.field_type,
    "a constraint removed": descriptor.constraint_removed,
    "a foreign key removed": descriptor.foreign_key_removed,
}

KINDS = (*ON_ROWS, *ON_FILES, *ON_DESCRIPTOR)
"""Every kind of corruption, in the order in which they are told."""
