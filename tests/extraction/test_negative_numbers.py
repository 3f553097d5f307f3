"""Negative numbers come in, whichever sign the article prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.tests.support.small import TEXT, small_extraction


@pytest.mark.parametrize("sign", ["-", "\u2212", "–", "minus "])
def test_a_negative_number_is_extracted(tmp_path: Path, sign: str) -> None:
    words = f"{sign}0,5 Prozent"
    extraction = small_extraction(tmp_path, f"{TEXT}Bei Beispiel lag das Wachstum bei {words}.\n")
    extraction.article.figure(
        "growth",
        f"Bei Beispiel lag das Wachstum bei {words}",
        subject="beispiel",
        metric="growth",
        title="Growth of Beispiel",
        value=-0.5,
        unit="percent",
        status="actual",
    )
    figures = build(extraction.inputs())["figures"].to_pylist()
    [growth] = [figure for figure in figures if figure["id"] == "growth"]
    assert (growth["value"], growth["printed"]) == (-0.5, words)


@pytest.mark.parametrize("sign", ["-", "\u2212", "–", "minus "])
def test_a_negative_number_can_be_set_aside(tmp_path: Path, sign: str) -> None:
    words = f"{sign}20 Grad"
    extraction = small_extraction(tmp_path, f"{TEXT}Draußen waren es {words}.\n")
    extraction.article.set_aside("rhetoric", "Draußen waren es")
    extraction.article.set_aside_numbers("figure_of_speech", words)
    numbers = build(extraction.inputs())["numbers"].to_pylist()
    assert words in [number["words"] for number in numbers]
