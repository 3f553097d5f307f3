"""Changes of an edition, each with the difference that a comparison finds and its version step."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from alibaba_press.scripts.diff.compare import compare_contents
from alibaba_press.scripts.diff.difference import Difference, Level
from alibaba_press.scripts.diff.package_contents import PackageContents, read_package
from alibaba_press.tests.support.editions import Change, Edition, resource, text_column


def difference_after(old: Path, folder: Path, *changes: Change) -> Difference:
    """Return the difference between the first edition and one with these changes."""
    with read_package(write_changed(folder, *changes)) as new:
        return compare_contents(read_first(old), new)


@cache
def read_first(old: Path) -> PackageContents:
    """Read the first edition, once."""
    return ExitStack().enter_context(read_package(old))


def write_changed(folder: Path, *changes: Change) -> Path:
    """Write an edition with these changes and return its folder."""
    edition = Edition()
    for change in changes:
        change(edition)
    return edition.write(folder / "press-1.1.0")


def kinds_and_places(difference: Difference) -> list[tuple[str, str]]:
    """Return kind and place of each change."""
    return [
        (c.kind, "/".join(part for part in (c.table, c.row, c.column) if part is not None))
        for c in difference.changes
    ]


def move_quote(edition: Edition) -> None:
    evidence = edition.evidence("figures", "staff", "value")
    evidence.update(
        id=evidence["id"] + "0", start=evidence["start"] - 3, quote="als " + evidence["quote"]
    )


def retype(edition: Edition) -> None:
    edition.set_column("figures", "value", lambda column: replace(column, type="string"))
    for row in edition.rows["figures"]:
        row["value"] = str(int(row["value"]))


def retype_and_change(edition: Edition) -> None:
    retype(edition)
    edition.set("figures", "staff", value="121")


def rename(edition: Edition) -> None:
    """Rename the column ``printed`` of figures to ``words``."""
    renamed = replace(text_column("words"), provenance="derived")
    edition.set_column("figures", "printed", lambda column: renamed)
    for row in edition.rows["figures"]:
        row["words"] = row.pop("printed")


def replace_column(edition: Edition) -> None:
    rename(edition)
    edition.set("figures", "staff", words="other words")


def remove_column(edition: Edition) -> None:
    edition.set_columns("figures", lambda columns: [c for c in columns if c.name != "printed"])


def add_column(edition: Edition) -> None:
    edition.set_columns("figures", lambda columns: [*columns, text_column("note")])
    for row in edition.rows["figures"]:
        row["note"] = None


def rekey(edition: Edition) -> None:
    """Change the key of a row, and the evidence that supports it accordingly."""
    edition.set("figures", "staff", id="employees")
    for row in edition.rows["evidence"]:
        if (row["table"], row["row"]) == ("figures", "staff"):
            row.update(id=row["id"].replace("/staff/", "/employees/"), row="employees")


def withdraw(edition: Edition) -> None:
    edition.withdraw("figures", lambda row: row["id"] == "staff")
    edition.withdraw("evidence", lambda row: row["row"] == "staff")


def add_row(edition: Edition) -> None:
    edition.add("figures", "staff", id="staff-2", value=130.0)
    evidence = edition.evidence("figures", "staff", None)
    edition.rows["evidence"].append({**evidence, "id": evidence["id"] + "-2", "row": "staff-2"})


def set_members(**members: Any) -> Change:
    """Return the change that sets members of the descriptor."""

    def change(edition: Edition) -> None:
        edition.change_descriptor = lambda descriptor: descriptor.update(members)

    return change


def extend_key_of_figures(descriptor: dict[str, Any]) -> None:
    resource(descriptor, "figures")["schema"]["primaryKey"] = ["id", "metric"]


CHANGES: dict[str, tuple[Change, list[tuple[str, str]], Level]] = {
    "nothing": (lambda edition: None, [], Level.NONE),
    "a table is added": (
        lambda e: e.add_table("persons", "people"),
        [("table-added", "persons")],
        Level.MINOR,
    ),
    "a table is removed": (
        lambda e: e.remove_table("corrections"),
        [("table-removed", "corrections")],
        Level.MAJOR,
    ),
    "a column is added": (add_column, [("column-added", "figures/note")], Level.MINOR),
    "a column is removed": (remove_column, [("column-removed", "figures/printed")], Level.MAJOR),
    "a column is renamed": (rename, [("column-renamed", "figures/printed")], Level.MAJOR),
    "a column is replaced": (
        replace_column,
        [("column-removed", "figures/printed"), ("column-added", "figures/words")],
        Level.MAJOR,
    ),
    "a column is retyped": (retype, [("column-retyped", "figures/value")], Level.MAJOR),
    "a column is retyped and a cell is changed": (
        retype_and_change,
        [("column-retyped", "figures/value"), ("cell-changed", "figures/staff/value")],
        Level.MAJOR,
    ),
    "a column may be empty": (
        lambda e: e.set_column("figures", "title", lambda c: replace(c, required=False)),
        [("column-rules", "figures/title")],
        Level.MINOR,
    ),
    "a column refers to another table": (
        lambda e: e.set_column("figures", "place", lambda c: replace(c, references="entities")),
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
    "a value is added": (
        lambda e: e.set("figures", "staff", value_max=150.0),
        [("cell-changed", "figures/staff/value_max")],
        Level.MINOR,
    ),
    "a value is removed": (
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
    "the cell of a correction is changed": (
        lambda e: e.rows["corrections"][0].update(table="figures", row="staff", column="value"),
        [("cell-changed", f"corrections/beipsiel/{name}") for name in ("table", "row", "column")],
        Level.MINOR,
    ),
    "the reading of a misprint is changed": (
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
    "the speaker is changed": (
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
    "a quoted name is changed": (
        lambda e: e.set("people", "erika-muster", name="Erika"),
        [("cell-changed", "people/erika-muster/name")],
        Level.MINOR,
    ),
    "a column is described differently": (
        lambda e: e.set_column("figures", "value", lambda c: replace(c, description="The number.")),
        [("documentation", "figures/value")],
        Level.PATCH,
    ),
    "a table is described differently": (
        lambda e: e.models.update(figures=replace(e.models["figures"], title="Numbers.")),
        [("documentation", "figures/description")],
        Level.PATCH,
    ),
    "the package is described differently": (
        set_members(description="Five articles."),
        [("documentation", "description")],
        Level.PATCH,
    ),
    "the version is changed": (set_members(version="9.9.9"), [], Level.NONE),
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
