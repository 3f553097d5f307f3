"""Read the file of a new article, and check that its text can be quoted."""

from __future__ import annotations

import bisect
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import Problem, Problems
from ..german.patterns import LETTER
from ..limits import MAX_ARTICLE_SIZE
from ..package.article_limits import length_problems, size_problems
from ..package.plain_files import NotAPlainFile, open_plain
from .cleaning import (
    BYTE_ORDER_MARK,
    MIXED_LINE_ENDS,
    NOT_NORMALIZED,
    Occurrences,
    clean,
    find_flaws,
    listed,
)

UNREPAIRABLE = re.compile(
    r"(?![\t-\r])[\x00-\x1f\x7f-\x9f]|[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Characters that stand for others, which nobody can tell: control characters, private use, and
the replacement character."""

SHOWN_WIDTH = 80
"""Characters of a line that a message shows."""

BY_HAND = "repair this by hand: --clean takes turns at it without end"

CLEAN_REMEDY = "give the command --clean, which repairs this in the copy that it takes in"


def read_article_file(
    file: Path, *, is_cleaned: bool
) -> tuple[str, tuple[Occurrences, ...], list[Problem]]:
    """Return the text of an article, the flaws that were repaired, and what is wrong with it.

    Flaws are repaired if ``is_cleaned``, or else reported. Raises Problems if there is no text.
    """
    text = _decode(file, _read(file))
    flaws = find_flaws(text)
    problems = [*length_problems(file, text), *_unrepairable_problems(file, text)]
    if is_cleaned:
        cleaned = clean(text)
        rest = [_flaw_problem(file, flaw, BY_HAND) for flaw in find_flaws(cleaned)]
        return cleaned, tuple(flaws), [*problems, *rest]
    return text, (), [*problems, *(_flaw_problem(file, flaw, CLEAN_REMEDY) for flaw in flaws)]


def _read(file: Path) -> bytes:
    try:
        with open_plain(Path(os.path.realpath(file))) as source:
            data = source.read(MAX_ARTICLE_SIZE + 1)
    except NotAPlainFile as error:
        raise refusal(
            file,
            "there is no article",
            expected="a file",
            found=str(error),
            remedy="give the path of the text of an article",
        ) from None
    if problems := list(size_problems(file, len(data))):
        raise Problems(problems)
    return data


def _decode(file: Path, data: bytes) -> str:
    """Return the text of the article. Raises Problems if it is not UTF-8 or has no words."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refusal(
            f"{file}:{line}",
            "the article is not UTF-8",
            expected="UTF-8 text",
            found=f"byte {data[error.start]:#04x} at offset {error.start}",
            remedy="convert it, as with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
        ) from None
    if not text.strip("\ufeff \t\r\n"):
        contents = f"{len(data)} bytes of white space" if data else "an empty file"
        raise refusal(
            file,
            "the article is empty",
            expected="text",
            found=contents,
            remedy="give a file with the text",
        )
    if re.search(LETTER, text) is None:
        raise refusal(
            file,
            "the article has no letters",
            expected="text",
            found=ascii(text.strip())[:SHOWN_WIDTH],
            remedy="give a file with the text",
        )
    return text


def _unrepairable_problems(file: Path, text: str) -> Iterator[Problem]:
    """Yield what nobody but a person can repair."""
    if matches := list(UNREPAIRABLE.finditer(text)):
        ends = [match.start() for match in re.finditer("\n", text)]
        lines = sorted({bisect.bisect_left(ends, match.start()) + 1 for match in matches})
        yield Problem(
            f"{file}:{lines[0]}",
            "the article holds a character that no quote can hold",
            expected="letters, digits, marks and spaces",
            found=_shown([(match.start(), match.group()) for match in matches], lines),
            remedy="put the character that is meant in its place; a text with many of them was "
            "decoded wrongly, as from WINDOWS-1252",
        )


def _flaw_problem(file: Path, occurrences: Occurrences, remedy: str) -> Problem:
    """Return the problem of a flaw: one for all its places."""
    flaw, places, lines = occurrences.flaw, occurrences.places, occurrences.lines
    message = f"the article has {flaw.name}, which no quote can hold"
    expected, found = "text without them", _shown(places, lines)
    if flaw is BYTE_ORDER_MARK:
        message = "the article begins with a byte order mark"
        expected, found = "UTF-8 text without one", "bytes ef bb bf at offset 0"
    elif flaw is MIXED_LINE_ENDS:
        message = "the article has mixed line ends"
        expected = "text in lines that end in LF or CR LF, all in the same way"
    elif flaw is NOT_NORMALIZED:
        line = places[0][1]
        message = "the article is not in Unicode normal form C"
        expected = repr(unicodedata.normalize("NFC", line))[:SHOWN_WIDTH]
        found = f"{ascii(line)[:SHOWN_WIDTH]}, in {listed(lines)}"
    return Problem(f"{file}:{lines[0]}", message, expected=expected, found=found, remedy=remedy)


def _shown(places: Sequence[tuple[int, str]], lines: Sequence[int]) -> str:
    start, character = places[0]
    first = f"U+{ord(character[0]):04X} at offset {start}"
    return first if len(places) == 1 else f"{first}, and {len(places) - 1} more, in {listed(lines)}"


def refusal(place: object, message: str, *, expected: str, found: str, remedy: str) -> Problems:
    """Return the error that refuses an article for one reason."""
    return Problems([Problem(str(place), message, expected=expected, found=found, remedy=remedy)])
