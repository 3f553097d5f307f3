"""Decide whether four digits count a noun, as in '2019 Stellen', or may count it."""

from __future__ import annotations

from .patterns import words
from .tokens import Token, Tokens, is_spaced, token_before
from .words.calendar import MONTHS
from .words.nouns import can_be_plural, head_of_compound, is_counted

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


def says_what_one_is(tokens: Tokens, index: int) -> bool:
    """Return whether a noun behind a year is what somebody is: 'war von 1998 bis 2005 Minister'."""
    place = index - 1
    if place > 0 and tokens[place].key == "bis":
        place -= 2
    if place > 0 and tokens[place].key == "von":
        place -= 1
    return place >= 0 and tokens[place].key in _SINGULAR_VERBS


def counts_noun(tokens: Tokens, index: int) -> bool:
    """Return whether the words beside four digits make a count of them: '2019 Stellen'.

    Of a noun that the reader does not know, an article and some verbs do: 'die 1999 Boote'.
    """
    before = token_before(tokens, index)
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
    before, following = token_before(tokens, index), tokens[index + 1]
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


def has_form_of_year(token: Token) -> bool:
    """Return whether a token is four digits of the 20th or 21st century."""
    return token.text.isdecimal() and len(token.text) == 4 and token.text[:2] in ("19", "20")
