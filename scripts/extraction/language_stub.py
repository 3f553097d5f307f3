"""Write the signatures of the extraction calls, `scripts/language_calls.pyi`, from the models.

Editors complete each column and each term from them, and mypy reports a misspelt one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from textwrap import wrap

from ...schemas import Column, TableModel
from ...schemas.columns import Provenance
from .accounting import COMPUTED_DISPOSITIONS
from .contexts import can_be_shared

WIDTH = 100
"""Characters of a line."""

HEAD = '''"""The signatures of the extraction calls, with each column and each term.

Generated from the models in schemas/; do not edit. To update it: alibaba-press generate
"""

from collections.abc import Mapping
from typing import Literal, overload

from .language import Cell, Context, Form, Words
'''

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


def language_stub(tables: Mapping[str, TableModel]) -> str:
    """Return the text of `language_calls.pyi`."""
    models = list(tables.values())
    lines = [
        HEAD,
        *_aliases(models),
        "",
        "class ArticleCalls:",
        *_article_calls(models),
        "class ContextCalls:",
        *_context_calls(models),
        "class RegisterCalls:",
        *_register_calls(models),
        "class ConflictCalls:",
        *_conflict_call(tables["conflicts"]),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _article_calls(models: list[TableModel]) -> Iterator[str]:
    """Yield the methods of an article: for its own columns, and for what it states."""
    [articles] = [table for table in models if table.name == "articles"]
    claim_tables = [table for table in models if table.is_claimed]
    entity_tables = [table for table in models if table.entity_kind]
    yield from _method(
        "__init__",
        ["file: str"],
        [
            Parameter("id", "str", False, "Identifier of the article."),
            Parameter("sha256", "str", False, "SHA-256 of the bytes of the file."),
            *map(_article_parameter, _typed_columns(articles)),
        ],
        articles.title,
    )
    for table in claim_tables:
        yield from _method(
            table.row_name,
            ["id: str", "words: Words"],
            [SPEAKER, BECAUSE, *_claim_parameters(table, models)],
            table.title,
        )
    for table in claim_tables:
        yield "    @overload"
        yield from _method(
            "again",
            [f'row_name: Literal["{table.row_name}"]', "id: str", "words: Words"],
            [SPEAKER, BECAUSE, *_optional(_claim_parameters(table, models))],
        )
    stated_columns = [
        column
        for table in entity_tables
        for column in _typed_columns(table, "quoted")
        if column.name != "name"  # the register gives it
    ]
    yield from _method(
        "about",
        ["id: str", "words: Words"],
        [
            SPEAKER,
            BECAUSE,
            *_optional(_merge(map(_parameter, stated_columns))),
            *(link for table in entity_tables for link in _link_parameters(table, models)),
        ],
        "What the words say of an entity of the register.",
    )
    yield from _on(models)


def _context_calls(models: list[TableModel]) -> Iterator[str]:
    """Yield the methods of a context. Each cell that a context can share is optional."""
    for table in models:
        if not table.is_claimed:
            continue
        shared = {column.name for column in table.columns if can_be_shared(column)}
        yield from _method(
            table.row_name,
            ["id: str", "words: Words"],
            [
                SPEAKER,
                BECAUSE,
                *(
                    _optional_and_none(parameter) if parameter.name in shared else parameter
                    for parameter in _claim_parameters(table, models)
                ),
            ],
            table.title,
        )
    yield from _on(models)


def _optional_and_none(parameter: Parameter) -> Parameter:
    """Return a parameter that can be left out. None keeps the cell of the context away."""
    return replace(parameter, optional=True, annotation=f"{parameter.annotation} | None")


def _on(models: Iterable[TableModel]) -> Iterator[str]:
    """Yield the method that makes a context: a parameter for each cell that it can share."""
    shared_columns = [
        column
        for table in models
        if table.is_claimed
        for column in table.columns
        if can_be_shared(column)
    ]
    parameters = _merge(
        replace(_parameter(column), annotation="Cell[str]") for column in shared_columns
    )
    yield from _method(
        "on", [], parameters, "Make a context, whose calls share these cells.", returns="Context"
    )


def _register_calls(models: list[TableModel]) -> Iterator[str]:
    """Yield the methods of the register: one for each kind of entity, for its curated columns."""
    for table in models:
        if table.entity_kind:
            yield from _method(
                table.row_name,
                ["id: str", "name: str", "*forms: str | Form"],
                [_parameter(column) for column in _typed_columns(table, "curated")],
                table.title,
            )


def _conflict_call(conflicts: TableModel) -> Iterator[str]:
    """Yield the method for a conflict."""
    yield from _method(
        "conflict",
        ["id: str", "*claims: ConflictClaim"],
        [_parameter(column) for column in _typed_columns(conflicts)],
        conflicts.title,
    )


def _typed_columns(table: TableModel, provenance: Provenance | None = None) -> list[Column]:
    """Return the columns that a person types: all, or those of a provenance."""
    return [
        column
        for column in table.columns
        if column.is_typed and provenance in (None, column.provenance)
    ]


def _parameter(column: Column) -> Parameter:
    """Return the parameter for a column. A quoted cell can have quotes of its own."""
    term = _camel(column.vocabulary) if column.vocabulary else BASE_TYPES[column.type]
    annotation = f"{term} | Cell[{term}]" if column.provenance == "quoted" else term
    # A number without a qualifier is exact.
    optional = not column.required or column.is_qualifier
    return Parameter(column.name, annotation, optional, column.description)


def _article_parameter(column: Column) -> Parameter:
    """Return the parameter for a column of the article itself.

    The article has no quote for its row, so that each quoted cell needs quotes of its own.
    """
    parameter = _parameter(column)
    annotation = parameter.annotation.partition(" | ")[2] or parameter.annotation
    has_default = column.name == "quotable"
    return Parameter(column.name, annotation, parameter.optional or has_default, column.description)


def _claim_parameters(table: TableModel, models: Iterable[TableModel]) -> list[Parameter]:
    """Return the parameters for the cells of a claim, and for the entities tied to it."""
    columns = [column for column in _typed_columns(table) if column.name != SPEAKER.name]
    return [*map(_parameter, columns), *_link_parameters(table, models)]


def _link_parameters(table: TableModel, models: Iterable[TableModel]) -> Iterator[Parameter]:
    """Yield a parameter for each link table: entities with their roles, or entities alone."""
    for link_table in models:
        if link_table.link is None or not link_table.is_linked_to(table):
            continue
        role = link_table.column(link_table.link.role_column or "")
        annotation = f"Mapping[str, {_parameter(role).annotation}]" if role else "tuple[str, ...]"
        yield Parameter(link_table.name, annotation, True, link_table.title)


def _optional(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    for parameter in parameters:
        yield replace(parameter, optional=True)


def _merge(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    """Merge parameters of the same name, from several tables, into one that accepts all types."""
    by_name: dict[str, list[Parameter]] = {}
    for parameter in parameters:
        by_name.setdefault(parameter.name, []).append(parameter)
    for name, namesakes in by_name.items():
        types = dict.fromkeys(part for p in namesakes for part in p.annotation.split(" | "))
        descriptions = dict.fromkeys(parameter.description for parameter in namesakes)
        yield Parameter(name, " | ".join(types), True, " ".join(descriptions))


def _method(
    name: str,
    positional: list[str],
    keywords: Iterable[Parameter],
    docstring: str = "",
    *,
    returns: str = "None",
) -> Iterator[str]:
    """Yield the lines of a method, formatted as by ruff. Without a docstring it is an overload."""
    keywords = list(keywords)
    star = [] if positional and positional[-1].startswith("*") else ["*"]
    yield f"    def {name}("
    for part in ["self", *positional, *star, *map(str, keywords)]:
        yield f"        {part},"
    if not docstring:
        yield "    ) -> None: ..."
        return
    yield f"    ) -> {returns}:"
    yield from wrap(f'"""{docstring}', WIDTH, initial_indent=" " * 8, subsequent_indent=" " * 8)
    yield ""
    for parameter in keywords:
        yield from wrap(
            f"{parameter.name}: {parameter.description}",
            WIDTH,
            initial_indent=" " * 8,
            subsequent_indent=" " * 12,
        )
    yield '        """'
    yield ""


def _aliases(models: Iterable[TableModel]) -> Iterator[str]:
    """Yield types: the terms of each vocabulary, and what a claim of a conflict can name."""
    conflict_claims = []
    for table in models:
        for column in _typed_columns(table):
            if column.name == "disposition":
                terms = [term for term in column.terms if term not in COMPUTED_DISPOSITIONS]
                yield from _literal(f"{_camel(table.row_name)}Disposition", terms)
        if table.has_evidence:
            columns = f"{_camel(table.row_name)}Column"
            yield from _literal(columns, [column.name for column in _typed_columns(table)])
            conflict_claims.append(
                f'tuple[Literal["{table.name}"], str, {columns} | None, ClaimUse]'
            )
    vocabularies = {
        column.vocabulary: column.terms
        for table in models
        for column in _typed_columns(table)
        if column.vocabulary and column.name != "disposition"
    }
    for name in sorted(vocabularies):
        yield from _literal(_camel(name), vocabularies[name])
    yield "ConflictClaim = ("
    yield "\n    | ".join([f"    {conflict_claims[0]}", *conflict_claims[1:]])
    yield ")"


def _literal(name: str, values: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a type with the given values."""
    yield f"{name} = Literal["
    yield from (f'    "{value}",' for value in values)
    yield "]"


def _camel(name: str) -> str:
    """Return a name with underscores in camel case."""
    return "".join(part.capitalize() for part in name.split("_"))
