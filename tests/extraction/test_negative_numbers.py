"""Negative numbers come in, whichever sign the article prints."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.build import build
from alibaba_press.tests.support.small import TEXT, small_extraction

SIGNS = ("-", "\u2212", "–", "minus ")


def test_a_negative_number_is_extracted(tmp_path: Path) -> None:
    words = [f"{sign}0,{digit} Prozent" for digit, sign in enumerate(SIGNS, 1)]
    lines = [f"Bei Beispiel lag das Wachstum bei {number}" for number in words]
    extraction = small_extraction(tmp_path, TEXT + "".join(f"{line}.\n" for line in lines))
    for digit, line in enumerate(lines, 1):
        extraction.article.figure(
            f"growth-{digit}",
            line,
            subject="beispiel",
            metric="growth",
            title="Growth of Beispiel",
            value=-digit / 10,
            unit="percent",
            status="actual",
        )
    figures = build(extraction.inputs())["figures"].to_pylist()
    growth = [(figure["value"], figure["printed"]) for figure in figures if figure["value"] < 0]
    assert growth == [(-0.1, words[0]), (-0.2, words[1]), (-0.3, words[2]), (-0.4, words[3])]


def test_a_negative_number_can_be_set_aside(tmp_path: Path) -> None:
    words = [f"{sign}2{digit} Grad" for digit, sign in enumerate(SIGNS)]
    text = TEXT + "".join(f"Draußen waren es {number}.\n" for number in words)
    extraction = small_extraction(tmp_path, text)
    for number in words:
        extraction.article.set_aside("rhetoric", f"Draußen waren es {number}")
    extraction.article.set_aside_numbers("out_of_scope", *words)
    numbers = build(extraction.inputs())["numbers"].to_pylist()
    assert set(words) <= {number["words"] for number in numbers}
