"""The comparison of two packages: each kind of change, the version step that it forces, how it is
told, and what cannot be compared."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from alibaba_press.scripts import seeds
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.diff import FORMS, difference
from alibaba_press.scripts.diff.comparison import compare
from alibaba_press.scripts.diff.comparison import difference as between
from alibaba_press.scripts.diff.difference import KINDS, Difference, Level
from alibaba_press.scripts.diff.packages import Bundle, NotCompared, read
from alibaba_press.scripts.diff.step import NoVersion, Step, enough, step
from alibaba_press.scripts.errors import Problems
from alibaba_press.scripts.release.archive import NotUnpacked, pack
from alibaba_press.tests.editions import Change, Edition, field, resource


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


def changed(old: Path, folder: Path, *changes: Change) -> Difference:
    """What differs between the first edition and one with these changes."""
    return between(first(old), read(written(folder, *changes)))


@cache
def first(old: Path) -> Bundle:
    """The first edition, read."""
    return read(old)


def written(folder: Path, *changes: Change) -> Path:
    edition = Edition()
    for change in changes:
        change(edition)
    return edition.write(folder / "press-1.1.0")


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
        "figures", lambda all: [field("said", known="derived") if c.name == "printed" else c
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


def places(found: Difference) -> list[tuple[str, str]]:
    """Kind and place of each change."""
    return [
        (c.kind, "/".join(part for part in (c.table, c.row, c.column) if part is not None))
        for c in found.changes
    ]


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found_as_what_it_is_and_forces_its_step(
    what: str, old: Path, tmp_path: Path
) -> None:
    change, wanted, level = CHANGES[what]
    found = changed(old, tmp_path, change)
    kinds = [(kind, place.replace(correction(found), "beipsiel")) for kind, place in places(found)]
    assert sorted(kinds) == sorted(wanted)
    assert step(found).level is level
    assert found.same == (not wanted)


def correction(found: Difference) -> str:
    """The key of the one correction."""
    rows = [c.row for c in found.changes if c.table == "corrections" and c.row]
    return rows[0] if rows else "\0"


def test_every_kind_of_change_is_made_above() -> None:
    made = {kind for _, wanted, _ in CHANGES.values() for kind, _ in wanted}
    assert made | {"row-withdrawn", "primary-key"} == set(KINDS)
    assert difference.KINDS is KINDS


def test_a_withdrawn_row_is_a_key_that_is_gone(old: Path, tmp_path: Path) -> None:
    found = changed(old, tmp_path, withdraw)
    assert step(found) == Step(Level.MAJOR, ("figures: 1 row withdrawn",))
    assert [c.row for c in found.by_kind["row-withdrawn"]] == ["staff"]
    [withdrawn] = found.by_kind["row-withdrawn"]
    assert withdrawn.old["value"] == 120
    assert set(found.by_kind) == {"row-withdrawn"}, "its evidence goes without saying"
    assert {c.kind for c in found.changes} == {"row-withdrawn", "evidence-withdrawn"}


def test_another_primary_key_is_a_changed_key(old: Path, tmp_path: Path) -> None:
    def change(edition: Edition) -> None:
        edition.descriptor = key_of_figures

    found = changed(old, tmp_path, change)
    [key] = found.by_kind["primary-key"]
    assert (key.table, key.old, key.new) == ("figures", ["id"], ["id", "metric"])
    assert step(found).level is Level.MAJOR


def test_a_row_of_another_key_and_another_value_is_withdrawn_and_added(
    old: Path, tmp_path: Path
) -> None:
    found = changed(old, tmp_path, lambda e: e.set("figures", "staff", id="employees", value=1.0))
    assert [c.row for c in found.by_kind["row-withdrawn"]] == ["staff"]
    assert [c.row for c in found.by_kind["row-added"]] == ["employees"]


def test_old_and_new_are_told_with_their_types(old: Path, tmp_path: Path) -> None:
    found = changed(
        old,
        tmp_path,
        lambda e: e.set("figures", "staff", value=121.0, period_latest=datetime.date(2020, 1, 1)),
    )
    cells = {c.column: (c.old, c.new) for c in found.changes}
    assert cells == {"value": (120.0, 121.0), "period_latest": (None, "2020-01-01")}


def test_rows_of_which_the_evidence_alone_changed_are_named(old: Path, tmp_path: Path) -> None:
    found = changed(
        old,
        tmp_path,
        move_quote,
        lambda e: e.evidence("figures", "staff-in-cologne", "value").update(suffix=None),
        lambda e: e.set("figures", "staff-in-cologne", value=41.0),
    )
    assert found.evidence_alone() == [("figures", "staff")]
    [_, moved] = found.by_kind["evidence-changed"]
    assert moved.new["quote"] == "als " + moved.old["quote"]
    assert moved.new["start"] == moved.old["start"] - 3


def test_the_highest_level_decides_and_gives_the_reasons(old: Path, tmp_path: Path) -> None:
    found = changed(old, tmp_path, add_row, rename, in_descriptor(title="Another"))
    assert step(found) == Step(Level.MAJOR, ("figures: 1 column renamed",))


def test_the_order_of_rows_and_of_columns_is_no_difference(old: Path, tmp_path: Path) -> None:
    def turn(edition: Edition) -> None:
        edition.rows["figures"].reverse()
        edition.columns("figures", lambda all: [all[0], *reversed(all[1:])])

    assert changed(old, tmp_path, turn).same


# Versions


@pytest.mark.parametrize(
    ("before", "after", "highest"),
    [
        ("1.2.3", "2.0.0", Level.MAJOR),
        ("1.2.3", "1.3.0", Level.MINOR),
        ("1.2.3", "1.2.4", Level.PATCH),
        ("1.2.3", "1.2.3", Level.NONE),
        ("0.1.0", "0.2.0", Level.MINOR),
        ("0.1.0", "1.0.0", Level.MAJOR),
        ("0.9.0", "0.10.0", Level.MINOR),
        ("1.9.9", "2.0.0", Level.MAJOR),
        ("1.2.3", "1.2.2", None),
        ("1.2.3", "1.1.9", None),
        ("1.2.3", "0.9.9", None),
    ],
)
def test_a_version_is_enough_for_a_step_or_not(
    before: str, after: str, highest: Level | None
) -> None:
    for level in Level:
        wanted = highest is not None and level <= highest
        assert enough(before, after, Step(level, ())) is wanted


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "v1.2.3", "1.02.3", "1.2.3-beta", ""])
def test_what_is_no_version_is_told(version: str) -> None:
    with pytest.raises(NoVersion, match=r"expected: 1\.2\.3"):
        enough("1.0.0", version, Step(Level.PATCH, ()))


# Forms


@pytest.fixture(scope="module")
def several(old: Path, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """Several changes at once."""
    return changed(
        old,
        tmp_path_factory.mktemp("several"),
        rekey,
        add_row_like_cologne,
        move_quote_of_cologne,
        lambda e: e.set("people", "erika-muster", description="*A* `firm`\x1b[2J\n# " + "a" * 200),
        in_descriptor(description="Five articles.", version="1.1.0"),
    )


def add_row_like_cologne(edition: Edition) -> None:
    edition.add("figures", "staff-in-cologne", id="staff-in-bonn", value=30.0)


def move_quote_of_cologne(edition: Edition) -> None:
    edition.evidence("figures", "staff-in-cologne", "value").update(start=1)


def test_the_text_groups_counts_and_cuts(several: Difference) -> None:
    made = FORMS["text"].render(several)
    lines = made.splitlines()
    assert lines[0] == "alibaba-press 0.1.0 → alibaba-press 1.1.0"
    assert "Rows with another key: 1" in lines
    assert "    staff  → employees" in lines
    assert "    staff-in-bonn  People who work at Beispiel in Cologne" in lines
    assert "  people: 1" in lines
    [cut] = [line for line in lines if line.startswith("    erika-muster/description  A trader")]
    assert cut.endswith("a…")
    assert "\x1b" not in made
    assert "Of these rows nothing but the evidence changed: figures/staff-in-cologne" in lines
    assert lines[-2:] == [
        "different: the version step is MAJOR, for",
        "  figures: 1 row with another key",
    ]


def test_the_json_has_every_change(several: Difference) -> None:
    made = json.loads(FORMS["json"].render(several))
    assert (made["format"], made["version"], made["same"]) == ("alibaba-press-diff", 1, False)
    assert made["old"] == {"name": "alibaba-press", "version": "0.1.0"}
    assert made["new"] == {"name": "alibaba-press", "version": "1.1.0"}
    assert made["step"] == {"level": "major", "reasons": ["figures: 1 row with another key"]}
    assert len(made["changes"]) == sum(made["counts"].values()) == len(several.changes)
    assert {
        "kind": "row-rekeyed",
        "table": "figures",
        "row": "staff",
        "column": None,
        "old": "staff",
        "new": "employees",
    } in made["changes"]
    [reworded] = [c for c in made["changes"] if c["kind"] == "cell-reworded"]
    assert reworded["new"].endswith("a" * 200)


def test_the_markdown_is_a_list_in_which_nothing_is_marked_up(several: Difference) -> None:
    lines = FORMS["markdown"].render(several).splitlines()
    assert lines[0] == "Version step MAJOR: figures: 1 row with another key."
    assert "- Rows with another key:" in lines
    assert "  - `figures` `staff`: → employees" in lines
    [cut] = [line for line in lines if "`erika-muster/description`" in line]
    assert "→ \\*A\\* \\`firm\\`" in cut
    assert all(line.lstrip().startswith("- ") for line in lines[2:])


def test_a_column_that_came_is_no_change_of_all_evidence(old: Path, tmp_path: Path) -> None:
    def with_digests(edition: Edition) -> None:
        edition.columns("evidence", lambda all: [*all, field("digest")])
        for row in edition.rows["evidence"]:
            row["digest"] = "0"

    found = changed(old, tmp_path, with_digests, move_quote)
    assert sorted(found.by_kind) == ["column-added", "evidence-changed"]
    [line] = [line for line in FORMS["text"].render(found).splitlines() if "als mehr" in line]
    assert line.split("  ")[-1].startswith("start: ")
    assert "digest" not in line


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_that_nothing_differs(name: str, old: Path) -> None:
    made = FORMS[name].render(compare(old, old))
    said = {"text": "same: nothing differs\n", "markdown": "Nothing differs.\n"}
    assert said.get(name, '"same": true') in made
    assert made.endswith("\n")


def test_a_long_list_is_cut_for_people_and_whole_for_programs(old: Path, tmp_path: Path) -> None:
    def many(edition: Edition) -> None:
        for number in range(30):
            edition.add("figures", "staff", id=f"staff-{number:02}", value=float(number))

    found = changed(old, tmp_path, many)
    assert "    and 10 more, which --format json lists" in FORMS["text"].render(found)
    assert "    - and 10 more" in FORMS["markdown"].render(found)
    assert len(json.loads(FORMS["json"].render(found))["changes"]) == 30


def test_half_a_surrogate_pair_does_no_harm(old: Path, tmp_path: Path) -> None:
    found = changed(old, tmp_path, in_descriptor(title="\ud800", name="\ud800"))
    for form in FORMS.values():
        form.render(found).encode("utf-8")
    assert json.loads(FORMS["json"].render(found))["changes"][0]["new"] == "\ud800"


# Packages in other places


def test_a_zip_is_the_same_as_its_folder(old: Path, tmp_path: Path) -> None:
    archive = tmp_path / "press.zip"
    pack(old, archive, datetime.date(2026, 1, 31))
    assert compare(archive, old).same
    assert compare(old / "datapackage.json", archive).same
    new = written(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    assert places(compare(archive, new)) == [("cell-changed", "figures/staff/value")]


def test_an_unpacked_zip_is_cleared_away(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack(old, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    read(tmp_path / "press.zip")
    assert list((tmp_path / "scratch").iterdir()) == []


# What cannot be compared


def damage(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("120", "121"), encoding="utf-8")


def disagree(folder: Path) -> None:
    """Change the CSV file of a table, and the descriptor with it, but not the Parquet file."""
    damage(folder)
    data = (folder / "data" / "figures.csv").read_bytes()
    in_file(folder, figures={"hash": f"sha256:{seeds.sha256(data)}", "bytes": len(data)})


def retype_parquet(folder: Path) -> None:
    path = folder / "data" / "figures.parquet"
    rows = parquet.ParquetFile(path).read()
    at = rows.column_names.index("value")
    parquet.write_table(rows.set_column(at, "value", rows["value"].cast(pa.float32())), path)
    hash = f"sha256:{seeds.sha256(path.read_bytes())}"
    in_file(folder, **{"figures-parquet": {"hash": hash}})


def in_file(folder: Path, **resources: dict[str, Any]) -> None:
    """Change members of resources in a descriptor."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for name, members in resources.items():
        resource(descriptor, name).update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def in_schema(folder: Path, **members: Any) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    resource(descriptor, "figures")["schema"].update(members)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def linked(folder: Path) -> None:
    path = folder / "data" / "figures.csv"
    path.rename(folder.parent / "elsewhere.csv")
    path.symlink_to(folder.parent / "elsewhere.csv")


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "no such path": (shutil.rmtree, "found:    nothing"),
    "no descriptor": (lambda f: (f / "datapackage.json").unlink(), "there is no descriptor"),
    "no JSON": (lambda f: (f / "datapackage.json").write_text("{"), "is no JSON text"),
    "a list": (lambda f: (f / "datapackage.json").write_text("[]"), "is no JSON object"),
    "no tables": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [{}]}'),
        "a descriptor with tables",
    ),
    "resources that are none": (
        lambda f: (f / "datapackage.json").write_text('{"resources": [7]}'),
        "found:    7",
    ),
    "a changed file": (damage, "data/figures.csv: this cannot be compared"),
    "files that disagree": (disagree, "121"),
    "other types in Parquet": (retype_parquet, "with the columns and types of the descriptor"),
    "a missing file": (lambda f: (f / "data" / "figures.parquet").unlink(), "found:    no file"),
    "a link": (linked, "found:    a link"),
    "a path that climbs": (
        lambda f: in_file(f, figures={"path": "../elsewhere.csv"}),
        "found:    '../elsewhere.csv'",
    ),
    "a name that climbs": (
        lambda f: in_file(f, figures={"name": "../x", "path": "data/../x.csv"}),
        "found:    '../x'",
    ),
    "a name that stands twice": (lambda f: in_file(f, figures={"name": "people"}), "'people'"),
    "no schema": (lambda f: in_file(f, figures={"schema": None}), "found:    None"),
    "no fields": (lambda f: in_schema(f, fields=[]), "a schema of figures with fields"),
    "odd fields": (lambda f: in_schema(f, fields=[[]]), "columns of figures with names"),
    "a type that is none": (
        lambda f: in_schema(f, fields=[{"name": "id", "type": "geojson"}]),
        "found:    'geojson'",
    ),
    "a type that is an object": (
        lambda f: in_schema(f, fields=[{"name": "id", "type": "any"}, {"name": "a", "type": 7}]),
        "found:    'any'",
    ),
    "no key": (lambda f: in_schema(f, primaryKey=[]), "a primary key of columns of figures"),
    "an odd key": (lambda f: in_schema(f, primaryKey=[["id"], 7]), "a primary key of columns"),
    "an unknown key": (lambda f: in_schema(f, primaryKey="slug"), "found:    'slug'"),
    "a key that stands twice": (lambda f: in_schema(f, primaryKey="unit"), "'person' twice"),
    "an empty key": (lambda f: in_schema(f, primaryKey="speaker"), "an empty key"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_compared_is_told(what: str, old: Path, tmp_path: Path) -> None:
    harm, said = BAD[what]
    folder = shutil.copytree(old, tmp_path / "press")
    harm(folder)
    for pair in ((folder, old), (old, folder)):
        with pytest.raises((NotCompared, Problems)) as raised:
            compare(*pair)
        told = str(raised.value)
        assert told.startswith(str(folder))
        assert all(f"\n    {part}:" in told for part in ("expected", "found", "remedy"))
        assert said in told


def test_odd_foreign_keys_and_constraints_are_compared_as_they_are(
    old: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    in_schema(folder, foreignKeys=[7, {"fields": 7}, {"fields": ["place", []]}])
    assert {change.kind for change in compare(old, folder).changes} == {"column-rules"}


def test_a_zip_that_is_none_is_told_with_its_path(old: Path, tmp_path: Path) -> None:
    (tmp_path / "press.zip").write_bytes(b"rubbish" * 9)
    with pytest.raises(NotUnpacked, match=r"press\.zip: the archive is not unpacked"):
        compare(old, tmp_path / "press.zip")


def test_a_zip_with_a_damaged_package_is_told_with_its_path(old: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(old, tmp_path / "press")
    damage(folder)
    pack(folder, tmp_path / "press.zip", datetime.date(2026, 1, 31))
    with pytest.raises(NotCompared) as raised:
        compare(tmp_path / "press.zip", old)
    assert str(raised.value).startswith(f"{tmp_path / 'press.zip'}: data/figures.csv: ")


def test_a_large_package_is_refused(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alibaba_press.scripts.diff.packages.LARGEST", 100)
    with pytest.raises(NotCompared, match="tables of at most 100 bytes"):
        compare(old, old)


# The command


def call(*arguments: object):
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_the_exit_code_is_0_where_nothing_differs(old: Path) -> None:
    done = call(old, old)
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "same: nothing differs")


def test_the_exit_code_is_1_where_something_does(old: Path, tmp_path: Path) -> None:
    new = written(tmp_path, lambda e: e.set("figures", "staff", value=121.0))
    done = call(old, new, "--format", "markdown", "--output", tmp_path / "changes.md")
    assert (done.exit_code, done.stdout) == (1, "")
    text = (tmp_path / "changes.md").read_text(encoding="utf-8")
    assert "- `figures` `staff/value`: 120 → 121" in text
    assert json.loads(call(old, new, "--format", "json", "--output", "-").stdout)["counts"] == {
        "cell-changed": 1
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((), "Missing argument"), (("a",), "Missing argument"),
     (("a", "b", "--format", "jsn"), "did you mean 'json'")],
)  # fmt: skip
def test_the_exit_code_is_2_where_the_call_is_wrong(arguments: tuple[str, ...], said: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_the_exit_code_is_3_where_they_cannot_be_compared(old: Path, tmp_path: Path) -> None:
    for pair in ((old, tmp_path / "none"), (tmp_path, old)):
        done = call(*pair)
        assert (done.exit_code, done.stdout) == (3, "")
        assert "this cannot be compared" in done.stderr
        assert "remedy:" in done.stderr
    done = call(old, old, "--output", tmp_path / "none" / "diff.txt")
    assert done.exit_code == 3
    assert "the file cannot be written" in done.stderr
