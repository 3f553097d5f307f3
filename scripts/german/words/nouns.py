"""Recognize the nouns that numbers count: 'Mitarbeiter', 'Stellen', 'Filialen'."""

from __future__ import annotations

import re

from ..tokens import Token, is_spaced

_NOUNS = re.compile(
    r"""(?:\w+innen|leute\w*
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
    |buecher|film|lied|unterschrift|unterkuenft|studie|proband|transaktion|bestellung)
    (?:e|en|n|er|ern|s)?)""",
    re.VERBOSE,
)


def is_counted(tokens: list[Token], index: int) -> bool:
    """Return whether a noun that can be counted stands at ``index`` behind a number."""
    if not is_spaced(tokens, index):
        return False
    token = tokens[index]
    return token.is_capitalized and bool(_NOUNS.fullmatch(token.key))
