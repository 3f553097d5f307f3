"""Every rule of the catalogue is broken once, and says so."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from alibaba_press.schemas import tables
from alibaba_press.scripts import arrow, seeds
from alibaba_press.scripts import build as library
from alibaba_press.scripts.cells import text as text_of
from alibaba_press.scripts.checks import RULES, Needs, Outcome, Package, run_stages
from alibaba_press.scripts.checks.package import Chunks
from alibaba_press.scripts.seeds import Text
from alibaba_press.tests.small import FILE, TEXT, whole

Rows = dict[str, list[dict[str, Any]]]
Broken = Callable[[Rows, dict[str, Text]], None]


def first(rows: Rows, name: str, /, **cells: Any) -> dict[str, Any]:
    return next(row for row in rows[name] if all(row[key] == value for key, value in cells.items()))


def set_cell(name: str, where: dict[str, Any], /, **cells: Any) -> Broken:
    """Change cells of a row; the evidence of a cell says the new value too."""

    def change(rows: Rows, texts: dict[str, Text]) -> None:
        row = first(rows, name, **where)
        for evidence in rows["evidence"]:
            at = (evidence["table"], evidence["row"])
            if at == (name, row["id"]) and evidence["column"] in cells:
                evidence["value"] = text_of(cells[evidence["column"]])
        row.update(cells)

    return change


def drop(name: str, /, **where: Any) -> Broken:
    def change(rows: Rows, texts: dict[str, Text]) -> None:
        rows[name].remove(first(rows, name, **where))

    return change


def double(rows: Rows, texts: dict[str, Text]) -> None:
    rows["vocabulary"].insert(1, dict(rows["vocabulary"][0]))


def same_form(rows: Rows, texts: dict[str, Text]) -> None:
    rows["names"][1]["name"] = rows["names"][0]["name"]


def overlap(rows: Rows, texts: dict[str, Text]) -> None:
    one = first(rows, "mentions", entity="beispiel")
    start, end = one["start"] + 1, one["end"] + 1
    span = {"id": f"made-up/{start:05}-{end:05}", "start": start, "end": end}
    rows["mentions"].append(one | span)
    rows["mentions"].sort(key=lambda row: str(row["id"]))


def longer_sentence(rows: Rows, texts: dict[str, Text]) -> None:
    row = first(rows, "sentences", start=TEXT.index("Sie zahlte"))
    end = row["end"] + 5
    row.update(end=end, id=f"made-up/{row['start']:05}-{end:05}")


def other_text(rows: Rows, texts: dict[str, Text]) -> None:
    text = texts["made-up"]
    texts["made-up"] = replace(text, text=text.text.replace("schön", "schlecht"))


def other_bytes(rows: Rows, texts: dict[str, Text]) -> None:
    texts["made-up"] = replace(texts["made-up"], sha256="0" * 64)


def out_of_order(rows: Rows, texts: dict[str, Text]) -> None:
    rows["vocabulary"].reverse()
    rows["vocabulary"][1:] = sorted(rows["vocabulary"][1:], key=lambda row: str(row["id"]))


def move(table: str, column: str | None, start: int, end: int) -> Broken:
    """Evidence of a row, or of a cell of it, has other words of the article."""

    def change(rows: Rows, texts: dict[str, Text]) -> None:
        row = first(rows, "evidence", table=table, column=column)
        before, after = texts["made-up"].context(start, end) if texts else ("", "")
        pointed = "/".join(part for part in (table, row["row"], column) if part)
        row.update(
            id=f"{pointed}/made-up/{start:05}-{end:05}",
            start=start,
            end=end,
            quote=TEXT[start:end],
            prefix=before or None,
            suffix=after or None,
        )
        rows["evidence"].sort(key=lambda row: str(row["id"]))

    return change


def other_article(rows: Rows, texts: dict[str, Text]) -> None:
    """The object of a relationship is carried by another article, which names nobody."""
    rows["articles"].append(rows["articles"][0] | {"id": "other", "file": "x", "sha256": "0" * 64})
    row = first(rows, "evidence", row="muster-partner", column="object")
    row.update(article="other", id=row["id"].replace("made-up", "other"))
    for sentence in list(rows["sentences"]):
        if sentence["fate"] == "extracted" and sentence["start"] <= row["start"] < sentence["end"]:
            id = sentence["id"].replace("made-up", "other")
            rows["sentences"].append(sentence | {"article": "other", "id": id})


AGAIN = TEXT.index("Erika Muster", TEXT.index("2018"))
PARTNER = TEXT.index("Beipsiel ist ihr Partner")
DAY = datetime.date
BROKEN_TABLES: dict[str, Broken] = {
    "model": set_cell("events", {"id": "purchase"}, type="buying"),
    "finite": set_cell("shareholdings", {"id": "muster-majority"}, share=math.inf),
    "unique-id": double,
    "unique-cell": same_form,
    "row-order": out_of_order,
    "reference": set_cell("figures", {"id": "staff"}, subject="nobody"),
    "pointer": set_cell("corrections", {"table": "names"}, row="nobody"),
    "entity-kind": set_cell("entities", {"id": "cologne"}, name="Colonia"),
    "composed-id": set_cell("numbers", {"words": "40"}, id="made-up/00160-00161"),
    "vocabulary-table": drop("vocabulary", vocabulary="unit", term="hectare"),
    "conflict-of-two": drop("conflict_claims", row="staff"),
    "conflict-rule": set_cell("conflict_claims", {"row": "staff"}, used="used"),
    "calendar": set_cell("events", {"id": "purchase"}, start_latest=DAY(2019, 12, 30)),
    "chronology": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2018",
        since_earliest=DAY(2018, 1, 1),
        since_latest=DAY(2018, 12, 31),
        until="2015",
        until_earliest=DAY(2015, 1, 1),
        until_latest=DAY(2015, 12, 31),
    ),
    "date-fineness": set_cell(
        "positions",
        {"id": "muster-head"},
        since="2015-05",
        since_earliest=DAY(2015, 5, 1),
        since_latest=DAY(2015, 5, 31),
    ),
    "double-entry": set_cell("figures", {"id": "staff"}, value=121.0),
    "number-whole": set_cell("shareholdings", {"id": "muster-majority"}, currency="EUR"),
    "evidenced": drop("evidence", table="people", column=None),
    "evidence-shape": set_cell("evidence", {"table": "people"}, reason="so it is"),
    "whole-words": move("relationships", "relation", PARTNER, PARTNER + 23),
    "claimed-value": set_cell("evidence", {"row": "staff", "column": "subject"}, value="cologne"),
    "one-speaker": set_cell(
        "evidence", {"row": "purchase", "column": "status"}, speaker="erika-muster"
    ),
    "link-evidenced": set_cell(
        "evidence",
        {"table": "participants", "column": "role"},
        basis="inferred",
        reason="so it is",
    ),
    "first-mentions": move("people", None, AGAIN, AGAIN + 12),
    "named-in-article": other_article,
    "reference-kind": set_cell("shareholdings", {"id": "muster-majority"}, owned="erika-muster"),
    "name-kind": set_cell("names", {"name": "Beispiel"}, kind="variant"),
    "metric-unit": set_cell("figures", {"id": "staff"}, unit="item"),
    "place-code": set_cell("places", {"id": "cologne"}, kind="country"),
    "wording-numbers": set_cell("events", {"id": "purchase"}, title="The purchase of 2017"),
    "printed-words": set_cell("figures", {"id": "staff"}, printed="mehr als 121"),
    "corrections-kept": set_cell("corrections", {"table": "names"}, read_as="Beipsiel"),
    "quote-in-article": set_cell("evidence", {"row": "purchase"}, suffix=" anything"),
    "article-file": other_bytes,
    "plain-text": set_cell("companies", {"id": "beispiel"}, description="=sum"),
    "shares-total": set_cell("shareholdings", {"id": "muster-majority"}, share=130.0),
    "no-self": set_cell("relationships", {"id": "muster-partner"}, object="beispiel"),
    "mention-overlap": overlap,
    "mention-form": set_cell("mentions", {"start": PARTNER}, entity="cologne"),
    "mentions-found": drop("mentions", start=TEXT.index("Beispiel mehr")),
    "sentences-accounted": set_cell("sentences", {"fate": "opinion"}, fate="extracted"),
    "numbers-accounted": set_cell("numbers", {"words": "40"}, fate="repetition"),
    "trace-closes": longer_sentence,
    "articles-read-whole": drop("numbers", words="40"),
}
"""For each rule on tables, the least change of the small package that it, and only it, finds."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    return library.build(whole(tmp_path_factory.mktemp("small")).sources())


def broken(built: dict[str, pa.Table], change: Broken | None, *, articles: bool) -> Outcome:
    """What all rules that can run say of the small package after a change."""
    rows = {name: table.to_pylist() for name, table in built.items()}
    texts = {"made-up": Text("made-up", FILE, seeds.sha256(TEXT.encode()), TEXT)}
    if change is not None:
        change(rows, texts)
    models = tables()
    chunks: dict[str, Chunks] = {
        name: partial(iter, (arrow.from_rows(model, rows[name]),)) for name, model in models.items()
    }
    at_hand: set[Needs] = {"cells", "tables"}
    if articles:
        at_hand.add("articles")
    with Package(models, chunks, texts if articles else None) as package:
        return run_stages(package, at_hand)


def on_tables() -> list[str]:
    return [
        name
        for name, rule in RULES.items()
        if rule.needs != "files" and name != "descriptor-models"
    ]


def test_the_small_package_breaks_no_rule(built: dict[str, pa.Table]) -> None:
    outcome = broken(built, None, articles=True)
    assert outcome.findings == []
    assert {rule.name for rule in outcome.ran} >= set(on_tables())


@pytest.mark.parametrize("name", on_tables())
def test_the_least_corruption_gives_one_finding_of_its_rule(
    name: str, built: dict[str, pa.Table]
) -> None:
    needs_articles = RULES[name].needs == "articles"
    outcome = broken(built, BROKEN_TABLES[name], articles=needs_articles)
    [finding] = outcome.findings
    assert finding.rule == name
    assert finding.file.startswith("data/")
    assert finding.expected
    assert finding.found


def test_one_missing_row_is_one_finding_however_many_refer_to_it(
    built: dict[str, pa.Table],
) -> None:
    outcome = broken(built, drop("entities", id="erika-muster"), articles=False)
    [dangling] = [finding for finding in outcome.findings if finding.rule == "reference"]
    assert "'erika-muster'" in dangling.found
    assert "more cells" in dangling.found


def test_a_finding_names_the_line_of_the_csv_file_where_a_table_has_a_column_of_lines(
    built: dict[str, pa.Table],
) -> None:
    change = set_cell("sentences", {"fate": "opinion"}, fate="extracted")
    [finding] = broken(built, change, articles=False).findings
    fates = built["sentences"].column("fate").to_pylist()
    assert finding.line == fates.index("opinion") + 2
    assert finding.line != built["sentences"].column("line").to_pylist()[fates.index("opinion")]


@pytest.mark.parametrize(
    ("name", "where", "cells"),
    [
        ("sentences", {"fate": "opinion"}, {"line": 7}),
        ("numbers", {"words": "40"}, {"words": "40 in"}),
        ("numbers", {"words": "40"}, {"kind": "ordinal"}),
    ],
)
def test_what_is_read_from_an_article_is_held_against_it(
    built: dict[str, pa.Table], name: str, where: dict[str, Any], cells: dict[str, Any]
) -> None:
    [finding] = broken(built, set_cell(name, where, **cells), articles=True).findings
    assert finding.rule == "articles-read-whole"


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("vocabulary-table", set_cell("vocabulary", {"term": "hectare"}, label_de="Morgen")),
        ("sentences-accounted", set_cell("sentences", {"fate": "extracted"}, note="so it is")),
        ("corrections-kept", set_cell("corrections", {"table": "names"}, kind="misprint")),
        ("corrections-kept", set_cell("corrections", {"table": "names"}, column=None)),
        ("name-kind", set_cell("corrections", {"table": "names"}, read_as="Cologne")),
        ("conflict-rule", set_cell("conflicts", {"id": "staff"}, kind="unclear")),
        (
            "date-fineness",
            set_cell(
                "positions",
                {"id": "muster-head"},
                since="2011",
                since_earliest=DAY(2011, 1, 1),
                since_latest=DAY(2011, 12, 31),
            ),
        ),
    ],
)
def test_a_rule_that_demands_more_than_one_thing_finds_each(
    built: dict[str, pa.Table], rule: str, change: Broken
) -> None:
    [finding] = broken(built, change, articles=False).findings
    assert finding.rule == rule


def test_an_altered_text_is_found(built: dict[str, pa.Table]) -> None:
    found = {finding.rule for finding in broken(built, other_text, articles=True).findings}
    assert {"articles-read-whole", "article-file"} <= found


def test_every_rule_on_files_has_a_test_here() -> None:
    on_files = {name for name, rule in RULES.items() if rule.needs == "files"}
    assert on_files == {
        "descriptor-members",
        "descriptor-package",
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


def edit(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    change(descriptor)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def test_descriptor_members_a_misspelt_member(written: Path) -> None:
    edit(written, lambda d: d.update(keyword=d.pop("keywords")))
    assert rules_found(written) == {"descriptor-members": ["datapackage.json"]}


def test_descriptor_members_one_that_is_missing(written: Path) -> None:
    edit(written, lambda d: d.pop("licenses"))
    assert rules_found(written) == {"descriptor-members": ["datapackage.json"]}


def test_descriptor_members_one_of_another_type(written: Path) -> None:
    edit(written, lambda d: d.update(keywords="press"))
    assert rules_found(written) == {"descriptor-members": ["datapackage.json"]}


def test_descriptor_members_a_list_with_something_else_in_it(written: Path) -> None:
    edit(written, lambda d: d["keywords"].append(7))
    assert rules_found(written) == {"descriptor-members": ["datapackage.json"]}


def test_descriptor_package_another_licence(written: Path) -> None:
    edit(written, lambda d: d["licenses"][0].update(name="CC0-1.0"))
    assert rules_found(written) == {"descriptor-package": ["datapackage.json"]}


def test_descriptor_package_a_source_that_is_no_article_of_the_table(written: Path) -> None:
    edit(written, lambda d: d["sources"][0].update(title="Another article"))
    assert rules_found(written) == {"descriptor-package": ["datapackage.json"]}


def test_descriptor_package_a_version_that_is_none(written: Path) -> None:
    edit(written, lambda d: d.update(version="1.x"))
    assert rules_found(written) == {"descriptor-package": ["datapackage.json"]}


def test_descriptor_models_a_field_of_another_type(written: Path) -> None:
    edit(written, lambda d: d["resources"][0]["schema"]["fields"][0].update(type="any"))
    assert rules_found(written) == {"descriptor-models": ["datapackage.json"]}


def test_descriptor_models_a_foreign_key_left_out(written: Path) -> None:
    edit(written, lambda d: d["resources"][2]["schema"].pop("foreignKeys"))
    assert rules_found(written) == {"descriptor-models": ["datapackage.json"]}


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
    # The one that is missing, and the one that is not ours.
    assert rules_found(written) == {"resources": ["datapackage.json"] * 2}


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


def test_readable_an_empty_line_in_a_csv_is_found(written: Path) -> None:
    file = written / "data" / "figures.csv"
    file.write_bytes(file.read_bytes() + b"\n")
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
