"""Write the FollowTheMoney files and read them back, for tests of these files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from alibaba_press.scripts.release import follow_the_money_files
from alibaba_press.scripts.release.follow_the_money_files import ENTITIES_FILE, STATEMENTS_FILE
from alibaba_press.scripts.release.inputs import ReleaseInputs

Entities = dict[str, dict[str, Any]]


def write(inputs: ReleaseInputs, folder: Path) -> Entities:
    """Write the files into a folder, and read the entities back."""
    follow_the_money_files.write(inputs, folder)
    lines = (folder / ENTITIES_FILE).read_text(encoding="utf-8").splitlines()
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    assert len(entities) == len(lines)
    return entities


def read_statements(folder: Path) -> list[dict[str, str]]:
    """Read the statements back."""
    with (folder / STATEMENTS_FILE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, dialect=csv.unix_dialect))
