"""A loaded package whose tables are replaced derives the same as one that is loaded anew."""

from __future__ import annotations

import pytest

from alibaba_press.scripts.checks.database import EVIDENCE_TABLES, Database
from alibaba_press.scripts.package.seeds import ArticleText
from alibaba_press.tests.support.broken_tables import BROKEN_TABLES
from alibaba_press.tests.support.loaded_package import loaded_small_package

DERIVED = ("cell_values", *EVIDENCE_TABLES)
QUICK = ("dangling-reference", "evidence-outside-row", "excess-quotation")

CHANGES = [
    pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in BROKEN_TABLES
]


def derived(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of the derived tables, sorted."""
    return {name: sorted(database.query(f"FROM {name}"), key=str) for name in DERIVED}


@pytest.mark.parametrize("name", CHANGES)
def test_tables_are_derived_again_as_from_all_tables(name: str) -> None:
    rows = loaded_small_package().rows()
    BROKEN_TABLES[name](rows, {"made-up": ArticleText("made-up", "", "", "")})
    with loaded_small_package().changed(rows, None) as package:
        replaced = derived(package.database)
        package.database.collect_cells()
        package.database.relate_evidence()
        assert replaced == derived(package.database)


def test_tables_are_derived_as_before_when_a_change_is_over() -> None:
    rows = loaded_small_package().rows()
    with loaded_small_package().changed(rows, None) as package:
        before = derived(package.database)
    BROKEN_TABLES[QUICK[0]](rows, {})
    with loaded_small_package().changed(rows, None) as package:
        assert derived(package.database) != before
    with loaded_small_package().changed(loaded_small_package().rows(), None) as package:
        assert derived(package.database) == before
