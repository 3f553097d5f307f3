"""List the abbreviations with a full stop, for the reader and for the splitter of sentences.

They are in small letters, with ae for ä and ss for ß, and without their full stop.
"""

from __future__ import annotations

import re

from ..patterns import words

MONTHS = {
    "jan": 1, "jaen": 1, "feb": 2, "febr": 2, "mrz": 3, "maer": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
"""The number of each abbreviated month."""

SCALES = {
    "tsd": 10**3, "mio": 10**6, "mill": 10**6, "mia": 10**9, "mrd": 10**9, "md": 10**9,
    "bio": 10**12, "dtzd": 12,
}  # fmt: skip
"""The factor of each abbreviated scale word."""

INSIDE = words(
    """
    abb abs abschn abzgl allg amerik angebl anm arab art art.-nr aufl ausg ausschl az bayer bd bde
    betr bez bezgl bspw bzgl bzw ca chin christl dipl dr drs dt dtsch durchschn ebd ehem eigtl
    einschl engl entspr erg europ evtl exkl finn fr frhr frz gebr gegr gem gen geschl gest ggf ggfs
    ggue griech hess hl hr hrn hrsg hyp ing inkl innerh insb insbes int internat ital jap jew kap
    kath komm kfm kgl lat lfd lt max med mind mlle mme mr mrs ms mtl nachf niederl niedersaechs
    noerdl nr nrn oberfr oestl oesterr ord pfr phil pol poln pos preuss prof prov rd red rep resp
    rhein roem russ saechs schwed schweiz sen sog span spez st staatl stellv stv suedl taegl tech
    techn teilw tel telef theol tuerk ungar univ urspr verantw verf verh verm versch vers vgl vors
    vorauss vs westl wiss westf zit zur.zt zzgl ziff
    """
) - {"sen"}
"""Abbreviations that something follows: their full stop ends no sentence."""

CLOSING = words(
    """
    co comp corp inc jun jr llc ltd mass plc sen sr etc ff usf usw ua uam uvm jh jhd jhdt jhs std
    stdn min sek tg mon geb verst pct prom proz fa gmbh kto plz str vh zt mwst ust arbeitsgem ges
    gesellsch verb
    """
)
"""Abbreviations that a sentence can end with: it does if a new one seems to begin."""

ABBREVIATIONS = INSIDE | CLOSING | MONTHS.keys() | SCALES.keys()

INITIALS_INSIDE = words("d.h. z.b. d.i. i.e. o.g. u.d. s.g. i.v. b.z. m.a.w. d.s.")
"""Letters with full stops that something follows."""

INITIALS_CLOSING = words(
    """
    a.a.o. a.d. a.g. a.m. b.c. c.s. e.g. e.k. e.v. f.f. h.c. i.a. i.d.r. i.h. i.j. i.r. l.p. m.e.
    n.chr. n.v. o.ae. o.a. o.j. o.o. p.a. p.m. s.a. s.o. s.p.a. s.u. u.a. u.ae. u.a.m. u.s. u.s.a.
    u.s.w. u.u. u.v.a. u.v.m. v.a. v.chr. v.h. v.u.z. z.t. z.z. z.zt. u.k. d.c.
    """
)
"""Letters with full stops that a sentence can end with."""

STREET = re.compile(r"\w+str")
"""Matches an abbreviated street: 'Hauptstr'."""
