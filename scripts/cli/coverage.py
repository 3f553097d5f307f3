"""The command `coverage`."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import typer

from ..limits import MAX_FINDINGS
from . import console

if TYPE_CHECKING:
    from ..extraction.assembly import Assembly
    from ..package.seeds import ArticleText

HELP = """\
Show what became of each sentence and number of the articles, and which claims have no date,
or which cells are empty.

Works in a checkout.

Exit codes: 0 everything is extracted or set aside, and each claim has a date or a reason to have
none; 1 something is unaccounted for; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press coverage": "Count sentences and numbers by what became of them, per article.",
    "alibaba-press coverage --columns": "Count the filled and the empty cells of each column.",
}


def run(
    columns: Annotated[
        bool,
        typer.Option(
            "--columns",
            help="Count the filled and the empty cells of each column that a person fills instead. "
            "Of a company or another entity, an empty cell means that no article states it.",
        ),
    ] = False,
) -> None:
    with console.handle_errors():
        from .. import build as library
        from ..package.checkout import require_checkout

        require_checkout()
        assembly, texts = library.assemble_rows(library.BuildInputs.of_project())
        is_complete = _print_columns(assembly) if columns else _print_accounts(assembly, texts)
        for problem in assembly.problems:
            console.print_message(str(problem))
        if assembly.problems or not is_complete:
            raise typer.Exit(console.INVALID)
        if not columns:
            console.print_line("nothing is unaccounted for")


def _print_columns(assembly: Assembly) -> bool:
    """Print the filled and the empty cells of each column. No number of them is a fault."""
    from ..extraction.coverage import column_counts

    for table, counts in groupby(column_counts(assembly), attrgetter("table")):
        console.print_line(f"{table}: {len(assembly.rows[table])} rows")
        for count in counts:
            console.print_line(f"  {count.column}: {count.filled} filled, {count.empty} empty")
    return True


def _print_accounts(assembly: Assembly, texts: Mapping[str, ArticleText]) -> bool:
    """Print what became of the articles; return whether all is accounted for."""
    from ..extraction.coverage import NO_REASON, coverage, undated_claims

    accounts = coverage(assembly, texts)
    for account in accounts:
        console.print_line(
            f"{account.article} ({account.file}): "
            f"{account.extracted:.0%} of the sentences extracted"
        )
        for unit, counts in (("sentences", account.sentences), ("numbers", account.numbers)):
            parts = ", ".join(f"{name} {count}" for name, count in counts.most_common())
            console.print_line(f"  {counts.total()} {unit}: {parts}")
        for unit, places in (
            ("sentence", account.open_sentences),
            ("number", account.open_numbers),
        ):
            for line, words in places[:MAX_FINDINGS]:
                console.print_line(f"  unaccounted for, line {line}: {words}")
            if (more := len(places) - MAX_FINDINGS) > 0:
                console.print_line(f"  and {more} more {unit}{'s' * (more > 1)}")
    undated = undated_claims(assembly)
    for claims in undated:
        console.print_line(
            f"{claims.table}: {claims.number} of {claims.claims} claims have no date"
        )
        for reason, ids in sorted(claims.by_reason.items()):
            console.print_line(f"  {reason}: {', '.join(sorted(ids))}")
    is_dated = not any(NO_REASON in claims.by_reason for claims in undated)
    return is_dated and all(account.complete for account in accounts)
