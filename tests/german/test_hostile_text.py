"""The reader reads any mixture of numbers, words and signs, and raises no error."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibaba_press.scripts.german import read, readings_of_kind, sentences
from alibaba_press.tests.support.examples import examples

NUMBERS = (
    "9" * 40, "9" * 39, "1" * 30, "9" * 38 + ",5", "0," + "0" * 37 + "1", "1 000 000", "1.000.000",
    "0", "00", "1", "2", "10", "12", "20", "31", "99", "100", "1990", "2019", "3,5", ".5", "1.5",
    "1/2", "0/0", "1/0", "7/0", "1/" + "9" * 39, "9" * 38 + "/7", "½", "²", "٣", "-5", "1e5",
    "-" + "9" * 40,
)  # fmt: skip
WORDS = re.findall(
    r"\S+",
    "Million Millionen Milliarden Billiarden Mio. Mrd. Tausend Hundert Dutzend Prozent Drittel "
    "Viertel Hälfte Zwölftel tel halb anderthalb Euro Dollar $ € % ‰ Jahre Jahren Uhr Minuten bis "
    "zwischen und von zu pro je rund mehr als knapp minus Mai Quartal Jahrhundert Jahrhunderts er "
    "Jahrzehnt v. Chr. Grad Meter km² mal fach Ostern Pfingsten Seite Nr. Platz ersten zweite "
    "dritten hundertste Montag , . : / - – ( ) × ^ ° am im Anfang Ende achtzig ein eine zwei "
    "tausend hundert einhunderttausend million",
)
GAPS = (" ", " ", "", "\u00a0", "-", "/", ".", ",", "\n")

pieces = st.tuples(st.sampled_from(NUMBERS) | st.sampled_from(WORDS), st.sampled_from(GAPS))


@pytest.mark.properties
@examples(400)
@given(st.lists(pieces, max_size=8))
def test_any_mixture_is_read(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    ends = [0, *(end for reading in read(text) for end in (reading.start, reading.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(text[start:end].strip() == text[start:end] for start, end in sentences(text))
    assert {reading.kind for reading in readings_of_kind(text, dates=True)} <= {"date"}
    assert "date" not in {reading.kind for reading in readings_of_kind(text, dates=False)}
