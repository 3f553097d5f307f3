"""The building blocks of a table model: what a column is, said once, where the column stands.

How the cells of a column are known is told by `columns.PROVENANCES`.
"""

from __future__ import annotations

import datetime
from functools import partial
from inspect import get_annotations
from typing import Any, ClassVar

from .columns import Column, Provenance, TableModel
from .terms import terms

Text = str
Integer = int
Number = float
Date = datetime.date

TYPES: dict[type, str] = {Text: "string", Integer: "integer", Number: "number", Date: "date"}
"""What a column is annotated with, and its Table Schema type."""


class Table:
    """A table: its columns in the given order, no others. It is called as its module is.

    What a subclass says of itself is what `TableModel` holds.
    """

    MODEL: ClassVar[TableModel]

    def __init_subclass__(
        cls,
        *,
        singular: str,
        evidenced: bool,
        describes: str | None = None,
        links: tuple[str, str, str, str | None] | None = None,
    ) -> None:
        super().__init_subclass__()
        kinds = get_annotations(cls, eval_str=True)
        cls.MODEL = TableModel(
            name=cls.__module__.rpartition(".")[2],
            title=(cls.__doc__ or "").split("\n\n")[0].strip(),
            singular=singular,
            evidenced=evidenced,
            describes=describes,
            links=links,
            columns=tuple(
                getattr(cls, name)(name=name, type=TYPES[kind]) for name, kind in kinds.items()
            ),
        )


def _field(
    provenance: Provenance,
    description: str,
    *,
    optional: bool = False,
    vocabulary: str | None = None,
    **about: Any,
) -> Any:
    """A column that is still without its name and type."""
    return partial(
        Column,
        description=description,
        provenance=provenance,
        required=not optional,
        vocabulary=vocabulary,
        terms=tuple(sorted(terms()[vocabulary])) if vocabulary is not None else (),
        **about,
    )


def key(
    description: str = "Identifier: readable, unique, stable from release to release.",
    *,
    format: str = "slug",
    **about: Any,
) -> Any:
    """The identifier of a row; the rule `unique-id` sees to it that no two rows share one."""
    return _field("key", description, format=format, **about)


def quoted(description: str, **about: Any) -> Any:
    """A cell that an article states."""
    return _field("quoted", description, **about)


def curated(description: str, **about: Any) -> Any:
    """A cell that is our classification or wording."""
    return _field("curated", description, **about)


def derived(description: str, **about: Any) -> Any:
    """A cell that is computed."""
    return _field("derived", description, **about)


def read(column: str, attribute: str, description: str, **about: Any) -> Any:
    """A quoted cell that the reader of German must read from the words of ``column``.

    ``attribute`` is the attribute of a reading that the cell holds: ``value``, ``value_max``,
    ``unit`` or ``qualifier``. This is the double entry: the typed value and the read one agree.
    """
    return quoted(description, reading=(column, attribute), **about)


def date(description: str, **about: Any) -> Any:
    """A date as precise as the words are: an EDTF (ISO 8601-2) string."""
    return quoted(f"{description} EDTF (ISO 8601-2).", format="edtf", optional=True, **about)


def earliest(column: str) -> Any:
    """The first day that ``column`` can mean."""
    return derived(
        f"First day that `{column}` can mean.", optional=True, bound=(column, "earliest")
    )


def latest(column: str) -> Any:
    """The last day that ``column`` can mean."""
    return derived(f"Last day that `{column}` can mean.", optional=True, bound=(column, "latest"))
