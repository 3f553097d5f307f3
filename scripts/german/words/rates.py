"""Words that say for what time a number is counted."""

from __future__ import annotations

MASCULINE = {"Tag": "day", "Monat": "month", "Jahr": "year"}
FEMININE = {"Sekunde": "second", "Minute": "minute", "Stunde": "hour", "Woche": "week"}
NOUNS = MASCULINE | FEMININE
"""Units of time, as they stand behind 'pro', 'im' and 'in der'."""

ADVERBS = {
    "stündlich": "hour",
    "täglich": "day",
    "wöchentlich": "week",
    "monatlich": "month",
    "jährlich": "year",
}

REPEATED = {"Tag für Tag": "day", "Woche für Woche": "week", "Jahr für Jahr": "year"}

FURTHER_WORDS = (
    *("zuvor", "davor", "vorher", "danach", "darauf", "später", "vor", "nach", "seit", "als"),
    *("der", "des", "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli"),
    *("August", "September", "Oktober", "November", "Dezember"),
)
"""Words behind which 'im Jahr' and 'am Tag' are a date: 'im Jahr zuvor', 'am Tag der Wahl'."""
