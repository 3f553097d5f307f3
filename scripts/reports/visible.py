"""Text that a stranger wrote, made fit to be shown: visible, on one line, and not too long."""

from __future__ import annotations

import re

LIMIT = 400
"""Characters that are shown of one text."""

COMMAND = re.compile(r"##(?=\w*\[)|\A\s*::")
"""What the runners of continuous integration take for an order to them: GitHub's `##[` anywhere
in a line and `::` at its beginning, `##vso[` and `##teamcity[` of others."""


def visible(text: str) -> str:
    r"""``text`` with an escape, as in a Python string, for each character that cannot be seen.

    Line ends, terminal escapes, marks of writing direction, lone surrogates and all that XML
    cannot hold become ``\n``, ``\x1b``, ``\u202e``; a no-break space becomes ``\xa0``. What a
    runner would take for an order is broken up. What is left can stand in any format.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() else _escape(c) for c in text)
    return COMMAND.sub(lambda found: found[0][:-1] + f"\\x{ord(found[0][-1]):02x}", text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def shown(text: str, around: int = 0) -> str:
    """``text`` made visible; a long one is cut about a position, with marks that say how much
    is left out."""
    if len(text) <= LIMIT:
        return visible(text)
    start = min(max(0, around - LIMIT // 4), len(text) - LIMIT)
    end = start + LIMIT
    return _mark(start) + visible(text[start:end]) + _mark(len(text) - end)


def compared(expected: str, found: str) -> tuple[str, str]:
    """Both texts as shown; where they are long, cut about the place where they part."""
    around = 0
    if max(len(expected), len(found)) > LIMIT:
        pairs = enumerate(zip(expected, found, strict=False))
        shorter = min(len(expected), len(found))
        around = next((at for at, (one, other) in pairs if one != other), shorter)
    return shown(expected, around), shown(found, around)


def _mark(count: int) -> str:
    return f"(… {count} characters …)" if count else ""
