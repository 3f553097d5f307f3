"""Find a secret in a text, in the forms that a server may repeat it in, also in parts.

A form is compared with the characters of the text that it could consist of. So it does not matter
what a server puts between them, such as blanks, line ends, quotes or the escapes of an address.
"""

from __future__ import annotations

import base64
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

ESCAPES = re.compile(
    r"%(?:25)*(?P<address>[0-9a-fA-F]{2})"
    r"|\\{1,16}(?:u00|U000000|x|u\{0*)(?P<code>[0-9a-fA-F]{2})\}?"
    r"|\\{1,16}(?P<octal>[01][0-7]{2})"
    r"|&(?:amp;)*(?P<html>\#0*[0-9]{1,3};?|\#[xX]0*[0-9a-fA-F]{2};?|[a-z]{2,5};)"
    r"|=(?P<mail>3D)"
    r"|\b0[xX](?P<number>[0-9a-fA-F]{2})(?![0-9a-fA-F])"
    r"|\\",
)
"""Escapes of a character in addresses, JSON, Python and other languages, HTML and mails; also if
they are escaped again."""

WORD = re.compile(r"[A-Za-z0-9+/_=%-]*")
"""Characters of Base64 and Base32, also quoted in an address."""

SHORTEST_ENCODED = 4
"""Characters of an encoded secret that are not taken for a chance."""

PART = 8
"""Bytes of a secret in a row that are hidden without the others."""


@dataclass(frozen=True)
class Encoding:
    """A way to write bytes: its characters, as in a pattern, and how many bits each of them has.

    ``is_word`` says that what stands around a secret, up to a blank, may be of the same word.
    """

    characters: str
    bits: int
    ignores_case: bool = False
    is_word: bool = True

    @property
    def length_of_part(self) -> int:
        return PART * 8 // self.bits + 1


BASE64 = Encoding("A-Za-z0-9+/", 6)
BASE32 = Encoding("a-z2-7", 5, ignores_case=True)
HEXADECIMAL = Encoding("0-9a-f", 4, ignores_case=True)
CODES = Encoding("0-9", 4, is_word=False)


@dataclass(frozen=True)
class Form:
    """How a secret may be written: parts of the same length, of which a text may have any.

    ``others`` matches characters that do not belong to it; None is for none.
    """

    parts: frozenset[str]
    length: int
    others: re.Pattern[str] | None
    ignores_case: bool
    is_word: bool


@dataclass(frozen=True)
class _View:
    """The characters of a text, without escapes, and where each of them starts and ends."""

    text: str
    starts: list[int]
    ends: list[int]


def forms_of(secret: str) -> list[Form]:
    """Return the forms of a secret of ASCII. Of ``user:password`` only the password is recognized
    by its parts, as the user is no secret."""
    password = secret.partition(":")[2] or secret
    forms = [_plain_form(secret, len(secret)), _plain_form(password, PART)]
    # What stands between its characters may be marks that the secret has too: '_', '-'.
    if len(letters := re.sub("[^A-Za-z0-9]", "", password)) >= PART:
        forms.append(_plain_form(letters, PART))
    for text in dict.fromkeys((secret, password)):
        data = text.encode()
        in_base64 = _encode(base64.b64encode, BASE64, data)
        twice = {e for once in in_base64 for e in _encode(base64.b64encode, BASE64, once.encode())}
        for encoding, texts in (
            (BASE64, in_base64),
            (BASE64, twice),
            (BASE32, {t.lower() for t in _encode(base64.b32encode, BASE32, data)}),
            (HEXADECIMAL, {data.hex()}),
            (CODES, {"".join(map(str, data))}),
        ):
            length = min(encoding.length_of_part, *map(len, texts))
            if length >= SHORTEST_ENCODED:
                others = re.compile(f"[^{encoding.characters}]+")
                parts = frozenset(part for text in texts for part in _parts(text, length))
                forms.append(Form(parts, length, others, encoding.ignores_case, encoding.is_word))
    return forms


def _plain_form(secret: str, length: int) -> Form:
    # A backslash may escape another one, so secrets are compared without any.
    text = secret.lower().replace("\\", "") or secret
    # A short secret that may be interrupted would be found in many words.
    others = re.compile(f"[^{re.escape(text)}]+") if len(text) >= PART else None
    length = min(length, len(text))
    return Form(frozenset(_parts(text, length)), length, others, True, False)


def _parts(text: str, length: int) -> Iterator[str]:
    return (text[start : start + length] for start in range(len(text) - length + 1))


def hide(forms: Sequence[Form], text: str, replacement: str) -> str:
    """Replace each place of a text that has a form, or a part of one."""
    parts, end = [], 0
    for start, stop in _joined(_places(forms, text)):
        parts += [text[end:start], replacement]
        end = stop
    return "".join(parts) + text[end:]


def _encode(encode: Callable[[bytes], bytes], encoding: Encoding, data: bytes) -> set[str]:
    """Return what an encoding makes of data, whatever stands before and after it: the characters
    that it alone decides."""
    texts = set()
    for before in range(5):
        text = encode(bytes(before) + data).decode()
        start, end = -(-before * 8 // encoding.bits), (before + len(data)) * 8 // encoding.bits
        texts.add(text[start:end])
    return texts


def _places(forms: Sequence[Form], text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has a part of a form, in any order."""
    as_it_is = _View(text, list(range(len(text))), list(range(1, len(text) + 1)))
    decoded = _decode(text)
    for view in [as_it_is] if decoded.text == text else [as_it_is, decoded]:
        folded = "".join([_fold(c) for c in view.text])
        addressed = view.text.replace("-", "+").replace("_", "/")
        for form in forms:
            for start, end in _matches(form, folded if form.ignores_case else addressed):
                place = view.starts[start], view.ends[end]
                yield _surrounding_word(text, *place) if form.is_word else place


def _fold(character: str) -> str:
    """Return a character as a small letter of ASCII, if it is another form of one."""
    if not character.isascii():
        character = unicodedata.normalize("NFKC", character)
    return character.lower() if character.isascii() and len(character) == 1 else "\0"


def _matches(form: Form, text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of each part of a form in a text."""
    kept = form.others.sub("", text) if form.others else text
    starts = [i for i, part in enumerate(_parts(kept, form.length)) if part in form.parts]
    if starts:
        others = form.others
        indexes = [i for i, c in enumerate(text) if others is None or not others.match(c)]
        yield from ((indexes[i], indexes[i + form.length - 1]) for i in starts)


def _decode(text: str) -> _View:
    """Return a text with each escape replaced by what it means."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for match in ESCAPES.finditer(text):
        starts += range(end, match.start())
        ends += range(end + 1, match.start() + 1)
        characters += text[end : match.start()]
        end = match.end()
        if character := _meaning(match):
            characters.append(character)
            starts.append(match.start())
            ends.append(end)
    starts += range(end, len(text))
    ends += range(end + 1, len(text) + 1)
    return _View("".join(characters) + text[end:], starts, ends)


def _meaning(match: re.Match[str]) -> str:
    """Return the character that an escape means. A backslash alone escapes the next one."""
    if reference := match["html"]:
        return html.unescape(f"&{reference}")[:1]
    if octal := match["octal"]:
        return chr(int(octal, 8))
    code = match["address"] or match["code"] or match["mail"] or match["number"]
    return chr(int(code, 16)) if code else ""


def _surrounding_word(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and WORD.fullmatch(text[start - 1]):
        start -= 1
    match = WORD.match(text, end)
    return start, match.end() if match else end


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places in order, with those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
