"""List the words that make a year, or a count, of four digits beside them."""

from __future__ import annotations

import re

from ..patterns import words
from .around_names import DETERMINERS

BEFORE_YEARS = words(
    """
    seit ab anno jahr jahre jahren jahres geb. gest. * † geboren gruendung geburt erfindung
    eroeffnung fertigstellung einfuehrung revolution weltausstellung kriegsausbruch
    """
)
"""Words and signs that only a year follows."""

BEFORE_COUNTS = words(
    """
    auf um es sie er ist sind war waren nur noch etwa mit von rund bei insgesamt derzeit je bis zahl
    wurden haben kamen
    """
)
"""Words behind which four digits with no noun count."""

BEHIND_YEARS = words("so anders noch schon bereits nicht")
"""Adverbs behind 'war' and four digits, which make them rather a year: 'Das war 1500 so.'"""

GOING_ON = (DETERMINERS - words("zwei drei kaum nur etwas mehr weniger per am")) | {"er", "sie"}
"""Words that a noun or a clause goes on with, so that a number before them counts nothing."""

BEFORE_DOUBTS = words("als wie schon koennte kann soll sollen sollte wird werden duerfte muss")
"""Words behind which four digits with no noun are a year or a count: 'wie schon 1848'."""

PREPOSITIONS = words(
    "nach in im an auf aus bei zu von vom mit fuer durch unter ueber vor schon erst erstmals wieder"
)
"""Words behind a verb and a year, or behind a count."""

FAR_YEAR = re.compile("2[2-9][0-9]{2}")
BETWEEN_NUMBERS = words("bereits schon erst noch rund etwa ueber fast knapp gut nur circa mehr")
BEFORE_FAR_YEARS = words("bis ab seit jahr jahre jahren")
"""Words behind which '2300' is rather a year than a count."""

BEFORE_YEARS_OR_AMOUNTS = words(
    "bis vor nach von in zwischen um gegen ca. circa spaetestens fruehestens"
)
"""Words behind which four digits are a year if they count no noun and are not compared."""

COMPARED = words(
    """
    auf gestiegen gesunken gewachsen gefallen hoeher niedriger gekuerzt erhoeht reduziert verringert
    aufgestockt mehr weniger steigen sinken wachsen fallen angewachsen zurueck
    """
)

OF_CHANGE = re.compile(
    r"(?:stieg|steig|sank|sink|wuchs|waechs|fiel|faell|kletter|schrumpf|erhoeh|reduzier|verringer"
    r"|kuerz|senk)(?:t|e|en|te|ten)?"
)
"""Matches verbs of change, behind which 'auf' leads to a number."""

VERBS = words(
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

VERBS_BEFORE = words(
    """
    wurde starb entstand erschien begann endete gruendete eroeffnete erfand errichtete brach trat
    zog ging lief floh reiste kam
    """
)
"""Verbs in the singular that no amount follows: 'wurde 1254 erwähnt'."""

FOUNDING_VERBS = words("baute bauten gruendete gruendeten eroeffnete eroeffneten errichtete erfand")
"""Verbs behind which four digits and a noun are a year with an object, or a count."""

PARTICIPLES = frozenset(
    verb for verb in VERBS if verb.startswith(("ge", "er", "ver", "ent", "einge", "ueberno"))
)
BEFORE_AMOUNTS = words("davon darunter insgesamt zusammen")
"""Words behind which four digits count."""

PREPOSITIONS_OF_ATTRIBUTES = words("von in im durch als auf bei aus am zu vom")
ARTICLES = words("der die das dem den des eine einer einem ein")
