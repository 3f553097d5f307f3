"""DICTIONARY.md describes every table, column and term, and nothing else."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from alibaba_press.scripts.release import data_dictionary
from alibaba_press.scripts.release.er_diagram import er_diagram
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import release_inputs

Rows = dict[str, list[list[str]]]


def dictionary(inputs: ReleaseInputs, folder: Path) -> Rows:
    """Write the dictionary and return the rows of each section, without their headers."""
    data_dictionary.write(inputs, folder)
    page = (folder / data_dictionary.FILE).read_text(encoding="utf-8")
    sections = re.split(r"^##+ ", page, flags=re.MULTILINE)[1:]
    tables: Rows = {}
    for section in sections:
        heading, _, content = section.partition("\n")
        lines = [line for line in content.splitlines() if line.startswith("| ")]
        cells = [re.split(r"(?<!\\) \| ", line[2:-2]) for line in lines[2:]]
        tables[heading.replace("`", "")] = [[cell.strip().strip("`") for cell in c] for c in cells]
    return tables


@pytest.fixture
def sections(tmp_path: Path) -> Rows:
    return dictionary(release_inputs.real_inputs(), tmp_path)


def test_every_table_and_column_is_described_as_in_its_model(sections: Rows) -> None:
    models = release_inputs.real_inputs().models
    tables = {name: rows for name, rows in sections.items() if name in models}
    assert list(sections)[: len(models)] == list(models)
    assert {
        name: [(row[0], row[1], row[3], row[-1]) for row in rows] for name, rows in tables.items()
    } == {
        name: [
            (column.name, column.type, column.provenance, column.description)
            for column in model.columns
        ]
        for name, model in models.items()
    }


def test_constraints_references_and_vocabularies_are_those_of_the_models(sections: Rows) -> None:
    for name, model in release_inputs.real_inputs().models.items():
        for row, column in zip(sections[name], model.columns, strict=True):
            assert ("required" in row[2]) == column.required
            assert ("unique" in row[2]) == (column.unique or column.name == "id")
            assert (f"(#{column.references})" in row[4]) == bool(column.references)
            assert (f"(#vocabulary-{column.vocabulary})" in row[5]) == bool(column.vocabulary)


def test_every_term_has_its_labels_and_definition(sections: Rows) -> None:
    terms = release_inputs.real_inputs().tables["vocabulary"].to_pylist()
    lines = [
        (name.removeprefix("Vocabulary "), *row)
        for name, rows in sections.items()
        if name.startswith("Vocabulary ")
        for row in rows
    ]
    columns = ("vocabulary", "term", "label_en", "label_de", "definition")
    assert [(name, *(cell.replace("`", "") for cell in cells)) for name, *cells in lines] == [
        tuple(term[column].replace("`", "") for column in columns) for term in terms
    ]


def test_each_vocabulary_of_a_column_has_a_section(sections: Rows) -> None:
    used = {
        column.vocabulary
        for model in release_inputs.real_inputs().models.values()
        for column in model.columns
        if column.vocabulary
    }
    assert used <= {name.removeprefix("Vocabulary ") for name in sections}


def test_a_bar_in_a_description_is_escaped(tmp_path: Path) -> None:
    inputs = release_inputs.small_inputs()
    people = inputs.models["people"]
    column = dataclasses.replace(people.columns[0], description="one | two")
    changed = dataclasses.replace(people, columns=(column, *people.columns[1:]))
    models = dict(inputs.models) | {"people": changed}
    sections = dictionary(dataclasses.replace(inputs, models=models), tmp_path)
    assert sections["people"][0][-1] == "one \\| two"


def test_each_reference_is_a_line_of_the_diagram() -> None:
    models = release_inputs.real_inputs().models
    head, *lines = er_diagram(models.values()).splitlines()
    assert head == "erDiagram"
    matches = [re.fullmatch(r" {4}(\w+) (\S+) (\w+) : (\w+)", line) for line in lines]
    assert [(match[3], match[4], match[1]) for match in matches if match] == [
        (name, column.name, column.references)
        for name, model in models.items()
        for column in model.columns
        if column.references
    ]
    ends = {(match[3], match[4]): match[2] for match in matches if match}
    assert ends["people", "id"] == "||--o|"
    assert ends["figures", "subject"] == "||--o{"
    assert ends["figures", "speaker"] == "|o--o{"
