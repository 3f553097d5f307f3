"""List the shapes of labels: patterns of what has digits and counts nothing."""

from __future__ import annotations

from .date_shapes import COUNT, PARTS
from .patterns import GAP, LETTER, YEAR_WITH_NOTE
from .words.calendar import (
    ANY_DAY,
    CENTURY,
    DAY,
    FISCAL_YEAR,
    FOUR_DIGITS,
    MONTH,
    SHORT_MONTH,
    TENS_WORDS,
)

# A piece of an address, of bounded length so that a hostile text costs little time.
_PATH = r"[^\s„“”()<>]{0,2000}"
# Looks ahead for a digit in such a piece.
_DIGIT_IN_PATH = r"(?=[^\s„“”()<>0-9]{0,2000}+[0-9])"

_DAY_AND_MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\."

_TRUNK_ZERO = r"(?:[ ]?\(0\)[ ]?[0-9]{2,5})"
_GAP_IN_PHONE = "(?:[ ]?[/–-][ ]?|[ ])"
_ENDS = "(?![0-9]|[,.][0-9])"

MARK_SHAPES = (
    # A year that opens a compound: '2030-Agenda'.
    rf"(?:19|20)[0-9]{{2}}(?=-{LETTER})",
    # A decade that leaves its century open: '90er', 'zwanziger Jahre', 'Neunzigerjahre'.
    rf"(?:[2-9]0|(?i:{TENS_WORDS}))ern?(?:-?[Jj]ahren?|{GAP}[Jj]ahren?)?(?!\w)",
    rf"(?i:nuller|zehner)(?:-?[Jj]ahren?|{GAP}[Jj]ahren?)(?!\w)",
    # A year of two digits whose century is not clear, or that could be an amount.
    rf"(?:{ANY_DAY})?{MONTH}{GAP}[’'‘][0-9]{{2}}(?!\w)",
    rf"(?:{ANY_DAY})?{SHORT_MONTH}{GAP}[’'‘][0-9]{{2}}(?!\w)",
    rf"{DAY}(?:{GAP})?{SHORT_MONTH}{GAP}[0-9]{{2}}(?={GAP}[a-zäöü])",
    # Two days that no interval of one year spans: '31.12./1.1.'.
    rf"{_DAY_AND_MONTH}(?:{GAP})?/(?:{GAP})?{_DAY_AND_MONTH}(?![0-9])",
    # A part of a year that is no calendar year: 'drittes Quartal 2018/19'.
    rf"{COUNT}(?:{PARTS}){GAP}(?:des{GAP}{FISCAL_YEAR}{GAP})?{FOUR_DIGITS}/[0-9]{{2,4}}(?!\w)",
    rf"{COUNT}(?:{PARTS}){GAP}des{GAP}{FISCAL_YEAR}(?:{GAP}{FOUR_DIGITS})?(?!\w)",
    # The number of a car: 'K-AB 123'.
    rf"[A-ZÄÖÜ]{{1,3}}-[A-Z]{{1,2}}{GAP}[1-9][0-9]{{0,3}}(?!\w)",
    # A number of digits, which is no number of things: 'ein zweistelliger Betrag'.
    rf"(?:(?:\w{{2,20}}|[0-9]{{1,2}})-{GAP}(?:bis|oder){GAP})?(?:\w{{2,20}}|[0-9]{{1,2}}-?)stellig(?:e[mnrs]?)?(?!\w)",
    # English money, where the comma parts thousands: '$1,500'.
    r"[$€£][0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])",
    # A telephone number: '+49 421 5550123', '030/12 34 56', '(0421) 555 01 23'.
    rf"\+[1-9][0-9]{{0,2}}{_TRUNK_ZERO}?(?:[ /()-]{{1,3}}[0-9]{{2,}}){{2,}}(?:-[0-9])?(?![0-9,])",
    rf"0[ ][1-9](?:{_GAP_IN_PHONE}?[0-9]){{5,20}}{_ENDS}",
    rf"\(?0[1-9][0-9]{{1,4}}\)?{_GAP_IN_PHONE}[0-9]{{2,}}(?:[ -][0-9]{{2,}})*(?:-[0-9])?{_ENDS}",
    rf"[A-Z]{{2}}[0-9]{{2}}(?:{GAP}?[0-9]{{4}}){{2,7}}(?:{GAP}?[0-9]{{1,3}})?(?![0-9])",
    # A minute of added time: '90.+3', '45+2. Minute'.
    rf"[0-9]{{1,3}}\.?\+[0-9]{{1,2}}\.?(?:{GAP}Minute)?(?![\w%])",
    # A brand.
    "7-(?:Eleven|Up)(?!\\w)",
    rf"Boeing{GAP}7[0-9]7(?:-[0-9]+)?(?!\w)",
    # A year before Christ, which no EDTF date of four digits can be.
    rf"[0-9]+(?:\.{GAP}{CENTURY})?{GAP}v\.(?:{GAP})?Chr\.",
)
"""Patterns of labels that win over an amount of the same length."""

CODE_SHAPES = (
    # Addresses and paths: no blanks, a slash and a digit.
    rf"(?:https?://|www\.){_DIGIT_IN_PATH}{_PATH}[\w/]",
    rf"(?=[\d_.:@-]{{0,200}}+{LETTER})[\w.:@-]{{1,200}}+/{_DIGIT_IN_PATH}{_PATH}[\w/]",
    # Letters and digits in one, or digits hyphened to letters: G20, 5G, P8.1, Covid-19.
    r"\w{0,200}(?:[^\W\d][0-9]|[0-9][^\W\d])\w*(?:\.[0-9]+)*",
    r"[0-9]+-[a-zäöü]{1,5}(?:-[0-9]+)?(?!\w)",
    r"[0-9]+&[0-9]+(?!\w)",
    r"[0-9]+\.(?:com|de|net|org|at|ch|cn)(?!\w)",
    # A power: '10^6'.
    r"[0-9]+\^[0-9]+(?!\w)",
    rf"{LETTER}+-[0-9]+\w*(?:\.[0-9]+)*",
    # Digits joined to digits, unless that makes a number or a range: 3-6-1, 1.5, 10:30, 24/7.
    rf"(?![0-9]{{4}}{YEAR_WITH_NOTE})[0-9]+(?:[-–.,:/][0-9]+)+",
    r"0[0-9]+",
    # A full stop for the decimal mark, before a German scale word as well; English amounts, in
    # which a billion is a Milliarde.
    rf"[0-9]+\.[0-9]{{1,2}}{GAP}(?:Million(?:en)?|Milliarden?|Billion(?:en)?|Mio\.?|Mrd\.?)(?!\w)",
    rf"[$€£]?[0-9]+(?:[.,][0-9]+)*(?:{GAP}(?:million|billion|trillion|thousand)|bn|m)\b",
    r"[$€£][0-9]+\.[0-9]{1,2}(?![0-9])",
    # A deviation to both sides: '+/- 5', 'plus/minus 5'.
    rf"(?:±|\+/[-–−]|(?i:plus/minus|plus{GAP}minus))(?:{GAP})?[0-9]+(?:[.,][0-9]+)*(?![0-9])",
    # The scale of a progress bar, '-0%1%2%' and on: one label, not a hundred shares.
    r"(?:[0-9]+%){3,}",
)
"""Patterns of labels that win only over a shorter amount."""
