"""How the difference between two packages is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alibaba_press.scripts.changelog import version
from alibaba_press.scripts.diff import FORMS
from alibaba_press.scripts.diff.compare import compare
from alibaba_press.scripts.diff.difference import Difference
from alibaba_press.tests.support.comparing import changed, in_descriptor, move_quote, rekey
from alibaba_press.tests.support.editions import Edition, field


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition."""
    return Edition().write(tmp_path_factory.mktemp("old") / "press-1.0.0")


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
    assert lines[0] == f"alibaba-press {version()} → alibaba-press 1.1.0"
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
    assert made["old"] == {"name": "alibaba-press", "version": version()}
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
