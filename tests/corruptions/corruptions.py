"""The kinds of random corruptions of the package.

A kind has a name and a function that makes a corruption, or returns None if its random choice
cannot be corrupted. A corruption of rows is a list of edits. The files then count as rewritten in
CSV and Parquet, with new hashes, so that only the content can reveal it. A corruption of files is
the new bytes of some files. A corruption of the descriptor is the new descriptor.

The random generator alone decides, so a seed gives the same corruptions again. A new name of a kind
gives others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from alibaba_press.tests.corruptions import corrupt_claims as claims
from alibaba_press.tests.corruptions import corrupt_derived as derived
from alibaba_press.tests.corruptions import corrupt_descriptor as descriptor
from alibaba_press.tests.corruptions import corrupt_doubles as doubles
from alibaba_press.tests.corruptions import corrupt_files as files
from alibaba_press.tests.corruptions import corrupt_references as references
from alibaba_press.tests.corruptions import corrupt_relations as relations
from alibaba_press.tests.corruptions import corrupt_rows as rows
from alibaba_press.tests.corruptions import corrupt_texts as texts
from alibaba_press.tests.corruptions import corrupt_times as times
from alibaba_press.tests.corruptions import corrupt_values as values
from alibaba_press.tests.corruptions.edits import Change, Contents

OnRows = Callable[[Random, Contents], Change | None]
OnFiles = Callable[[Random, Mapping[str, bytes]], Mapping[str, bytes] | None]
OnDescriptor = Callable[[Random, dict[str, Any]], dict[str, Any] | None]


ON_ROWS: dict[str, OnRows] = {
    "a digit changed in a cell": values.change_digit,
    "a cell emptied": values.empty_cell,
    "a quoted cell replaced by another valid value": values.change_quoted_cell,
    "the same, and its evidence alike": values.change_quoted_cell_and_evidence,
    "a number changed, and its evidence alike": values.change_number_and_evidence,
    "a date made finer, its days and its evidence alike": values.refine_date,
    "a date changed, its days and its evidence alike": values.change_date,
    "a modifier of a date changed, its days alike": values.change_modifier,
    "a curated cell replaced by another valid term": values.change_curated_cell,
    "a text reworded": values.reword,
    "a number changed in a text of ours": values.change_number_in_wording,
    "a row dropped": rows.drop_row,
    "a row doubled": rows.duplicate_row,
    "two ids swapped": rows.swap_ids,
    "a span shifted by one": rows.shift_span,
    "a span shifted by one, and its words alike": rows.shift_span_and_words,
    "an article swapped": rows.swap_article,
    "evidence moved to other words": rows.move_evidence,
    "another subject or speaker, and its evidence alike": references.change_subject,
    "another entity of its kind, and its evidence alike": references.change_reference,
    "another place, and its evidence alike": references.change_place,
    "another party of a link": references.change_party,
    "a party moved to another event": references.move_party,
    "the roles of two participants exchanged": references.swap_roles,
    "parent and child, or subject and object, exchanged": references.swap_ends,
    "two related events exchanged": relations.swap_order,
    "another relation of two events": relations.change_relation,
    "another event of a relation": relations.change_related_event,
    "a claim doubled with its evidence": claims.double_claim,
    "a past event planned, or a future one happened": times.plan_the_past,
    "an event or a statement doubled under another text": doubles.double_under_other_text,
    "another claim of a conflict used": claims.use_other_reading,
    "an inferred cell called stated": claims.state_inferred,
    "another unit of a corrected number": claims.change_corrected_unit,
    "printed words cut": claims.cut_printed_words,
    "a sentence extracted by a correction alone": claims.extract_by_correction,
    "published words withheld": claims.withhold_words,
    "a tenth of the published words withheld": claims.withhold_article,
    "other words published": claims.publish_instead,
    "another row restated": claims.change_restatement,
    "another article, basis, rank or conflict of a row": claims.change_attribution,
    "another whole of a part": claims.change_part,
    "an invisible character in a text of ours": texts.insert_invisible,
    "a letter of another script in a text of ours": texts.replace_lookalike,
    "another blank in a text of ours": texts.spoil_blank,
    "a text of ours in a wrong encoding": texts.spoil_encoding,
    "a text of ours escaped as HTML": texts.escape_text,
    "a placeholder for a text of ours": texts.put_placeholder,
    "digits of another script in a text of ours": texts.write_other_digits,
    "a number in words changed": texts.change_number_in_words,
    "a cell of a fact changed or emptied": derived.change_cell,
    "a fact dropped or doubled, or two exchanged": derived.change_rows,
}

ON_FILES: dict[str, OnFiles] = {
    "a byte of a CSV file flipped": files.flip_csv_bit,
    "a byte of a Parquet file flipped": files.flip_parquet_bit,
    "a file cut": files.cut_file,
    "a byte of a CSV file flipped, its hash alike": files.flip_csv_bit_and_rehash,
    "a byte of a Parquet file flipped, its hash alike": files.flip_parquet_bit_and_rehash,
    "a file cut, its hash alike": files.cut_file_and_rehash,
    "two files exchanged, their hashes alike": files.exchange_files_and_rehash,
}

ON_DESCRIPTOR: dict[str, OnDescriptor] = {
    "a descriptor key misspelt": descriptor.misspell_key,
    "a descriptor key removed": descriptor.remove_key,
    "a descriptor value of another type": descriptor.change_type,
    "a descriptor text changed": descriptor.change_text,
    "a field type changed": descriptor.change_field_type,
    "a constraint removed": descriptor.remove_constraint,
    "a foreign key removed": descriptor.remove_foreign_key,
}

KINDS = (*ON_ROWS, *ON_FILES, *ON_DESCRIPTOR)
"""All kinds of corruptions, in the order of the page."""
