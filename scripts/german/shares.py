"""Read shares of a whole, in percent: 'zwei Drittel', 'jeder fünfte', 'neun von zehn', '1/3'."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from .amounts import amount_at, scale_at
from .counts import Amount, count_at
from .measures import BOUNDING_ADJECTIVES, FULL_ADJECTIVES, Measure
from .numerals import as_percent, ordinal, rounded
from .patterns import words
from .reading import Qualifier
from .tokens import Token, is_spaced, skip
from .units import unit_at
from .words.numbers import DENOMINATORS, INDEFINITE_ARTICLES

EVERY = frozenset({"jeder", "jede", "jedes", "jeden", "jedem"})
_REPEATED = words(
    """
    tag tages tage abend morgen nacht woche wochen monat monats jahr jahres stunde minute sekunde
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende mal quartal
    schritt
    """
)
"""Nouns that 'jeder zweite' makes no share of: 'jeden zweiten Tag'."""

_LARGEST_WHOLE = {True: 20, False: 10}
"""The largest whole of 'zwei von drei', in words and in digits. 100 and 1000 are allowed too."""


def share_at(tokens: list[Token], index: int) -> Measure | None:
    """Return the share that begins at ``index``, or None."""
    if tokens[index].key in EVERY:
        return _every(tokens, index)
    if tokens[index].key == "minus" and is_spaced(tokens, index + 1):
        share = _fraction(tokens, index + 1)
        return share and share._replace(value=-share.value)
    return _fraction(tokens, index) or _of_whole(tokens, index)


def _share(
    end: int, parts: Decimal, denominator: int, qualifier: Qualifier | None = None
) -> Measure:
    """Return so many parts of a whole in percent. It is no more exact than the fraction."""
    value = as_percent(parts, denominator)
    return Measure(end, value, "percent", qualifier=qualifier or "fraction")


def _every(tokens: list[Token], index: int) -> Measure | None:
    """Return 'jeder fünfte' as a share: 20 percent."""
    number, end = _ordinal_number(tokens, index + 1)
    last, end_of_range = None, end
    for link in ("bis", "oder"):
        if begin := skip(tokens, end, link):
            last, end_of_range = _ordinal_number(tokens, begin)
    if last is not None:
        end = end_of_range
    is_repeated = is_spaced(tokens, end) and tokens[end].key in _REPEATED
    if not number or number < 2 or is_repeated:
        return None
    share = _share(end, Decimal(1), number)
    if last is None:
        return share
    # 'jeder dritte bis vierte' is at least a quarter.
    low = _share(end, Decimal(1), last)
    return low._replace(value_max=share.value) if last > number else None


def _ordinal_number(tokens: list[Token], index: int) -> tuple[int | None, int]:
    """Return the number of the ordinal at ``index``, if there is one, and the index behind it."""
    token, end = tokens[index], index + 1
    if not is_spaced(tokens, index):
        return None, index
    if token.kind == "number" and token.text.isdecimal() and tokens[end].key == ".":
        return int(token.text[:6]), end + 1
    is_eighth = token.key in ("achte", "achten", "achter", "achtes")
    return 8 if is_eighth else ordinal(token.key), end


def fraction_noun(token: Token) -> int | None:
    """Return the denominator of a fraction noun, also in the dative and the genitive."""
    return DENOMINATORS.get(token.key) or DENOMINATORS.get(token.key.rstrip("ns"))


def _fraction(tokens: list[Token], index: int) -> Measure | None:
    """Return a fraction: 'Hälfte', 'zwei Drittel', 'ein gutes Fünftel', '1/3'."""
    if (amount := count_at(tokens, index)) and amount.ratio:
        return _plain_fraction(tokens, index, amount.ratio, amount.end)
    parts, begin, qualifier = Decimal(1), index, None
    token = tokens[index]
    if token.key in INDEFINITE_ARTICLES or token.key == "die":
        begin = index + 1
        if is_spaced(tokens, begin):
            qualifier = BOUNDING_ADJECTIVES.get(tokens[begin].key)
            begin += qualifier is not None or tokens[begin].key in FULL_ADJECTIVES
    elif amount:
        parts, begin = amount.value, amount.end
        if tokens[begin].key == "-" and tokens[begin].joined:
            begin += 1
    noun = tokens[begin]
    denominator = fraction_noun(noun) if noun.kind == "word" else None
    if denominator is None or (begin > index and not _follows(tokens, begin)):
        return None
    if begin == index and index and ordinal(tokens[index - 1].key):
        return None  # 'die zweite Hälfte'
    # Alone, a quarter is a part of a town; 'Hälfte' is a share.
    if denominator != 2 and (begin == index or token.key == "die"):
        return None
    if token.key == "die" and qualifier is None:
        return None
    return _share_or_amount(tokens, parts, denominator, begin + 1, qualifier)


def _follows(tokens: list[Token], index: int) -> bool:
    return is_spaced(tokens, index) or (tokens[index].joined and tokens[index - 1].key == "-")


def _share_or_amount(
    tokens: list[Token], parts: Decimal, denominator: int, end: int, qualifier: Qualifier | None
) -> Measure | None:
    """Return a fraction in percent, or before a unit that part of it: 'drei Viertel Liter'."""
    scale = scale_at(tokens, end) if denominator != 2 and is_spaced(tokens, end) else None
    if scale and tokens[end].key != "von":
        measured = unit_at(tokens, scale[1])
        value = rounded(parts * scale[0] * (measured.factor if measured else 1) / denominator)
        last, name = (measured.end, measured.unit) if measured else (scale[1], None)
        return Measure(last, value, name, qualifier=qualifier)
    unit = unit_at(tokens, end) if denominator != 2 else None
    if unit and unit.unit not in ("percent", "times", None) and is_spaced(tokens, end):
        value = rounded(parts * unit.factor / denominator)
        return Measure(unit.end, value, unit.unit, qualifier=qualifier or "fraction")
    return _share(end, parts, denominator, qualifier)


def _plain_fraction(tokens: list[Token], index: int, ratio: Fraction, end: int) -> Measure | None:
    """Return a fraction in digits as a share, unless a scale word or a unit follows it."""
    amount = amount_at(tokens, index)
    if unit_at(tokens, end) or (amount and amount.end > end):
        return None
    return _share(end, Decimal(ratio.numerator), ratio.denominator)


def _of_whole(tokens: list[Token], index: int) -> Measure | None:
    """Return 'zwei von drei' as a share."""
    token = tokens[index]
    one = token.key in ("einer", "eine", "eines", "einem")
    part = Amount(Decimal(1), index + 1, in_words=True) if one else count_at(tokens, index)
    if part is None or not (is_spaced(tokens, part.end) and tokens[part.end].key == "von"):
        return None
    total = amount_at(tokens, part.end + 1) if is_spaced(tokens, part.end + 1) else None
    if total is None or total.is_article or total.scale > 1 or not 0 < part.value < total.value:
        return None
    small = total.value <= _LARGEST_WHOLE[total.in_words] or total.value in (100, 1000)
    integers = part.value == int(part.value) and total.value == int(total.value)
    if not small or not integers or part.scale > 1 or unit_at(tokens, total.end):
        return None
    return _share(total.end, part.value, int(total.value))
