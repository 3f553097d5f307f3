"""The table `corrections`."""

from __future__ import annotations

from .fields import Table, curated, key, quoted


class Corrections(
    Table,
    title="A misprint or a missing word: what is printed and how it is read.",
    row_name="correction",
    has_evidence=True,
):
    id = key(format="path")
    kind = curated("What sort of slip it is.", vocabulary="correction_kind")
    printed = quoted("The words as printed.", format="verbatim")
    read_as = curated("The words as meant; empty where that stays unknown.", optional=True)
    reason = curated("Why it is read so.")
    table = curated("Table of the cell that the slip bears on.", optional=True)
    row = curated("Row of that cell.", optional=True)
    column = curated("Column of that cell.", optional=True)
