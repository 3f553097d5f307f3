"""Describe all columns of all tables, for the last sheet of the workbook."""

from __future__ import annotations

from collections.abc import Mapping

from ...schemas import TableModel


def column_rows(models: Mapping[str, TableModel]) -> list[tuple[str | None, ...]]:
    """Return the rows of the sheet that describes all columns, its header first."""
    header = (
        "table",
        "column",
        "type",
        "provenance",
        "required",
        "refers to",
        "vocabulary",
        "description",
    )
    return [
        header,
        *(
            (
                model.name,
                column.name,
                column.type,
                column.provenance,
                "yes" if column.required else "no",
                column.references,
                column.vocabulary,
                column.description,
            )
            for model in models.values()
            for column in model.columns
        ),
    ]
