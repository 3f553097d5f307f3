"""The formats of a difference: text, JSON and Markdown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alibaba_press.scripts.changelog import version
from alibaba_press.scripts.diff import FORMATS
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import Difference
from alibaba_press.tests.support.edition_changes import (
    difference_after,
    move_quote,
    rekey,
    set_members,
)
from alibaba_press.tests.support.editions import Edition, text_column


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


@pytest.fixture(scope="module")
def several_changes(old: Path, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """Several changes at once."""
    return difference_after(
        old,
        tmp_path_factory.mktemp("several-changes"),
        rekey,
        add_row_like_cologne,
        move_quote_of_cologne,
        lambda e: e.set("people", "erika-muster", description="*A* `firm`\x1b[2J\n# " + "a" * 200),
        set_members(description="Five articles.", version="1.1.0"),
    )


def add_row_like_cologne(edition: Edition) -> None:
    edition.add("figures", "staff-in-cologne", id="staff-in-bonn", value=30.0)


def move_quote_of_cologne(edition: Edition) -> None:
    edition.evidence("figures", "staff-in-cologne", "value").update(start=1)


def test_the_text_groups_and_counts_changes_and_cuts_long_values(
    several_changes: Difference,
) -> None:
    text = FORMATS["text"].render(several_changes)
    lines = text.splitlines()
    assert lines[0] == f"alibaba-press {version()} → alibaba-press 1.1.0"
    assert "Rows with another key: 1" in lines
    assert "    staff  → employees" in lines
    assert "    staff-in-bonn  40 people work at Beispiel in Cologne" in lines
    assert "  people: 1" in lines
    [cut] = [line for line in lines if line.startswith("    erika-muster/description  A trader")]
    assert cut.endswith("a…")
    assert "\x1b" not in text
    assert "Of these rows nothing but the evidence changed: figures/staff-in-cologne" in lines
    assert lines[-2:] == [
        "different: the version step is MAJOR, for",
        "  figures: 1 row with another key",
    ]


def test_the_json_has_every_change_in_full(several_changes: Difference) -> None:
    document = json.loads(FORMATS["json"].render(several_changes))
    assert (document["format"], document["version"]) == ("alibaba-press-diff", 1)
    assert document["same"] is False
    assert document["old"] == {"name": "alibaba-press", "version": version()}
    assert document["new"] == {"name": "alibaba-press", "version": "1.1.0"}
    assert document["step"] == {"level": "major", "reasons": ["figures: 1 row with another key"]}
    assert (
        len(document["changes"]) == sum(document["counts"].values()) == len(several_changes.changes)
    )
    assert {
        "kind": "row-rekeyed",
        "table": "figures",
        "row": "staff",
        "column": None,
        "old": "staff",
        "new": "employees",
    } in document["changes"]
    [reworded] = [c for c in document["changes"] if c["kind"] == "cell-reworded"]
    assert reworded["new"].endswith("a" * 200)


def test_the_markdown_is_a_list_with_all_syntax_escaped(several_changes: Difference) -> None:
    lines = FORMATS["markdown"].render(several_changes).splitlines()
    assert lines[0] == "Version step MAJOR: figures: 1 row with another key."
    assert "- Rows with another key:" in lines
    assert "  - `figures` `staff`: → employees" in lines
    [cut] = [line for line in lines if "`erika-muster/description`" in line]
    assert "→ \\*A\\* \\`firm\\`" in cut
    assert all(line.lstrip().startswith("- ") for line in lines[2:])


def test_an_added_column_of_evidence_changes_no_evidence(old: Path, tmp_path: Path) -> None:
    def add_digests(edition: Edition) -> None:
        edition.set_columns("evidence", lambda columns: [*columns, text_column("digest")])
        for row in edition.rows["evidence"]:
            row["digest"] = "0"

    difference = difference_after(old, tmp_path, add_digests, move_quote)
    assert sorted(difference.by_kind) == ["column-added", "evidence-changed"]
    [line] = [
        line for line in FORMATS["text"].render(difference).splitlines() if "als mehr" in line
    ]
    assert line.split("  ")[-1].startswith("start: ")
    assert "digest" not in line


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_that_nothing_differs(name: str, old: Path) -> None:
    rendered = FORMATS[name].render(compare(old, old))
    expected = {"text": "same: nothing differs\n", "markdown": "Nothing differs.\n"}
    assert expected.get(name, '"same": true') in rendered
    assert rendered.endswith("\n")


def test_a_long_list_is_cut_for_people_but_not_for_programs(old: Path, tmp_path: Path) -> None:
    def many(edition: Edition) -> None:
        for number in range(30):
            edition.add("figures", "staff", id=f"staff-{number:02}", value=float(number))

    difference = difference_after(old, tmp_path, many)
    assert "    and 10 more, which --format json lists" in FORMATS["text"].render(difference)
    assert "    - and 10 more" in FORMATS["markdown"].render(difference)
    assert len(json.loads(FORMATS["json"].render(difference))["changes"]) == 30


def test_half_a_surrogate_pair_can_be_written(old: Path, tmp_path: Path) -> None:
    difference = difference_after(old, tmp_path, set_members(title="\ud800", name="\ud800"))
    for format in FORMATS.values():
        format.render(difference).encode("utf-8")
    assert json.loads(FORMATS["json"].render(difference))["changes"][0]["new"] == "\ud800"
