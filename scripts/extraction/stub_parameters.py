"""The parameters of the extraction calls, with their types, as they follow from the models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ...schemas import Column, TableModel
from ...schemas.columns import Provenance

BASE_TYPES = {"string": "str", "integer": "int", "number": "float"}
"""The Python type of a cell that a person types, by the type of its column."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A keyword-only parameter of a call."""

    name: str
    annotation: str
    optional: bool
    description: str

    def __str__(self) -> str:
        return f"{self.name}: {self.annotation}" + (" = ..." if self.optional else "")


SPEAKER = Parameter("speaker", "str", True, "Who says so, where it is not the article itself.")
BECAUSE = Parameter("because", "str", True, "Why the row follows, where the words only imply it.")


def optional_and_none(parameter: Parameter) -> Parameter:
    """Return a parameter that can be left out. None keeps the cell of the context away."""
    return replace(parameter, optional=True, annotation=f"{parameter.annotation} | None")


def typed_columns(table: TableModel, provenance: Provenance | None = None) -> list[Column]:
    """Return the columns that a person types: all, or those of a provenance."""
    return [
        column
        for column in table.columns
        if column.is_typed and provenance in (None, column.provenance)
    ]


def cell_parameter(column: Column) -> Parameter:
    """Return the parameter for a column. A quoted cell can have quotes of its own."""
    term = camel(column.vocabulary) if column.vocabulary else BASE_TYPES[column.type]
    annotation = f"{term} | Cell[{term}]" if column.provenance == "quoted" else term
    # A number without a qualifier is unqualified.
    optional = not column.required or column.is_qualifier or column.default is not None
    return Parameter(column.name, annotation, optional, column.description)


def article_parameter(column: Column) -> Parameter:
    """Return the parameter for a column of the article itself.

    The article has no quote for its row, so that each quoted cell needs quotes of its own.
    """
    parameter = cell_parameter(column)
    annotation = parameter.annotation.partition(" | ")[2] or parameter.annotation
    has_default = column.name == "quotable"
    return Parameter(column.name, annotation, parameter.optional or has_default, column.description)


def claim_parameters(table: TableModel, models: Iterable[TableModel]) -> list[Parameter]:
    """Return the parameters for the cells of a claim, and for the entities tied to it."""
    columns = [column for column in typed_columns(table) if column.name != SPEAKER.name]
    return [*map(cell_parameter, columns), *link_parameters(table, models)]


def link_parameters(table: TableModel, models: Iterable[TableModel]) -> Iterator[Parameter]:
    """Yield a parameter for each link table: entities with their roles, or entities alone."""
    for link_table in models:
        if link_table.link is None or not link_table.is_linked_to(table):
            continue
        role = link_table.column(link_table.link.role_column or "")
        annotation = (
            f"Mapping[str, {cell_parameter(role).annotation}]" if role else "tuple[str, ...]"
        )
        yield Parameter(link_table.name, annotation, True, link_table.title)


def optional(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    for parameter in parameters:
        yield replace(parameter, optional=True)


def merge(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    """Merge parameters of the same name, from several tables, into one that accepts all types."""
    by_name: dict[str, list[Parameter]] = {}
    for parameter in parameters:
        by_name.setdefault(parameter.name, []).append(parameter)
    for name, namesakes in by_name.items():
        types = dict.fromkeys(part for p in namesakes for part in p.annotation.split(" | "))
        descriptions = dict.fromkeys(parameter.description for parameter in namesakes)
        yield Parameter(name, " | ".join(types), True, " ".join(descriptions))


def camel(name: str) -> str:
    """Return a name with underscores in camel case."""
    return "".join(part.capitalize() for part in name.split("_"))
