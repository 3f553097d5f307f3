"""Read the words that bound a number: 'rund', 'mehr als', 'oder mehr'."""

from __future__ import annotations

import re
from typing import NamedTuple

from .patterns import words
from .reading import Qualifier
from .tokens import Phrases, Token, is_spaced

QUALIFIERS: dict[Qualifier, str] = {
    "about": "rund | etwa | in etwa | circa | zirka | ca. | ca | rd. | ungefähr | um die | an die "
    "| so um die | schätzungsweise | grob | grob geschätzt | geschätzt | geschätzte | geschätzten "
    "| gegen | ~ | ≈",
    "more_than": "über | mehr als | gut | reichlich | höher als | größer als | länger als "
    "| älter als | oberhalb von | jenseits von | jenseits der | deutlich über | weit über "
    "| deutlich mehr als | weit mehr als | wesentlich mehr als | etwas mehr als | viel mehr als "
    "| erheblich mehr als | kaum mehr als | wenig mehr als | knapp über | leicht über | etwas über "
    "| gut und gerne | gut und gern | >",
    "less_than": "weniger als | nicht einmal | nicht mal | noch nicht einmal | unter | keine "
    "| keinen | noch keine | noch keinen | unterhalb von | niedriger als | geringer als "
    "| kleiner als | kürzer als | jünger als | deutlich unter | weit unter | knapp unter "
    "| leicht unter | etwas unter | deutlich weniger als | weit weniger als "
    "| wesentlich weniger als | etwas weniger als | viel weniger als | <",
    "nearly": "knapp | fast | nahezu | beinahe | beinah | annähernd | nicht ganz | noch nicht ganz "
    "| kaum | so gut wie",
    "at_least": "mindestens | mind. | min. | wenigstens | zumindest | nicht weniger als "
    "| nicht unter | minimal | ab | ≥",
    "at_most": "höchstens | maximal | max. | max | nicht mehr als | nicht über | allenfalls "
    "| längstens | bestenfalls | nicht länger als | nicht höher als | binnen | innerhalb von "
    "| innert | ≤",
    "up_to": "bis zu | bis zum | bis zur | bis",
}
FILLERS = words(
    """
    insgesamt nur volle noch schon zunaechst umgerechnet gerade bereits jeweils je jaehrlich ganze
    rund etwa
    """
)
"""Words that can stand between a qualifier and its number."""

_MOST_FILLERS = 3

_AFTER: dict[Qualifier, str] = {
    "at_least": "oder mehr | und mehr | oder darüber | und darüber | oder länger | und länger "
    "| oder älter | und älter | oder höher | und höher | aufwärts",
    "at_most": "oder weniger | und weniger | oder darunter | und darunter | oder jünger "
    "| und jünger | oder kürzer",
}


def _phrases(table: dict[Qualifier, str]) -> dict[Qualifier, list[str]]:
    return {qualifier: phrases.split(" | ") for qualifier, phrases in table.items()}


_QUALIFIERS = Phrases(_phrases(QUALIFIERS))
_QUALIFIERS_AFTER = Phrases(_phrases(_AFTER))

FIRST_KEYS = _QUALIFIERS.first_keys
"""The words and signs that qualifiers begin with."""


class Bound(NamedTuple):
    """A qualifier, its words as they are folded, and the index of the number that they bound."""

    qualifier: Qualifier
    key: str
    begin: int


def qualifier_at(tokens: list[Token], index: int) -> Bound | None:
    """Return the qualifier at ``index``, before a number, or None."""
    match = _QUALIFIERS.match(tokens, index)
    if match is None:
        return None
    qualifier, end = match
    if tokens[index].text == "Max":
        return None  # a first name
    key = " ".join(token.key for token in tokens[index:end])
    for _ in range(_MOST_FILLERS):
        if is_spaced(tokens, end) and tokens[end].key in FILLERS:
            end += 1
    sticks = tokens[end].joined and (tokens[end - 1].kind == "mark" or key.endswith("."))
    if not (is_spaced(tokens, end) or (sticks and tokens[end].kind == "number")):
        return None
    return Bound(qualifier, key, end)


def qualifier_after(tokens: list[Token], index: int) -> tuple[Qualifier, int] | None:
    """Return the qualifier behind a quantity, and the index behind it: '100 oder mehr'."""
    if tokens[index].is_capitalized and is_spaced(tokens, index) and tokens[index].text != "Oder":
        index += 1  # 'drei Kinder oder mehr'
    match = _QUALIFIERS_AFTER.match(tokens, index) if is_spaced(tokens, index) else None
    return match if match and tokens[match[1]].key != "als" else None


_PREPOSITIONS = words("mit von auf fuer bei in nach an aus zu seit vor durch gegen ohne")
_OVER_NOUNS = re.compile(
    r"\w*(?:kredit|darlehen|scheck|rechnung|vertrag|vertraeg|abkommen|streit|debatte|diskussion"
    r"|auftrag|auftraeg|anleihe|buergschaft|quittung|gutschein|vereinbarung|bericht|buch|film"
    r"|artikel|gespraech|verhandlung|nachricht|kontrolle|macht|sieg|ueberblick|information"
    r"|entscheidung|abstimmung|meldung|klage|geruecht|spekulation|daten|studie|beschwerde|wechsel"
    r"|police|deal|order|bestellung|garantie|forderung|bescheid|mahnung|zusage|spende|angabe"
    r"|auskunft|einigung|urteil|beschluss|laufzeit|zeitraum|ueberweisung|kreditlinie|beleg"
    r"|finanzierung|herrschaft|aufsicht|verfuegung|geschichte|roman|freude|aerger|trauer|wut)"
    r"(?:e|en|es|s|n|er|ern|se|sen)?"
)
"""Matches nouns that go with 'über': 'ein Kredit über 300 Millionen'."""

_OVER_VERBS = re.compile(
    r"(?:ge)?(?:sprach|sprich|sprech|sproch|rede|diskut|debatt|bericht|verhandel|stritt|streit"
    r"|entscheid|entschied|beschwer|freut|lach|informier|stimmt|abgestimmt|klag|schreib|schrieb"
    r"|nachdenk|nachgedacht|dacht|denk|herrsch|sieg|erstreck|lautet|lautend|verfueg|beriet|berat"
    r"|staun|aerger|einigt|geeinigt|verteil|streck|urteil|stolper|verhaeng|plauder|schweig"
    r"|schwieg|unterhalt|unterhielt|aufgeklaert)\w*|weiss|wusste|wussten|wacht|wachte|wachen"
    r"|lief|liefen|laeuft|laufen"
)
"""Matches verbs that go with 'über': 'er sprach über zwei Themen'."""

_ABOUT_VERBS = re.compile(
    r"(?:geht|gehts|ging|gehe|gehen|ginge|gegangen|handelt\w*|streit\w*|stritt\w*|kaempf\w*|kampf"
    r"|\w*kampf|bang\w*|sorg\w*|angst|verhandel\w*|bitt\w*|bat|baten|wirb\w*|warb\w*|bemueh\w*"
    r"|trauer\w*|dreht\w*|beneid\w*|ring\w*|rang\w*|konkurr\w*|poker\w*|buhl\w*|debatte|diskussion"
    r"|kuemmer\w*|fuercht\w*|rennen|wett\w*|bewarb\w*|bewerb\w*|bewirbt|reiss\w*|gestritten)"
)
"""Matches words that go with 'um': 'es geht um die 7800 Stellen'."""

_AT_VERBS = re.compile(
    r"(?:ge)?(?:denk|dacht|erinner|glaub|appell|verkauf|schreib|schrieb|richt|wend|wandt|verteil"
    r"|vergab|vergib|geht|ging|uebergab|ueberg|ueberw|liefer|spende|verlieh|vermiet|ausschuett"
    r"|verschenk|adress)\w*"
)
"""Matches words that go with 'an': 'er erinnert an die 100 Toten'."""

_COUNTING_VERBS = words(
    """
    liegt lag liegen lagen blieb bleibt bleiben sinkt sank faellt fiel kostet kosten kostete kommen
    kamen kam ist war sind waren hat hatte haben hatten zaehlt zaehlte beschaeftigt beschaeftigte
    deutlich knapp weit
    """
)
_FURTHER_WORDS = frozenset({"hinweg", "verteilt", "gestreckt", "hinaus"})
_NEAR = 7
"""How many words away a verb is looked for in its clause."""


def qualifies(tokens: list[Token], index: int, bound: Bound, end: int, *, has_unit: bool) -> bool:
    """Return whether the words at ``index`` bound the number behind them, which ends at ``end``.

    They can be a preposition that goes with a noun or a verb: 'ein Kredit über 300 Millionen'.
    """
    before = tokens[index - 1] if index and is_spaced(tokens, index) else None
    if bound.key == "ueber":
        return _is_more_than(tokens, index, end, before)
    if bound.key == "unter":
        following = tokens[end]
        is_dative = following.is_capitalized and following.key.endswith("n")
        counts = before is not None and before.key in _PREPOSITIONS | _COUNTING_VERBS
        return has_unit or counts or not (is_dative and is_spaced(tokens, end))
    if bound.key.endswith("um die"):
        return not _is_near(tokens, index, _ABOUT_VERBS, -1)
    if bound.key == "an die":
        return not _is_near(tokens, index, _AT_VERBS, -1)
    if bound.key == "so gut wie":
        return has_unit
    return not (bound.key == "gut" and before and before.key in ("so", "sehr", "ganz", "nicht"))


def _is_more_than(tokens: list[Token], index: int, end: int, before: Token | None) -> bool:
    if is_spaced(tokens, end) and tokens[end].key in _FURTHER_WORDS:
        return False
    if before is None or before.key in _PREPOSITIONS:
        return True
    if before.is_capitalized and _OVER_NOUNS.fullmatch(before.key):
        return False
    return not (
        _is_near(tokens, index, _OVER_VERBS, -1) or _is_near(tokens, end - 1, _OVER_VERBS, 1)
    )


def _is_near(tokens: list[Token], index: int, pattern: re.Pattern[str], step: int) -> bool:
    """Return whether a small word of the clause, before or behind ``index``, matches a pattern."""
    for place in range(index + step, index + step * (_NEAR + 1), step):
        if not 0 <= place < len(tokens) or tokens[place].kind in ("mark", "end"):
            return False
        token = tokens[place]
        if pattern.fullmatch(token.key) and (not token.is_capitalized or pattern is _ABOUT_VERBS):
            return True
    return False
