"""A person overrides a reading that is wrong; an inferred number is compared with its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.checks import Finding
from alibaba_press.scripts.language import Cell, inferred, misread
from alibaba_press.tests.support.broken_tables import outcome_of, set_cell
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    build_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables

BECAUSE = "It is said of Beispiel."


def extraction_of(
    folder: Path, words: str, value: float | Cell[float], **cells: Any
) -> SmallExtraction:
    """Return the small extraction with a figure whose quote is ``words``."""
    extraction = small_extraction(folder, f"{TEXT}Sie hat {words}.\n")
    extraction.article.figure(
        "branches",
        f"Sie hat {words}",
        **{
            "subject": inferred("beispiel", "Sie hat", because="The firm."),
            "metric": "brands",
            "title": "Branches",
            "value": value,
            "unit": "item",
            "status": "actual",
            **cells,
        },
    )
    return extraction


def evidence_of_branches(built: Tables) -> tuple[str, str, str, str]:
    """Return basis, quote, value and reason of the number of branches."""
    [entry] = [
        entry
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == ("branches", "value")
    ]
    return entry["basis"], entry["quote"], entry["value"], entry["reason"]


@pytest.mark.parametrize(
    ("words", "value", "cells", "reader", "reason"),
    [
        ("7 Filialen", 8, {}, 7, "Misread as 7, meant as 8 item"),
        (
            "rund 1.500 Filialen",
            1_500.5,
            {"qualifier": "nearly"},
            "about 1,500",
            "Misread as about 1,500, meant as nearly 1,500.5 item",
        ),
        (
            "7 Filialen, 3 davon neu",
            7,
            {"value_max": 10},
            "7 and 3",
            "Misread as 7 and 3, meant as 7 to 10 item",
        ),
        ("ein Viertelhundert", 25, {}, None, "Misread as nothing, meant as 25 item"),
        ("jede fünfte", 5, {}, "20 percent", "Misread as 20 percent, meant as 5 item"),
    ],
)
def test_a_misread_number_states_what_the_reader_reads_and_what_is_meant(
    tmp_path: Path,
    words: str,
    value: float,
    cells: dict[str, Any],
    reader: float | str | None,
    reason: str,
) -> None:
    cell = misread(value, words, reader=reader, because=BECAUSE)
    built = build(extraction_of(tmp_path, words, cell, **cells).inputs())
    expected = ("inferred", words, f"{value}", f"{reason}: {BECAUSE}")
    assert evidence_of_branches(built) == expected


@pytest.mark.parametrize(
    ("words", "reader", "expected", "found"),
    [
        (
            "8 Filialen",
            7,
            "a stated number: the reader reads 8 in '8 Filialen'",
            f"Misread as 7, meant as 8 item: {BECAUSE}",
        ),
        (
            "9 Filialen",
            7,
            "misread as 9, as the reader reads '9 Filialen'",
            "7",
        ),
        (
            "ein Viertelhundert",
            7,
            "misread as nothing, as the reader reads 'ein Viertelhundert'",
            "7",
        ),
        (
            "rund 7 Filialen",
            7,
            "misread as about 7, as the reader reads 'rund 7 Filialen'",
            "7",
        ),
        (
            "7 oder 9 Filialen",
            7,
            "misread as 7 and 9, as the reader reads '7 oder 9 Filialen'",
            "7",
        ),
    ],
)
def test_an_override_fails_if_the_reader_reads_the_words_right_or_as_something_else(
    tmp_path: Path, words: str, reader: float, expected: str, found: str
) -> None:
    cell = misread(8, words, reader=reader, because=BECAUSE)
    assert (
        ": [reading-mismatch] in figures of 'branches', column value\n"
        f"    expected: {expected}\n"
        f"    found:    {found}\n"
    ) in build_problems(extraction_of(tmp_path, words, cell))


def test_an_override_of_a_cell_that_the_reader_does_not_read_is_refused(tmp_path: Path) -> None:
    subject = misread("beispiel", "Sie hat", reader=None, because=BECAUSE)
    message = build_problems(extraction_of(tmp_path, "7 Filialen", 7, subject=subject))
    assert (
        "misread(…) is for a number or a date that the reader reads\n"
        "    expected: a column for a number or a date\n"
        "    found:    subject\n"
    ) in message


def test_a_misread_role_is_refused(tmp_path: Path) -> None:
    role = misread("buyer", "Erika Muster kaufte", reader=None, because=BECAUSE)
    message = build_problems(small_extraction(tmp_path, event={"participants": {"beispiel": role}}))
    assert "found:    a role\n" in message


@pytest.mark.parametrize(
    ("words", "value", "cells", "because"),
    [
        ("7 Filialen", 7, {}, "Beispiel has them."),
        ("7 bis 9 Filialen", 7, {"value_max": 9}, "Beispiel has them."),
        ("120 Filialen, davon 40", 80, {}, "120 less 40 are 80."),
        ("3 Millionen Filialen", 1_500_000, {}, "Half of 3 million are 1.5 million."),
        ("halb so viele", 60, {}, "Half of what the sentence before says."),
        ("-4 Grad", 4, {}, "What is below zero is -4, and 4 the distance."),
    ],
)
def test_an_inferred_number_is_in_the_words_or_its_reason_names_both(
    tmp_path: Path, words: str, value: float, cells: dict[str, Any], because: str
) -> None:
    cell = inferred(value, words, because=because)
    built = build(extraction_of(tmp_path, words, cell, **cells).inputs())
    assert evidence_of_branches(built) == ("inferred", words, f"{value}", because)


@pytest.mark.parametrize(
    ("words", "value", "cells", "because", "expected", "found"),
    [
        (
            "drei Prozent",
            97,
            {"unit": "times"},
            "So it is.",
            "3 percent as read in 'drei Prozent', or a reason that names these numbers and that of "
            "the cell in digits",
            "97 times: So it is.",
        ),
        (
            "120 Filialen, davon 40",
            80,
            {},
            "What is left of 120 are 80.",
            "120 and 40 as read in '120 Filialen, davon 40', or a reason that names these numbers "
            "and that of the cell in digits",
            "80 item: What is left of 120 are 80.",
        ),
        (
            "drei Prozent",
            3,
            {"unit": "times"},
            "3 is 3.",
            "unit percent as read in 'drei Prozent'",
            "'times'",
        ),
        (
            "rund 7 Filialen",
            7,
            {},
            "So it is.",
            "qualifier about as read in 'rund 7 Filialen'",
            "'exact'",
        ),
    ],
)
def test_an_inferred_number_that_differs_from_its_words_without_an_account_is_refused(
    tmp_path: Path,
    words: str,
    value: float,
    cells: dict[str, Any],
    because: str,
    expected: str,
    found: str,
) -> None:
    cell = inferred(value, words, because=because)
    assert (
        ": [reading-mismatch] in figures of 'branches', column value\n"
        f"    expected: {expected}\n"
        f"    found:    {found}\n"
    ) in build_problems(extraction_of(tmp_path, words, cell, **cells))


@pytest.fixture(scope="module")
def misread_tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of a package with a misread number."""
    cell = misread(8, "7 Filialen", reader=7, because=BECAUSE)
    extraction = extraction_of(tmp_path_factory.mktemp("misread"), "7 Filialen", cell)
    return build(extraction.inputs())


EVIDENCE = {"row": "branches", "column": "value"}


@pytest.mark.parametrize(
    ("table", "where", "cells", "expected"),
    [
        ("figures", {"id": "branches"}, {"value": 9.0}, "meant as 9 item, as the cells say"),
        ("figures", {"id": "branches"}, {"unit": "person"}, "meant as 8 person, as the cells say"),
        (
            "figures",
            {"id": "branches"},
            {"qualifier": "about"},
            "meant as about 8 item, as the cells say",
        ),
        (
            "evidence",
            EVIDENCE,
            {"reason": f"Misread as 6, meant as 8 item: {BECAUSE}"},
            "misread as 7, as the reader reads '7 Filialen'",
        ),
        (
            "evidence",
            EVIDENCE,
            {"reason": BECAUSE},
            "7 as read in '7 Filialen', or a reason that names these numbers and that of the cell "
            "in digits",
        ),
    ],
)
def test_the_reason_of_a_misread_number_is_checked_in_a_package_without_its_extraction(
    misread_tables: Tables, table: str, where: dict[str, str], cells: dict[str, Any], expected: str
) -> None:
    def findings(**changes: Any) -> list[Finding]:
        change = set_cell(table, where, **changes) if changes else None
        return outcome_of(
            change, articles=False, rules=["reading-mismatch"], built=misread_tables
        ).findings

    assert findings() == []
    [finding] = findings(**cells)
    assert (finding.expected, finding.key) == (expected, "branches")
