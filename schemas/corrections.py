"""The table `corrections`."""

from __future__ import annotations

from .fields import Table, Text, curated, key, quoted


class Corrections(Table, singular="correction", evidenced=True):
    """A misprint or a missing word: what is printed and how it is read."""

    id: Text = key(format="path")
    kind: Text = curated("What sort of slip it is.", vocabulary="correction_kind")
    printed: Text = quoted("The words as printed.", format="verbatim")
    read_as: Text = curated("The words as meant; empty where that stays unknown.", optional=True)
    reason: Text = curated("Why it is read so.")
    table: Text = curated("Table of the cell that the slip bears on.", optional=True)
    row: Text = curated("Row of that cell.", optional=True)
    column: Text = curated("Column of that cell.", optional=True)
