"""List the abbreviations with a full stop, for the reader and for the splitter of sentences.

They are in small letters, with ae for ä and ss for ß, and without their full stop.
"""

from __future__ import annotations

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

BEFORE_NUMBERS = words(
    """
    abb abs abschn anm art az bd kap kto nr nrn no plz postf rdnr rn str tab tel ziff
    """
)
"""Abbreviations that a number follows. Behind other words they can be words themselves: 'Art'."""

INSIDE = words(
    """
    abzgl aktienges allg amerik amtl angebl arab aufl ausg ausschl bayer bde betr bez bezgl brit
    bspw bzgl bzw ca chin christl dipl dr dres dt dtsch durchschn ebd ehem eidg eigtl einschl engl
    entspr erg etw europ ev evtl exkl finn fr frz franz frhr gebr geh gegr gem geschl gesetzl gest
    ggf ggfs ggue griech hess hl hr hrn hrsg ind ing inkl insb insbes internat isr ital jap jew jmd
    jur kath kgl komm lat lfd lt mag max med mind mlle mme mr mrs ms mtl nat niederl noerdl norw
    oestl oesterr ord orig pfr phil poln port preuss prof prov rd rer resp rhein roem russ saechs
    schwed schweiz sen sog span spez st staatl staedt stellv stv suedl theol tschech tuerk ung ungar
    univ urspr verantw verm versch vgl vj vors vorauss vs westl wiss zit zzgl
    """
)
"""Abbreviations that a name or a noun follows."""

CLOSING = words(
    """
    co comp corp inc jun jr llc ltd plc sr etc ff usf usw ua uam uvm jh jhd jhdt jhs std stdn min
    sek tg mon geb verst pct prom proz fa gmbh vh zt mwst ust arbeitsgem gesellsch
    """
)
"""Abbreviations that a sentence can end with: it does if a new one seems to begin."""

ENUMERATING = words("etc usf usw uvm uam ff")
"""Abbreviations that nothing but a new sentence follows with a capital."""

LEGAL_FORMS = words("inc llc ltd plc corp")
"""Abbreviations behind which a word with a capital is rather a new sentence than part of a name."""

ABBREVIATIONS = BEFORE_NUMBERS | INSIDE | CLOSING | MONTHS.keys() | SCALES.keys()

LETTERS_INSIDE = words("d.h. z.b. d.i. i.e. o.g. s.g. i.v. b.z. m.a.w. d.s. z.hd. z.h.")
"""Letters with full stops that something follows: the sentence goes on."""

LETTERS_CLOSING = words(
    """
    a.a.o. a.d. a.g. a.m. b.c. c.s. e.g. e.k. e.v. h.c. i.a. i.d.r. i.h. i.j. i.r. l.p. m.e. n.chr.
    n.v. o.ae. o.a. o.j. o.o. p.a. p.m. s.a. s.o. s.p.a. s.u. u.a. u.ae. u.a.m. u.s. u.s.a. u.s.w.
    u.u. u.v.a. u.v.m. v.a. v.chr. v.h. v.u.z. z.t. z.z. z.zt. u.k. d.c. s.a.r.l.
    """
)
"""Letters with full stops that a sentence can end with."""
