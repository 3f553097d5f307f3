"""The parts of a release, in the order in which they are written."""

from __future__ import annotations

from . import (
    checksums,
    citation,
    croissant,
    data_dictionary,
    documents,
    readme,
    ro_crate,
    sqlite,
    web_annotations,
    workbook,
)
from .contents import Part

PARTS: tuple[Part, ...] = (
    documents.write,
    sqlite.write,
    workbook.write,
    citation.write,
    croissant.write,
    web_annotations.write,
    data_dictionary.write,
    readme.write,
    # These two list the files that are there.
    ro_crate.write,
    checksums.write,
)
"""A new part is a module with such a function, and a line here."""
