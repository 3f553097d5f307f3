"""Negative numbers come in, whichever sign the article prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.tests.support.small import (
    TEXT,
    SmallExtraction,
    checked_tables,
    small_extraction,
)
from alibaba_press.tests.support.small_package import Tables

SIGNS = ("-", "\u2212", "–", "minus ")
SHARES = [f"{sign}0,{digit} Prozent" for digit, sign in enumerate(SIGNS, 1)]
DEGREES = [f"{sign}2{digit} Grad" for digit, sign in enumerate(SIGNS)]


def extraction_of(folder: Path) -> SmallExtraction:
    """Return the extraction of an article with negative numbers, half of which are set aside."""
    lines = [f"Bei Beispiel lag das Wachstum bei {number}" for number in SHARES]
    lines_aside = [f"Draußen waren es {number}" for number in DEGREES]
    text = TEXT + "".join(f"{line}.\n" for line in [*lines, *lines_aside])
    extraction = small_extraction(folder, text)
    for digit, line in enumerate(lines, 1):
        extraction.article.figure(
            f"growth-{digit}",
            line,
            subject="beispiel",
            metric="growth",
            title=f"Growth of Beispiel: -{digit / 10} percent",
            value=-digit / 10,
            unit="percent",
            status="actual",
        )
    for line in lines_aside:
        extraction.article.set_aside("rhetoric", line)
    extraction.article.set_aside_numbers("out_of_scope", *DEGREES)
    return extraction


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the tables of that article."""
    extraction = extraction_of(tmp_path_factory.mktemp("negative"))
    return checked_tables(extraction, "reading-mismatch", "unaccounted-number", "unsafe-text")


@pytest.mark.slow
def test_negative_numbers_break_no_rule(tmp_path: Path) -> None:
    assert build(extraction_of(tmp_path).inputs())


def test_a_negative_number_is_extracted(built: Tables) -> None:
    figures = built["figures"].to_pylist()
    growth = [(figure["value"], figure["printed"]) for figure in figures if figure["value"] < 0]
    assert growth == list(zip((-0.1, -0.2, -0.3, -0.4), SHARES, strict=True))


def test_a_negative_number_can_be_set_aside(built: Tables) -> None:
    assert set(DEGREES) <= {number["words"] for number in built["numbers"].to_pylist()}
