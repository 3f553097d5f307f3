"""Hold the words, signs and endings that name units of measure.

The forms of a unit stand with its term in `schemas/terms.toml`.
"""

from __future__ import annotations

from decimal import Decimal

from ....schemas.terms import MONEY, forms_of_units, signs_of_units, units_of_kind
from ..patterns import words
from ..reading import Unit

UNIT_FORMS: dict[Unit, list[str]] = forms_of_units()
"""The forms of each unit, as its term lists them. Abbreviations are read in this very spelling."""

SIGNS_BEFORE: dict[Unit, list[str]] = signs_of_units()
"""The signs of currencies, and a word, that stand before digits."""

CURRENCIES: frozenset[Unit] = units_of_kind(MONEY)
TIMES: frozenset[Unit] = units_of_kind("time")

MULTIPLES: dict[tuple[Unit, Decimal], str] = {
    ("EUR", Decimal("0.01")): "Cent | Cents | Eurocent",
    ("EUR", Decimal(1000)): "TEUR | T€ | kEUR | k€",
    ("EUR", Decimal(10**6)): "MEUR | Mio.€ | Mio€",
    ("USD", Decimal("0.01")): "US-Cent | US-Cents",
    ("GBP", Decimal("0.01")): "Pence | Penny",
    ("CHF", Decimal("0.01")): "Rappen",
    ("DEM", Decimal("0.01")): "Pfennig | Pfennige",
    ("CNY", Decimal("0.01")): "Fen",
    ("second", Decimal("0.1")): "Zehntelsekunde | Zehntelsekunden",
    ("second", Decimal("0.01")): "Hundertstelsekunde | Hundertstelsekunden",
    ("second", Decimal("0.001")): "Tausendstelsekunde | Tausendstelsekunden",
    ("year", Decimal("0.25")): "Vierteljahr | Vierteljahre | Vierteljahren | Vierteljahres",
    ("year", Decimal("0.5")): "Halbjahr | Halbjahre | Halbjahren",
    ("year", Decimal(10)): "Jahrzehnt | Jahrzehnte | Jahrzehnten | Jahrzehnts | Jahrzehntes "
    "| Dekade | Dekaden",
    ("year", Decimal(25)): "Vierteljahrhundert | Vierteljahrhunderts",
    ("year", Decimal(100)): "Jahrhundert | Jahrhunderte | Jahrhunderten | Jahrhunderts",
    ("year", Decimal(1000)): "Jahrtausend | Jahrtausende | Jahrtausenden | Jahrtausends",
    ("tonne", Decimal(1000)): "Kilotonne | Kilotonnen | kt",
    ("tonne", Decimal(10**6)): "Megatonne | Megatonnen | Mt",
    ("tonne", Decimal(10**9)): "Gigatonne | Gigatonnen | Gt",
}
"""The forms of multiples and parts of a unit, with their number."""

SUBUNITS = frozenset({"Cent", "Cents", "Pence", "Penny", "Rappen", "Pfennig", "Fen"})
"""The hundredth part of the currency before it: '2 Dollar und 50 Cent'."""

SWISS_SIGNS = frozenset(map(str.lower, SIGNS_BEFORE.get("CHF", ())))
"""The signs of francs, as they are folded: behind them a full stop is the decimal mark."""

ADJECTIVE_ENDINGS: dict[str, Unit | None] = {
    "fach": "times",
    "mal": "times",
    "malig": "times",
    "prozentig": "percent",
    "prozentual": "percent",
    "promillig": "permille",
    "sekuendig": "second",
    "minuetig": "minute",
    "stuendig": "hour",
    "taegig": "day",
    "woechig": "week",
    "monatig": "month",
    "jaehrig": "year",
    "gradig": "celsius",
    "metrig": "metre",
    **dict.fromkeys(
        words(
            """
            koepfig teilig stufig spurig stoeckig geschossig gleisig tuerig seitig zeilig
            sprachig farbig beinig armig raedrig sitzig zylindrig fluegelig baendig stimmig motorig
            strahlig schichtig achsig gliedrig polig kantig eckig zuegig punktig gaengig dimensional
            """
        )
    ),
}
"""The unit of each ending that makes an adjective of a number: 'fünfminütig', 'zehnfach'."""

NOUN_HEADS: dict[str, Unit | None] = {
    "sekunden": "second",
    "minuten": "minute",
    "stunden": "hour",
    "tage": "day",
    "tages": "day",
    "wochen": "week",
    "monats": "month",
    "jahr": "year",
    "prozent": "percent",
    "promille": "permille",
    "euro": "EUR",
    "dollar": "USD",
    "mark": "DEM",
    "franken": "CHF",
    "pfund": "GBP",
    "meter": "metre",
    "kilometer": "kilometre",
    "tonnen": "tonne",
    "liter": "litre",
    "kilo": "kilogram",
    "grad": "celsius",
    **dict.fromkeys(
        words(
            """
            er personen zimmer parteien punkte sterne schicht fronten stufen laender gaenge seiten
            familien betten mann raum saeulen staaten maechte klassen sitzer zylinder teiler
            """
        )
    ),
}
"""The unit of each part of a noun that can follow a number: 'Fünfjahresplan', 'Zehnergruppen'."""

FIXED_WORDS: dict[str, tuple[Decimal, Unit | None]] = {
    "viertelstunde": (Decimal("0.25"), "hour"),
    "dreiviertelstunde": (Decimal("0.75"), "hour"),
    "halbstunde": (Decimal("0.5"), "hour"),
    "vierteljahr": (Decimal("0.25"), "year"),
    "dreivierteljahr": (Decimal("0.75"), "year"),
    "vierteljahrhundert": (Decimal(25), "year"),
    "halbjaehrig": (Decimal("0.5"), "year"),
    "halbstuendig": (Decimal("0.5"), "hour"),
    "halbtaegig": (Decimal("0.5"), "day"),
    "viertelstuendig": (Decimal("0.25"), "hour"),
    "vierteljaehrig": (Decimal("0.25"), "year"),
    "dreiviertel": (Decimal(75), "percent"),
    "dreiviertelmehrheit": (Decimal(75), "percent"),
    "zweidrittel": (Decimal("66.666667"), "percent"),
    "zweidrittelmehrheit": (Decimal("66.666667"), "percent"),
    "viertelprozent": (Decimal("0.25"), "percent"),
    "viertelprozentpunkt": (Decimal("0.25"), "percentage_point"),
    "viertelliter": (Decimal("0.25"), "litre"),
    "dreiviertelliter": (Decimal("0.75"), "litre"),
    "viertelmillion": (Decimal(250_000), None),
    "viertelmilliarde": (Decimal(250_000_000), None),
    "dreiviertelmillion": (Decimal(750_000), None),
    "dreiviertelmilliarde": (Decimal(750_000_000), None),
    "halbmillion": (Decimal(500_000), None),
    "doppelt": (Decimal(2), "times"),
    "verdopplung": (Decimal(2), "times"),
    "verdoppelung": (Decimal(2), "times"),
    "halbier": (Decimal("0.5"), "times"),
    "halbiert": (Decimal("0.5"), "times"),
    "gedrittelt": (Decimal("0.333333"), "times"),
    "geviertelt": (Decimal("0.25"), "times"),
    "halbieren": (Decimal("0.5"), "times"),
    "halbierung": (Decimal("0.5"), "times"),
}
"""The number and unit of words that are looked up as they are, without their ending."""
