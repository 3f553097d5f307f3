"""What a derived table says is compared where it follows from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alibaba_press.scripts.diff.compare import compare
from alibaba_press.tests.support.editions import Edition
from alibaba_press.tests.support.release_inputs import small_inputs


def write(folder: Path, change: Callable[[Edition], object] = lambda edition: None) -> Path:
    """Write an edition with the derived table, after a change."""
    edition, inputs = Edition(), small_inputs()
    edition.models["facts"] = inputs.models["facts"]
    edition.rows["facts"] = inputs.tables["facts"].to_pylist()
    change(edition)
    return edition.write(folder)


def retitle_fact(edition: Edition) -> None:
    edition.set("facts", "figures/staff", claim="Some people work at Beispiel")


def retitle_figure(edition: Edition) -> None:
    edition.set("figures", "staff", title="Some people work at Beispiel")
    retitle_fact(edition)


def drop_column(edition: Edition) -> None:
    edition.set_columns("facts", lambda columns: [c for c in columns if c.name != "per"])
    for row in edition.rows["facts"]:
        del row["per"]


def retitle_figure_and_drop_column(edition: Edition) -> None:
    retitle_figure(edition)
    drop_column(edition)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(retitle_figure, [("figures", "staff", "title")], id="once"),
        pytest.param(retitle_fact, [("facts", "figures/staff", "claim")], id="nowhere else"),
        pytest.param(drop_column, [("facts", None, "per")], id="a column"),
        pytest.param(
            retitle_figure_and_drop_column,
            [("facts", None, "per"), ("figures", "staff", "title")],
            id="both",
        ),
    ],
)
def test_a_change_is_reported_once(
    change: Callable[[Edition], object],
    expected: list[tuple[str, str | None, str]],
    tmp_path: Path,
) -> None:
    difference = compare(write(tmp_path / "old"), write(tmp_path / "new", change))
    changes = [(c.table or "", c.row, c.column) for c in difference.changes]
    assert sorted(changes, key=str) == expected
