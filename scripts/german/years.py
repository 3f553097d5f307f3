"""Decide when four digits, or a number word of that form, are a year and not an amount."""

from __future__ import annotations

import re

from .amounts import scale_at
from .numerals import cardinal, is_year_word
from .patterns import YEAR_WITH_NOTE, words
from .tokens import Token, Tokens, is_spaced
from .units import unit_at
from .words.nouns import is_counted

_NOTE = re.compile(YEAR_WITH_NOTE)

_BEFORE_YEARS = words(
    """
    seit ab anno jahr jahre jahren jahres geb. gest. * † geboren gruendung geburt erfindung
    eroeffnung fertigstellung einfuehrung revolution weltausstellung kriegsausbruch
    """
)
"""Words and signs that only a year follows."""

_BEFORE_YEARS_OR_AMOUNTS = words("bis vor nach von in zwischen um gegen ca. circa")
"""Words behind which four digits are a year if they count no noun and are not compared."""

_COMPARED = words(
    """
    auf gestiegen gesunken gewachsen gefallen hoeher niedriger gekuerzt erhoeht reduziert verringert
    aufgestockt mehr weniger steigen sinken wachsen fallen angewachsen zurueck
    """
)

_VERBS = words(
    """
    gegruendet gegruendete gegruendeten gegruendeter gegruendetes geboren geborene geborenen gebaut
    gebaute erbaut erbaute erbauten errichtet errichtete errichteten eroeffnet eroeffnete
    eroeffneten gestorben verstorben erfunden erfundene entdeckt entstanden erschienen erschienene
    verabschiedet verabschiedete eingefuehrt eingefuehrte gestiftet vollendet fertiggestellt
    uebernommen uebernommene gekauft gebildet ins gegruendt wurde war begann starb gruendete kam
    entstand erfand baute uebernahm zog trat folgte erschien erhielt ging brach lebte gab hatte fand
    wechselte kaufte verkaufte fusionierte stieg fiel schloss oeffnete
    """
)
"""Verbs in the singular and participles: they follow a year and no amount."""

_VERBS_BEFORE = words(
    "wurde starb entstand erschien begann endete gruendete eroeffnete erfand errichtete"
)
"""Verbs in the singular that no amount follows: 'wurde 1254 erwähnt'."""

_PARTICIPLES = frozenset(
    verb for verb in _VERBS if verb.startswith(("ge", "er", "ver", "ent", "einge", "ueberno"))
)
_LONGEST_ATTRIBUTE = 12
_BEFORE_AMOUNTS = words("davon darunter insgesamt zusammen")
"""Words behind which four digits count."""

_PREPOSITIONS_OF_ATTRIBUTES = words("von in im durch als auf bei aus am zu vom")
_ARTICLES = words("der die das dem den des eine einer einem ein")
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
    if not is_year_number(token) or not _ends(tokens, index + 1):
        return None
    is_year = not _counts(tokens, index) if is_modern(token) else _is_named(tokens, index)
    return (token.text, index + 1) if is_year else None


def _is_early_year(tokens: Tokens, index: int) -> bool:
    """Return whether three digits are a year: 'im Jahr 812 starb', but not 'im Jahr 300 Euro'."""
    token, following = tokens[index], tokens[index + 1]
    if not re.fullmatch("[1-9][0-9]{2}", token.text) or not _ends(tokens, index + 1):
        return False
    before = _before(tokens, index)
    if before not in ("jahr", "jahre") or _before(tokens, index - 1) not in ("im", "vom", "dem"):
        return False
    is_alone = following.kind in ("mark", "end") and following.key not in ("-", "–", "%")
    return is_alone or following.key in _VERBS or _is_verb(tokens, index + 1)


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


def _counts(tokens: Tokens, index: int) -> bool:
    """Return whether digits that could be a year count what follows: '2019 Stellen'."""
    before = _before(tokens, index)
    if before in _BEFORE_YEARS or before.endswith(("jahr", "jahre", "jahres", "jahren")):
        return False
    if before in _BEFORE_AMOUNTS:
        return True
    if _before(tokens, index) == "von" and tokens[index + 1].key == "auf":
        return is_counted(tokens, index + 3)
    return is_counted(tokens, index + 1)


def _is_founded(tokens: Tokens, index: int) -> bool:
    """Return whether a participle in the same clause goes with a year: 'von ihm gegründet'."""
    for token in tokens[index : index + _LONGEST_ATTRIBUTE]:
        if token.kind in ("mark", "end"):
            return False
        if token.key in _PARTICIPLES:
            return True
    return False


def _was_founded(tokens: Tokens, index: int) -> bool:
    """Return whether a participle opens the clause of a year: 'Gegründet wurde sie 1868'."""
    for place in range(index - 2, max(0, index - _LONGEST_ATTRIBUTE) - 1, -1):
        if tokens[place].kind in ("mark", "end"):
            return False
        if tokens[place].key in _PARTICIPLES:
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
    if before in _BEFORE_YEARS or before.endswith(("jahr", "jahre", "jahres", "jahren", "gang")):
        return True
    if not index or not is_spaced(tokens, index):
        last = tokens[index - 1].key if index else ""
        if last == "(" and following.key in (")", "–", "-", ","):
            return True
    if before in _VERBS_BEFORE and not is_counted(tokens, index + 1):
        return True
    is_noun = following.is_capitalized and is_spaced(tokens, index + 1)
    if is_noun:
        return False
    if following.key in _VERBS or _is_verb(tokens, index + 1) or _was_founded(tokens, index):
        return True
    if following.key in _PREPOSITIONS_OF_ATTRIBUTES and (
        before in _ARTICLES or _is_founded(tokens, index + 1)
    ):
        return True
    return before in _BEFORE_YEARS_OR_AMOUNTS and following.key not in _COMPARED
