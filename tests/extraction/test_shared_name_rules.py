"""Rules on names and references, where several entities share a form of a name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from alibaba_press.scripts.language import form, misprint
from alibaba_press.tests.support.shared_names import (
    CITY,
    COUNCIL,
    FORM,
    RULES_ON_NAMES,
    bearers,
    extraction_with_shared_name,
)
from alibaba_press.tests.support.small import SmallExtraction, checked_tables, diagnosed_problems


@pytest.fixture
def extraction(tmp_path: Path) -> SmallExtraction:
    """Return an extraction in which a city and its council share a form."""
    return extraction_with_shared_name(tmp_path)


def test_a_misprint_can_be_a_name_of_another_entity(extraction: SmallExtraction) -> None:
    council = extraction.register.entities[-1]
    forms = (misprint(FORM, read_as="Rat"), form("Rat", "short"))
    # The correction of a misprint extracts its sentence.
    extraction.article.set_asides.pop()
    extraction.article.set_aside("opinion", "In Köln ist der Rat in Köln")
    extraction.register.entities[-1] = replace(council, forms=forms)
    extraction.article.means(CITY, FORM)
    extraction.article.means(COUNCIL, FORM, "Köln lobt")
    assert bearers(checked_tables(extraction, *RULES_ON_NAMES)) == [CITY, COUNCIL, CITY, CITY]


def test_words_in_which_a_form_means_another_entity_do_not_state_a_reference(
    extraction: SmallExtraction,
) -> None:
    extraction.article.means(CITY, FORM)
    extraction.article.means(COUNCIL, FORM, "davon 40 in Köln")
    problems = diagnosed_problems(extraction)
    words = "the words of figures of 'staff-in-cologne', column place"
    assert f": [entity-not-in-words] in {words}\n" in problems
    # The article names the city only after these words, which is no other problem.
    assert problems.endswith("\n1 problem")


def test_an_adjective_of_a_shared_form_states_a_reference_to_either(
    extraction: SmallExtraction,
) -> None:
    extraction.article.means(CITY, FORM)
    extraction.article.means(COUNCIL, FORM, "Köln lobt")
    extraction.article.relationship(
        "muster-council",
        "Die Kölner Händlerin Erika Muster",
        subject="erika-muster",
        relation="customer",
        object=COUNCIL,
    )
    assert bearers(checked_tables(extraction, *RULES_ON_NAMES)) == [CITY, COUNCIL, CITY, CITY]
