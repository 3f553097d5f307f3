"""Corruptions of characters: what looks like our text, or like nothing, and is another."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from random import Random

from alibaba_press.tests.corruptions.corrupt_values import is_wording
from alibaba_press.tests.corruptions.edits import Change, Contents

INVISIBLE = ("\u200b", "\u00ad", "\ufeff", "\u2060", "\u200d", "\U000e0041", "\ufe0f", "\u034f")
LOOKALIKES = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
"""Latin letters with the Cyrillic ones that look like them."""

PLACEHOLDERS = ("TODO", "?", "...", "xxx", "tbd", "-", "FIXME", "n.n.", "Lorem ipsum", "unknown")
DIGITS = ("０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _insert(rng: Random, text: str, characters: str) -> str:
    place = rng.randint(1, len(text) - 1) if len(text) > 1 else len(text)
    return text[:place] + characters + text[place:]


def _invisible(rng: Random, text: str) -> str:
    return _insert(rng, text, rng.choice(INVISIBLE))


def _lookalike(rng: Random, text: str) -> str:
    places = [n for n, character in enumerate(text) if character in LOOKALIKES]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + LOOKALIKES[text[place]] + text[place + 1 :]


def _blank(rng: Random, text: str) -> str:
    places = [match.start() for match in re.finditer(" ", text)]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + rng.choice(("  ", "\u00a0", "\u2009", "\u3000")) + text[place + 1 :]


def _mojibake(rng: Random, text: str) -> str:
    spoilt = _insert(rng, text, rng.choice("éüß’–")).encode().decode("cp1252", "replace")
    return spoilt.replace("\ufffd", "")


def _entity(rng: Random, text: str) -> str:
    return html.escape(_insert(rng, text, rng.choice("&<>\"'")))


def _placeholder(rng: Random, text: str) -> str:
    return rng.choice(PLACEHOLDERS)


def _other_digits(rng: Random, text: str) -> str:
    return text.translate(str.maketrans("0123456789", rng.choice(DIGITS)))


def _number_in_words(rng: Random, text: str) -> str:
    numbers = list(re.finditer(r"\b[1-9]\b", text))
    if numbers:
        match = rng.choice(numbers)
        other = rng.choice([word for word in WORDS[1:] if word != WORDS[int(match[0])]])
        return text[: match.start()] + other + text[match.end() :]
    numerals = list(re.finditer(rf"\b({'|'.join(WORDS[2:])})\b", text))
    if not numerals:
        return text
    match = rng.choice(numerals)
    other = rng.choice([word for word in WORDS[2:] if word != match[0]])
    return text[: match.start()] + other + text[match.end() :]


def _changing(spoil: Callable[[Random, str], str]) -> Callable[[Random, Contents], Change | None]:
    def change(rng: Random, contents: Contents) -> Change | None:
        cell = contents.any_cell(rng, [(t, c) for t, c in contents.columns() if is_wording(c)])
        text = spoil(rng, cell.value) if cell else None
        return [cell.set(text)] if cell and text and text != cell.value else None

    return change


insert_invisible = _changing(_invisible)
replace_lookalike = _changing(_lookalike)
spoil_blank = _changing(_blank)
spoil_encoding = _changing(_mojibake)
escape_text = _changing(_entity)
put_placeholder = _changing(_placeholder)
write_other_digits = _changing(_other_digits)
change_number_in_words = _changing(_number_in_words)
