"""List the words that stand before names, in names, and before nouns that are none."""

from __future__ import annotations

from ..patterns import words

DETERMINERS = words(
    """
    am ans beim das dem den der deren des dessen die dies diese diesem diesen dieser dieses ein eine
    einem einen einer eines euer eure ihr ihre ihrem ihren ihrer ihres im ins jede jedem jeden jeder
    jedes kein keine keinem keinen keiner keines manche mein meine meinem meinen meiner sein seine
    seinem seinen seiner seines unser unsere unserem unseren unserer viele vielen vom zum zur alle
    allen aller beide beiden einige einigen mehrere mehreren solche welche zwei drei wenig wenige
    mehr weniger viel etwas kaum nur per ohne
    """
)
"""Words that stand before nouns, and seldom before names, in small letters."""

BEFORE_PLACES = words("in nach aus bei von durch gegen mit für bis um")
"""Prepositions that stand before names without an article."""

TITLES = words(
    """
    Herr Herrn Frau Dr Prof Doktor Professor Präsident Präsidenten Präsidentin Kanzler Kanzlerin
    Minister Ministerin Chef Chefin Chefs Vorstand Vorstandschef Vorstandschefin Gründer Gründerin
    Sprecher Sprecherin Direktor Direktorin Generaldirektor Generalsekretär Geschäftsführer
    Geschäftsführerin Vorsitzende Vorsitzender Vorsitzenden Analyst Analystin Manager Managerin
    König Königin Papst Kapitän Regisseur Bürgermeister Bürgermeisterin Senator Kaiser Graf Gräfin
    Unternehmer Unternehmerin Experte Expertin Professorin Autor Autorin Premier Premierminister
    """
)
"""Titles and offices, behind which the name of a person stands."""

COMPANY_NOUNS = words(
    """
    Agentur Bank Bezahldienst Börse Brauerei Dienst Dienstleister Filmgesellschaft
    Finanzdienstleister Firma Firmen Fonds Gesellschaft Gewerkschaft Händler Handelsplattform
    Hedgefonds Hersteller Investor Kette Konkurrent Konkurrenten Konkurrentin Konzern Konzerns
    Kreditservice Marke Medienhaus Mutter Partei Plattform Portal Reederei Rivale Rivalen Sender
    Sparte Start-up Tochter Tochterfirma Tochterunternehmen Tochtergesellschaft Unternehmen Verband
    Verein Verlag Versicherer Videoportal Website Werft Zeitschrift Zeitung Zusteller Zustelldienst
    """
)
"""Nouns behind which the name of a company or a body stands."""

PLACE_NOUNS = words("Stadt Provinz Insel Region Gemeinde Kanton Hafenstadt Hauptstadt Ort Dorf")
"""Nouns behind which the name of a place stands."""

LEGAL_FORMS = words(
    """
    AG GmbH SE KG KGaA OHG mbH Inc Ltd LLC Corp plc PLC SA SARL SpA NV BV AB Oy Co Group Holding
    Holdings Partners Capital Financial
    """
)
"""What the names of companies end with."""

PARTICLES = words("von van de del der den di da du la le al bin ibn zu of and the for und")
"""Words in small letters inside names."""

COMMON_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "tät", "täten", "ismus", "nis", "nisse", "nissen", "tum", "lein", "chen", "ment", "ments",
    "enz", "enzen", "ler", "lern", "ling", "linge", "ik", "iken", "ie", "ien", "jahr", "jahre",
    "jahren", "tag", "tage", "tagen", "markt", "geschäft", "handel", "preis", "preise", "geld",
    "zahl", "zahlen", "werk", "zeit", "teil", "ware", "waren", "rung", "eur", "eure", "euren",
)  # fmt: skip
"""Endings of nouns that are no names."""

PLACE_ENDINGS = (
    "land", "reich", "stan", "burg", "berg", "stadt", "ingen", "hausen", "heim", "furt", "haven",
    "asien", "nien", "lien", "gien", "rien", "dien", "sien", "zien", "vien", "kien", "pan", "ina",
)  # fmt: skip
"""Endings of the names of countries and towns."""

NO_NAMES = words(
    """
    Prozent Euro Dollar Yuan Franken Yen Pfund Uhr Januar Februar März April Mai Juni Juli August
    September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    Jahr Jahre Jahren Millionen Milliarden Million Milliarde Ende Anfang Mitte Frühjahr Sommer
    Herbst Winter Sie Ihr Ihre Ihnen Leute Menschen Platz Mal Teil Foto Quelle Seite Zahl Norden
    Süden Osten Westen Nord Süd Ost West Online Internet E-Commerce Zuge Rande Hause Recht Zeit Geld
    Unter Aus
    """
)
"""Words with a capital that are part of no name by themselves."""
