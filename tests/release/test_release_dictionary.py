"""The data dictionary has every table, column and term, and nothing else."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from alibaba_press.scripts.release import data_dictionary
from alibaba_press.scripts.release.contents import Contents
from alibaba_press.scripts.release.er_diagram import diagram
from alibaba_press.tests.support import released

Rows = dict[str, list[list[str]]]


def dictionary(contents: Contents, folder: Path) -> Rows:
    """The rows of each section, without their heads."""
    data_dictionary.write(contents, folder)
    page = (folder / data_dictionary.FILE).read_text(encoding="utf-8")
    sections = re.split(r"^##+ ", page, flags=re.MULTILINE)[1:]
    found: Rows = {}
    for section in sections:
        heading, _, rest = section.partition("\n")
        lines = [line for line in rest.splitlines() if line.startswith("| ")]
        cells = [re.split(r"(?<!\\) \| ", line[2:-2]) for line in lines[2:]]
        found[heading.replace("`", "")] = [[cell.strip().strip("`") for cell in c] for c in cells]
    return found


@pytest.fixture
def sections(tmp_path: Path) -> Rows:
    return dictionary(released.real(), tmp_path)


def test_it_has_every_table_column_and_description_of_the_models(sections: Rows) -> None:
    models = released.real().models
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


def test_it_says_what_is_demanded_and_referred_to(sections: Rows) -> None:
    for name, model in released.real().models.items():
        for row, column in zip(sections[name], model.columns, strict=True):
            assert ("required" in row[2]) == column.required
            assert ("unique" in row[2]) == (column.unique or column.name == "id")
            assert (f"(#{column.references})" in row[4]) == bool(column.references)
            assert (f"(#vocabulary-{column.vocabulary})" in row[5]) == bool(column.vocabulary)


def test_it_has_every_term_with_its_labels_and_definition(sections: Rows) -> None:
    terms = released.real().tables["vocabulary"].to_pylist()
    told = [
        (name.removeprefix("Vocabulary "), *row)
        for name, rows in sections.items()
        if name.startswith("Vocabulary ")
        for row in rows
    ]
    columns = ("vocabulary", "term", "label_en", "label_de", "definition")
    assert [(one[0], *(cell.replace("`", "") for cell in one[1:])) for one in told] == [
        tuple(term[column].replace("`", "") for column in columns) for term in terms
    ]


def test_each_vocabulary_of_a_column_has_a_section(sections: Rows) -> None:
    used = {
        column.vocabulary
        for model in released.real().models.values()
        for column in model.columns
        if column.vocabulary
    }
    assert used <= {name.removeprefix("Vocabulary ") for name in sections}


def test_a_bar_in_a_description_stays_in_its_cell(tmp_path: Path) -> None:
    contents = released.small()
    people = contents.models["people"]
    odd = dataclasses.replace(people.columns[0], description="one | two")
    changed = dataclasses.replace(people, columns=(odd, *people.columns[1:]))
    models = dict(contents.models) | {"people": changed}
    sections = dictionary(dataclasses.replace(contents, models=models), tmp_path)
    assert sections["people"][0][-1] == "one \\| two"


def test_each_reference_is_a_line_of_the_diagram() -> None:
    models = released.real().models
    head, *lines = diagram(models.values()).splitlines()
    assert head == "erDiagram"
    found = [re.fullmatch(r" {4}(\w+) (\S+) (\w+) : (\w+)", line) for line in lines]
    assert [(one[3], one[4], one[1]) for one in found if one] == [
        (name, column.name, column.references)
        for name, model in models.items()
        for column in model.columns
        if column.references
    ]
    ends = {(one[3], one[4]): one[2] for one in found if one}
    assert ends["people", "id"] == "||--o|"
    assert ends["figures", "subject"] == "||--o{"
    assert ends["figures", "speaker"] == "|o--o{"
