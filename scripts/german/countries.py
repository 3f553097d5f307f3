"""Know the words that name a country: its name, its adjective and its inhabitants.

German forms most of them from the name of the country, as `ENDINGS` shows. Countries with words of
another form are in `IRREGULAR`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .words.country_names import COUNTRY_NAMES

SHORTEST = 4
"""The letters that the stem of a name has at least."""

ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ien", ("i", "e", "er")),  # Belgien: belgisch; Bulgarien: Bulgare; Syrien: Syrer
    ("lande", ("land", "länd")),
    ("land", ("", "land", "länd")),  # Deutschland: deutsch; Thailand: thailändisch
    ("istan", ("",)),  # Usbekistan: usbekisch
    ("stan", ("",)),
    ("inseln", ("",)),
    ("ei", ("",)),  # Slowakei: slowakisch
    ("rn", ("r",)),  # Ungarn: ungarisch
    ("en", ("",)),  # Schweden: schwedisch
    ("a", ("",)),  # Kanada: kanadisch
    ("e", ("",)),  # Ukraine: ukrainisch
    ("o", ("",)),  # Mexiko: mexikanisch
    ("s", ("",)),  # Honduras: honduranisch
)
"""What stands for the ending of a country's name in other words that name it."""

IRREGULAR: dict[str, str] = {
    "AE": "emirat* | VAE",
    "BB": "barbad*",
    "BF": "burkina* | burkinisch* | burkiner*",
    "BN": "brunei*",
    "BY": "belarus* | weißruss*",
    "CD": "kongo*",
    "CF": "zentralafrikan*",
    "CG": "kongo*",
    "CI": "Côte d Ivoire | elfenbeinküste | ivorisch* | ivorer*",
    "CN": "china* | chines*",
    "CV": "cabo verd* | kap verd* | kapverd*",
    "CY": "zyper* | zypr*",
    "DE": "deutsch* | bundesdeutsch* | gesamtdeutsch* | ostdeutsch* | westdeutsch* "
    "| Bundesrepublik | BRD",
    "DK": "dänemark* | dänisch* | däne* | dänin*",
    "DO": "dominikan*",
    "EE": "estland* | estländ* | estnisch* | Este | Esten | Estin",
    "EH": "westsahara* | sahraui*",
    "FR": "frankreich* | französ* | franzos*",
    "GB": "großbritannien* | britisch* | brite* | britin* | england* | englisch* | engländer* "
    "| schottland* | schottisch* | schotte* | schottin* | Wales | walis* | nordirland* "
    "| nordirisch* | Vereinigtes Königreich | Vereinigte Königreich | Vereinigten Königreich* | UK",
    "GD": "grenada* | grenadisch* | grenader*",
    "GE": "georgien* | georgisch* | georgier*",
    "GR": "griech*",
    "IE": "irland* | irisch* | Ire | Iren | Irin | irländ*",
    "IN": "indien* | indisch* | inder* | Inderin",
    "IS": "island* | isländ*",
    "LA": "laos* | laot*",
    "LB": "liban*",
    "LC": "St Lucia | lucianisch* | lucianer*",
    "LV": "lettland* | lettländ* | lettisch* | Lette | Letten | Lettin",
    "MC": "monac* | monegass*",
    "MD": "moldau* | moldaw* | Republik Moldau",
    "MG": "madagas*",
    "MK": "nordmazedon* | mazedon*",
    "ML": "Mali | Malis | malisch* | malier*",
    "MM": "myanmar* | birma* | burma*",
    "MT": "malta* | maltes*",
    "MU": "mauriti*",
    "NE": "Niger | Nigers | nigrisch* | nigrer*",
    "NL": "niederland* | niederländ* | holland* | holländ*",
    "PH": "philippin* | filipin*",
    "PL": "polen* | polnisch* | Pole | Polin*",
    "PS": "palästin*",
    "PT": "portug*",
    "RU": "russ* | rußland*",
    "SA": "saudi*",
    "SM": "san marin* | sanmarin*",
    "SV": "el salvador* | salvador*",
    "SZ": "eswatini* | swasi*",
    "TH": "thai*",
    "TL": "timor* | osttimor*",
    "US": "US | USA | amerik* | Vereinigte Staaten | Vereinigten Staaten | Vereinigter Staaten",
    "VA": "vatikan*",
    "VC": "St Vincent | vincentisch* | vincenter*",
    "VE": "venezuela* | venezolan*",
}
"""The words of countries that do not follow from their name, by ISO 3166.

A star stands for any ending. Words in small letters are written with a capital too.
"""

NAMESAKES = "Innere[nr]? Mongolei"
"""Regions, as a regular expression, whose names contain that of a country that they are not in."""

CODES = tuple(sorted({*COUNTRY_NAMES, *IRREGULAR}))
"""The codes of all countries."""

_SEPARATORS = re.compile(r"[\W_]+")


def plain(words: str) -> str:
    """Return words with one blank around each, and nothing else between them."""
    return f" {_SEPARATORS.sub(' ', words).strip()} "


@cache
def words_of_country(code: str) -> tuple[str, ...]:
    """Return what plain words contain that name a country, or () if no country has the code.

    Each begins with a blank. One that ends with a blank is a word as it stands, and any other is
    the beginning of a word.
    """
    if code in IRREGULAR:
        entries = IRREGULAR[code].split(" | ")
    elif code in COUNTRY_NAMES:
        entries = [f"{stem}*" for stem in stems_of_name(COUNTRY_NAMES[code])]
    else:
        entries = []
    return tuple(dict.fromkeys(form for entry in entries for form in _forms(entry)))


def stems_of_name(name: str) -> list[str]:
    """Return the stems that follow from the German name of a country.

    Of names that 'und' joins, only the first counts: 'Trinidad und Tobago'.
    """
    name = name.partition(" und ")[0].removeprefix("Sonderverwaltungsregion ")
    for ending, replacements in ENDINGS:
        base = name.removesuffix(ending)
        if base != name:
            stems = [base + replacement for replacement in replacements]
            return [name, *(stem for stem in stems if len(stem) >= SHORTEST)]
    return [name]


def words_of_adjective(adjective: str) -> list[tuple[str, ...]]:
    """Return for each country that an adjective names what plain words contain that name it.

    'taiwanisch-kanadisch' names two. If a part of the adjective names no country, its own stem
    stands for it: 'kurdisch'.
    """
    parts: dict[tuple[str, ...], None] = {}
    for word in plain(adjective).split():
        countries = [words_of_country(code) for code in CODES if names(f" {word} ", code)]
        stem = word.removesuffix("isch")
        parts[tuple(sum(countries, ())) or tuple(_forms(f"{stem}*"))] = None
    return list(parts)


def names(plain_words: str, code: str) -> bool:
    """Return whether plain words name a country."""
    return any(form in plain_words for form in words_of_country(code))


def _forms(entry: str) -> Iterator[str]:
    """Yield an entry as plain words have it: as it is, and with capitals or without them."""
    end = "" if entry.endswith("*") else " "
    words = plain(entry).strip()
    is_name = words != words.lower()
    spellings = [words, words.lower()] if is_name and not end else [words]
    if not is_name:
        spellings += [words.capitalize(), words.title()]
    yield from (f" {spelling}{end}" for spelling in spellings)
