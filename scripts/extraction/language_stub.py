"""Write the signatures of the extraction calls, `scripts/language_calls.pyi`, from the models.

Editors complete each column and each term from them, and mypy reports a misspelt one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from textwrap import wrap

from ...schemas import TableModel
from .accounting import COMPUTED_DISPOSITIONS
from .contexts import can_be_shared
from .stub_parameters import (
    BECAUSE,
    SPEAKER,
    Parameter,
    article_parameter,
    camel,
    cell_parameter,
    claim_parameters,
    link_parameters,
    merge,
    optional,
    optional_and_none,
    typed_columns,
)

WIDTH = 100
"""Characters of a line."""

HEAD = '''"""The signatures of the extraction calls, with each column and each term.

Generated from the models in schemas/; do not edit. To update it: alibaba-press generate
"""

from collections.abc import Mapping
from typing import Literal, overload

from .language import Cell, Context, Form, Words
'''


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
            *map(article_parameter, typed_columns(articles)),
        ],
        articles.title,
    )
    for table in claim_tables:
        yield from _method(
            table.row_name,
            ["id: str", "words: Words"],
            [SPEAKER, BECAUSE, *claim_parameters(table, models)],
            table.title,
        )
    for table in claim_tables:
        yield "    @overload"
        yield from _method(
            "again",
            [f'row_name: Literal["{table.row_name}"]', "id: str", "words: Words"],
            [SPEAKER, BECAUSE, *optional(claim_parameters(table, models))],
        )
    yield from _method(
        "undated",
        ["reason: UndatedReason"],
        [Parameter(table.row_name, "tuple[str, ...]", True, "Rows.") for table in claim_tables],
        "Why rows that other calls state have no date.",
    )
    stated_columns = [
        column
        for table in entity_tables
        for column in typed_columns(table, "quoted")
        if column.name != "name"  # the register gives it
    ]
    yield from _method(
        "about",
        ["id: str", "words: Words"],
        [
            SPEAKER,
            BECAUSE,
            *optional(merge(map(cell_parameter, stated_columns))),
            *(link for table in entity_tables for link in link_parameters(table, models)),
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
                    optional_and_none(parameter) if parameter.name in shared else parameter
                    for parameter in claim_parameters(table, models)
                ),
            ],
            table.title,
        )
    yield from _on(models)


def _on(models: Iterable[TableModel]) -> Iterator[str]:
    """Yield the method that makes a context: a parameter for each cell that it can share."""
    shared_columns = [
        column
        for table in models
        if table.is_claimed
        for column in table.columns
        if can_be_shared(column)
    ]
    parameters = merge(
        replace(cell_parameter(column), annotation="Cell[str]") for column in shared_columns
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
                [cell_parameter(column) for column in typed_columns(table, "curated")],
                table.title,
            )


def _conflict_call(conflicts: TableModel) -> Iterator[str]:
    """Yield the method for a conflict."""
    yield from _method(
        "conflict",
        ["id: str", "*claims: ConflictClaim"],
        [cell_parameter(column) for column in typed_columns(conflicts)],
        conflicts.title,
    )


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
        for column in typed_columns(table):
            if column.name == "disposition":
                terms = [term for term in column.terms if term not in COMPUTED_DISPOSITIONS]
                yield from _literal(f"{camel(table.row_name)}Disposition", terms)
        if table.has_evidence:
            columns = f"{camel(table.row_name)}Column"
            yield from _literal(columns, [column.name for column in typed_columns(table)])
            conflict_claims.append(
                f'tuple[Literal["{table.name}"], str, {columns} | None, ClaimUse]'
            )
    vocabularies = {
        column.vocabulary: column.terms
        for table in models
        for column in typed_columns(table)
        if column.vocabulary and column.name != "disposition"
    }
    for name in sorted(vocabularies):
        yield from _literal(camel(name), vocabularies[name])
    yield "ConflictClaim = ("
    yield "\n    | ".join([f"    {conflict_claims[0]}", *conflict_claims[1:]])
    yield ")"


def _literal(name: str, values: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a type with the given values."""
    yield f"{name} = Literal["
    yield from (f'    "{value}",' for value in values)
    yield "]"
