"""Extract many articles: those of the project, copied under other identifiers.

A copy of an article has the same claims. The identifiers of its rows and conflicts begin with the
number of the copy, and it refers to rows of its own copy. All copies share the register, so that a
copy names the same entities.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..schemas import Column, TableModel
from ..schemas.event_relations import relation_id
from ..scripts.build import BuildInputs, build, write
from ..scripts.calls import SharedCells
from ..scripts.language import Article, Cell, Claim, Conflict, Conflicts, Meaning, Quote, SetAside
from ..scripts.package.seeds import sha256


def copy_articles(
    inputs: BuildInputs, models: Mapping[str, TableModel], articles: int, folder: Path
) -> BuildInputs:
    """Return inputs with as many articles. Write their texts into an empty folder.

    All articles are copied equally often, so their number is rounded up. Copy 0 is the original.
    """
    copies = -(-articles // len(inputs.articles))
    copiers = [ArticleCopier(inputs, models, number) for number in range(copies)]
    return BuildInputs(
        [copier.article(article, folder) for copier in copiers for article in inputs.articles],
        inputs.register,
        Conflicts([copier.conflict(c) for copier in copiers for c in inputs.conflicts.entries]),
        folder,
    )


class ArticleCopier:
    """Makes one copy of all articles and conflicts."""

    def __init__(self, inputs: BuildInputs, models: Mapping[str, TableModel], number: int) -> None:
        self.inputs, self.models, self.number = inputs, models, number
        self.prefix = f"copy-{number:04}-" if number else ""
        self.claimed = {model.row_name: model for model in models.values() if model.is_claimed}
        self.entity_links = {
            name
            for name, model in models.items()
            if model.link and not models[model.link.table].is_claimed
        }
        """Tables whose rows belong to entities, such as credits of works: they are not copied."""
        self.columns = {c.name: c for model in self.claimed.values() for c in model.columns}
        """A column of each name that claims have: those of a name refer to the same table."""
        self.contexts: dict[SharedCells, SharedCells] = {}

    def article(self, original: Article, folder: Path) -> Article:
        """Return the copy of an article, and write its text.

        No two articles may have the same bytes, so each copy ends with more empty lines.
        """
        data = (self.inputs.seeds / original.file).read_bytes() + b"\n" * self.number
        file = self.prefix + original.file
        (folder / file).write_bytes(data)
        copy = Article(
            file,
            id=self.prefix + original.id,
            sha256=sha256(data),
            **{name: self._cell(None, value) for name, value in original.cells.items()},
        )
        copy.contexts = [self._context(context) for context in original.contexts]
        copy.claims = [self._claim(claim) for claim in original.claims]
        copy.set_asides = [self._set_aside(set_aside) for set_aside in original.set_asides]
        copy.meanings = [self._meaning(meaning) for meaning in original.meanings]
        return copy

    def conflict(self, original: Conflict) -> Conflict:
        """Return the copy of a conflict."""
        claims = [
            (table, self._id(table, row), column, use)
            for table, row, column, use in original.claims
        ]
        return replace(original, id=self.prefix + original.id, claims=tuple(claims))

    def _claim(self, claim: Claim) -> Claim:
        model = self.claimed.get(claim.row_name or "")
        if model is None:  # it is about an entity, which is not copied
            id, columns = claim.id, {}
        else:
            id = self.prefix + claim.id
            columns = {column.name: column for column in model.columns}
        cells = {
            name: self._cell(columns.get(name), value)
            for name, value in claim.cells.items()
            if not (self.prefix and name in self.entity_links)
        }
        if "related_event" in columns:
            id = relation_id(
                *(
                    cell.value if isinstance(cell, Cell) else cell
                    for cell in map(cells.__getitem__, ("event", "relation", "related_event"))
                )
            )
        if "row" in cells:
            cells["row"] = self._id(cells["table"], cells["row"])
        if self.prefix and "restates" in columns and not claim.is_addition:
            # The copy states what the original states.
            cells["restates"] = claim.cells.get("restates", claim.id)
        if self.prefix and "share" in cells and cells["status"] == "held":
            # Copies of shares in a company would add up to more than 100 per cent.
            cells["status"] = "pending"
        context = claim.context and self._context(claim.context)
        return replace(
            claim, id=id, quotes=self._quotes(claim.quotes), cells=cells, context=context
        )

    def _context(self, context: SharedCells) -> SharedCells:
        """Return the copy of a context. All calls of the context have the same copy."""
        if context not in self.contexts:
            cells = {n: self._cell(self.columns.get(n), cell) for n, cell in context.cells.items()}
            outer = context.outer and self._context(context.outer)
            self.contexts[context] = replace(context, cells=cells, outer=outer)
        return self.contexts[context]

    def _set_aside(self, set_aside: SetAside) -> SetAside:
        return replace(set_aside, quotes=self._quotes(set_aside.quotes))

    def _meaning(self, meaning: Meaning) -> Meaning:
        return replace(meaning, quotes=self._quotes(meaning.quotes))

    def _cell(self, column: Column | None, value: Any) -> Any:
        """Return the value of a cell in the copy, with its quotes."""
        if isinstance(value, Cell):
            plain = self._cell(column, value.value)
            return replace(value, value=plain, quotes=self._quotes(value.quotes))
        if isinstance(value, Mapping):
            return {entity: self._cell(None, role) for entity, role in value.items()}
        if column is not None and column.references is not None:
            return self._id(column.references, value)
        return value

    def _quotes(self, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple(
            quote if quote.article is None else replace(quote, article=self.prefix + quote.article)
            for quote in quotes
        )

    def _id(self, table: str, id: str) -> str:
        """Return the identifier of the copy of a row, or its own if it is not copied."""
        model = self.models[table]
        owner = self.models[model.link.table] if model.link else model
        return self.prefix + id if owner.is_claimed else id


def main() -> None:
    """Build a package of the given number of articles in a folder, and print its rows."""
    from ..schemas import tables as load_models
    from ..scripts.cli import console

    models = load_models()
    with TemporaryDirectory() as texts, console.show_progress() as progress:
        progress.plan(2)
        progress.begin("copying")
        inputs = copy_articles(BuildInputs.of_project(), models, int(sys.argv[1]), Path(texts))
        built = build(inputs, progress)
        progress.begin("writing")
        write(built, models, Path(sys.argv[2]))
    print(sum(table.num_rows for table in built.values()))


if __name__ == "__main__":
    main()
