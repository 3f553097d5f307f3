"""Characters with which an article cannot be quoted: each kind is refused, or repaired."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alibaba_press.scripts.errors import Problem, Problems
from alibaba_press.scripts.extraction.article_file import read_article_file
from alibaba_press.scripts.extraction.cleaning import clean, find_flaws

CASES = {
    "a byte order mark": ("\ufeffTee.\n", "Tee.\n", 1),
    "mixed line ends": ("Tee.\r\nTee.\nTee.\n", "Tee.\nTee.\nTee.\n", 2),
    "mixed line ends by a carriage return alone": ("Tee.\rTee.\r", "Tee.\nTee.\n", 1),
    "separators of lines or pages": ("Tee.\n\fTee.\u2028Tee.\n", "Tee.\n\nTee.\nTee.\n", 2),
    "tabs": ("Tee.\nDas\tist Tee.\n", "Tee.\nDas ist Tee.\n", 2),
    "soft hyphens": ("Tee.\nUnter\u00adneh\u00admen\n", "Tee.\nUnternehmen\n", 2),
    "zero-width characters": (
        "Unter\u200bnehmen\ufeff, U\u2060S\u200dA\n",
        "Unternehmen, USA\n",
        1,
    ),
    "changes of the writing direction": ("Das ist\u202e Tee.\n", "Das ist Tee.\n", 1),
    "no-break hyphens": ("E\u2011Commerce\n", "E-Commerce\n", 1),
    "no-break spaces in words": ("immer\nim\u00a0mer im Tee\n", "immer\nimmer im Tee\n", 2),
    "Unicode normal form C": ("Tee.\nko\u0308nnen\n", "Tee.\nkönnen\n", 2),
}


def problems_of(folder: Path, text: str, *, is_cleaned: bool = False) -> list[Problem]:
    file = folder / "tea.txt"
    file.write_bytes(text.encode())
    try:
        return read_article_file(file, is_cleaned=is_cleaned)[2]
    except Problems as error:
        return list(error.problems)


@pytest.mark.parametrize("kind", CASES)
def test_a_flaw_is_refused_with_its_line_and_the_remedy(tmp_path: Path, kind: str) -> None:
    text, _, line = CASES[kind]
    (problem,) = problems_of(tmp_path, text)
    assert problem.place == f"{tmp_path / 'tea.txt'}:{line}"
    assert kind.removesuffix(" by a carriage return alone") in problem.message
    assert "--clean" in problem.remedy


@pytest.mark.parametrize("kind", CASES)
def test_a_flaw_is_repaired_and_listed_once_with_its_lines(tmp_path: Path, kind: str) -> None:
    text, repaired, line = CASES[kind]
    file = tmp_path / "tea.txt"
    file.write_bytes(text.encode())
    cleaned, repairs, problems = read_article_file(file, is_cleaned=True)
    assert (cleaned, problems) == (repaired, [])
    assert [repair.lines[0] for repair in repairs] == [line]
    assert file.read_bytes() == text.encode()


def test_many_places_of_a_flaw_make_one_message(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Un\u00adter\n" * 100)
    assert problem.found == ("U+00AD at offset 2, and 99 more, in lines 1, 2, 3, 4, 5 and 95 more")


def test_all_kinds_are_reported_at_once(tmp_path: Path) -> None:
    text = "".join(text for text, _, _ in CASES.values())
    assert len(problems_of(tmp_path, text)) == len(CASES) - 1


@pytest.mark.parametrize(
    "text",
    [
        "Es sind 5\u00a0Mio. Euro, 3\u202f500 und z.\u00a0B. 11.\u00a0Mai.\n",
        "Nach\u00a0dem Mai kam er, nachdem sie kam.\n",
        "Man kann an\u00a0ders lesen.\n",
        "In Indien: क्‍ष. Und 👩‍💻.\n",
        "Tee.\r\nTee.\r\n",
        "Tee ohne Zeilenende",
    ],
)
def test_spaces_and_marks_that_belong_to_the_text_stay(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == []
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "message", "found"),
    [
        ("123 – 456\n", "the article has no letters", "'123 \\u2013 456'"),
        ("\ufeff\n", "the article is empty", "4 bytes of white space"),
        ("Tee\ufffd.\n", "holds a character that no quote can hold", "U+FFFD at offset 3"),
        ("\x84Tee.\x93\n", "holds a character that no quote can hold", "U+0084 at offset 0"),
    ],
)
def test_what_cannot_be_repaired_is_refused_with_clean_too(
    tmp_path: Path, text: str, message: str, found: str
) -> None:
    for is_cleaned in (False, True):
        (problem,) = problems_of(tmp_path, text, is_cleaned=is_cleaned)
        assert message in problem.message
        assert problem.found.startswith(found)


@given(st.text(alphabet="aeimrIo \u0308\u00ad\u200b\u200d\u00a0\ufeff\t\r\n\u2028\u202e\u2011"))
@example("\ufeff\ufeffa")
@example("immer i\u00adm\u00a0mer")
def test_a_repaired_text_has_no_flaw_and_is_repaired_once(text: str) -> None:
    repaired = clean(text)
    assert find_flaws(repaired) == []
    assert clean(repaired) == repaired
    assert unicodedata.is_normalized("NFC", repaired)
    assert (repaired == text) == (find_flaws(text) == [])
