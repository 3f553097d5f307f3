"""Every rule of the catalogue is broken once, and says so: those on files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts import build as library
from alibaba_press.scripts.checks import RULES
from alibaba_press.scripts.package import seeds
from alibaba_press.tests.support.small import FILE, TEXT, whole


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return library.build(whole(tmp_path_factory.mktemp("small")).sources())


def test_every_rule_on_files_has_a_test_here() -> None:
    on_files = {name for name, rule in RULES.items() if rule.needs == "files"}
    assert on_files == {
        "invalid-descriptor-member",
        "package-metadata-mismatch",
        "resource-list-mismatch",
        "damaged-file",
        "unreadable-file",
        "arrow-schema-mismatch",
        "format-mismatch",
    }


@pytest.fixture
def written(built: dict[str, pa.Table], tmp_path: Path) -> Path:
    library.write(built, tables(), tmp_path / "package")
    return tmp_path / "package"


def rules_found(folder: Path) -> dict[str, list[str]]:
    from alibaba_press.scripts.validate import validate

    found: dict[str, list[str]] = {}
    for finding in validate(folder, tables(), None).findings:
        found.setdefault(finding.rule, []).append(finding.file)
    return found


def rehash(folder: Path) -> None:
    """Make the descriptor say what the files are, so that only their content can tell."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        data = (folder / resource["path"]).read_bytes()
        resource["hash"] = f"sha256:{seeds.sha256(data)}"
        if "bytes" in resource:
            resource["bytes"] = len(data)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def test_a_written_package_breaks_no_rule(written: Path) -> None:
    assert rules_found(written) == {}


def edit(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def test_descriptor_members_a_misspelt_member(written: Path) -> None:
    edit(written, lambda d: d.update(keyword=d.pop("keywords")))
    assert rules_found(written) == {"invalid-descriptor-member": ["datapackage.json"]}


def test_descriptor_members_one_that_is_missing(written: Path) -> None:
    edit(written, lambda d: d.pop("licenses"))
    assert rules_found(written) == {"invalid-descriptor-member": ["datapackage.json"]}


def test_descriptor_members_one_of_another_type(written: Path) -> None:
    edit(written, lambda d: d.update(keywords="press"))
    assert rules_found(written) == {"invalid-descriptor-member": ["datapackage.json"]}


def test_descriptor_members_a_list_with_something_else_in_it(written: Path) -> None:
    edit(written, lambda d: d["keywords"].append(7))
    assert rules_found(written) == {"invalid-descriptor-member": ["datapackage.json"]}


def test_descriptor_package_another_licence(written: Path) -> None:
    edit(written, lambda d: d["licenses"][0].update(name="CC0-1.0"))
    assert rules_found(written) == {"package-metadata-mismatch": ["datapackage.json"]}


def test_descriptor_package_a_source_that_is_no_article_of_the_table(written: Path) -> None:
    edit(written, lambda d: d["sources"][0].update(title="Another article"))
    assert rules_found(written) == {"package-metadata-mismatch": ["datapackage.json"]}


def test_descriptor_package_a_version_that_is_none(written: Path) -> None:
    edit(written, lambda d: d.update(version="1.x"))
    assert rules_found(written) == {"package-metadata-mismatch": ["datapackage.json"]}


def test_descriptor_models_a_field_of_another_type(written: Path) -> None:
    edit(written, lambda d: d["resources"][0]["schema"]["fields"][0].update(type="any"))
    assert rules_found(written) == {"resource-metadata-mismatch": ["datapackage.json"]}


def test_descriptor_models_a_foreign_key_left_out(written: Path) -> None:
    edit(written, lambda d: d["resources"][2]["schema"].pop("foreignKeys"))
    assert rules_found(written) == {"resource-metadata-mismatch": ["datapackage.json"]}


def test_resources_a_table_that_is_not_listed(written: Path) -> None:
    path = written / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"].pop()
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    assert rules_found(written) == {"resource-list-mismatch": ["datapackage.json"]}


def test_resources_a_path_that_leaves_the_folder_is_not_read(written: Path) -> None:
    path = written / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"][0]["path"] = "../secret.csv"
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    # The one that is missing, and the one that is not ours.
    assert rules_found(written) == {"resource-list-mismatch": ["datapackage.json"] * 2}


def test_file_bytes_a_missing_file(written: Path) -> None:
    (written / "data" / "figures.parquet").unlink()
    assert rules_found(written) == {"damaged-file": ["data/figures.parquet"]}


def test_file_bytes_a_cut_file(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_bytes(file.read_bytes()[:-10])
    assert rules_found(written) == {"damaged-file": ["data/figures.csv"]}


@pytest.mark.parametrize("name", ["figures.csv", "figures.parquet"])
def test_file_bytes_an_altered_byte(written: Path, name: str) -> None:
    file = written / "data" / name
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert rules_found(written) == {"damaged-file": [f"data/{name}"]}


def test_arrow_schema_a_number_stored_as_text(written: Path) -> None:
    file = written / "data" / "figures.parquet"
    table = parquet.ParquetFile(file).read()
    at = table.column_names.index("value")
    field = table.schema.field("value").with_type(pa.string())
    parquet.write_table(table.set_column(at, field, table["value"].cast(pa.string())), file)
    rehash(written)
    assert rules_found(written)["arrow-schema-mismatch"] == ["data/figures.parquet"]


def test_formats_agree_a_value_changed_in_one(written: Path) -> None:
    file = written / "data" / "figures.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("People who work at Beispiel,", "People at Beispiel,"), "utf-8")
    rehash(written)
    assert rules_found(written) == {"format-mismatch": ["data/figures.csv"]}


def test_readable_a_csv_cell_of_another_type_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",120,", ",many,"), encoding="utf-8")
    rehash(written)
    assert rules_found(written) == {"unreadable-file": ["data/figures.csv"]}


def test_readable_an_empty_line_in_a_csv_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_bytes(file.read_bytes() + b"\n")
    rehash(written)
    assert rules_found(written) == {"unreadable-file": ["data/figures.csv"]}


def test_readable_a_csv_with_another_column_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("metric,title", "metrik,title", 1), encoding="utf-8")
    rehash(written)
    assert rules_found(written) == {"unreadable-file": ["data/figures.csv"]}


def test_what_cannot_run_is_reported_as_not_run(written: Path) -> None:
    from alibaba_press.scripts.validate import validate

    report = validate(written, tables(), None)
    needing = {name for name, rule in RULES.items() if rule.needs == "articles"}
    assert set(report.not_run) == needing
    assert needing.isdisjoint(rule.name for rule in report.ran)


def test_with_the_articles_at_hand_every_rule_runs(written: Path, tmp_path: Path) -> None:
    from alibaba_press.scripts.validate import validate

    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / FILE).write_text(TEXT, encoding="utf-8")
    report = validate(written, tables(), folder)
    assert report.valid
    assert {rule.name for rule in report.ran} == set(RULES)


@pytest.mark.parametrize("text", [None, "{", "[]"])
def test_what_is_no_package_is_said_to_be_none(tmp_path: Path, text: str | None) -> None:
    from alibaba_press.scripts.validate import NotAPackage, validate

    if text is not None:
        (tmp_path / "datapackage.json").write_text(text)
    with pytest.raises(NotAPackage, match=r"datapackage\.json"):
        validate(tmp_path, tables(), None)
