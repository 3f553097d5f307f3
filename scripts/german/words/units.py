"""Hold the words, signs and endings that name units of measure."""

from __future__ import annotations

from decimal import Decimal

from ..patterns import words
from ..reading import Unit

CURRENCIES: dict[Unit, str] = {
    "AUD": "AUD | A$ | Australien-Dollar | australische Dollar | australischen Dollar",
    "BRL": "BRL | Real | Reais | brasilianische Real",
    "CAD": "CAD | C$ | Kanada-Dollar | kanadische Dollar | kanadischen Dollar",
    "CHF": "CHF | SFr | SFr. | sFr | sFr. | Fr | Fr. | Franken | Schweizer Franken",
    "CNY": "CNY | RMB | Yuan | Renminbi | Yuan Renminbi | chinesische Yuan | chinesischen Yuan",
    "CZK": "CZK | tschechische Kronen | tschechischen Kronen",
    "DEM": "DM | DEM | D-Mark | Mark | Deutsche Mark | Deutschen Mark | Deutschmark",
    "DKK": "DKK | dänische Kronen | dänischen Kronen",
    "EUR": "€ | EUR | Euro | Euros",
    "GBP": "£ | GBP | Pfund | Pfund Sterling | britische Pfund | britischen Pfund "
    "| englische Pfund | englischen Pfund",
    "HKD": "HK$ | HK-$ | HKD | HK-Dollar | HK Dollar | Hongkong-Dollar | Hongkong-Dollars "
    "| Hongkong Dollar | Hongkonger Dollar | Hongkongdollar | Hong-Kong-Dollar | Hong Kong Dollar "
    "| Hong Kong-Dollar",
    "HUF": "HUF | Forint | ungarische Forint",
    "ILS": "ILS | Schekel",
    "INR": "₹ | INR | Rupien | indische Rupien | indischen Rupien",
    "JPY": "¥ | JPY | Yen | japanische Yen | japanischen Yen",
    "KRW": "₩ | KRW | Won | südkoreanische Won | südkoreanischen Won",
    "NOK": "NOK | norwegische Kronen | norwegischen Kronen",
    "PLN": "PLN | Zloty | Złoty",
    "RUB": "₽ | RUB | Rubel | russische Rubel | russischen Rubel",
    "SEK": "SEK | schwedische Kronen | schwedischen Kronen",
    "SGD": "SGD | S$ | Singapur-Dollar",
    "THB": "THB | Baht",
    "TRY": "TRY | Lira | türkische Lira | türkischen Lira",
    "TWD": "TWD | NT$ | Taiwan-Dollar",
    "USD": "$ | USD | US$ | US-$ | Dollar | Dollars | US-Dollar | US-Dollars | US Dollar "
    "| amerikanische Dollar | amerikanischen Dollar",
    "ZAR": "ZAR | Rand",
}
"""The forms of each currency, by ISO 4217."""

TIMES: dict[Unit, str] = {
    "second": "Sekunde | Sekunden | Sek | Sek. | sek",
    "minute": "Minute | Minuten | Min | Min. | min",
    "hour": "Stunde | Stunden | Std | Std. | Stdn. | h | Arbeitsstunden | Wochenstunden "
    "| Überstunden",
    "day": "Tag | Tage | Tagen | Tages | Tags | Werktage | Werktagen | Arbeitstage | Arbeitstagen "
    "| Kalendertage | Kalendertagen | Urlaubstage | Urlaubstagen",
    "week": "Woche | Wochen",
    "month": "Monat | Monate | Monaten | Monats | Mon.",
    "year": "Jahr | Jahre | Jahren | Jahres | Lebensjahre | Lebensjahren | Kalenderjahre "
    "| Kalenderjahren",
}
"""The forms of each unit of time."""

_OTHERS: dict[Unit, str] = {
    "percent": "% | Prozent | Prozents | Proz. | pct | pct. | percent | v. H. | v.H. | vH "
    "| vom Hundert",
    "percentage_point": "Prozentpunkt | Prozentpunkte | Prozentpunkten | Prozentpunkts "
    "| Prozent-Punkte | Prozent-Punkten | %-Punkte | %-Punkten",
    "basis_point": "Basispunkt | Basispunkte | Basispunkten | Basispunkts | bp | bps",
    "permille": "‰ | Promille | v. T. | v.T. | vom Tausend",
    "times": "Mal | mal | x",
    "oclock": "Uhr",
    "millimetre": "mm | Millimeter | Millimetern",
    "centimetre": "cm | Zentimeter | Zentimetern",
    "metre": "m | Meter | Metern",
    "kilometre": "km | Kilometer | Kilometern",
    "mile": "Meile | Meilen",
    "square_metre": "m² | m2 | qm | Quadratmeter | Quadratmetern | Quadratmeters",
    "square_kilometre": "km² | qkm | Quadratkilometer | Quadratkilometern",
    "hectare": "ha | Hektar | Hektars",
    "litre": "l | Liter | Litern",
    "hectolitre": "hl | Hektoliter | Hektolitern",
    "cubic_metre": "m³ | cbm | Kubikmeter | Kubikmetern",
    "barrel": "Barrel | Barrels | Fass",
    "gram": "g | Gramm",
    "kilogram": "kg | Kilo | Kilos | Kilogramm",
    "tonne": "t | Tonne | Tonnen",
    "watt": "W | Watt",
    "kilowatt": "kW | Kilowatt",
    "megawatt": "MW | Megawatt",
    "gigawatt": "GW | Gigawatt",
    "terawatt": "TW | Terawatt",
    "kilowatt_hour": "kWh | Kilowattstunde | Kilowattstunden",
    "megawatt_hour": "MWh | Megawattstunde | Megawattstunden",
    "gigawatt_hour": "GWh | Gigawattstunde | Gigawattstunden",
    "terawatt_hour": "TWh | Terawattstunde | Terawattstunden",
    "horsepower": "PS | Pferdestärken",
    "celsius": "Grad | Grad Celsius | ° | °C | ° C | °Celsius",
    "fahrenheit": "°F | Grad Fahrenheit",
    "degree": "Grad nördlicher | Grad südlicher | Grad östlicher | Grad westlicher",
    "km/h": "km/h | km/Std. | Stundenkilometer | Stundenkilometern | Kilometer pro Stunde "
    "| Kilometern pro Stunde | Kilometer in der Stunde | Kilometer je Stunde",
    "megabyte": "MB | Megabyte",
    "gigabyte": "GB | Gigabyte",
    "terabyte": "TB | Terabyte",
}

UNIT_FORMS: dict[Unit, str] = CURRENCIES | TIMES | _OTHERS
"""The forms of each unit. Abbreviations are read in this very spelling."""

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

SIGNS_BEFORE: dict[Unit, str] = {
    "USD": "$ | US$ | US-$ | USD",
    "EUR": "€ | EUR",
    "GBP": "£ | GBP",
    "JPY": "¥ | JPY",
    "CHF": "CHF | SFr | SFr. | sFr. | Fr.",
    "HKD": "HK$ | HK-$ | HKD",
    "CNY": "RMB | CNY",
    "DEM": "DM | DEM",
    "INR": "₹ | INR",
    "RUB": "₽ | RUB",
    "AUD": "A$ | AUD",
    "CAD": "C$ | CAD",
    "SGD": "S$ | SGD",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
    "km/h": "Tempo",
}
"""The signs of currencies, and a word, that stand before digits."""

SWISS_SIGNS = frozenset(map(str.lower, SIGNS_BEFORE["CHF"].split(" | ")))
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
