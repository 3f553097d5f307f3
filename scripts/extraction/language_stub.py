"""Write the signatures of the extraction calls, `scripts/language_calls.pyi`, from the models.

With them, editors complete each column and each term, and mypy reports a misspelt one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from ...schemas import Column, TableModel
from .accounting import COMPUTED_DISPOSITIONS, DISPOSITION

WIDTH = 100
"""Characters of a line."""

HEAD = '''"""The signatures of the extraction calls, with each column and each term.

Generated from the models in schemas/; do not edit. `alibaba-press generate` writes it anew.
"""

from collections.abc import Mapping
from typing import Literal, overload

from .language import Cell, Form, Words
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
        "class RegisterCalls:",
        *_register_calls(models),
        "class DisagreementCalls:",
        *_conflict_call(tables["conflicts"]),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _article_calls(models: list[TableModel]) -> Iterator[str]:
    """The methods of an article: its own columns, the rows and the cells that it states."""
    claims = [table for table in models if table.is_claimed]
    entities = [table for table in models if table.entity_kind]
    [articles] = [table for table in models if table.name == "articles"]
    yield from _method(
        "__init__",
        ["file: str"],
        [
            Parameter("id", "str", False, "Identifier of the article."),
            Parameter("sha256", "str", False, "SHA-256 of the bytes of the file."),
            *(_without_plain_values(column) for column in _typed_columns(articles)),
        ],
        articles.title,
    )
    for table in claims:
        yield from _method(
            table.row_name,
            ["id: str", "words: Words"],
            [SPEAKER, BECAUSE, *_cells(table), *_links(table, models)],
            table.title,
        )
    for table in claims:
        yield "    @overload"
        yield from _method(
            "again",
            [f'row_name: Literal["{table.row_name}"]', "id: str", "words: Words"],
            [SPEAKER, BECAUSE, *_optional([*_cells(table), *_links(table, models)])],
        )
    stated = [column for table in entities for column in _typed_columns(table, "quoted")]
    yield from _method(
        "about",
        ["id: str", "words: Words"],
        [
            SPEAKER,
            BECAUSE,
            *_optional(_merged(_parameter(column) for column in stated if column.name != "name")),
            *(link for table in entities for link in _links(table, models)),
        ],
        "What the words say of an entity of the register.",
    )


def _register_calls(models: list[TableModel]) -> Iterator[str]:
    """The methods of the register: one for each kind of entity, with its curated columns."""
    for table in models:
        if table.entity_kind:
            yield from _method(
                table.row_name,
                ["id: str", "name: str", "*forms: str | Form"],
                [_parameter(column) for column in _typed_columns(table, "curated")],
                table.title,
            )


def _conflict_call(conflicts: TableModel) -> Iterator[str]:
    yield from _method(
        "conflict",
        ["id: str", "*claims: ConflictClaim"],
        [_parameter(column) for column in _typed_columns(conflicts)],
        conflicts.title,
    )


def _typed_columns(table: TableModel, *provenances: str) -> list[Column]:
    """The columns that a person types, or those of them with one of the provenances."""
    return [
        column
        for column in table.columns
        if column.provenance in (provenances or ("quoted", "curated"))
    ]


def _parameter(column: Column) -> Parameter:
    """The parameter of a column. A quoted cell can have words of its own."""
    term = _camel(column.vocabulary) if column.vocabulary else BASE_TYPES[column.type]
    annotation = f"{term} | Cell[{term}]" if column.provenance == "quoted" else term
    # A number without a qualifier is exact.
    optional = not column.required or column.is_qualifier
    return Parameter(column.name, annotation, optional, column.description)


def _without_plain_values(column: Column) -> Parameter:
    """The parameter of a column of an article. It has no quote that a plain value could rest on."""
    parameter = _parameter(column)
    annotation = parameter.annotation.partition(" | ")[2] or parameter.annotation
    optional = parameter.optional or column.name == "quotable"
    return Parameter(column.name, annotation, optional, column.description)


def _cells(table: TableModel) -> list[Parameter]:
    """The parameters of a claim; each call has a speaker anyway."""
    return [_parameter(column) for column in _typed_columns(table) if column.name != SPEAKER.name]


def _links(table: TableModel, models: Iterable[TableModel]) -> Iterator[Parameter]:
    """The parameters that tie entities to a row: a mapping to their roles, or a tuple."""
    for link_table in models:
        if link_table.link is None or link_table.link.table != table.name:
            continue
        role = link_table.column(link_table.link.role_column or "")
        annotation = f"Mapping[str, {_parameter(role).annotation}]" if role else "tuple[str, ...]"
        yield Parameter(link_table.name, annotation, True, link_table.title)


def _optional(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    for parameter in parameters:
        yield Parameter(parameter.name, parameter.annotation, True, parameter.description)


def _merged(parameters: Iterable[Parameter]) -> Iterator[Parameter]:
    """One parameter for all columns of a name, of whichever table, with the types of all."""
    by_name: dict[str, list[Parameter]] = {}
    for parameter in parameters:
        by_name.setdefault(parameter.name, []).append(parameter)
    for name, alike in by_name.items():
        types = dict.fromkeys(part for p in alike for part in p.annotation.split(" | "))
        descriptions = dict.fromkeys(parameter.description for parameter in alike)
        yield Parameter(name, " | ".join(types), True, " ".join(descriptions))


def _method(
    name: str, positional: list[str], keywords: Iterable[Parameter], docstring: str = ""
) -> Iterator[str]:
    """The lines of a method, formatted as ruff does it."""
    keywords = list(keywords)
    star = [] if positional[-1].startswith("*") else ["*"]
    yield f"    def {name}("
    for part in ["self", *positional, *star, *map(str, keywords)]:
        yield f"        {part},"
    if not docstring:
        yield "    ) -> None: ..."
        return
    yield "    ) -> None:"
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
    """The terms of each vocabulary, and the columns that a claim of a conflict can name."""
    claims = []
    for table in models:
        for column in _typed_columns(table):
            if column.name == DISPOSITION:
                terms = [term for term in column.terms if term not in COMPUTED_DISPOSITIONS]
                yield from _literal(f"{_camel(table.row_name)}Disposition", terms)
        if table.has_evidence:
            columns = f"{_camel(table.row_name)}Column"
            yield from _literal(columns, [column.name for column in _typed_columns(table)])
            claims.append(f'tuple[Literal["{table.name}"], str, {columns} | None, ClaimUse]')
    vocabularies = {
        column.vocabulary: column.terms
        for table in models
        for column in _typed_columns(table)
        if column.vocabulary and column.name != DISPOSITION
    }
    for name in sorted(vocabularies):
        yield from _literal(_camel(name), vocabularies[name])
    yield "ConflictClaim = ("
    yield "\n    | ".join([f"    {claims[0]}", *claims[1:]])
    yield ")"


def _literal(name: str, terms: Iterable[str]) -> Iterator[str]:
    yield f"{name} = Literal["
    yield from (f'    "{term}",' for term in terms)
    yield "]"


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
