"""Drafts of calls: the build accepts none that a person has not filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import assemble_rows
from alibaba_press.scripts.language import inferred, relative, stated
from alibaba_press.tests.support.small import (
    SmallExtraction,
    build_problems,
    call_problems,
    diagnosed_problems,
    line_after_call,
    small_extraction,
)

OPEN: Any = ...


def test_a_draft_stops_the_build_with_its_line_and_what_it_lacks(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    place = line_after_call()
    extraction.article.figure(
        "draft",
        "60 Prozent",
        subject=OPEN,
        metric=OPEN,
        title=OPEN,
        value=60,
        unit="percent",
        status=OPEN,
    )
    assert build_problems(extraction) == (
        f"{place}: the figure 'draft' is not filled in yet\n"
        "    expected: values for subject, metric, title, status\n"
        "    found:    ...\n"
        "    remedy:   write what the article says, or delete the draft if it says nothing of the "
        "kind\n"
        "1 problem"
    )


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"participants": {"beispiel": OPEN}}, "participants"),
        ({"start": inferred(OPEN, "im Jahr 2019", because="x")}, "start"),
        ({"start": inferred("2019", "im Jahr 2019", because=OPEN)}, "start"),
        ({"start": stated("2019", OPEN)}, "start"),
        ({"because": OPEN}, "because"),
        ({"start": relative("2018", "im Jahr 2019", direction=OPEN)}, "start"),
        ({"start": relative("2018", "im Jahr 2019", anchor=OPEN)}, "start"),
    ],
)
def test_a_draft_is_recognized_by_any_part(
    tmp_path: Path, change: dict[str, Any], part: str
) -> None:
    message = call_problems(small_extraction(tmp_path, event=change))
    assert "the event 'purchase' is not filled in yet" in message
    assert f"expected: values for {part}\n" in message


def test_numbers_set_aside_without_a_reason_and_an_open_label_are_reported(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.set_aside_numbers(OPEN, "davon 40")
    extraction.article.cells["label"] = OPEN
    message = diagnosed_problems(extraction)
    assert "the number that is set aside is not filled in yet" in message
    assert "expected: values for the reason\n" in message
    assert "the article 'made-up' is not filled in yet" in message
    assert "expected: values for label\n" in message
    assert message.endswith("2 problems")


def test_drafts_and_what_is_wrong_elsewhere_are_reported_together(tmp_path: Path) -> None:
    extraction = SmallExtraction(tmp_path)
    extraction.event(title=OPEN)
    extraction.stake(amount="viel")
    assert "'purchase' is not filled in yet" in (message := call_problems(extraction))
    assert "amount is a number, not 'viel'" in message


def test_a_draft_adds_no_row(tmp_path: Path) -> None:
    extraction = small_extraction(tmp_path)
    extraction.article.figure(
        "draft", "60 Prozent", subject=OPEN, metric=OPEN, title=OPEN, value=60, unit="percent",
        status=OPEN,
    )  # fmt: skip
    assembly, _ = assemble_rows(extraction.inputs())
    assert sorted(row["id"] for row in assembly.rows["figures"]) == ["staff", "staff-in-cologne"]
