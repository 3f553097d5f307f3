"""The changes that tests of comparisons make, and what differs then."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

from alibaba_press.scripts.diff.compare import compare_contents as between
from alibaba_press.scripts.diff.difference import Difference, Level
from alibaba_press.scripts.diff.package_contents import PackageContents, read_package
from alibaba_press.tests.support.editions import Change, Edition, field, resource


def changed(old: Path, folder: Path, *changes: Change) -> Difference:
    """What differs between the first edition and one with these changes."""
    return between(first(old), read_package(written(folder, *changes)))


@cache
def first(old: Path) -> PackageContents:
    """The first edition, read."""
    return read_package(old)


def written(folder: Path, *changes: Change) -> Path:
    edition = Edition()
    for change in changes:
        change(edition)
    return edition.write(folder / "press-1.1.0")


def places(found: Difference) -> list[tuple[str, str]]:
    """Kind and place of each change."""
    return [
        (c.kind, "/".join(part for part in (c.table, c.row, c.column) if part is not None))
        for c in found.changes
    ]


def move_quote(edition: Edition) -> None:
    one = edition.evidence("figures", "staff", "value")
    one.update(id=one["id"] + "0", start=one["start"] - 3, quote="als " + one["quote"])


def retype(edition: Edition) -> None:
    edition.field("figures", "value", type="string")
    for row in edition.rows["figures"]:
        row["value"] = str(int(row["value"]))


def retype_and_change(edition: Edition) -> None:
    retype(edition)
    edition.set("figures", "staff", value="121")


def rename(edition: Edition) -> None:
    edition.columns(
        "figures", lambda all: [field("said", provenance="derived") if c.name == "printed" else c
                                for c in all]
    )  # fmt: skip
    for row in edition.rows["figures"]:
        row["said"] = row.pop("printed")


def replace_column(edition: Edition) -> None:
    rename(edition)
    edition.set("figures", "staff", said="another")


def remove_column(edition: Edition) -> None:
    edition.columns("figures", lambda all: [c for c in all if c.name != "printed"])


def add_column(edition: Edition) -> None:
    edition.columns("figures", lambda all: [*all, field("note")])
    for row in edition.rows["figures"]:
        row["note"] = None


def rekey(edition: Edition) -> None:
    """Another key for a row, and for the evidence that carries it."""
    edition.set("figures", "staff", id="employees")
    for row in edition.rows["evidence"]:
        if (row["table"], row["row"]) == ("figures", "staff"):
            row.update(id=row["id"].replace("/staff/", "/employees/"), row="employees")


def withdraw(edition: Edition) -> None:
    edition.withdraw("figures", lambda row: row["id"] == "staff")
    edition.withdraw("evidence", lambda row: row["row"] == "staff")


def add_row(edition: Edition) -> None:
    edition.add("figures", "staff", id="staff-2", value=130.0)
    one = edition.evidence("figures", "staff", None)
    edition.rows["evidence"].append({**one, "id": one["id"] + "-2", "row": "staff-2"})


def in_descriptor(**members: Any) -> Change:
    def change(edition: Edition) -> None:
        edition.descriptor = lambda descriptor: descriptor.update(members)

    return change


def key_of_figures(descriptor: dict[str, Any]) -> None:
    resource(descriptor, "figures")["schema"]["primaryKey"] = ["id", "metric"]


CHANGES: dict[str, tuple[Change, list[tuple[str, str]], Level]] = {
    "nothing": (lambda edition: None, [], Level.NONE),
    "a table is added": (
        lambda e: e.table("persons", "people"),
        [("table-added", "persons")],
        Level.MINOR,
    ),
    "a table is removed": (
        lambda e: e.drop("corrections"),
        [("table-removed", "corrections")],
        Level.MAJOR,
    ),
    "a column is added": (add_column, [("column-added", "figures/note")], Level.MINOR),
    "a column is removed": (remove_column, [("column-removed", "figures/printed")], Level.MAJOR),
    "a column is renamed": (rename, [("column-renamed", "figures/printed")], Level.MAJOR),
    "a column is replaced": (
        replace_column,
        [("column-removed", "figures/printed"), ("column-added", "figures/said")],
        Level.MAJOR,
    ),
    "a column is retyped": (retype, [("column-retyped", "figures/value")], Level.MAJOR),
    "a column is retyped and a cell is changed": (
        retype_and_change,
        [("column-retyped", "figures/value"), ("cell-changed", "figures/staff/value")],
        Level.MAJOR,
    ),
    "a column may be empty": (
        lambda e: e.field("figures", "title", required=False),
        [("column-rules", "figures/title")],
        Level.MINOR,
    ),
    "a column refers to another table": (
        lambda e: e.field("figures", "place", references="entities"),
        [("column-rules", "figures/place")],
        Level.MINOR,
    ),
    "a row is added": (
        add_row,
        [("row-added", "figures/staff-2"), ("evidence-added", "figures/staff-2")],
        Level.MINOR,
    ),
    "a row has another key": (rekey, [("row-rekeyed", "figures/staff")], Level.MAJOR),
    "a value is changed": (
        lambda e: e.set("figures", "staff", value=121.0),
        [("cell-changed", "figures/staff/value")],
        Level.MINOR,
    ),
    "a value is there now": (
        lambda e: e.set("figures", "staff", value_max=150.0),
        [("cell-changed", "figures/staff/value_max")],
        Level.MINOR,
    ),
    "a value is gone": (
        lambda e: e.set("figures", "staff-in-cologne", place=None),
        [("cell-changed", "figures/staff-in-cologne/place")],
        Level.MINOR,
    ),
    "a day is changed": (
        lambda e: e.set("figures", "staff", period_latest=datetime.date(2020, 1, 1)),
        [("cell-changed", "figures/staff/period_latest")],
        Level.MINOR,
    ),
    "a term is changed": (
        lambda e: e.set("figures", "staff", metric="employees"),
        [("cell-changed", "figures/staff/metric")],
        Level.MINOR,
    ),
    "what a correction is about is changed": (
        lambda e: e.rows["corrections"][0].update(table="figures", row="staff", column="value"),
        [("cell-changed", f"corrections/beipsiel/{name}") for name in ("table", "row", "column")],
        Level.MINOR,
    ),
    "how a misprint is read is changed": (
        lambda e: e.rows["corrections"][0].update(read_as="Beispiele"),
        [("cell-changed", "corrections/beipsiel/read_as")],
        Level.MINOR,
    ),
    "a quote is changed": (move_quote, [("evidence-changed", "figures/staff/value")], Level.MINOR),
    "a quote is withheld": (
        lambda e: e.evidence("figures", "staff", "value").update(prefix=None),
        [("evidence-changed", "figures/staff/value")],
        Level.MINOR,
    ),
    "a quote is withdrawn": (
        lambda e: e.withdraw("evidence", lambda r: (r["row"], r["column"]) == ("staff", "value")),
        [("evidence-withdrawn", "figures/staff/value")],
        Level.MINOR,
    ),
    "a second quote is added": (
        lambda e: e.add(
            "evidence", e.evidence("figures", "staff", "value")["id"], id="another", start=1
        ),
        [("evidence-added", "figures/staff/value")],
        Level.MINOR,
    ),
    "another one says so": (
        lambda e: e.evidence("figures", "staff", "value").update(speaker="erika-muster"),
        [("evidence-changed", "figures/staff/value")],
        Level.MINOR,
    ),
    "a code is changed": (
        lambda e: e.set("articles", "made-up", language="en"),
        [("cell-changed", "articles/made-up/language")],
        Level.MINOR,
    ),
    "a reason is reworded": (
        lambda e: e.evidence("figures", "staff", "value").update(reason="so it is"),
        [("evidence-reworded", "figures/staff/value")],
        Level.PATCH,
    ),
    "a title is reworded": (
        lambda e: e.set("figures", "staff", title="Staff of Beispiel"),
        [("cell-reworded", "figures/staff/title")],
        Level.PATCH,
    ),
    "a name that an article gives is changed": (
        lambda e: e.set("people", "erika-muster", name="Erika"),
        [("cell-changed", "people/erika-muster/name")],
        Level.MINOR,
    ),
    "a column is described anew": (
        lambda e: e.field("figures", "value", description="The number."),
        [("documentation", "figures/value")],
        Level.PATCH,
    ),
    "a table is described anew": (
        lambda e: e.describe("figures", title="Numbers."),
        [("documentation", "figures/description")],
        Level.PATCH,
    ),
    "the package is described anew": (
        in_descriptor(description="Five articles."),
        [("documentation", "description")],
        Level.PATCH,
    ),
    "the version is another": (in_descriptor(version="9.9.9"), [], Level.NONE),
    "the README is changed": (
        lambda e: e.documents.update({"README.md": "Read this.\n"}),
        [("documentation", "README.md")],
        Level.PATCH,
    ),
    "a licence is added": (
        lambda e: e.documents.update(LICENSE="Free.\n"),
        [("documentation", "LICENSE")],
        Level.PATCH,
    ),
}
