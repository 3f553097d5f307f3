"""The hub's library `datasets` loads each table of what is uploaded to the Hugging Face Hub.

The library is the real one, in its own environment and without a network. The hub is a stand-in: it
only returns what was uploaded.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.project import NAME
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.bundle import verify_hashes_only
from alibaba_press.scripts.publish.fetching import fetch
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.publish.token import VARIABLE
from alibaba_press.tests.publish.hub import REPOSITORY, Hub
from alibaba_press.tests.publish.hub_store import Store
from alibaba_press.tests.publish.registries import files
from alibaba_press.tests.support.consumer_examples import CARD, examples
from alibaba_press.tests.support.real_release import real_release
from alibaba_press.tests.support.servers import hf

pytestmark = [
    pytest.mark.servers,
    # The client sends files in a way that its HTTP library would have otherwise.
    pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning"),
]

PYTHON = ROOT / ".venv-registries" / hf.ENVIRONMENT / "bin" / "python"
TOKEN = "hf_token-7d2e"
TARGET = f"hf:{REPOSITORY}"
PATIENCE = 300
"""Seconds that loading may take."""

LOAD = """
import json, sys
import datasets

folder, output, *names = sys.argv[1:]
if not names:
    names = datasets.get_dataset_config_names(folder)
for name in names:
    splits = datasets.load_dataset(folder, name)
    loaded = {
        split: {
            "types": {field.name: str(field.type) for field in rows.features.arrow_schema},
            "rows": rows.to_list(),
        }
        for split, rows in splits.items()
    }
    with open(f"{output}/{name}.json", "w", encoding="utf-8") as file:
        json.dump(loaded, file, default=str)
"""


@pytest.fixture(scope="module")
def hub() -> Iterator[Hub]:
    server = Hub(Store(TOKEN))
    yield server
    server.die()


@pytest.fixture(scope="module")
def access(hub: Hub) -> Access:
    return Access(plain_http=True, environment={VARIABLE: TOKEN, "HF_ENDPOINT": hub.url})


@pytest.fixture(scope="module")
def published() -> Path:
    """The release of this checkout."""
    return real_release()


@pytest.fixture(scope="module")
def uploaded(
    published: Path, hub: Hub, access: Access, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with the files of the repository after publishing the release."""
    assert publish(published, TARGET, access=access, check=verify_hashes_only).created
    folder = tmp_path_factory.mktemp("uploaded")
    for name, data in hub.store.commits[hub.store.main[-1]].files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def load(folder: Path, output: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """Load tables of a folder, or all of them, into JSON files."""
    output.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(output / "home"),
        "HF_HOME": str(output / "cache"),
        "HF_HUB_OFFLINE": "1",
        "HF_DATASETS_OFFLINE": "1",
    }
    return subprocess.run(
        [PYTHON, "-c", LOAD, folder, output, *names],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        cwd=output,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def loaded(uploaded: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Each table as the library loads it, by the name of its configuration."""
    output = tmp_path_factory.mktemp("loaded") / "tables"
    process = load(uploaded, output)
    assert process.returncode == 0, process.stderr
    return {path.stem: json.loads(path.read_text("utf-8")) for path in output.glob("*.json")}


def test_the_example_of_the_data_card_loads_a_table(published: Path, tmp_path: Path) -> None:
    [code] = [x.code for x in examples() if x.page == CARD and "load_dataset" in x.code]
    environment = {"HOME": str(tmp_path), "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
    process = subprocess.run(
        [PYTHON, "-c", f"{code}\nprint(len(figures))"],
        cwd=published.parent,
        env=environment,
        capture_output=True,
        text=True,
    )
    rows = parquet.ParquetFile(published / "data" / "figures.parquet").metadata.num_rows
    assert process.stdout == f"{rows}\n", process.stderr


def test_there_is_a_configuration_for_each_table(loaded: dict[str, Any]) -> None:
    assert loaded.keys() == tables().keys()


@pytest.mark.parametrize("name", tables())
def test_a_table_has_the_columns_and_the_rows_of_its_parquet_file(
    name: str, loaded: dict[str, Any], published: Path
) -> None:
    table = parquet.ParquetFile(published / "data" / f"{name}.parquet").read()
    assert list(loaded[name]) == ["train"]
    train = loaded[name]["train"]
    assert train["types"] == {field.name: str(field.type) for field in table.schema}
    assert len(train["rows"]) == table.num_rows
    assert train["rows"] == json.loads(json.dumps(table.to_pylist(), default=str))


def test_without_the_yaml_of_the_data_card_no_table_is_loaded(
    uploaded: Path, tmp_path: Path
) -> None:
    card = uploaded / "README.md"
    text = card.read_text("utf-8")
    try:
        card.write_text(text.split("---\n", 2)[2], "utf-8")
        process = load(uploaded, tmp_path / "tables", "figures")
    finally:
        card.write_text(text, "utf-8")
    assert process.returncode != 0
    assert "BuilderConfig 'figures' not found" in process.stderr


def test_the_release_comes_back_equal(
    uploaded: Path, published: Path, access: Access, tmp_path: Path
) -> None:
    assert len(files(uploaded)) == len(files(published)) + 1
    assert files(fetch(NAME, TARGET, tmp_path, access=access).folder) == files(published)
