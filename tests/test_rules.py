"""Every rule of the catalogue is broken once, and says so."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts import arrow, seeds
from alibaba_press.scripts import build as library
from alibaba_press.scripts.checks import RULES, Package, run
from alibaba_press.scripts.seeds import Text
from alibaba_press.tests.small import FILE, TEXT, whole

Rows = dict[str, list[dict[str, Any]]]
Broken = Callable[[Rows, dict[str, Text]], None]


def first(rows: Rows, name: str, /, **cells: Any) -> dict[str, Any]:
    return next(row for row in rows[name] if all(row[key] == value for key, value in cells.items()))


def set_cell(name: str, where: dict[str, Any], /, **cells: Any) -> Broken:
    def change(rows: Rows, texts: dict[str, Text]) -> None:
        first(rows, name, **where).update(cells)

    return change


def drop(name: str, /, **where: Any) -> Broken:
    def change(rows: Rows, texts: dict[str, Text]) -> None:
        rows[name].remove(first(rows, name, **where))

    return change


def double(rows: Rows, texts: dict[str, Text]) -> None:
    rows["figures"].append(dict(rows["figures"][0]))


def overlap(rows: Rows, texts: dict[str, Text]) -> None:
    one = first(rows, "mentions", entity="beispiel")
    rows["mentions"].append(one | {"id": one["id"] + "-x"})


def other_text(rows: Rows, texts: dict[str, Text]) -> None:
    text = texts["made-up"]
    texts["made-up"] = replace(text, text=text.text.replace("schön", "schlecht"))


def other_bytes(rows: Rows, texts: dict[str, Text]) -> None:
    texts["made-up"] = replace(texts["made-up"], sha256="0" * 64)


BROKEN_TABLES: dict[str, Broken] = {
    "model": set_cell("events", {"id": "purchase"}, type="buying"),
    "unique-id": double,
    "reference": set_cell("figures", {"id": "staff"}, subject="nobody"),
    "pointer": drop("figures", id="staff"),
    "entity-kind": set_cell("entities", {"id": "cologne"}, name="Colonia"),
    "calendar": set_cell("events", {"id": "purchase"}, start_latest=datetime.date(2019, 12, 30)),
    "date-fineness": set_cell(
        "evidence", {"table": "events", "column": "start"}, basis="inferred", quote="die Firma"
    ),
    "double-entry": set_cell("figures", {"id": "staff"}, value=121.0),
    "evidenced": drop("evidence", table="people"),
    "evidence-shape": set_cell("evidence", {"table": "people"}, end=500),
    "printed-words": set_cell("figures", {"id": "staff"}, printed="mehr als 121"),
    "quote-in-article": set_cell("evidence", {"table": "people"}, quote="Erika Mustor"),
    "article-file": other_bytes,
    "plain-text": set_cell("companies", {"id": "beispiel"}, description="=1+1"),
    "mention-overlap": overlap,
    "mention-form": set_cell("mentions", {"entity": "beispiel"}, end=500),
    "sentences-accounted": set_cell("sentences", {"fate": "opinion"}, fate="extracted"),
    "numbers-accounted": set_cell("numbers", {"words": "40"}, fate="repetition"),
    "articles-read-whole": drop("sentences", fate="opinion"),
}
"""For each rule on tables, a change of the small package that it has to find."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return library.build(whole(tmp_path_factory.mktemp("small")).sources())


def package(built: dict[str, pa.Table], change: Broken | None) -> Package:
    rows = {name: table.to_pylist() for name, table in built.items()}
    texts = {"made-up": Text("made-up", FILE, seeds.sha256(TEXT.encode()), TEXT)}
    if change is not None:
        change(rows, texts)
    models = tables()
    return Package(models, {n: arrow.from_rows(models[n], rows[n]) for n in models}, texts)


def on_tables() -> list[str]:
    return [name for name, rule in RULES.items() if rule.needs != "files"]


def test_the_small_package_breaks_no_rule(built: dict[str, pa.Table]) -> None:
    whole_package = package(built, None)
    assert list(run(whole_package, (RULES[name] for name in on_tables()))) == []


@pytest.mark.parametrize("name", on_tables())
def test_a_rule_on_tables_finds_what_it_is_for(name: str, built: dict[str, pa.Table]) -> None:
    found = list(run(package(built, BROKEN_TABLES[name]), [RULES[name]]))
    assert found, f"the rule {name} does not find the change made for it"
    assert {finding.rule for finding in found} == {name}
    assert all(finding.file and finding.expected and finding.found for finding in found)


def test_an_altered_text_is_found(built: dict[str, pa.Table]) -> None:
    rules = [RULES["articles-read-whole"], RULES["article-file"]]
    assert {f.rule for f in run(package(built, other_text), rules)} == {
        "articles-read-whole",
        "article-file",
    }


def test_every_rule_on_files_has_a_test_here() -> None:
    on_files = {name for name, rule in RULES.items() if rule.needs == "files"}
    assert on_files == {
        "resources",
        "file-bytes",
        "readable",
        "arrow-schema",
        "formats-agree",
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


def test_resources_a_table_that_is_not_listed(written: Path) -> None:
    path = written / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"].pop()
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    assert rules_found(written) == {"resources": ["datapackage.json"]}


def test_resources_a_path_that_leaves_the_folder_is_not_read(written: Path) -> None:
    path = written / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"][0]["path"] = "../secret.csv"
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    assert rules_found(written) == {"resources": ["datapackage.json"]}


def test_file_bytes_a_missing_file(written: Path) -> None:
    (written / "data" / "figures.parquet").unlink()
    assert rules_found(written) == {"file-bytes": ["data/figures.parquet"]}


def test_file_bytes_a_cut_file(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_bytes(file.read_bytes()[:-10])
    assert rules_found(written) == {"file-bytes": ["data/figures.csv"]}


@pytest.mark.parametrize("name", ["figures.csv", "figures.parquet"])
def test_file_bytes_an_altered_byte(written: Path, name: str) -> None:
    file = written / "data" / name
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert rules_found(written) == {"file-bytes": [f"data/{name}"]}


def test_arrow_schema_a_number_stored_as_text(written: Path) -> None:
    file = written / "data" / "figures.parquet"
    table = parquet.ParquetFile(file).read()
    at = table.column_names.index("value")
    field = table.schema.field("value").with_type(pa.string())
    parquet.write_table(table.set_column(at, field, table["value"].cast(pa.string())), file)
    rehash(written)
    assert rules_found(written)["arrow-schema"] == ["data/figures.parquet"]


def test_formats_agree_a_value_changed_in_one(written: Path) -> None:
    file = written / "data" / "figures.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("People who work at Beispiel,", "People at Beispiel,"), "utf-8")
    rehash(written)
    assert rules_found(written) == {"formats-agree": ["data/figures.csv"]}


def test_readable_a_csv_cell_of_another_type_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",120,", ",many,"), encoding="utf-8")
    rehash(written)
    assert rules_found(written) == {"readable": ["data/figures.csv"]}


def test_readable_a_csv_with_another_column_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("metric,title", "metrik,title", 1), encoding="utf-8")
    rehash(written)
    assert rules_found(written) == {"readable": ["data/figures.csv"]}


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
