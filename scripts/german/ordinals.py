"""Read ordinals ('ersten', 'zweitgrößter', '13.'), and decide when a full stop makes one."""

from __future__ import annotations

import re
from decimal import Decimal

from .numerals import cardinal, digits_value, ordinal
from .patterns import words
from .tokens import Token, is_spaced
from .words.openers import SENTENCE_OPENERS

MAX_ORDINAL_DIGITS = 3
"""The most digits of an ordinal. Longer numbers before a full stop are years and amounts."""

_LAST_DAY = 31
"""The last day that 'am 31.' can name at the end of a sentence."""

_ENDINGS = words("ste sten ster stes stem te ten ter tes tem")
"""The ends of ordinals in digits: 'der 100ste'."""

_THOUSANDTH = re.compile(r"[1-9][0-9]{0,2}(?:\.000)+|1000")
"""Matches round numbers that can be ordinals: 'die 20.000. Kundin'."""

DEFINITE_ARTICLES = words(
    """
    der dem den des die das im am zum zur vom beim ins jede jeder jedes jeden jedem jedesmal
    """
)
"""Words that only an ordinal, not the verb 'achten', can follow."""

_BEFORE_ORDINALS = re.compile(
    r"(?:d(?:er|ie|as|em|en|es)|i[mn]s?|am|zu[mr]|vom|beim|jede[rsnm]?|diese[rsnm]?|jene[rsnm]?"
    r"|(?:m|d|s)?eine?[rsnm]?|ihre?[rsnm]?|unsere?[rsnm]?|keine?[rsnm]?|und|oder|bis|als|sowie|ab"
    r"|seit|vor|nach|welche[rsnm]?|desselben|fuers|aufs|letzte[rsnm]?|naechste[rsnm]?)"
)
"""Matches words before an ordinal in digits and a noun: 'der 2. Weltkrieg'."""

RANKS = words(
    """
    platz rang position tabellenplatz spitzenplatz startplatz listenplatz weltranglistenplatz
    medaillenrang tabellenrang
    """
)
"""Words before a number that make it a place in an order: 'Platz 3'."""

Ordinal = tuple[Decimal, int]
"""The number of an ordinal, and the index behind it."""


def is_ordinal(tokens: list[Token], index: int) -> bool:
    """Return whether a full stop makes an ordinal (or a day) of the digits at ``index``.

    It does if a word follows that goes on with the sentence, and if the number opens its line, as
    in a list. Before one of ``SENTENCE_OPENERS`` it ends the sentence.
    """
    digits = tokens[index].text
    has_article = index > 0 and tokens[index - 1].key in DEFINITE_ARTICLES
    is_round = has_article and bool(_THOUSANDTH.fullmatch(digits))
    if not is_round and not digits.isdecimal():
        return False
    if not is_round and (len(digits) > MAX_ORDINAL_DIGITS or digits.startswith("0")):
        return False
    stop = tokens[index + 1]
    if stop.key != "." or not stop.joined:
        return False
    following = tokens[index + 2]
    if opens_line(tokens, index) and not (following.joined and following.text.strip()):
        return True
    if not is_spaced(tokens, index + 2) or following.kind != "word":
        return False
    if not following.is_capitalized:
        return True
    if tokens[index].joined and tokens[index - 1].key == ":":
        return False  # a score: 'Es endete 2:1. Tore fielen spät.'
    # A name or a noun can begin a sentence too: only an article makes the number its attribute.
    before = tokens[index - 1].key if index else ""
    is_attribute = bool(_BEFORE_ORDINALS.fullmatch(before)) or not is_spaced(tokens, index)
    return is_attribute and following.text not in SENTENCE_OPENERS


def is_last_day(tokens: list[Token], index: int) -> bool:
    """Return whether digits and a full stop are a day that ends its sentence: 'am 21. Er kam'."""
    token, stop, following = tokens[index], tokens[index + 1], tokens[index + 2]
    if not index or tokens[index - 1].key != "am" or not is_spaced(tokens, index):
        return False
    is_day = token.text.isdecimal() and len(token.text) <= 2 and 0 < int(token.text) <= _LAST_DAY
    return is_day and stop.key == "." and stop.joined and not following.joined


def opens_line(tokens: list[Token], index: int) -> bool:
    """Return whether only white space stands before a token on its line."""
    while index and tokens[index - 1].text.isspace() and tokens[index - 1].text not in "\r\n":
        index -= 1
    return not index or tokens[index - 1].text in "\r\n"


def ordinal_at(tokens: list[Token], index: int) -> Ordinal | None:
    """Return the ordinal that begins at ``index``, or None."""
    token = tokens[index]
    if token.kind == "number":
        value = digits_value(token)
        following = tokens[index + 1]
        is_ended = following.joined and following.key in _ENDINGS
        if (
            value is None
            or "," in token.text
            or not (is_ended or is_ordinal(tokens, index) or is_last_day(tokens, index))
        ):
            return None
        return value, index + 2
    if token.key in DEFINITE_ARTICLES:
        # 'achten' is also a verb. It is an ordinal only between an article and a noun.
        return (Decimal(8), index + 2) if _is_eighth(tokens, index + 1) else None
    if token.key in RANKS:
        return _rank(tokens, index)
    if token.key in ("nummer", "nr."):
        return _number_one(tokens, index)
    is_none = token.key in ("achte", "achten") or is_boat(tokens, index)
    number = None if is_none else ordinal(token.key)
    return None if number is None else (Decimal(number), index + 1)


def is_boat(tokens: list[Token], index: int) -> bool:
    """Return whether 'Achter' is a boat: the ordinal would be 'der Achte'."""
    before = tokens[index - 1].key if index else ""
    return tokens[index].text == "Achter" and before in ("der", "den", "dem", "ein")


def _is_eighth(tokens: list[Token], index: int) -> bool:
    """Return whether 'achte' at ``index`` is followed by a noun or by nothing."""
    following = tokens[index + 1]
    return (
        tokens[index].key in ("achte", "achten")
        and is_spaced(tokens, index)
        and (following.kind == "end" or (following.is_capitalized and is_spaced(tokens, index + 1)))
    )


def small_number_at(tokens: list[Token], index: int) -> int | None:
    """Return the number without decimals at ``index`` after a gap, in digits or in words."""
    token = tokens[index]
    if not is_spaced(tokens, index):
        return None
    if token.kind == "number":
        return int(token.text) if token.text.isdecimal() and len(token.text) <= 3 else None
    value = cardinal(token.key) if token.kind == "word" else None
    return int(value) if value is not None and value == value.to_integral_value() else None


def _rank(tokens: list[Token], index: int) -> Ordinal | None:
    """Return the place in an order: 'Platz 3', 'Rang fünf'."""
    number = small_number_at(tokens, index + 1) if tokens[index].is_capitalized else None
    if not number or _goes_on(tokens, index + 2):
        return None
    return Decimal(number), index + 2


def _goes_on(tokens: list[Token], index: int) -> bool:
    """Return whether digits go on behind a number, as in '3:2' and '1.5'."""
    token, after = tokens[index], tokens[index + 1]
    if not token.joined:
        return False
    return token.kind in ("word", "number") or (
        token.key in ("-", "–", ".", ",", ":", "/")
        and after.joined
        and after.kind in ("number", "word")
    )


_LARGEST_LEADER = 20
_OF_A_FIELD = re.compile(r"(?:in|im|der|des|unter|auf|am|weltweit|hinter|nach|bei|vor|aller|von)")


def _number_one(tokens: list[Token], index: int) -> Ordinal | None:
    """Return the place of 'die Nummer eins'; 'Nummer 12' elsewhere is a label."""
    before = tokens[index - 1] if index and is_spaced(tokens, index) else None
    number = small_number_at(tokens, index + 1)
    if not number or number > _LARGEST_LEADER or _goes_on(tokens, index + 2):
        return None
    in_words = tokens[index + 1].kind == "word" and tokens[index].key == "nummer"
    is_numbered = before is not None and before.is_capitalized and before.text != "Die"
    has_article = before is not None and before.key in ("die", "der", "zur", "als")
    of_a_field = tokens[index + 2].kind != "word" or _OF_A_FIELD.fullmatch(tokens[index + 2].key)
    if (in_words and not is_numbered) or (has_article and of_a_field):
        return Decimal(number), index + 2
    return None
