"""List the nouns that name people: 'Mitarbeiter', 'Matrosen', 'Kundinnen'."""

from __future__ import annotations

import re

from ..patterns import words

_DOERS = words(
    """
    amerikan anhaeng arbeit berat besitz besuch bewerb bewohn buerg denk
    design eigentuem einwohn anwohn entwickl europae fahr fisch flieg forsch fuehr gegn
    gruend haendl handwerk helf hoer inhab italien japan kaempf
    kaeuf kritik kuenstl leit lehr les manag miet moerd muslim nachfolg nutz
    oesterreich paecht pendl politik programmier raeub rent rentn rett richt samml saeng sieg
    schauspiel schreib schuel schweiz sied spar spend spiel sportl sprech taet technik teilnehm
    trad train traeg unternehm verbrauch verkaeuf verlieg vermiet vertret verwalt waehl waecht
    wissenschaftl zahl zuschau
    """
)
"""What stands before -er, -ern, -erin and -erinnen."""

_OTHERS = words(
    """
    absolvent abgeordnet afrikan aktionaer angehoerig angestellt anwaelt architekt arzt aerzt
    asiat athlet auszubildend bauer beamt beschaeftigt betroffen biolog brued chef chines christ
    delegiert demokrat demonstrant deutsch diplomat direktor eltern erb erwachsen expert fan feind
    fluechtling franzos frau freiwillig freund gaest gast gefangen gefluechtet gelehrt gesandt
    geschwister gesell griech herr infiziert ingenieur insass investor journalist jugendlich jung
    kandidat kapitaen kind knecht kolleg koch koech koenig krank kund lehrling lernend leut
    maedchen maenn mann matros meister mensch milliardaer millionaer minister mitglied nachbar
    offizier oekonom opfer partner passagier patient person personal pilot polizist praesident
    professor psycholog reisend russ schiffsjung seeleut selbststaendig senator soehn sohn soldat
    student studierend teenager tocht toecht tot tourist tuerk (?<!ae)user verletzt versichert
    verwandt vater vetter vorstaend waise witwe
    """
)

_PEOPLE = re.compile(
    rf"\w*(?:(?:{'|'.join(sorted(_DOERS))})er(?:n|s|in|innen)?"
    rf"|(?:{'|'.join(sorted(_OTHERS))})(?:innen|in|ern|er|en|es|e|n|s)?)"
)


def names_people(noun: str) -> bool:
    """Return whether a noun names people. It is folded: small letters, ae for ä."""
    return _PEOPLE.fullmatch(noun) is not None
