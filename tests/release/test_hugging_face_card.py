"""The data card begins with the metadata that the Hugging Face Hub reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from alibaba_press.schemas import tables
from alibaba_press.scripts.release import readme
from alibaba_press.scripts.release.hugging_face_card import size_category
from alibaba_press.tests.support import bundles, release_inputs


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = bundles.write_package(
        release_inputs.real_inputs(), tmp_path_factory.mktemp("card") / "bundle"
    )
    readme.write(release_inputs.real_inputs(), folder)
    return folder


@pytest.fixture(scope="module")
def card(folder: Path) -> dict[str, Any]:
    page = (folder / readme.FILE).read_text("utf-8")
    assert page.startswith("---\n")
    front_matter: dict[str, Any] = yaml.safe_load(page.split("---\n")[1])
    return front_matter


def test_the_page_follows_the_front_matter(folder: Path) -> None:
    page = (folder / readme.FILE).read_text("utf-8")
    title = release_inputs.real_inputs().descriptor["title"]
    assert page.split("---\n", 2)[2].startswith(f"\n# {title}\n")


def test_each_table_is_a_configuration_of_its_parquet_file(
    folder: Path, card: dict[str, Any]
) -> None:
    configs = {config["config_name"]: config["data_files"] for config in card["configs"]}
    assert list(configs) == list(tables())
    assert len(card["configs"]) == len(configs)
    for name, path in configs.items():
        assert path == f"data/{name}.parquet"
        assert (folder / path).is_file()


def test_the_default_is_the_table_of_all_claims(card: dict[str, Any]) -> None:
    defaults = [config["config_name"] for config in card["configs"] if config.get("default")]
    assert defaults == ["facts"]


def test_the_metadata_agree_with_the_descriptor(card: dict[str, Any]) -> None:
    descriptor = release_inputs.real_inputs().descriptor
    assert card["pretty_name"] == descriptor["title"]
    assert card["tags"] == descriptor["keywords"]
    assert [licence["name"] for licence in descriptor["licenses"]] == ["CC-BY-4.0"]
    assert card["license"] == "cc-by-4.0"
    assert card["language"] == ["en", "de"]
    rows = sum(table.num_rows for table in release_inputs.real_inputs().tables.values())
    assert 10_000 <= rows < 100_000
    assert card["size_categories"] == ["10K<n<100K"]


@pytest.mark.parametrize(
    ("rows", "category"),
    [
        (0, "n<1K"),
        (999, "n<1K"),
        (1_000, "1K<n<10K"),
        (99_999, "10K<n<100K"),
        (9_999_999, "1M<n<10M"),
        (10_000_000, "n>10M"),
    ],
)
def test_the_category_of_a_size_is_that_of_the_hub(rows: int, category: str) -> None:
    assert size_category(rows) == category
