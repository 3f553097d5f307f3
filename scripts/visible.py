"""Make untrusted text safe to show: visible, on one line, and not too long."""

from __future__ import annotations

import json
import re
import unicodedata

LIMIT = 400
"""The most characters of one text that are shown."""

LINE_LIMIT = 10_000
"""The most characters of one line of output that are shown."""

MESSAGE_LIMIT = 100_000
"""The most characters of an error message that are shown."""

HASH_COMMAND = re.compile(r"##(?=\w*\[)")
COMMAND = re.compile(rf"{HASH_COMMAND.pattern}|\A\s*::")
"""Commands to the runners of continuous integration: `::` at the start of a line and `##[` of
GitHub, `##vso[` of Azure, `##teamcity[` of TeamCity."""


def make_visible(text: str) -> str:
    r"""Return ``text`` with an escape, as in a Python string, for each invisible character.

    Line ends, terminal escapes, marks of writing direction, lone surrogates and characters that
    XML does not allow become ``\n``, ``\x1b``, ``\u202e``; a no-break space becomes ``\xa0``.
    Commands to runners are broken up. The result is safe in every format.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else _escape(c) for c in text)
    return _break_commands(text)


def _break_commands(text: str) -> str:
    return COMMAND.sub(lambda match: match[0][:-1] + f"\\x{ord(match[0][-1]):02x}", text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def make_lines_visible(text: str) -> str:
    """Return a text of several lines with each line made visible and not too long.

    Line feeds stay, and so do blanks of any width, as articles have them between words.
    """
    return "\n".join(map(make_line_visible, text.split("\n")))


def make_line_visible(line: str) -> str:
    """Return one line of output made visible and not too long. Blanks of any width stay."""
    omitted = len(line) - LINE_LIMIT
    if omitted > 0:
        line = line[:LINE_LIMIT] + _mark(omitted)
    if line.isascii() and line.isprintable():
        return make_visible(line)
    return _break_commands("".join(c if _is_shown(c) else _escape(c) for c in line))


def make_text_visible(text: str) -> str:
    """Return a text with an escape for each invisible character. Blanks and line feeds stay."""
    if text.isprintable():
        return text
    return "".join(c if c == "\n" or _is_shown(c) else _escape(c) for c in text)


def _is_shown(character: str) -> bool:
    """Return whether a character needs no escape within a line: it is visible, or a blank."""
    return character.isprintable() or unicodedata.category(character) == "Zs"


def make_message_visible(text: str) -> str:
    """Return an error message with each line made visible. A very long one is cut in the middle."""
    if (omitted := len(text) - MESSAGE_LIMIT) > 0:
        half = MESSAGE_LIMIT // 2
        text = f"{text[:half]}\n{_mark(omitted)}\n{text[-half:]}"
    return make_lines_visible(text)


class _JsonEscapes(dict[int, str]):
    """The escapes of invisible characters in JSON, by code point, made when they are needed."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        is_shown = character.isprintable() or character == "\n"
        self[code] = character if is_shown else json.dumps(character)[1:-1]
        return self[code]


_JSON_ESCAPES = _JsonEscapes()


def make_json_visible(text: str) -> str:
    """Return a JSON document of the same content with an escape for each invisible character.

    JSON demands escapes for some of them only. Commands to runners are broken up by an escape.
    """
    return HASH_COMMAND.sub(r"#\\u0023", text.translate(_JSON_ESCAPES))


def shorten(text: str, around: int = 0, *, longest: int = LIMIT) -> str:
    """Return ``text`` made visible. A long text is cut around a position, with marks that say how
    many characters are left out."""
    before, part, after = _cut(text, around, longest)
    return before + make_visible(part) + after


def cut(text: str, around: int = 0) -> str:
    """Return ``text`` cut so that `shorten` leaves it as it is, with the same marks."""
    return "".join(_cut(text, around, LIMIT - 2 * len(_mark(len(text)))))


def _cut(text: str, around: int, length: int) -> tuple[str, str, str]:
    """Return a part of a long text around a position, and the marks before and after it."""
    if len(text) <= length:
        return "", text, ""
    start = min(max(0, around - length // 4), len(text) - length)
    end = start + length
    return _mark(start), text[start:end], _mark(len(text) - end)


def shorten_both(expected: str, found: str) -> tuple[str, str]:
    """Return both texts as shown. Long texts are cut around the first difference."""
    around = first_difference(expected, found) if max(len(expected), len(found)) > LIMIT else 0
    return shorten(expected, around), shorten(found, around)


def first_difference(first: str, second: str) -> int:
    """Return the index of the first character in which two texts differ, or where one ends."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _mark(count: int) -> str:
    return f"(… {count} characters …)" if count else ""
