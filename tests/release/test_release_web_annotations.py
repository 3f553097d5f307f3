"""The annotations are the evidence, in the form that the W3C Web Annotation Data Model demands
(https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.release import web_annotations
from alibaba_press.scripts.release.contents import Contents
from alibaba_press.tests.support import bundles, released, small

SELECTORS = {
    "TextPositionSelector": ({"start", "end"}, {"start", "end"}),
    "TextQuoteSelector": ({"exact"}, {"exact", "prefix", "suffix"}),
}
"""What a selector must have and may have (4.2.4, 4.2.5)."""

MOTIVATIONS = {"linking", "tagging", "commenting"}


@pytest.fixture(scope="module", params=["small", "real"])
def contents(request: pytest.FixtureRequest) -> Contents:
    made: Contents = getattr(released, request.param)()
    return made


@pytest.fixture(scope="module")
def collection(contents: Contents, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return written(contents, tmp_path_factory.mktemp("annotations"))


def written(contents: Contents, folder: Path) -> Any:
    web_annotations.write(contents, folder)
    return bundles.document(folder / web_annotations.FILE)


def test_it_is_a_collection_with_one_page(contents: Contents, collection: Any) -> None:
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert collection["total"] == len(page["items"]) == contents.tables["evidence"].num_rows
    assert collection["created"] == f"{contents.entry.date.isoformat()}T00:00:00Z"


def test_each_annotation_has_the_form_that_the_model_demands(collection: Any) -> None:
    items = collection["first"]["items"]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert set(item) == {"id", "type", "motivation", "body", "target"}
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        for body in item["body"][1:]:
            assert set(body) == {"type", "purpose", "value"}
            assert body["type"] == "TextualBody"
            assert body["purpose"] in MOTIVATIONS
        target = item["target"]
        assert target["type"] == "SpecificResource"
        assert target["source"].startswith("hash://sha256/")
        for selector in target["selector"]:
            demanded, allowed = SELECTORS[selector["type"]]
            assert demanded <= set(selector) - {"type"} <= allowed
            assert None not in selector.values()


def test_spans_words_and_remarks_are_those_of_the_evidence(
    contents: Contents, collection: Any
) -> None:
    hashes = {row["id"]: row["sha256"] for row in contents.tables["articles"].to_pylist()}
    for item, row in zip(
        collection["first"]["items"], contents.tables["evidence"].to_pylist(), strict=True
    ):
        assert item["id"] == f"#{row['id']}"
        target = item["target"]
        assert target["source"] == f"hash://sha256/{hashes[row['article']]}"
        assert target.get("sha256") == row.get("sha256")
        position, *quotes = target["selector"]
        assert (position["start"], position["end"]) == (row["start"], row["end"])
        quote = quotes[0] if quotes else {}
        for name, column in (("exact", "quote"), ("prefix", "prefix"), ("suffix", "suffix")):
            assert quote.get(name) == row[column] or row["quote"] is None
        assert bool(quotes) == (row["quote"] is not None)
        remarks = {body["purpose"]: body["value"] for body in item["body"][1:]}
        assert (remarks["tagging"], remarks.get("commenting")) == (row["basis"], row["reason"])


def test_the_body_is_the_cell_that_is_carried(
    contents: Contents, collection: Any, tmp_path: Path
) -> None:
    folder = bundles.bundle(contents, tmp_path / "bundle")
    held: dict[str, list[list[str]]] = {}
    for item, row in zip(
        collection["first"]["items"], contents.tables["evidence"].to_pylist(), strict=True
    ):
        file, _, fragment = item["body"][0].partition("#")
        if file not in held:
            with (folder / file).open(encoding="utf-8", newline="") as opened:
                held[file] = list(csv.reader(opened))
        kind, _, place = fragment.partition("=")
        number, *column = map(int, place.split(","))
        assert held[file][number - 1][0] == row["row"]
        assert kind == ("cell" if row["column"] else "row")
        if row["column"]:
            assert held[file][0][column[0] - 1] == row["column"]
            assert held[file][number - 1][column[0] - 1] == format_cell(row["value"])


def test_the_words_are_in_the_article(tmp_path: Path) -> None:
    for item in written(released.small(), tmp_path)["first"]["items"]:
        position, *quotes = item["target"]["selector"]
        for quote in quotes:
            assert small.TEXT[position["start"] : position["end"]] == quote["exact"]


def test_words_that_are_withheld_have_a_position_and_a_hash(tmp_path: Path) -> None:
    def withheld(rows: pa.Table) -> pa.Table:
        for name in ("quote", "prefix", "suffix"):
            at = rows.column_names.index(name)
            rows = rows.set_column(at, name, pa.nulls(rows.num_rows, pa.string()))
        if "sha256" not in rows.column_names:
            rows = rows.append_column("sha256", pa.array(["0" * 64] * rows.num_rows))
        return rows

    contents = released.changed(released.small(), "evidence", withheld)
    hashes = contents.tables["evidence"]["sha256"].to_pylist()
    targets = [item["target"] for item in written(contents, tmp_path)["first"]["items"]]
    assert [target["sha256"] for target in targets] == hashes
    for target in targets:
        (selector,) = target["selector"]
        assert selector["type"] == "TextPositionSelector"
