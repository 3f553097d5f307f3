"""Read amounts: a number in digits or words, with the scale words that multiply it."""

import re
from decimal import Decimal
from typing import NamedTuple

from .numerals import PLURAL_SCALES, SCALES, cardinal, digits_at
from .ordinals import is_ordinal
from .patterns import GAP, after_gap, word_at
from .units import unit_at

INDEFINITE_ARTICLES = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
HALVES = frozenset({"halbe", "halben", "halber", "halbes", "halbem"})
ABBREVIATED_SCALES = frozenset({"Mio", "Mrd", "Bio", "Tsd"})

_MINUS = re.compile(rf"minus{GAP}(?!minus)", re.IGNORECASE)
"""Matches the word 'minus' before a number."""

_INDEFINITE_COUNT = re.compile(
    rf"(?:(?:mehrere|einige|etliche|viele)[nr]?|(?:(?:ein|die){GAP})?paar)(?!\w)", re.IGNORECASE
)
"""Matches words that say "more than one" before a scale word: 'mehrere Hundert'."""

_SEPARATOR = re.compile(rf"{GAP}(?:von{GAP})?|-")
"""Matches what stands between a number and a scale word: a blank, 'von' or a hyphen."""

LARGEST_SCALE = Decimal(10) ** 30
"""The largest product of scale words in a row. A further one begins another amount."""


class Amount(NamedTuple):
    """A number before its unit: ``value`` times ``scale``.

    vague
        The words say more than the number: 'Hunderte', 'mehrere Millionen'.
    bare_article, bare_half
        The words are only 'ein' or only 'halbe'. The words that follow decide whether that is a
        number at all.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    vague: bool = False
    bare_article: bool = False
    bare_half: bool = False

    @property
    def total(self) -> Decimal:
        """Return the number with its scale words multiplied in."""
        return self.value * self.scale


def amount_at(text: str, position: int) -> Amount | None:
    """Return the amount at ``position``: '1,2 Milliarden', 'einer halben Million', 'Hunderte'."""
    if counted := count_at(text, position):
        return _scaled(text, counted)
    if match := _INDEFINITE_COUNT.match(text, position):
        amount = _scaled(text, Amount(Decimal(1), match.end(), vague=True))
        return amount if amount.scale > 1 else None
    word = word_at(text, position)
    end = position + len(word)
    if word.lower() in INDEFINITE_ARTICLES:
        next_start = after_gap(text, end)
        half = word_at(text, next_start) if next_start else ""
        if next_start and half.lower() in HALVES:
            return _scaled(text, Amount(Decimal("0.5"), next_start + len(half)))
        return _scaled(text, Amount(Decimal(1), end, bare_article=True))
    if word.lower() in HALVES:
        return _scaled(text, Amount(Decimal("0.5"), end, bare_half=True))
    scale = _scale_at(text, position)
    # 'Milliarden-Deal' is a kind of deal, not an amount.
    if scale is None or text.startswith("-", scale[1]):
        return None
    vague = word in PLURAL_SCALES
    return _scaled(text, Amount(Decimal(1), scale[1], scale[0], vague))


def count_at(text: str, position: int) -> Amount | None:
    """Return the number at ``position``, in digits or in words, without scale words."""
    if minus := _MINUS.match(text, position):
        counted = count_at(text, minus.end())
        return counted and counted._replace(value=-counted.value)
    if digits := digits_at(text, position):
        number, end = digits
        # Letters right behind the digits make a code ('5G'), unless they are a unit ('137cm').
        is_code = bool(word_at(text, end)) and unit_at(text, end) is None
        return None if is_code or is_ordinal(text, position, end) else Amount(number, end)
    word = word_at(text, position)
    value = cardinal(word)
    return None if value is None else Amount(value, position + len(word))


def _scaled(text: str, amount: Amount) -> Amount:
    """Return ``amount`` with every scale word that follows it multiplied in."""
    separator = _SEPARATOR.match(text, amount.end)
    scale_word = _scale_at(text, separator.end()) if separator else None
    if scale_word is None or amount.scale * scale_word[0] > LARGEST_SCALE:
        return amount
    scale, end = scale_word
    return _scaled(text, Amount(amount.value, end, amount.scale * scale, amount.vague))


def _scale_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """Return the factor and the end of the scale word at ``position``."""
    word = word_at(text, position)
    scale = SCALES.get(word) or PLURAL_SCALES.get(word)
    if scale is None:
        return None
    end = position + len(word)
    return scale, end + (word in ABBREVIATED_SCALES and text.startswith(".", end))
