"""The rule on countries and nationalities."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...schemas.terms import terms
from ..german.countries import CODES, NAMESAKES, words_of_adjective, words_of_country
from .catalogue import rule
from .findings import Finding
from .package import Package
from .queries import findings_of


@rule(
    name="country-not-in-words",
    aliases=("country-named",),
    description="The words that state a country or a nationality name it or contain an adjective "
    "of its name. The words from which a country is inferred name it, or name none. The code of a "
    "country belongs to one of its names.",
    why="Codes are easily mistaken: CH is Switzerland, CN is China.",
    needs="words",
    remedy="correct the country, or quote the words that name it; add other words for it to "
    "IRREGULAR in scripts/german/countries.py",
)
def country_not_in_words(package: Package) -> Iterator[Finding]:
    rows = [
        (value, part, form)
        for value, parts in _named_countries().items()
        for part, forms in enumerate(parts)
        for form in forms
    ]
    package.database.store(
        "country_words",
        value=[value for value, _, _ in rows],
        part=[part for _, part, _ in rows],
        form=[form for _, _, form in rows],
    )
    parameters = {"namesakes": NAMESAKES, "shows_all": package.shows_all_words}
    yield from findings_of(package, "country-not-in-words", parameters=parameters)


@cache
def _named_countries() -> dict[str, list[tuple[str, ...]]]:
    """Return the words of each country by its code, and those of the countries of each nationality.

    The German label of a nationality names its countries.
    """
    countries = {code: [words_of_country(code)] for code in CODES}
    labels = {term: german for term, (_, german, _) in terms()["nationality"].items()}
    return countries | {term: words_of_adjective(german) for term, german in labels.items()}
