"""Hold the words before numbers that count nothing: 'Artikel 4', 'WKN 840400', 'Windows 10'."""

from __future__ import annotations

import re

from ..patterns import words

STRONG = words(
    """
    artikel art. absatz abs. paragraf paragraph paragrafen paragraphen § ziffer ziff. nummer nr.
    nrn. no. kapitel kap. abschnitt abschn. seite seiten s. band bd. abbildung abb. tabelle tab.
    fussnote anm. rn. rdnr. drucksache aktenzeichen az. wkn isin plz blz bankleitzahl bic konto kto.
    kontonummer postfach passwort kennwort hrb hra postleitzahl version gleis bundesstrasse autobahn
    kilometermarke hausnummer randnummer psalm
    """
)
"""Words behind which a number is always a label."""

WEAK = words(
    """
    satz heft ausgabe anlage anhang grafik punkt modell model typ baureihe serie reihe folge staffel
    episode teil runde linie bus zimmer raum saal halle tor terminal gate block reaktor schacht
    hochofen werk stufe phase level klasse kategorie kanal route highway frage these gruppe
    wahlkreis bezirk zone programm formel agenda horizon industrie windows iphone ipad galaxy
    playstation xbox boeing airbus leopard ariane apollo dax nikkei dow stoxx mdax sdax tecdax ftse
    stuttgart schalke hartz covid pisa room option variante szenario lektion aufgabe spalte zeile
    blatt bild los global position sektion sure vers strophe golf porsche tesla android chapter
    catch web ios macos welle code pin kw euronorm re rb ire ic ec
    fortune bayern hannover wdr ndr swr mdr rtl bmw vw ice lh iso din fsk usk
    """
)
"""Words behind which a number is a label if it counts no noun."""

WITH_YEARS = words(
    "agenda horizon windows global vision expo excel office word powerpoint sharepoint"
)
"""Words behind which even '2030' is a label."""

TITLED = words(
    """
    roman romans romane film films filmes buch buches serie song songs album albums titel oper
    theaterstueck dystopie drama thriller hit comic videospiel computerspiel bestseller klassiker
    modell modells typ baureihe
    """
)
"""Nouns behind which four digits are rather a name: 'der Roman 1984', 'das Modell 2019'."""

CARRIERS = words("flug flugs fluges linienflug flugnummer maschine zug zuges zugnummer")
"""Nouns behind which letters and digits are a code: 'der Flug LH 2020'."""

CLUBS = words(
    """
    FC SC SV TSV VfL VfB VfR BSC MSV HSV FSV SpVgg TSG TuS TV Borussia Eintracht Fortuna Arminia
    Hertha Union Verein Vereins Club Klub Fußballclub Sportverein Turnverein Bayern Schalke Mainz
    """
)
"""Words in the names of clubs, which can end with a number: 'TSV 1860', 'Mainz 05'."""

TOWNS = words(
    """
    Wien Graz Linz Salzburg Innsbruck Klagenfurt Bregenz Dornbirn Villach Wels Steyr Eisenstadt
    Zürich Genf Basel Bern Lausanne Winterthur Luzern Zug Chur Lugano Biel Thun Schaffhausen
    Solothurn Aarau Olten Kloten Frauenfeld Sitten Neuenburg Vaduz
    """
)
"""Towns with postcodes of four digits: '8001 Zürich'."""

PHONES = words("tel tel. telefon telefonnummer fax telefax mobil handy hotline rufnummer durchwahl")
"""Words before telephone numbers."""

BEFORE_CODES = frozenset({":", "§", "lautet", "lautete", "lauten"})
"""What can stand between such a word and its number: 'Die WKN lautet 840400.'"""

_NUMBERED_NOUN = re.compile(r"\w{3,}(?:nummer|nr\.)")
"""Matches further words before labels: 'Artikelnummer'."""

_STREET = re.compile(
    r"\w*(?:strasse|str\.|allee|gasse|chaussee|promenade)|\w{2,}(?:ufer|damm|weg|ring|platz|markt)"
)
"""Matches streets, before the number of a house: 'Hauptstraße 12'."""

_NO_STREET = re.compile(
    r"\w*(?:arbeits|park|stell|sitz|spitzen|tabellen|start|schlaf|steh|studien|ausbildungs|kita"
    r"|heim|listen|liege|medaillen|welt|super|bau|flug|pflege|betreuungs|aktien|finanz"
    r"|auto|binnen|rueck|hin|heim|um|aus|hering|spring|bring|gering)"
    r"(?:platz|markt|weg|ring)|\w*(?:gering|hering)"
)
"""Matches words of that form that are no streets: 'Arbeitsplatz'."""


def is_numbered(key: str) -> bool:
    """Return whether a number behind a word is always a label."""
    return key in STRONG or bool(_NUMBERED_NOUN.fullmatch(key))


def is_street(key: str) -> bool:
    """Return whether a word is the name of a street."""
    return bool(_STREET.fullmatch(key)) and not _NO_STREET.fullmatch(key)


def introduces_label(key: str) -> bool:
    """Return whether a number behind a word can be a label."""
    return key in WEAK or key in WITH_YEARS or key in PHONES or is_numbered(key) or is_street(key)
