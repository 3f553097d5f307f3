"""Where several entities share a form of a name, rules follow the table of mentions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from alibaba_press.scripts.build import build
from alibaba_press.scripts.checks import Outcome
from alibaba_press.scripts.package import seeds
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import Change, outcome_of
from alibaba_press.tests.support.loaded_package import LoadedPackage, Rows
from alibaba_press.tests.support.shared_names import (
    CITY,
    COUNCIL,
    FORM,
    TEXT_ON_COUNCIL,
    extraction_with_shared_name,
)
from alibaba_press.tests.support.small import FILE


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LoadedPackage]:
    """Return the package of an article that means the council in one place."""
    extraction = extraction_with_shared_name(tmp_path_factory.mktemp("shared"))
    extraction.article.means(CITY, FORM)
    extraction.article.means(COUNCIL, FORM, "Köln lobt den Kauf")
    with LoadedPackage(build(extraction.inputs())) as loaded:
        yield loaded


RULES_ON_NAMES = (
    "mention-form-mismatch",
    "missed-first-mention",
    "mention-mismatch",
    "overlapping-mentions",
    "entity-not-in-words",
    "entity-not-in-article",
)


@pytest.fixture(
    params=[
        pytest.param(False, id="rules on names"),
        pytest.param(True, id="all rules", marks=pytest.mark.slow),
    ]
)
def outcome_after(request: pytest.FixtureRequest, loaded: LoadedPackage) -> object:
    """Return a function for the outcome of some rules, or of all, after a change of the rows."""
    text = ArticleText("made-up", FILE, seeds.sha256(TEXT_ON_COUNCIL.encode()), TEXT_ON_COUNCIL)

    def outcome_after(change: Change, *rules: str) -> Outcome:
        def change_all(rows: Rows, texts: dict[str, ArticleText]) -> None:
            texts["made-up"] = text
            change(rows, texts)

        names = None if request.param else rules or RULES_ON_NAMES
        return outcome_of(change_all, articles=True, rules=names, loaded=loaded)

    return outcome_after


def mention(rows: Rows, words: str) -> dict[str, object]:
    """Return the mention with which the words begin."""
    return next(row for row in rows["mentions"] if row["start"] == TEXT_ON_COUNCIL.index(words))


def test_a_package_with_a_shared_form_breaks_no_rule(outcome_after) -> None:
    assert outcome_after(lambda rows, texts: None).findings == []


def test_either_entity_can_be_meant_at_a_place(outcome_after) -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        mention(rows, "Köln zufrieden").update(entity=COUNCIL, name=f"{COUNCIL}/koeln")

    assert outcome_after(change).findings == []


def test_a_mention_of_an_entity_without_the_form_is_reported(outcome_after) -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        mention(rows, "Köln zufrieden").update(entity="beispiel", name="beispiel/beipsiel")

    expected = ("mention-form-mismatch", "missed-first-mention")
    rules = {finding.rule for finding in outcome_after(change, *expected).findings}
    assert rules == {*expected}


def test_a_mention_of_one_entity_by_the_row_of_another_is_reported(outcome_after) -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        mention(rows, "Köln zufrieden").update(entity=COUNCIL)

    [finding] = outcome_after(change).findings
    assert finding.rule == "mention-form-mismatch"
    assert (finding.expected, finding.found) == (
        "cologne, 4 code points",
        "city-council, 4 code points",
    )


def test_a_missing_mention_of_a_shared_form_is_reported(outcome_after) -> None:
    def change(rows: Rows, texts: dict[str, ArticleText]) -> None:
        rows["mentions"].remove(mention(rows, "Köln zufrieden"))

    [finding] = outcome_after(change).findings
    assert (finding.rule, finding.line) == ("mention-mismatch", None)
    assert finding.found == "no mention"
    assert finding.expected == "a mention of city-council/koeln at 'Köln'"
