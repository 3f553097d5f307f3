"""Recognize the nouns that numbers count: 'Mitarbeiter', 'Stellen', 'Filialen'."""

from __future__ import annotations

import re

from ..patterns import words
from ..tokens import Token, is_spaced
from .people import names_people

_PLURAL_OF_PEOPLE = ("e", "en", "er", "ern", "n", "innen", "leute")
_PLURAL_ENDINGS = ("e", "n", "er", "s", "el")
_SINGULAR_ENDINGS = tuple(
    words(
        """
    ismus nis ss us is ende mitte premiere pleite krise geschichte frieden schaden siemens alibabas
    chinas europas asiens deutschlands amerikas japans indiens russlands frankreichs englands
    """
    )
)
"""Endings of nouns in the singular, which would pass for plurals, and genitives of names."""

_SAME_IN_PLURAL = ("stueck", "lkw", "pkw", "mann")

_NOUNS = re.compile(
    r"""(?:\w+innen|\w+linge|leute\w*
    |\w*(?:mitarbeiter|beschaeftigte|angestellte|arbeiter|arbeitnehmer|arbeitsplaetz|stelle|job
    |mensch|person|kund|nutzer|user|besucher|gaest|teilnehmer|einwohner|buerger|soldat|schueler
    |student|bewerber|zuschauer|mitglied|tote|verletzte|opfer|fluechtling|fahrgaest|passagier
    |patient|arzt|aerzt|lehrer|kinder|frau|maenner|haushalt|familie|aktionaer|abonnent|leser
    |haendler|verkaeufer|kaeufer|unternehmen|firm|betrieb|filiale|laeden|laden|geschaeft|standort
    |restaurant|hotel|haeuser|wohnung|zimmer|bett|auto|fahrzeug|wagen|lkw|pkw|lastwagen|zuege|bus
    |flugzeug|schiff|container|paket|produkt|artikel|stueck|exemplar|seite|fall|faell|projekt
    |vertrag|vertraeg|patent|aktie|anteil|stimme|punkt|anlage|maschine|roboter|server|geraet
    |handy|smartphone|fahrrad|fahrraed|plaetz|parkplaetz|klage|beschwerde|antrag|antraeg|anfrage
    |tier|kuehe|schwein|baeum|ort|staedt|gemeinde|laender|partner|marke|modell|jahre|tage
    |demonstrant|polizist|gefangen|tonne|delegiert|abgeordnet|partei|gruppe|team|spiel|tor
    |buecher|film|lied|unterschrift|unterkuenft|studie|proband|transaktion|bestellung|posten|kiste
    |flasche|dose|boot|schein|lizenz|gemaelde|bilder|kredit|buchung|auftrag|auftraeg|ticket|karte
    |gebaeude|villen|raeum|briefe|tisch|stuehl|stufe|huehner|hund|katze|pferd|rind|schaf|woelf
    |voegel|zentner|sack|saeck|raeder|reifen|waggon|lok|traktor|panzer|rakete|drohne|satellit
    |windraeder|turbine|reaktor|kamera|rechner|computer|laptop|schraube|uhren|ringe|schuhe|hemd
    |hose|kleider|koffer|muenze|barren|sitz|mandat|gesetze|prozesse|urteile
    |verstoess|unfall|unfaell|einsatz|einsaetz|infektion|impfung|operation|dorf|doerfer|insel|schul
    |bescheid|bombe|granate|eiche|tanne|karton|foto|video|test|klinik|bibliothek|museen|kirche|moschee|kneipe|cafe|kiosk|maerkt|bewertung|nachricht|seelen)
    (?:e|en|n|er|ern|s)?)""",
    re.VERBOSE,
)


def is_counted(tokens: list[Token], index: int) -> bool:
    """Return whether a noun that can be counted stands at ``index`` behind a number."""
    if not is_spaced(tokens, index):
        return False
    if not tokens[index].is_capitalized:
        return False
    noun = tokens[head_of_compound(tokens, index)].key
    is_people = names_people(noun) and noun.endswith(_PLURAL_OF_PEOPLE)
    return is_people or _NOUNS.fullmatch(noun) is not None


def head_of_compound(tokens: list[Token], index: int) -> int:
    """Return the index of the last part of a word with hyphens: of 'Aktien' in 'VW-Aktien'."""
    while (
        tokens[index + 1].key == "-"
        and tokens[index + 1].joined
        and tokens[index + 2].joined
        and tokens[index + 2].kind == "word"
    ):
        index += 2
    return index


def can_be_plural(noun: str) -> bool:
    """Return whether a noun, which is folded, has an ending of plurals: 'Boote', 'Pinguine'."""
    if noun.endswith(_SAME_IN_PLURAL):
        return True
    return noun.endswith(_PLURAL_ENDINGS) and not noun.endswith(_SINGULAR_ENDINGS)
