"""What each file of a release is, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from ..package.formats import FORMATS
from ..project import DESCRIPTOR, NAME
from ..wheel_file import wheel_file
from .inputs import ReleaseInputs

DESCRIPTIONS: Mapping[str, str] = {
    "index.html": "This page: all files of the release.",
    "README.md": "The data card: what the data are, how to load, cite and verify them.",
    "DICTIONARY.md": "Every table, column and term.",
    "site.zip": "The site, to unpack: every claim beside its words, in any browser.",
    f"{NAME}.xlsx": "All tables as a workbook for spreadsheets.",
    f"{NAME}.sqlite": "All tables as an SQLite database, with names and words, and a search.",
    "column-types.json": "The types of the CSV columns, for pandas and readr.",
    "datasette.yaml": "Descriptions and queries for: datasette alibaba-press.sqlite --metadata.",
    DESCRIPTOR: "The tables and columns, for the tools of Data Packages.",
    "croissant.json": "The files and tables in Croissant, for tools of machine learning.",
    "ro-crate-metadata.json": "The release as an RO-Crate, for archives of research data.",
    "annotations.jsonld": "The evidence in the W3C Web Annotation Data Model.",
    f"{NAME}.gexf": "The graph of ownership, positions and participation, for Gephi.",
    f"{NAME}.graphml": "The same graph in GraphML, for networkx and other tools.",
    f"{NAME}.ftm.jsonl": "Companies, people, events and their links in FollowTheMoney.",
    f"{NAME}.ftm.csv": "The statements of these entities, each with its published words.",
    f"{NAME}.entities.jsonl": "Everything on an entity as one JSON document on a line.",
    wheel_file(): "The program with the tables, for pip: load, trace, validate, verify.",
    "CITATION.cff": "How to cite the data, and the articles behind them.",
    "CHANGELOG.md": "What changed from version to version.",
    "LICENSE": "The licence of the program.",
    "LICENSE-DATA": "The licence of the data.",
    "LOGICAL-HASHES": "A hash of the content of each table, whatever its format.",
    "SHA256SUMS": "The hash of each file, for: sha256sum --check SHA256SUMS.",
}
"""The files other than those of the tables, in the order in which a reader needs them."""


def file_descriptions(inputs: ReleaseInputs) -> dict[str, str]:
    """Return the sentence on each file of a release, by path; those of the tables come last."""
    of_tables = {
        format.file(name): model.title
        for name, model in inputs.models.items()
        for format in FORMATS
    }
    return {**DESCRIPTIONS, **of_tables}
