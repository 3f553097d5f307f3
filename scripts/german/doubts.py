"""Recognize numbers that the words beside them leave in doubt. They are labels: nothing is read.

A count that is read as a year, or a name that is read as a count, would be accepted by the double
entry. A label makes a person say what the words mean.
"""

from __future__ import annotations

from .amounts import scale_at
from .numerals import cardinal
from .ordinals import RANKS, small_number_at
from .patterns import CLOSING_QUOTES, OPENING_QUOTES, words
from .tokens import Token, Tokens, is_spaced, skip
from .units import unit_at
from .words.around_names import DETERMINERS
from .words.calendar import MONTHS
from .words.codes import CARRIERS, CLUBS, TITLED
from .words.nouns import can_be_plural, head_of_compound, is_counted
from .words.numbers import HALVES, INDEFINITE_ARTICLES, SCALES, VAGUE_SCALES
from .words.openers import SENTENCE_OPENERS

_SINGULAR_VERBS = words("wurde wird war ist blieb bleibt bin werde hiess heisst")
"""Verbs of one subject, behind which a noun is what somebody is: 'wurde 2009 Minister'."""

_ARTICLES = words("die der den alle diese dieser diesen jene")
_COUNTING_VERBS = words(
    """
    zaehlt zaehlen betreibt besitzt besitzen bietet bieten fasst fassen umfasst umfassen
    beschaeftigt beschaeftigen enthaelt enthalten kostet kosten
    """
)
"""Verbs in the present, beside which a year is unlikely: 'Der Zoo zählt 2016 Pinguine.'"""

_ADJECTIVES = frozenset(
    stem + ending
    for stem in words(
        "neu fest weiter zusaetzlich befristet eigen gross klein alt angestellt verkauft bestellt"
    )
    for ending in ("e", "en")
)
"""Adjectives between a count and its noun, which can follow a year too: '2018 neue Filialen'."""

_GOES_ON = words(
    "bis und oder zu von auf bzw bzw. mal mehr weniger weitere neue plus statt gegen x"
)
"""Words behind a number that show that it counts."""

_BEFORE_COUNTS = words(
    """
    vorjahr vormonat vorwoche vorquartal ausserdem davon insgesamt mitarbeiter kunden filialen
    ergebnis saldo zahl anzahl wert umsatz gewinn verlust anfang mitte ende
    """
)
"""Nouns right behind which a number counts: '(Vorjahr 300)', 'Ende 40'."""

_OF_CLOCK = words("um punkt gegen ab")
_LAST_HOUR = 24
_MOST_DIGITS = 4
_LONGEST_NAME = 4
_LONGEST_CODE = 3


def doubtful_end(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a number in doubt at ``index``, or None."""
    token = tokens[index]
    if token.kind == "number":
        if end := _end_of_product(tokens, index):
            return end
        is_doubtful = is_part_of_name(tokens, index) or _follows_noun(tokens, index)
    else:
        for end_at in (_end_of_ranks, _end_of_score, _end_of_hours):
            if end := end_at(tokens, index):
                return end
        if token.key in INDEFINITE_ARTICLES and _is_half_of_thing(tokens, index + 1):
            return index + 2
        is_doubtful = _is_surname(tokens, index) or _is_hour(tokens, index)
    return index + 1 if is_doubtful else None


def counts_noun(tokens: Tokens, index: int) -> bool:
    """Return whether the words beside four digits make a count of them: '2019 Stellen'.

    Of a noun that the reader does not know, an article and some verbs do: 'die 1999 Boote'.
    """
    before = _before(tokens, index)
    if before is not None and before.key in _SINGULAR_VERBS:
        return False
    if not _is_plural_noun(tokens, index + 1):
        return False
    # A year that opens its sentence would be followed by the verb.
    after = tokens[head_of_compound(tokens, index + 1) + 1]
    opens = not index or tokens[index - 1].key in ("!", "?", ".")
    if is_counted(tokens, index + 1) or (opens and after.kind == "word"):
        return True
    is_relative = index > 1 and tokens[index - 2].key == ","
    return before is not None and (
        (before.key in _ARTICLES and not is_relative) or before.key in _COUNTING_VERBS
    )


def may_count_noun(tokens: Tokens, index: int) -> bool:
    """Return whether four digits can be a year as well as a count: '1999 Boote'.

    They can before a noun in the plural that the reader does not know, and before an adjective
    with a noun that can be counted: '2018 neue Filialen'.
    """
    before, following = _before(tokens, index), tokens[index + 1]
    if before is not None and before.key in _SINGULAR_VERBS:
        return False
    if not following.is_capitalized:
        return following.key in _ADJECTIVES and is_counted(tokens, index + 2)
    last = head_of_compound(tokens, index + 1)
    after = tokens[last + 1]
    is_name = (after.is_capitalized and is_spaced(tokens, last + 1)) or (
        after.key == "." and after.joined and tokens[last + 2].joined
    )
    return _is_plural_noun(tokens, index + 1) and not is_name


def _is_plural_noun(tokens: Tokens, index: int) -> bool:
    """Return whether a noun that can be a plural follows on blanks at ``index``."""
    noun = tokens[head_of_compound(tokens, index)]
    is_noun = tokens[index].is_capitalized and is_spaced(tokens, index)
    return is_noun and can_be_plural(noun.key) and noun.text not in MONTHS


def _has_form_of_year(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == 4 and token.text[:2] in ("19", "20")


def _before(tokens: Tokens, index: int) -> Token | None:
    """Return the token before blanks that stand before ``index``, or None."""
    return tokens[index - 1] if index and is_spaced(tokens, index) else None


def is_part_of_name(tokens: Tokens, index: int) -> bool:
    """Return whether four digits are a title, a flight or part of a club: 'der Roman 1984'."""
    if not tokens[index].text.isdecimal() or len(tokens[index].text) != 4:
        return False
    if index and tokens[index].joined and tokens[index - 1].text in OPENING_QUOTES:
        return tokens[index + 1].joined and tokens[index + 1].text in CLOSING_QUOTES
    before = _before(tokens, index)
    if before is None or not before.is_capitalized:
        return False
    if before.key in TITLED or (_is_of_club(tokens, index) and not is_counted(tokens, index + 1)):
        return True
    is_code = before.text.isupper() and len(before.text) <= _LONGEST_CODE and index > 1
    return is_code and tokens[index - 2].key in CARRIERS and is_spaced(tokens, index - 1)


def _follows_noun(tokens: Tokens, index: int) -> bool:
    """Return whether a number stands right behind a noun, and counts nothing: 'auf Sat 1'."""
    before, number, following = _before(tokens, index), tokens[index], tokens[index + 1]
    if before is None or not before.is_capitalized or not number.text.isdecimal():
        return False
    if len(number.text) > _MOST_DIGITS or _has_form_of_year(number):
        return False
    if before.text in SENTENCE_OPENERS or before.key in _BEFORE_COUNTS:
        return False
    if before.key in SCALES or before.key in VAGUE_SCALES or unit_at(tokens, index - 1):
        return False
    if scale_at(tokens, index + 1) or unit_at(tokens, index + 1):
        return False
    if following.kind == "mark":
        return following.key in tuple(".,;!?)") and not _goes_on(tokens, index + 1)
    is_word = following.kind == "word" and not following.is_capitalized
    return (is_word and following.key not in _GOES_ON) or following.kind == "end"


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Return whether digits or an ordinal go on with a mark: '3.5', 'der 3. weg'."""
    mark, after = tokens[index], tokens[index + 1]
    return after.joined or (mark.key == "." and after.kind == "word" and not after.is_capitalized)


def _is_of_club(tokens: Tokens, index: int) -> bool:
    """Return whether a number ends the name of a club: 'TSV 1860', 'Borussia Mainz 05'."""
    for place in range(index - 1, max(0, index - _LONGEST_NAME) - 1, -1):
        if not tokens[place].is_capitalized or not is_spaced(tokens, place + 1):
            return False
        if tokens[place].text in CLUBS:
            return True
    return False


def _end_of_ranks(tokens: Tokens, index: int) -> int | None:
    """Return the index behind more ranks than one, or None: 'Rang drei und vier'."""
    if tokens[index].key not in RANKS or not small_number_at(tokens, index + 1):
        return None
    link = tokens[index + 2]
    is_linked = link.key in ("und", "bis", "oder") and is_spaced(tokens, index + 2)
    if not is_linked or not small_number_at(tokens, index + 3) or tokens[index + 4].is_capitalized:
        return None
    return index + 4


def _end_of_product(tokens: Tokens, index: int) -> int | None:
    """Return the index behind two sides of something, with their unit: '30 mal 40 Meter'."""
    sign, other = tokens[index + 1], tokens[index + 2]
    if sign.text not in ("mal", "x", "×") or other.kind != "number":
        return None
    is_even = sign.joined == other.joined
    if not is_even or not (sign.joined or is_spaced(tokens, index + 1)):
        return None
    measured = unit_at(tokens, index + 3)
    return measured.end if measured else index + 3


def _end_of_score(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a score in words, or None: 'zwei zu eins'."""
    end = skip(tokens, index + 1, "zu")
    if end is None or cardinal(tokens[index].key) is None or cardinal(tokens[end].key) is None:
        return None
    is_counted = tokens[end + 1].is_capitalized or unit_at(tokens, end + 1)
    return None if is_counted or not is_spaced(tokens, end) else end + 1


def _end_of_hours(tokens: Tokens, index: int) -> int | None:
    """Return the index behind a range that falls, and is one of hours, or None: 'neun bis fünf'."""
    end = skip(tokens, index + 1, "bis")
    if end is None or not is_spaced(tokens, end) or tokens[end].kind != "word":
        return None
    first, last = cardinal(tokens[index].key), cardinal(tokens[end].key)
    is_measured = unit_at(tokens, end + 1) or scale_at(tokens, end + 1)
    if first is None or last is None or is_measured or tokens[end + 1].is_capitalized:
        return None
    return end + 1 if last < first <= _LAST_HOUR else None


def _is_half_of_thing(tokens: Tokens, index: int) -> bool:
    """Return whether half of something with no unit follows: 'ein halbes Vermögen'."""
    if tokens[index].key not in HALVES or not is_spaced(tokens, index):
        return False
    noun = tokens[index + 1]
    is_noun = noun.is_capitalized and is_spaced(tokens, index + 1)
    return is_noun and not (unit_at(tokens, index + 1) or scale_at(tokens, index + 1))


def _is_surname(tokens: Tokens, index: int) -> bool:
    """Return whether a number word with a capital belongs to a name: 'Eva Dreißig', 'Pro Sieben'.

    Behind a word with a capital it does, unless it has a unit or all words have capitals.
    """
    token, before = tokens[index], _before(tokens, index)
    if before is None or not before.is_capitalized or not token.is_capitalized:
        return False
    if token.text.isupper() or before.text.isupper():
        return False
    if cardinal(token.key) is None and cardinal(token.key.removesuffix("er")) is None:
        return False
    if before.text in SENTENCE_OPENERS and before.text != "Pro":
        return False
    if token.key in SCALES or token.key in VAGUE_SCALES or "hundert" in token.key:
        return False
    return not (unit_at(tokens, index + 1) or scale_at(tokens, index + 1))


def _is_hour(tokens: Tokens, index: int) -> bool:
    """Return whether a number word is an hour without 'Uhr': 'um acht begann es'."""
    before, value = _before(tokens, index), cardinal(tokens[index].key)
    if before is None or value is None:
        return False
    is_short = before.key in ("vor", "nach") and index > 1 and tokens[index - 2].key == "kurz"
    if before.key not in _OF_CLOCK and not is_short:
        return False
    following = tokens[index + 1]
    if not 0 < value <= _LAST_HOUR or following.is_capitalized or following.key in _GOES_ON:
        return False
    if following.kind == "word" and following.key in DETERMINERS:
        return True
    is_measured = unit_at(tokens, index + 1) or scale_at(tokens, index + 1)
    ends = following.kind in ("word", "end") or following.key in tuple(".,;:!?")
    return ends and not is_measured
