"""Hold the words of dates that count from another date: 'gestern', 'vor drei Jahren'."""

from __future__ import annotations

from typing import Literal

Step = Literal["day", "week", "month", "quarter", "year"]
"""What is counted."""

DAY_WORDS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
"""The days from today to the day that a word means."""

NOW = ("jetzt", "derzeit", "zurzeit", "gegenwärtig", "momentan")

PARTS_OF_DAY = (
    "früh", "morgen", "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht",
)  # fmt: skip

DAY_ADJECTIVES = {"gestrig": -1, "heutig": 0, "morgig": 1}

WEEKDAYS = {
    "Montag": 0, "Dienstag": 1, "Mittwoch": 2, "Donnerstag": 3, "Freitag": 4, "Samstag": 5,
    "Sonnabend": 5, "Sonntag": 6,
}  # fmt: skip

LAST = ("letzt", "vergangen", "vorig", "verflossen", "zurückliegend")
NEXT = ("nächst", "kommend")
THIS = ("dies", "laufend")
"""The stems of adjectives that count from the day of the speaker."""

ADJECTIVES = (
    dict.fromkeys(LAST, -1)
    | dict.fromkeys(NEXT, 1)
    | dict.fromkeys(THIS, 0)
    | {"vorletzt": -2, "übernächst": 2}
)

NARRATIVE_ADJECTIVES = {
    "folgend": 1, "darauffolgend": 1, "vorhergehend": -1, "vorangegangen": -1, "selb": 0,
    "gleich": 0,
}  # fmt: skip
"""The stems of adjectives that count from a date that the text has told before."""

DOUBTFUL = ("vorig", "nächst")
"""Adjectives that, before a weekday of the same week, people understand in two ways."""

UNITS: dict[str, Step] = {
    "Tag": "day", "Woche": "week", "Monat": "month", "Quartal": "quarter", "Jahr": "year",
    "Jahrzehnt": "year",
}  # fmt: skip
"""What each noun counts."""

VAGUE_UNITS = ("Jahrzehnt",)
"""Nouns whose counts are so rough that no date follows."""

PREFIXED_NOUNS: dict[str, tuple[Step, int]] = {
    "Vorjahr": ("year", -1), "Vormonat": ("month", -1), "Vorwoche": ("week", -1),
    "Vorquartal": ("quarter", -1),
}  # fmt: skip

NARRATIVE_NOUNS: dict[str, tuple[Step, int]] = {
    "Vortag": ("day", -1), "Folgejahr": ("year", 1), "Folgemonat": ("month", 1),
    "Folgewoche": ("week", 1), "Folgequartal": ("quarter", 1), "Folgetag": ("day", 1),
}  # fmt: skip

FORWARD = ("später", "danach", "darauf", "nach", "hernach")
BACK = ("zuvor", "davor", "vorher", "früher", "vor")
"""Words behind a count: 'drei Jahre später'."""

BEHIND_NOUNS = {
    "darauf": 1, "danach": 1, "später": 1, "nach": 1, "zuvor": -1, "davor": -1, "vorher": -1,
    "vor": -1,
}  # fmt: skip
"""Words behind a noun: 'im Jahr darauf'."""

ABOUT = (
    "rund", "etwa", "ungefähr", "circa", "zirka", "ca.", "gut", "knapp", "fast", "beinahe",
    "nahezu",
)  # fmt: skip
BOUNDS = (
    "mehr als", "weniger als", "über", "unter", "mindestens", "höchstens", "maximal", "bis zu",
)  # fmt: skip
EXACT = (
    "genau", "exakt", "gerade einmal", "gerade mal", "gerade", "bereits", "schon", "erst",
    "nunmehr", "inzwischen", "nur", "noch",
)  # fmt: skip
"""Words before a count that make it vague, bound it, or leave it as it is."""

VAGUE_COUNTS = (
    "einigen", "einige", "wenigen", "wenige", "mehreren", "mehrere", "ein paar", "vielen", "viele",
    "etlichen", "etliche", "zahlreichen", "zahlreiche",
)  # fmt: skip

PARTS = {"Anfang": "START", "Beginn": "START", "Mitte": "MID", "Ende": "END"}
"""The TIMEX3 modifier of each part of a month or a year."""

PARTS_OF_NOUNS = {
    "anfang": "START", "beginn": "START", "start": "START", "mitte": "MID", "ende": "END",
    "schluss": "END",
}  # fmt: skip
"""The same in compounds: 'Jahresbeginn'."""

COMPOUNDED_NOUNS: dict[str, Step] = {"Jahres": "year", "Monats": "month", "Quartals": "quarter"}

PAST_WORDS = (
    "seit", "war", "waren", "wurde", "wurden", "worden", "gewesen", "hatte", "hatten", "gab",
    "stieg", "stiegen", "sank", "sanken", "fiel", "fielen", "ging", "gingen", "kam", "kamen",
    "begann", "begannen", "lag", "lagen",
)  # fmt: skip
FUTURE_WORDS = ("wird", "werden", "künftig", "geplant", "plant", "planen", "voraussichtlich")
"""Words that tell whether their clause is on the past or on the future."""
