"""Amounts: a number in digits or words together with the scale words that multiply it."""

import re
from decimal import Decimal
from typing import NamedTuple

from .glyphs import GAP, after_gap, word_at
from .numerals import PLURAL_SCALES, SCALES, cardinal, digits_at
from .ordinals import is_ordinal
from .units import unit_at

ARTICLES = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
HALVES = frozenset({"halbe", "halben", "halber", "halbes", "halbem"})
ABBREVIATED_SCALES = frozenset({"Mio", "Mrd", "Bio", "Tsd"})

_MINUS = re.compile(rf"minus{GAP}(?!minus)", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?:(?:mehrere|einige|etliche|viele)[nr]?|(?:(?:ein|die){GAP})?paar)(?!\w)", re.IGNORECASE
)
"""Before a scale word these say 'more than one': 'mehrere Hundert', 'ein paar Millionen'."""

_JOINT = re.compile(rf"{GAP}(?:von{GAP})?|-")

LARGEST_SCALE = Decimal(10) ** 30
"""What scale words, one after the other, come to at most; those that follow are read anew."""


class Amount(NamedTuple):
    """A number before its unit; ``value`` times ``scale`` is what it says.

    ``vague`` marks 'Hunderte' and 'mehrere Millionen', which say more than ``value``;
    ``article`` a mere 'ein', ``half`` a mere 'halbe', both without a scale word: whether they
    are numbers at all depends on what follows.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    vague: bool = False
    article: bool = False
    half: bool = False

    @property
    def total(self) -> Decimal:
        return self.value * self.scale


def amount_at(text: str, pos: int) -> Amount | None:
    """The amount at ``pos``: '1,2 Milliarden', 'einer halben Million', 'Hunderte', or None."""
    if counted := count_at(text, pos):
        return _scaled(text, counted)
    if match := _SEVERAL.match(text, pos):
        several = _scaled(text, Amount(Decimal(1), match.end(), vague=True))
        return several if several.scale > 1 else None
    word = word_at(text, pos)
    end = pos + len(word)
    if word.lower() in ARTICLES:
        begin = after_gap(text, end)
        half = word_at(text, begin) if begin else ""
        if begin and half.lower() in HALVES:
            return _scaled(text, Amount(Decimal("0.5"), begin + len(half)))
        return _scaled(text, Amount(Decimal(1), end, article=True))
    if word.lower() in HALVES:
        return _scaled(text, Amount(Decimal("0.5"), end, half=True))
    scale = _scale_at(text, pos)
    # 'Milliarden-Deal' is a kind of deal, not an amount.
    if scale is None or text.startswith("-", scale[1]):
        return None
    vague = word in PLURAL_SCALES
    return _scaled(text, Amount(Decimal(1), scale[1], scale[0], vague))


def count_at(text: str, pos: int) -> Amount | None:
    """The number at ``pos`` in digits or in words, without scale words, or None."""
    if minus := _MINUS.match(text, pos):
        counted = count_at(text, minus.end())
        return counted and counted._replace(value=-counted.value)
    if found := digits_at(text, pos):
        number, end = found
        glued = bool(word_at(text, end)) and unit_at(text, end) is None
        return None if glued or is_ordinal(text, pos, end) else Amount(number, end)
    word = word_at(text, pos)
    value = cardinal(word)
    return None if value is None else Amount(value, pos + len(word))


def _scaled(text: str, amount: Amount) -> Amount:
    """``amount`` with every scale word that follows it multiplied in."""
    joint = _JOINT.match(text, amount.end)
    found = _scale_at(text, joint.end()) if joint else None
    if found is None or amount.scale * found[0] > LARGEST_SCALE:
        return amount
    scale, end = found
    return _scaled(text, Amount(amount.value, end, amount.scale * scale, amount.vague))


def _scale_at(text: str, pos: int) -> tuple[Decimal, int] | None:
    word = word_at(text, pos)
    scale = SCALES.get(word) or PLURAL_SCALES.get(word)
    if scale is None:
        return None
    end = pos + len(word)
    return scale, end + (word in ABBREVIATED_SCALES and text.startswith(".", end))
