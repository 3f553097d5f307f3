"""annotations.jsonld has the evidence in the form of the W3C Web Annotation Data Model.

See https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from alibaba_press.scripts.package.csv_cells import format_cell
from alibaba_press.scripts.release import web_annotations
from alibaba_press.scripts.release.inputs import ReleaseInputs
from alibaba_press.tests.support import bundles, release_inputs, small

SELECTORS = {
    "TextPositionSelector": ({"start", "end"}, {"start", "end"}),
    "TextQuoteSelector": ({"exact"}, {"exact", "prefix", "suffix"}),
}
"""The required and the allowed keys of each selector (4.2.4, 4.2.5)."""

MOTIVATIONS = {"linking", "tagging", "commenting"}


@pytest.fixture(scope="module", params=["small", pytest.param("real", marks=pytest.mark.slow)])
def inputs(request: pytest.FixtureRequest) -> ReleaseInputs:
    inputs: ReleaseInputs = getattr(release_inputs, f"{request.param}_inputs")()
    return inputs


@pytest.fixture(scope="module")
def collection(inputs: ReleaseInputs, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return write_annotations(inputs, tmp_path_factory.mktemp("annotations"))


def write_annotations(inputs: ReleaseInputs, folder: Path) -> Any:
    """Write the annotations into a folder and read them back."""
    web_annotations.write(inputs, folder)
    return bundles.read_json(folder / web_annotations.FILE)


def test_the_annotations_are_a_collection_with_one_page(
    inputs: ReleaseInputs, collection: Any
) -> None:
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert collection["total"] == len(page["items"]) == inputs.tables["evidence"].num_rows
    assert collection["created"] == f"{inputs.entry.date.isoformat()}T00:00:00Z"


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


def test_spans_words_basis_and_reason_are_those_of_the_evidence(
    inputs: ReleaseInputs, collection: Any
) -> None:
    hashes = {row["id"]: row["sha256"] for row in inputs.tables["articles"].to_pylist()}
    for item, row in zip(
        collection["first"]["items"], inputs.tables["evidence"].to_pylist(), strict=True
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
        texts = {body["purpose"]: body["value"] for body in item["body"][1:]}
        assert (texts["tagging"], texts.get("commenting")) == (row["basis"], row["reason"])


def test_the_body_is_the_row_or_cell_that_the_evidence_supports(
    inputs: ReleaseInputs, collection: Any, tmp_path: Path
) -> None:
    folder = bundles.write_package(inputs, tmp_path / "bundle")
    files: dict[str, list[list[str]]] = {}
    for item, row in zip(
        collection["first"]["items"], inputs.tables["evidence"].to_pylist(), strict=True
    ):
        file, _, fragment = item["body"][0].partition("#")
        if file not in files:
            with (folder / file).open(encoding="utf-8", newline="") as stream:
                files[file] = list(csv.reader(stream))
        kind, _, place = fragment.partition("=")
        number, *column = map(int, place.split(","))
        assert files[file][number - 1][0] == row["row"]
        assert kind == ("cell" if row["column"] else "row")
        if row["column"]:
            assert files[file][0][column[0] - 1] == row["column"]
            assert files[file][number - 1][column[0] - 1] == format_cell(row["value"])


def test_a_quote_is_the_words_of_its_span_in_the_article(tmp_path: Path) -> None:
    for item in write_annotations(release_inputs.small_inputs(), tmp_path)["first"]["items"]:
        position, *quotes = item["target"]["selector"]
        for quote in quotes:
            assert small.TEXT[position["start"] : position["end"]] == quote["exact"]


def test_withheld_words_have_a_position_and_a_hash_but_no_quote(tmp_path: Path) -> None:
    def without_quotes(rows: pa.Table) -> pa.Table:
        for name in ("quote", "prefix", "suffix"):
            index = rows.column_names.index(name)
            rows = rows.set_column(index, name, pa.nulls(rows.num_rows, pa.string()))
        if "sha256" not in rows.column_names:
            rows = rows.append_column("sha256", pa.array(["0" * 64] * rows.num_rows))
        return rows

    inputs = release_inputs.with_table_changed(
        release_inputs.small_inputs(), "evidence", without_quotes
    )
    hashes = inputs.tables["evidence"]["sha256"].to_pylist()
    targets = [item["target"] for item in write_annotations(inputs, tmp_path)["first"]["items"]]
    assert [target["sha256"] for target in targets] == hashes
    for target in targets:
        (selector,) = target["selector"]
        assert selector["type"] == "TextPositionSelector"
