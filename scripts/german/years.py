"""Decide when four digits, or a number word of that form, are a year and not an amount."""

from __future__ import annotations

import re
from typing import Literal

from .amounts import scale_at
from .counted_years import counts_noun, may_count_noun
from .name_numbers import is_part_of_name
from .numerals import cardinal, is_year_word
from .patterns import YEAR_WITH_NOTE, words
from .tokens import Token, Tokens, is_spaced
from .units import unit_at
from .words.around_names import DETERMINERS
from .words.nouns import is_counted

_NOTE = re.compile(YEAR_WITH_NOTE)

_BEFORE_YEARS = words(
    """
    seit ab anno jahr jahre jahren jahres geb. gest. * † geboren gruendung geburt erfindung
    eroeffnung fertigstellung einfuehrung revolution weltausstellung kriegsausbruch
    """
)
"""Words and signs that only a year follows."""

Sense = Literal["year", "count", "doubt"]
"""What four digits are. In doubt, neither a year nor a count is read."""

_BEFORE_COUNTS = words(
    """
    auf um es sie er ist sind war waren nur noch etwa mit von rund bei insgesamt derzeit je bis zahl
    wurden haben kamen
    """
)
"""Words behind which four digits with no noun count."""

_BEHIND_YEARS = words("so anders noch schon bereits nicht")
"""Adverbs behind 'war' and four digits, which make them rather a year: 'Das war 1500 so.'"""

_DETERMINERS = (DETERMINERS - words("zwei drei kaum nur etwas mehr weniger per am")) | {"er", "sie"}
"""Words that a noun or a clause goes on with, so that a number before them counts nothing."""

_BEFORE_DOUBTS = words("als wie schon koennte kann soll sollen sollte wird werden duerfte muss")
"""Words behind which four digits with no noun are a year or a count: 'wie schon 1848'."""

_PREPOSITIONS = words(
    "nach in im an auf aus bei zu von vom mit fuer durch unter ueber vor schon erst erstmals wieder"
)
"""Words behind a verb and a year, or behind a count."""

_FAR_YEAR = re.compile("2[2-9][0-9]{2}")
_BETWEEN_NUMBERS = words("bereits schon erst noch rund etwa ueber fast knapp gut nur circa mehr")
_BEFORE_FAR_YEARS = words("bis ab seit jahr jahre jahren")
"""Words behind which '2300' is rather a year than a count."""

_BEFORE_YEARS_OR_AMOUNTS = words(
    "bis vor nach von in zwischen um gegen ca. circa spaetestens fruehestens"
)
"""Words behind which four digits are a year if they count no noun and are not compared."""

_COMPARED = words(
    """
    auf gestiegen gesunken gewachsen gefallen hoeher niedriger gekuerzt erhoeht reduziert verringert
    aufgestockt mehr weniger steigen sinken wachsen fallen angewachsen zurueck
    """
)

_OF_CHANGE = re.compile(
    r"(?:stieg|steig|sank|sink|wuchs|waechs|fiel|faell|kletter|schrumpf|erhoeh|reduzier|verringer"
    r"|kuerz|senk)(?:t|e|en|te|ten)?"
)
"""Matches verbs of change, behind which 'auf' leads to a number."""

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
    """
    wurde starb entstand erschien begann endete gruendete eroeffnete erfand errichtete brach trat
    zog ging lief floh reiste kam
    """
)
"""Verbs in the singular that no amount follows: 'wurde 1254 erwähnt'."""

_FOUNDING_VERBS = words(
    "baute bauten gruendete gruendeten eroeffnete eroeffneten errichtete erfand"
)
"""Verbs behind which four digits and a noun are a year with an object, or a count."""

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
    return (token.text, index + 1) if _sense(tokens, index) == "year" else None


def doubtful_year_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind four digits that can be a year and a count, or None."""
    return index + 1 if _sense(tokens, index) == "doubt" else None


def _sense(tokens: Tokens, index: int) -> Sense | None:
    """Return what the words beside four digits make of them. None: they are no year."""
    token = tokens[index]
    if _FAR_YEAR.fullmatch(token.text) and _ends(tokens, index + 1):
        return "doubt" if _before(tokens, index) in _BEFORE_FAR_YEARS else None
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


def _modern_sense(tokens: Tokens, index: int) -> Sense:
    """Return what four digits are that are read as a year if they count nothing: '2019 Stellen'."""
    before = _before(tokens, index)
    if before in _BEFORE_YEARS or before.endswith(("jahr", "jahre", "jahres", "jahren")):
        return "year"
    if before in _BEFORE_AMOUNTS:
        return "count"
    if before in _FOUNDING_VERBS and tokens[index + 1].is_capitalized:
        return "doubt"  # 'Das Werk baute 1935 Panzer.'
    if before == "von" and tokens[index + 1].key == "auf":
        return "count" if is_counted(tokens, index + 3) else "year"
    if counts_noun(tokens, index):
        return "count"
    is_changed = tokens[index + 1].key in _COMPARED or _changes(tokens, index - 2)
    if before == "auf" and is_changed:
        return "doubt"  # 'Die Zahl stieg auf 1950.'
    return "doubt" if may_count_noun(tokens, index) else "year"


def _changes(tokens: Tokens, index: int) -> bool:
    """Return whether a verb of change stands at ``index`` or up to three words before it."""
    return any(
        _OF_CHANGE.fullmatch(tokens[place].key) for place in range(max(0, index - 3), index + 1)
    )


def _old_sense(tokens: Tokens, index: int) -> Sense:
    """Return what four digits are that are read as a count unless words name a year."""
    if _is_named(tokens, index):
        return "year"
    before, following, after = _before(tokens, index), tokens[index + 1], tokens[index + 2]
    if is_spaced(tokens, index + 1) and before not in ("auf", "um"):
        # Of two numbers in a row the first is a year: '1914 41.000 Menschen'.
        begin = index + 1 + (following.key in _BETWEEN_NUMBERS)
        is_number = tokens[begin].kind == "number" or cardinal(tokens[begin].key) is not None
        if is_number and is_spaced(tokens, begin):
            return "year"
    if before in ("sie", "er") and following.kind != "word":
        return "doubt"
    if before in ("war", "wurde") and following.key in _BEHIND_YEARS:
        return "year" if following.key in ("so", "anders") else "doubt"
    if following.is_capitalized or following.kind != "word" or before in _BEFORE_COUNTS:
        return "count"
    last = tokens[index - 1]
    opens = not index or last.key in ("!", "?", ".") or last.text.isspace()
    if following.key in ("der", "des") and last.is_capitalized:
        return "doubt"  # 'der Beschluss 1325 der UN'
    if following.key in _DETERMINERS or (opens and after.key in _DETERMINERS):
        return "year"
    is_in_doubt = opens or following.key in _PREPOSITIONS or before in _BEFORE_DOUBTS
    return "doubt" if is_in_doubt and following.key not in _COMPARED else "count"


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
    if before in _PARTICIPLES and index > 1 and tokens[index - 2].key == "(":
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
    if before == "bis" and following.key == "zurueck":
        return True
    return before in _BEFORE_YEARS_OR_AMOUNTS and following.key not in _COMPARED
