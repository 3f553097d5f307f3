"""Folders to write single files of a release into, for tests of these files."""

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
from alibaba_press.scripts.release.inputs import ReleaseInputs

DESCRIPTIONS = (citation, croissant, data_dictionary, readme, web_annotations, ro_crate)
"""The modules that write descriptions of the other files."""

MLCROISSANT_WARNINGS = (
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning",
    "ignore:The inplace keyword in DataFrame.reset_index:pandas.errors.Pandas4Warning",
)
"""Warnings that mlcroissant causes in other libraries."""


def write_package(inputs: ReleaseInputs, folder: Path) -> Path:
    """Write the descriptor and the data files into a folder, and return it."""
    build.write(inputs.tables, inputs.models, folder)
    return folder


def read_json(path: Path) -> Any:
    """Read a JSON file, and assert that it is indented, unescaped and ends in a line feed."""
    text = path.read_bytes().decode("utf-8")
    document = json.loads(text)
    assert text == json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return document
