"""The rule on countries and nationalities."""

from __future__ import annotations

from collections.abc import Iterator

from .catalogue import rule
from .findings import Finding
from .package import Package
from .sql import Query, literal

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
    stems = ", ".join(
        f"({literal(country)}, {literal(stem)})"
        for country, stems in COUNTRIES.items()
        for stem in stems
    )
    yield from package.found(
        "country-not-in-words",
        Query(
            "evidence",
            "value",
            "a country or a nationality that the words name",
            f"""SELECT min(line), min_by(id, line), value || ' in ' || min_by(quote, line)
            FROM evidence AS e WHERE "column" IN ('country', 'nationality') AND basis = 'stated'
            GROUP BY "table", "row", "column", value HAVING NOT bool_or(quote IS NULL OR EXISTS (
                SELECT 1 FROM (VALUES {stems}) AS s(country, stem)
                WHERE s.country = e.value AND contains(e.quote, s.stem)))""",
        ),
        Query(
            "places",
            "iso_3166",
            "the code of this country",
            f"""SELECT line, id, iso_3166 FROM places AS t WHERE kind = 'country'
            AND NOT EXISTS (SELECT 1 FROM names AS n
                JOIN (VALUES {stems}) AS s(country, stem) ON starts_with(n.name, stem)
                WHERE n.entity = t.id AND s.country = t.iso_3166)""",
        ),
    )
