"""The small article with a form that a city and its council share, and its extraction."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.language import form
from alibaba_press.tests.support.small import TEXT, SmallExtraction, small_extraction
from alibaba_press.tests.support.small_package import Tables

TEXT_ON_COUNCIL = TEXT.replace(
    "Das ist schön.", "Das ist schön.\nKöln lobt den Kauf. In Köln ist der Rat in Köln zufrieden."
)
"""The text, with four places of the form: in line 2, and three times in line 4."""

CITY, COUNCIL = "cologne", "city-council"
FORM = "Köln"

RULES_ON_NAMES = (
    "entity-not-in-article",
    "entity-not-in-words",
    "inconsistent-correction",
    "mention-form-mismatch",
    "mention-mismatch",
    "missed-first-mention",
    "overlapping-mentions",
    "wrong-name-kind",
)


def extraction_with_shared_name(folder: Path) -> SmallExtraction:
    """Return the extraction, which does not say yet whom the form means."""
    extraction = small_extraction(folder, TEXT_ON_COUNCIL)
    extraction.register.organization(
        COUNCIL,
        "Cologne City Council",
        form(FORM, "short"),
        form("Rat", "short"),
        kind="government",
        description="The council of the city.",
    )
    extraction.article.set_aside("opinion", "Köln lobt den Kauf", "In Köln ist der Rat in Köln")
    return extraction


def bearers(tables: Tables) -> list[str]:
    """Return the entities that the places of the form mean in these tables."""
    rows = tables["mentions"].to_pylist()
    return [row["entity"] for row in rows if row["name"].endswith("/koeln")]
