"""Decide when four digits, or a number word of that form, are a year and not an amount."""

from __future__ import annotations

import re
from typing import Literal

from .amounts import scale_at
from .counted_years import counts_noun, may_count_noun
from .name_numbers import is_part_of_name
from .numerals import cardinal, is_year_word
from .patterns import YEAR_WITH_NOTE
from .tokens import Token, Tokens, is_spaced
from .units import unit_at
from .words.around_years import (
    ARTICLES,
    BEFORE_AMOUNTS,
    BEFORE_COUNTS,
    BEFORE_DOUBTS,
    BEFORE_FAR_YEARS,
    BEFORE_YEARS,
    BEFORE_YEARS_OR_AMOUNTS,
    BEHIND_YEARS,
    BETWEEN_NUMBERS,
    COMPARED,
    FAR_YEAR,
    FOUNDING_VERBS,
    GOING_ON,
    OF_CHANGE,
    PARTICIPLES,
    PREPOSITIONS,
    PREPOSITIONS_OF_ATTRIBUTES,
    VERBS,
    VERBS_BEFORE,
)
from .words.nouns import is_counted

_NOTE = re.compile(YEAR_WITH_NOTE)

Sense = Literal["year", "count", "doubt"]
"""What four digits are. In doubt, neither a year nor a count is read."""

_LONGEST_ATTRIBUTE = 12
_NOT_OLD = ("19", "20")


OLDEST_YEAR, LATEST_YEAR = 1000, 2199
"""The years that four digits are read as."""


def year_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the year at ``index`` as an EDTF string, and the index behind it, or None."""
    token = tokens[index]
    if token.kind == "word":
        return _year_word(tokens, index)
    if _is_early_year(tokens, index):
        return f"0{token.text}", index + 1
    return (token.text, index + 1) if _sense(tokens, index) == "year" else None


def doubtful_year_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind four digits that can be a year and a count, or None."""
    return index + 1 if _sense(tokens, index) == "doubt" else None


def _sense(tokens: Tokens, index: int) -> Sense | None:
    """Return what the words beside four digits make of them. None: they are no year."""
    token = tokens[index]
    if FAR_YEAR.fullmatch(token.text) and _ends(tokens, index + 1):
        return "doubt" if _before(tokens, index) in BEFORE_FAR_YEARS else None
    if not is_year_number(token) or not _ends(tokens, index + 1):
        return None
    if is_part_of_name(tokens, index):
        return "doubt"
    return _modern_sense(tokens, index) if is_modern(token) else _old_sense(tokens, index)


def _is_early_year(tokens: Tokens, index: int) -> bool:
    """Return whether three digits are a year: 'im Jahr 812 starb', but not 'im Jahr 300 Euro'."""
    token, following = tokens[index], tokens[index + 1]
    if not re.fullmatch("[1-9][0-9]{2}", token.text) or not _ends(tokens, index + 1):
        return False
    before = _before(tokens, index)
    if before not in ("jahr", "jahre") or _before(tokens, index - 1) not in ("im", "vom", "dem"):
        return False
    is_alone = following.kind in ("mark", "end") and following.key not in ("-", "–", "%")
    return is_alone or following.key in VERBS or _is_verb(tokens, index + 1)


def is_year_number(token: Token) -> bool:
    """Return whether a token has the form of a year from 1000 to 2199."""
    is_plain = token.kind == "number" and len(token.text) == 4 and token.text.isdecimal()
    return is_plain and OLDEST_YEAR <= int(token.text) <= LATEST_YEAR


def is_modern(token: Token) -> bool:
    """Return whether the digits of a year are read as one without further words."""
    return token.text.startswith(_NOT_OLD)


def _year_word(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return a year in words: 'achtzehnhundertvierzig', and any number behind 'im Jahr'."""
    key = tokens[index].key
    after_year = _before(tokens, index) in ("jahr", "jahre")
    if not (after_year or is_year_word(key)):
        return None
    value = cardinal(key)
    following = tokens[index + 1]
    if value is None or value != int(value) or not OLDEST_YEAR <= value <= LATEST_YEAR:
        return None
    is_amount = unit_at(tokens, index + 1) or (following.is_capitalized and not after_year)
    return None if is_amount or scale_at(tokens, index + 1) else (str(value), index + 1)


def _ends(tokens: Tokens, index: int) -> bool:
    """Return whether digits before ``index`` do not go on and have no unit."""
    token = tokens[index]
    after = tokens[index + 1]
    if token.joined:
        if token.kind in ("word", "number", "fraction") or token.key in ("%", "²", "‰", "°"):
            return False
        if token.key == "-" and after.joined and after.kind == "word":
            return False
        if token.key in (".", ",", ":", "/") and after.joined and after.kind == "number":
            return bool(_NOTE.match(tokens.text, token.start))
    return not unit_at(tokens, index) and not scale_at(tokens, index)


def _before(tokens: Tokens, index: int) -> str:
    return tokens[index - 1].key if index and is_spaced(tokens, index) else ""


def _modern_sense(tokens: Tokens, index: int) -> Sense:
    """Return what four digits are that are read as a year if they count nothing: '2019 Stellen'."""
    before = _before(tokens, index)
    if before in BEFORE_YEARS or before.endswith(("jahr", "jahre", "jahres", "jahren")):
        return "year"
    if before in BEFORE_AMOUNTS:
        return "count"
    if before in FOUNDING_VERBS and tokens[index + 1].is_capitalized:
        return "doubt"  # 'Das Werk baute 1935 Panzer.'
    if before == "von" and tokens[index + 1].key == "auf":
        return "count" if is_counted(tokens, index + 3) else "year"
    if counts_noun(tokens, index):
        return "count"
    is_changed = tokens[index + 1].key in COMPARED or _changes(tokens, index - 2)
    if before == "auf" and is_changed and _is_old_count(tokens, index - 2):
        return "count"  # 'stieg von 1200 auf 1950'
    if before == "auf" and is_changed:
        return "doubt"  # 'Die Zahl stieg auf 1950.'
    return "doubt" if may_count_noun(tokens, index) else "year"


def _is_old_count(tokens: Tokens, index: int) -> bool:
    """Return whether a number behind 'von' is no year of the last centuries."""
    token = tokens[index]
    is_from = index > 0 and token.kind == "number" and tokens[index - 1].key == "von"
    return is_from and not (is_year_number(token) and is_modern(token))


def _changes(tokens: Tokens, index: int) -> bool:
    """Return whether a verb of change stands at ``index`` or up to three words before it."""
    return any(
        OF_CHANGE.fullmatch(tokens[place].key) for place in range(max(0, index - 3), index + 1)
    )


def _old_sense(tokens: Tokens, index: int) -> Sense:
    """Return what four digits are that are read as a count unless words name a year."""
    if _is_named(tokens, index):
        return "year"
    before, following, after = _before(tokens, index), tokens[index + 1], tokens[index + 2]
    if is_spaced(tokens, index + 1) and before not in ("auf", "um"):
        # Of two numbers in a row the first is a year: '1914 41.000 Menschen'.
        begin = index + 1 + (following.key in BETWEEN_NUMBERS)
        is_number = tokens[begin].kind == "number" or cardinal(tokens[begin].key) is not None
        if is_number and is_spaced(tokens, begin):
            return "year"
    if before in ("sie", "er") and following.kind != "word":
        return "doubt"
    if before in ("war", "wurde") and following.key in BEHIND_YEARS:
        return "year" if following.key in ("so", "anders") else "doubt"
    if following.is_capitalized or following.kind != "word" or before in BEFORE_COUNTS:
        return "count"
    last = tokens[index - 1]
    opens = not index or last.key in ("!", "?", ".") or last.text.isspace()
    if following.key in ("der", "des") and last.is_capitalized:
        return "doubt"  # 'der Beschluss 1325 der UN'
    if following.key in GOING_ON or (opens and after.key in GOING_ON):
        return "year"
    is_in_doubt = opens or following.key in PREPOSITIONS or before in BEFORE_DOUBTS
    return "doubt" if is_in_doubt and following.key not in COMPARED else "count"


def _is_founded(tokens: Tokens, index: int) -> bool:
    """Return whether a participle in the same clause goes with a year: 'von ihm gegründet'."""
    for token in tokens[index : index + _LONGEST_ATTRIBUTE]:
        if token.kind in ("mark", "end"):
            return False
        if token.key in PARTICIPLES:
            return True
    return False


def _was_founded(tokens: Tokens, index: int) -> bool:
    """Return whether a participle opens the clause of a year: 'Gegründet wurde sie 1868'."""
    for place in range(index - 2, max(0, index - _LONGEST_ATTRIBUTE) - 1, -1):
        if tokens[place].kind in ("mark", "end"):
            return False
        if tokens[place].key in PARTICIPLES:
            return tokens[place + 1].key in ("wurde", "war", "ist")
    return False


def _is_verb(tokens: Tokens, index: int) -> bool:
    """Return whether a verb in the singular stands at ``index``: no amount is its subject.

    'bestellte' before a noun is an adjective: '1500 bestellte Autos'.
    """
    verb, following = tokens[index], tokens[index + 1]
    is_past = verb.kind == "word" and verb.key.endswith("te") and not verb.is_capitalized
    return is_past and is_spaced(tokens, index) and not following.is_capitalized


def _is_named(tokens: Tokens, index: int) -> bool:
    """Return whether the words around digits make them a year: '1847 gegründet', 'seit 1871'."""
    before, following = _before(tokens, index), tokens[index + 1]
    if before in BEFORE_YEARS or before.endswith(("jahr", "jahre", "jahres", "jahren", "gang")):
        return True
    if before in PARTICIPLES and index > 1 and tokens[index - 2].key == "(":
        return True
    if not index or not is_spaced(tokens, index):
        last = tokens[index - 1].key if index else ""
        if last == "(" and following.key in (")", "–", "-", ","):
            return True
    if before in VERBS_BEFORE and not is_counted(tokens, index + 1):
        return True
    is_noun = following.is_capitalized and is_spaced(tokens, index + 1)
    if is_noun:
        return False
    if following.key in VERBS or _is_verb(tokens, index + 1) or _was_founded(tokens, index):
        return True
    if following.key in PREPOSITIONS_OF_ATTRIBUTES and (
        before in ARTICLES or _is_founded(tokens, index + 1)
    ):
        return True
    if before == "bis" and following.key == "zurueck":
        return True
    return before in BEFORE_YEARS_OR_AMOUNTS and following.key not in COMPARED
