"""The functions that write the files of a release, in order."""

from __future__ import annotations

from . import (
    checksums,
    citation,
    column_types,
    copied_files,
    croissant,
    data_dictionary,
    datasette,
    entity_documents,
    follow_the_money_files,
    graph_files,
    index_page,
    readme,
    ro_crate,
    site_archive,
    sqlite,
    web_annotations,
    wheel,
    workbook,
)
from .inputs import FileWriter

WRITERS: tuple[FileWriter, ...] = (
    copied_files.write,
    column_types.write,
    data_dictionary.write,
    wheel.write,
    sqlite.write,
    datasette.write,
    workbook.write,
    citation.write,
    croissant.write,
    web_annotations.write,
    graph_files.write,
    follow_the_money_files.write,
    entity_documents.write,
    site_archive.write,
    readme.write,
    index_page.write,
    # The last two list all files that were written before them.
    ro_crate.write,
    checksums.write,
)
"""To add a file to the release, write a module with such a function and add a line here."""
