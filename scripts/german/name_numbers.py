"""Recognize names that a number is part of: 'Sat 1', 'TSV 1860', 'Eva Dreißig'. They are labels."""

from __future__ import annotations

from .amounts import scale_at
from .counted_years import has_form_of_year
from .numerals import cardinal
from .ordinals import RANKS
from .patterns import CLOSING_QUOTES, OPENING_QUOTES, words
from .tokens import Token, Tokens, is_spaced, token_before
from .units import unit_at
from .words.around_names import DETERMINERS
from .words.codes import CARRIERS, CLUBS, TITLED
from .words.nouns import is_counted
from .words.numbers import SCALES, VAGUE_SCALES
from .words.openers import SENTENCE_OPENERS

GOES_ON = words("bis und oder zu auf bzw bzw. mal mehr weniger weitere neue plus statt gegen x")
"""Words behind a number that show that it counts."""

_BEFORE_COUNTS = words(
    """
    vorjahr vormonat vorwoche vorquartal ausserdem davon insgesamt mitarbeiter kunden filialen
    ergebnis saldo zahl anzahl wert umsatz gewinn verlust anfang mitte ende
    """
)
"""Nouns right behind which a number counts: '(Vorjahr 300)', 'Ende 40'."""

_MOST_DIGITS, _LARGEST_IN_WORDS = 4, 20
"""The numbers that names have, in digits and in words."""

_MOST_ADJECTIVES = 4
_PARTICIPLES = ("ge", "be", "ver", "zer", "ent", "er", "einge", "ausge", "ange")
"""What participles begin with. Other words in -te are verbs."""

_NO_ADJECTIVES = DETERMINERS | words(
    "heute gerade ohne gerne bitte beinahe fuer wieder hinter unter"
)
"""Words with the endings of adjectives that are none."""

_LONGEST_NAME, _LONGEST_CODE = 4, 3
"""The words of a club before its number, and the letters of a code."""


def is_part_of_name(tokens: Tokens, index: int) -> bool:
    """Return whether four digits are a title, a flight or part of a club: 'der Roman 1984'."""
    if not tokens[index].text.isdecimal() or len(tokens[index].text) != 4:
        return False
    if is_quoted(tokens, index):
        return True
    before = token_before(tokens, index)
    if before is None or not before.is_capitalized:
        return False
    if before.key in TITLED or (_is_of_club(tokens, index) and not is_counted(tokens, index + 1)):
        return True
    is_code = before.text.isupper() and len(before.text) <= _LONGEST_CODE and index > 1
    return is_code and tokens[index - 2].key in CARRIERS and is_spaced(tokens, index - 1)


def is_quoted(tokens: Tokens, index: int) -> bool:
    """Return whether a number stands alone in quotation marks, as a title does: «Sieben»."""
    opens = index > 0 and tokens[index].joined and tokens[index - 1].text in OPENING_QUOTES
    return opens and tokens[index + 1].joined and tokens[index + 1].text in CLOSING_QUOTES


def _is_of_club(tokens: Tokens, index: int) -> bool:
    """Return whether a number ends the name of a club: 'TSV 1860', 'Borussia Mainz 05'."""
    for place in range(index - 1, max(0, index - _LONGEST_NAME) - 1, -1):
        if not tokens[place].is_capitalized or not is_spaced(tokens, place + 1):
            return False
        if tokens[place].text in CLUBS:
            return True
    return False


def follows_noun(tokens: Tokens, index: int) -> bool:
    """Return whether a number stands right behind a noun and counts nothing: 'auf Sat 1'."""
    before, number, following = token_before(tokens, index), tokens[index], tokens[index + 1]
    if before is None or not before.is_capitalized or before.text in SENTENCE_OPENERS:
        return False
    if not _is_plain_number(number) or has_form_of_year(number):
        return False
    if before.key in _BEFORE_COUNTS or before.key in RANKS or before.key in ("nummer", "nr."):
        return False
    if before.key in SCALES or before.key in VAGUE_SCALES or unit_at(tokens, index - 1):
        return False
    if scale_at(tokens, index + 1) or unit_at(tokens, index + 1):
        return False
    if following.kind == "mark":
        ends = following.key in tuple(".,;!?)") or following.text in CLOSING_QUOTES
        return ends and not _goes_on(tokens, index + 1)
    if following.kind == "end":
        return True
    is_word = following.kind == "word" and not following.is_capitalized
    is_of_all = following.key == "von" and tokens[index + 2].kind == "number"
    goes_on = following.key in GOES_ON or is_of_all or _are_adjectives(tokens, index + 1)
    return is_word and not goes_on


def _is_plain_number(token: Token) -> bool:
    """Return whether a token is a whole number as names have it: '96', 'sieben'."""
    if token.kind == "number":
        return token.text.isdecimal() and len(token.text) <= _MOST_DIGITS
    value = cardinal(token.key) if token.text.islower() else None
    return value is not None and value <= _LARGEST_IN_WORDS


def _are_adjectives(tokens: Tokens, index: int) -> bool:
    """Return whether adjectives and their noun stand at ``index``: 'große neue Werke'."""
    for token in tokens[index : index + _MOST_ADJECTIVES]:
        if token.is_capitalized:
            return True
        is_verb = token.key.endswith(("te", "ten")) and not token.key.startswith(_PARTICIPLES)
        is_inflected = token.key.endswith(("e", "en", "er"))
        if token.kind != "word" or is_verb or not is_inflected or token.key in _NO_ADJECTIVES:
            return False
    return False


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Return whether digits or an ordinal go on with a mark: '3.5', 'der 3. weg'."""
    mark, after = tokens[index], tokens[index + 1]
    return after.joined or (mark.key == "." and after.kind == "word" and not after.is_capitalized)


def _is_noun_of_number(before: Token, token: Token, following: Token) -> bool:
    """Return whether a capital makes a noun of a number: 'die deutsche Elf', 'eine Zwei'."""
    is_inside = before.text.islower() or before.key in DETERMINERS
    is_noun = before.key in ("eine", "einer") or (token.key == "elf" and is_inside)
    return is_noun and not (following.is_capitalized or following.key == "-")


def is_surname(tokens: Tokens, index: int) -> bool:
    """Return whether a number word with a capital belongs to a name: 'Eva Dreißig', 'Pro Sieben'.

    Behind a word with a capital it does, unless it has a unit or all words have capitals.
    """
    token, before, following = tokens[index], token_before(tokens, index), tokens[index + 1]
    if not token.is_capitalized or token.text.isupper():
        return False
    is_measured = unit_at(tokens, index + 1) or scale_at(tokens, index + 1)
    if token.key.endswith("er") and cardinal(token.key.removesuffix("er")) is not None:
        return not (is_measured or following.key == "-")  # 'Neuner', 'Achtundsechziger'
    if before is None or cardinal(token.key) is None or is_measured:
        return False
    if _is_noun_of_number(before, token, following):
        return True
    if not before.is_capitalized or before.text.isupper():
        return False
    if before.text in SENTENCE_OPENERS and before.text != "Pro":
        return False
    return not (token.key in SCALES or token.key in VAGUE_SCALES or "hundert" in token.key)
