"""Make untrusted text safe to show: visible, on one line, and not too long."""

from __future__ import annotations

import re

LIMIT = 400
"""The most characters of one text that are shown."""

COMMAND = re.compile(r"##(?=\w*\[)|\A\s*::")
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
    return COMMAND.sub(lambda match: match[0][:-1] + f"\\x{ord(match[0][-1]):02x}", text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def shorten(text: str, around: int = 0) -> str:
    """Return ``text`` made visible. A long text is cut around a position, with marks that say how
    many characters are left out."""
    if len(text) <= LIMIT:
        return make_visible(text)
    start = min(max(0, around - LIMIT // 4), len(text) - LIMIT)
    end = start + LIMIT
    return _mark(start) + make_visible(text[start:end]) + _mark(len(text) - end)


def shorten_both(expected: str, found: str) -> tuple[str, str]:
    """Return both texts as shown. Long texts are cut around the first difference."""
    around = 0
    if max(len(expected), len(found)) > LIMIT:
        pairs = enumerate(zip(expected, found, strict=False))
        shorter = min(len(expected), len(found))
        around = next((index for index, (a, b) in pairs if a != b), shorter)
    return shorten(expected, around), shorten(found, around)


def _mark(count: int) -> str:
    return f"(… {count} characters …)" if count else ""
