"""A person overrides a reading that is wrong; an inferred number is compared with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.language import misread
from alibaba_press.tests.extraction.misread_cases import (
    AGREEING_OVERRIDES,
    BECAUSE,
    INFERRED,
    NAMED,
    OVERRIDES,
    WRONG_INFERRED,
    WRONG_OVERRIDES,
    Case,
    extraction_of,
    id_of,
)
from alibaba_press.tests.support.broken_tables import outcome_of, set_cell
from alibaba_press.tests.support.loaded_package import LoadedPackage
from alibaba_press.tests.support.small import (
    call_problems,
    checked_tables,
    rule_problems,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables


def evidence_of(built: Tables, case: Case) -> tuple[str, str, str]:
    """Return basis, value and reason of the number of a case."""
    [entry] = [
        entry
        for entry in built["evidence"].to_pylist()
        if (entry["row"], entry["column"]) == (id_of(case), "value")
    ]
    return entry["basis"], entry["value"], entry["reason"]


def finding_of(message: str, case: Case) -> str:
    """Return the lines of a message that expect something of the number of a case.

    The message names the column of the unit or of the qualifier, if that is what it is about.
    """
    begin = case.expected.partition(" ")[0]
    column = begin if begin in ("unit", "qualifier") else "value"
    [problem] = re.findall(
        rf": \[reading-mismatch\] in figures of '{id_of(case)}', column {column}\n"
        r"    expected: .+\n    found:    .+\n",
        message,
    )
    return str(problem.partition("\n")[2])


@pytest.fixture(scope="module")
def loaded(built: Tables) -> Iterator[LoadedPackage]:
    """Return the built package in a database."""
    with LoadedPackage(built) as loaded:
        yield loaded


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of the cases that build."""
    folder = tmp_path_factory.mktemp("right")
    return checked_tables(extraction_of(folder, [*OVERRIDES, *INFERRED]), "reading-mismatch")


@pytest.mark.slow
def test_the_cases_that_build_break_no_rule(tmp_path: Path) -> None:
    assert build(extraction_of(tmp_path, [*OVERRIDES, *INFERRED]).inputs())


@pytest.fixture(scope="module")
def message(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the message on the cases that do not build."""
    folder = tmp_path_factory.mktemp("wrong")
    return rule_problems(
        extraction_of(folder, [*WRONG_OVERRIDES, *WRONG_INFERRED, *AGREEING_OVERRIDES]),
        "reading-mismatch",
    )


@pytest.mark.parametrize("case", OVERRIDES, ids=id_of)
def test_a_misread_number_states_what_the_reader_reads_and_what_is_meant(
    built: Tables, case: Case
) -> None:
    assert evidence_of(built, case) == ("inferred", f"{case.value}", f"{case.expected}: {BECAUSE}")


@pytest.mark.parametrize("case", [*WRONG_OVERRIDES, *AGREEING_OVERRIDES], ids=id_of)
def test_an_override_fails_if_the_reader_reads_the_words_right_or_as_something_else(
    message: str, case: Case
) -> None:
    expected = f"    expected: {case.expected}\n    found:    {case.found}\n"
    assert finding_of(message, case) == expected


@pytest.mark.parametrize("case", INFERRED, ids=id_of)
def test_an_inferred_number_is_in_the_words_or_its_reason_names_both(
    built: Tables, case: Case
) -> None:
    assert evidence_of(built, case) == ("inferred", f"{case.value}", case.because)


@pytest.mark.parametrize("case", WRONG_INFERRED, ids=id_of)
def test_an_inferred_number_that_differs_from_its_words_without_an_account_is_refused(
    message: str, case: Case
) -> None:
    expected = f"    expected: {case.expected}\n    found:    {case.found}\n"
    assert finding_of(message, case) == expected


def test_an_override_of_a_cell_that_the_reader_does_not_read_is_refused(tmp_path: Path) -> None:
    subject = misread("beispiel", "Anna hat", reader=None, because=BECAUSE)
    message = call_problems(extraction_of(tmp_path, OVERRIDES[:1], subject=subject))
    assert (
        "misread(…) is for a number or a date that the reader reads\n"
        "    expected: a column for a number or a date\n"
        "    found:    subject\n"
    ) in message


def test_a_misread_role_is_refused(tmp_path: Path) -> None:
    role = misread("buyer", "Erika Muster kaufte", reader=None, because=BECAUSE)
    message = call_problems(small_extraction(tmp_path, event={"participants": {"beispiel": role}}))
    assert "found:    a role\n" in message


BRANCHES = id_of(OVERRIDES[0])
EVIDENCE = {"row": BRANCHES, "column": "value"}


@pytest.mark.parametrize(
    ("table", "where", "cells", "expected"),
    [
        ("figures", {"id": BRANCHES}, {"value": 9.0}, "meant as 9 item, as the cells say"),
        ("figures", {"id": BRANCHES}, {"unit": "person"}, "meant as 8 person, as the cells say"),
        (
            "figures",
            {"id": BRANCHES},
            {"qualifier": "about"},
            "meant as about 8 item, as the cells say",
        ),
        (
            "evidence",
            EVIDENCE,
            {"reason": f"Misread as 6, meant as 8 item: {BECAUSE}"},
            "misread as 7, as the reader reads 'Anna hat 7 Filialen'",
        ),
        (
            "evidence",
            EVIDENCE,
            {"reason": BECAUSE},
            f"7 as read in 'Anna hat 7 Filialen', {NAMED}",
        ),
    ],
)
def test_the_reason_of_a_misread_number_is_checked_in_a_package_without_its_extraction(
    loaded: LoadedPackage, table: str, where: dict[str, str], cells: dict[str, Any], expected: str
) -> None:
    change = set_cell(table, where, **cells)
    rules = ["reading-mismatch"]
    [finding] = outcome_of(change, articles=False, rules=rules, loaded=loaded).findings
    assert (finding.expected, finding.key) == (expected, BRANCHES)
