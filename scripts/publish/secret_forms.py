"""Find a secret in a text, in the forms that a server may repeat it in."""

from __future__ import annotations

import base64
import html
import re

BASE64 = re.compile(r"[A-Za-z0-9+/_=%-]*")
"""Characters of Base64, also of the kind for addresses, and also quoted in an address."""

SHORTEST_BASE64 = 4
"""Characters of Base64 that are not taken for a chance."""


def plain_pattern(secret: str) -> re.Pattern[str]:
    """Return a pattern of a secret, each of whose characters may be escaped as in an address, in
    JSON, in Python or in HTML."""
    return re.compile("".join(map(_character_pattern, secret)))


def base64_pattern(secret: str) -> re.Pattern[str]:
    """Return a pattern of a secret in Base64, whatever stands before and after it: the characters
    that it alone decides."""
    data, cores = secret.encode(), set()
    for before in range(3):
        encoded = base64.b64encode(bytes(before) + data).decode()
        first, last = -(-before * 8 // 6), (before + len(data)) * 8 // 6
        if len(core := encoded[first:last]) >= SHORTEST_BASE64:
            cores.add("".join(map(_character_pattern, core)))
    return re.compile("|".join(cores or {r"(?!)"}))


def replace_base64(pattern: re.Pattern[str], text: str, replacement: str) -> str:
    """Replace each word of Base64 in which a pattern matches."""
    parts, end = [], 0
    for match in pattern.finditer(text):
        start = match.start()
        while start > end and BASE64.fullmatch(text[start - 1]):
            start -= 1
        if match.start() < end:
            continue
        after = BASE64.match(text, match.end())
        parts += [text[end:start], replacement]
        end = after.end() if after else match.end()
    return "".join(parts) + text[end:]


def _character_pattern(character: str) -> str:
    """Return a pattern of a character of ASCII, as it is or escaped."""
    code = "".join(f"[{digit}{digit.upper()}]" for digit in f"{ord(character):02x}")
    forms = {character, f"\\{character}", html.escape(character)}
    if character in "+-":
        forms |= {"+", "-"}
    if character in "/_":
        forms |= {"/", "_"}
    escapes = [
        f"%{code}",
        rf"\\u00{code}",
        rf"\\x{code}",
        f"&\\#0*{ord(character)};",
        rf"&\#[xX]0*{code};",
    ]
    return f"(?:{'|'.join([*map(re.escape, sorted(forms, key=len, reverse=True)), *escapes])})"
