"""Bundles to write parts of a release into, for tests of these parts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from alibaba_press.scripts import build
from alibaba_press.scripts.release import (
    citation,
    croissant,
    data_dictionary,
    readme,
    ro_crate,
    web_annotations,
)
from alibaba_press.scripts.release.contents import Contents

PARTS = (citation, croissant, data_dictionary, readme, web_annotations, ro_crate)
"""The parts that describe the others."""

OF_MLCROISSANT = (
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning",
    "ignore:The inplace keyword in DataFrame.reset_index:pandas.errors.Pandas4Warning",
)
"""Warnings about what mlcroissant calls."""


def bundle(contents: Contents, folder: Path) -> Path:
    """A folder with the descriptor and the files of the tables."""
    build.write(contents.tables, contents.models, folder)
    return folder


def document(path: Path) -> Any:
    """The JSON of a file, which ends in a newline and is indented, with letters as they are."""
    text = path.read_bytes().decode("utf-8")
    made = json.loads(text)
    assert text == json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    return made
