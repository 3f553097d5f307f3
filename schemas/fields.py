"""How a table is declared: a class whose attributes are its columns.

    class Owners(Table, title="An owner of a stake.", row_name="owner", has_evidence=True):
        id = key()
        entity = quoted("Who owns the stake.", references="entities")

One function declares a column of each provenance: `key`, `quoted`, `curated`, `derived`. `reading`
declares a quoted column that the German reader checks: a number or what belongs to it.
`date_fields` declares dates. `columns.Column` says what each parameter means. A column is required
unless it is declared ``optional``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Literal

from .columns import (
    Attribution,
    Column,
    ColumnType,
    Format,
    Link,
    ReadingAttribute,
    ReadingPart,
    TableModel,
)
from .fact_forms import FactForm
from .terms import terms_of

ACTORS = ("company", "organization", "person")
"""The kinds of entity that act and speak."""

OWN_TABLE = "."
"""The table that a column of `ClaimColumns` refers to: the one that it is a column of."""


class Table:
    """The base class of table declarations.

    The table is named after its module. Its columns are the class attributes, in their order, and
    after them those of its other bases, as of `ClaimColumns`. A column that refers to `OWN_TABLE`
    refers to the table itself. `TableModel` says what the parameters of a subclass mean.
    """

    MODEL: ClassVar[TableModel]

    def __init_subclass__(
        cls,
        *,
        title: str,
        row_name: str,
        has_evidence: bool,
        entity_kind: str | None = None,
        link: Link | None = None,
        identity: tuple[str, ...] = (),
        fact: FactForm | None = None,
        is_derived: bool = False,
    ) -> None:
        super().__init_subclass__()
        table = cls.__module__.rpartition(".")[2]
        cls.MODEL = TableModel(
            name=table,
            title=title,
            row_name=row_name,
            has_evidence=has_evidence,
            entity_kind=entity_kind,
            link=link,
            identity=identity,
            fact=fact,
            is_derived=is_derived,
            columns=tuple(
                replace(
                    column,
                    name=name,
                    references=table if column.references == OWN_TABLE else column.references,
                )
                for declaring in cls.__mro__
                for name, column in vars(declaring).items()
                if isinstance(column, Column)
            ),
        )


def key(
    description: str = "Identifier: readable, unique, stable from release to release.",
    *,
    format: Literal["slug", "path"] = "slug",
    references: str | None = None,
) -> Column:
    """Declare the identifier of the rows. No two rows share one."""
    return Column(
        name="",
        type="string",
        description=description,
        provenance="key",
        required=True,
        references=references,
        format=format,
    )


def quoted(
    description: str,
    *,
    optional: bool = False,
    unique: bool = False,
    references: str | None = None,
    kinds: tuple[str, ...] = (),
    vocabulary: str | None = None,
    format: Format | None = None,
    default: str | None = None,
    named_in_context: bool = False,
) -> Column:
    """Declare a text that an article states. ``default`` is the term of calls that give none."""
    return Column(
        name="",
        type="string",
        description=description,
        provenance="quoted",
        required=not optional,
        unique=unique,
        references=references,
        kinds=kinds,
        vocabulary=vocabulary,
        terms=_terms(vocabulary),
        format=format,
        default=default,
        named_in_context=named_in_context,
    )


def curated(
    description: str,
    *,
    type: ColumnType = "string",
    optional: bool = False,
    references: str | None = None,
    kinds: tuple[str, ...] = (),
    vocabulary: str | None = None,
    format: Format | None = None,
    minimum: float | None = None,
    default: str | None = None,
    stands_alone: bool = False,
) -> Column:
    """Declare a cell that is our classification or wording."""
    return Column(
        name="",
        type=type,
        description=description,
        provenance="curated",
        required=not optional,
        references=references,
        kinds=kinds,
        vocabulary=vocabulary,
        terms=_terms(vocabulary),
        format=format,
        minimum=minimum,
        default=default,
        stands_alone=stands_alone,
    )


def derived(
    description: str,
    *,
    type: ColumnType = "string",
    optional: bool = False,
    unique: bool = False,
    references: str | None = None,
    vocabulary: str | None = None,
    format: Format | None = None,
    minimum: float | None = None,
    repeats_words_of: str | None = None,
    attribution: Attribution | None = None,
) -> Column:
    """Declare a cell that is computed.

    ``repeats_words_of`` is the column whose evidence words the cell repeats. ``attribution`` is
    what the cell says of the row as a whole.
    """
    return Column(
        name="",
        type=type,
        description=description,
        provenance="derived",
        required=not optional,
        unique=unique,
        references=references,
        vocabulary=vocabulary,
        terms=_terms(vocabulary),
        format=format,
        minimum=minimum,
        repeats_words_of=repeats_words_of,
        attribution=attribution,
    )


def reading(
    description: str,
    *,
    column: str,
    attribute: ReadingAttribute,
    optional: bool = False,
    vocabulary: str | None = None,
    minimum: float | None = None,
    unit: str | None = None,
) -> Column:
    """Declare a quoted cell for double entry: a person types it and the German reader reads it.

    The two must agree. ``column`` names the column of the number whose words are read, and
    ``attribute`` the part of the reading that this cell holds. So a number names its own column and
    the attribute "value", and its unit names the number's column and the attribute "unit". ``unit``
    is the unit of the number, if no other column holds it.
    """
    return Column(
        name="",
        type="number" if attribute in ("value", "value_max") else "string",
        description=description,
        provenance="quoted",
        required=not optional,
        vocabulary=vocabulary,
        terms=_terms(vocabulary),
        minimum=minimum,
        reading=ReadingPart(column, attribute),
        unit=unit,
    )


def _terms(vocabulary: str | None) -> tuple[str, ...]:
    return terms_of(vocabulary) if vocabulary is not None else ()


class Attributed:
    """Columns on the row as a whole. They follow from its evidence and from the conflicts."""

    article = derived(
        "The article that states the row; of several, the one that was published first.",
        references="articles",
        attribution="article",
    )
    basis = derived(
        "The weakest basis of the row and its cells; `evidence` says which cells have it.",
        vocabulary="basis",
        attribution="basis",
    )
    rank = derived(
        "Which row to use if several state the same, or if articles disagree.",
        vocabulary="rank",
        attribution="rank",
    )
    conflict = derived(
        "The conflict that the row is a claim of.",
        optional=True,
        references="conflicts",
        attribution="conflict",
    )


class DatedColumns:
    """The column of the tables of claims that have dates."""

    undated = curated("Why the row has no date.", optional=True, vocabulary="undated_reason")


class ClaimColumns(Attributed):
    """The columns that every table of claims ends with."""

    restates = curated(
        "The row that states the same, in another article or another place.",
        optional=True,
        references=OWN_TABLE,
    )


class StoryColumns:
    """The columns by which a reader chooses what to read of many rows."""

    story = curated(
        "The story of several articles or paragraphs that the row belongs to.",
        optional=True,
        vocabulary="story",
    )
    salience = curated(
        "Whether a summary of the story would mention it.", vocabulary="salience", default="detail"
    )


class LinkColumns(Attributed):
    """The columns that every table ends with that links entities to claims."""

    restates = derived(
        "The row that links the entity to the claim that this row's claim restates.",
        optional=True,
        references=OWN_TABLE,
        attribution="restates",
    )
