"""The rule on countries and nationalities."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of

COUNTRIES = {
    "BE": ("Belgi", "belgi"),
    "CA": ("Kanad", "kanad"),
    "CN": ("Chin", "chin"),
    "DE": ("Deutsch", "deutsch"),
    "ES": ("Spani", "spani"),
    "FR": ("Frank", "franz", "Franz"),
    "IT": ("Itali", "itali"),
    "JP": ("Japan", "japan"),
    "KR": ("Südkorea", "südkorea"),
    "MY": ("Malaysi", "malaysi"),
    "RU": ("Russ", "russ"),
    "RW": ("Ruand", "ruand"),
    "SG": ("Singapur", "singapur"),
    "TR": ("Türk", "türk"),
    "US": ("US", "Amerik", "amerik"),
    "chinese": ("Chines", "chines"),
    "mongolian": ("Mongol", "mongol"),
    "taiwanese_canadian": ("taiwanisch-kanad",),
    "us": ("US", "Amerik", "amerik"),
}
"""What a word begins with that names a country, or those who are from there."""


@rule(
    name="country-not-in-words",
    aliases=("country-named",),
    description="The words that state a country or a nationality name it or contain an adjective "
    "of its name. The code of a country belongs to one of its names.",
    why="Codes are easily mistaken: CH is Switzerland, CN is China.",
    needs="words",
    remedy="correct the country, or quote the words that name it; for a new one, add to COUNTRIES "
    "in checks/countries.py",
)
def country_not_in_words(package: Package) -> Iterator[Finding]:
    stems = [(country, stem) for country, stems in COUNTRIES.items() for stem in stems]
    package.database.store(
        "country_stems",
        country=[country for country, _ in stems],
        stem=[stem for _, stem in stems],
    )
    yield from findings_of(package, "country-not-in-words")
