"""The library of FollowTheMoney accepts each entity and statement, and reads the same values."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release.follow_the_money import PROPERTY_TYPES
from alibaba_press.scripts.release.follow_the_money_files import ENTITIES_FILE, STATEMENTS_FILE
from alibaba_press.tests.support import release_inputs
from alibaba_press.tests.support.ftm_files import Entities, read_statements, write
from alibaba_press.tests.support.servers import ftm

pytestmark = pytest.mark.servers

PYTHON = ROOT / ".venv-registries" / ftm.ENVIRONMENT / "bin" / "python"
PROGRAM = ROOT / "tests" / "support" / "servers" / "read_ftm.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ftm")


@pytest.fixture(scope="module")
def entities(folder: Path) -> Entities:
    return write(release_inputs.real_inputs(), folder)


@pytest.fixture(scope="module")
def library(folder: Path, entities: Entities) -> Any:
    """Return what the library makes of the files."""
    command = [PYTHON, PROGRAM, folder / ENTITIES_FILE, folder / STATEMENTS_FILE]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def test_the_library_accepts_each_entity_and_changes_no_value(
    library: Any, entities: Entities
) -> None:
    assert library["faults"] == []
    read = {
        id: (entity["schema"], {name: set(values) for name, values in entity["properties"].items()})
        for id, entity in library["entities"].items()
    }
    assert read == {
        id: (entity["schema"], {name: set(values) for name, values in entity["properties"].items()})
        for id, entity in entities.items()
    }


def test_the_library_has_the_same_types_of_properties(library: Any) -> None:
    assert library["types"].items() <= PROPERTY_TYPES.items()


def test_the_library_reads_each_statement_with_its_original_value(
    library: Any, folder: Path
) -> None:
    columns = ("id", "entity_id", "schema", "prop", "value", "dataset", "origin", "original_value")
    written = [tuple(row[name] for name in columns) for row in read_statements(folder)]
    read = [tuple(row[name] or "" for name in columns) for row in library["statements"]]
    assert read == written
