"""Fill in the cells that a call leaves to its context, and report contexts that share nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...schemas import Column, TableModel
from ..calls import Claim, SharedCells
from ..errors import nearest
from ..language import Article
from .assembly import Assembly


def can_be_shared(column: Column) -> bool:
    """Return whether a context can give the cells of a column: references and dates.

    The words of a row itself name its speaker.
    """
    return (
        column.provenance == "quoted"
        and (column.references is not None or column.is_date)
        and column.name != "speaker"
    )


class Contexts:
    """The contexts of all articles, with the cells of each that a call has used."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self._used: set[tuple[SharedCells, str]] = set()

    def cells_of(self, claim: Claim, table: TableModel) -> Mapping[str, Any]:
        """Return the cells of a claim, with those of its context that the claim leaves out.

        None in a claim keeps the cell of the context away.
        """
        cells = {name: value for name, value in claim.cells.items() if value is not None}
        context = claim.context
        given = set(claim.cells)
        while context is not None:
            for name, cell in context.cells.items():
                column = table.column(name)
                if name not in given and column is not None and can_be_shared(column):
                    cells[name] = cell
                    given.add(name)
                    self._used.add((context, name))
            context = context.outer
        return cells if claim.context is not None else claim.cells

    def report_missing(self) -> None:
        """Report rows without a reference that they need and that a context could give."""
        for table in self.assembly.tables.values():
            if not table.is_claimed:
                continue
            needed = [column.name for column in table.columns if column.required]
            shareable = [column.name for column in table.columns if can_be_shared(column)]
            names = [name for name in needed if name in shareable]
            for row in self.assembly.rows[table.name]:
                for name in names:
                    doubts = self.assembly.doubts
                    if row[name] is None and not doubts.includes(table.name, row["id"], name):
                        doubts.add_row(table.name, row["id"], [name])
                        self.assembly.report(
                            " and ".join(map(str, self.assembly.origins(table.name, row["id"]))),
                            f"the {table.row_name} {row['id']!r} has no {name}",
                            expected=f"{name}=… in the call, or in its context",
                            found="neither",
                            remedy=f"give the call {name}=…, or state the row in a context: "
                            f"article.on({name}=inferred(…))",
                        )

    def report_unused(self, articles: Iterable[Article]) -> None:
        """Report the cells of contexts that no call uses, and those that no context can give."""
        names = {
            column.name
            for table in self.assembly.tables.values()
            if table.is_claimed
            for column in table.columns
            if can_be_shared(column)
        }
        for context, name in _shared_cells(articles):
            if name not in names:
                self.assembly.report(
                    context.origin,
                    f"a context does not give {name!r}",
                    expected=", ".join(sorted(names)),
                    found=name,
                    remedy=nearest(name, names),
                )
            elif (context, name) not in self._used and context not in self.assembly.doubts.contexts:
                self.assembly.report(
                    context.origin,
                    f"no call uses the {name} of the context",
                    expected=f"a call of the context that leaves out its {name}",
                    found="none",
                    remedy=f"state rows with the context that article.on(…) returns, or take "
                    f"{name} out",
                )
        for context in (context for article in articles for context in article.contexts):
            if not context.cells:
                self.assembly.report(
                    context.origin,
                    "the context gives no cell",
                    expected="article.on(subject=inferred(…)), or another column",
                    found="article.on()",
                    remedy="name a cell, or take the context out",
                )


def _shared_cells(articles: Iterable[Article]) -> Iterator[tuple[SharedCells, str]]:
    return (
        (context, name)
        for article in articles
        for context in article.contexts
        for name in context.cells
    )
