"""The command `coverage`."""

from __future__ import annotations

import typer

from . import console

HELP = """\
Show what became of each sentence and number of the articles, and which claims have no date.

Works in a checkout.

Exit codes: 0 everything is extracted or set aside, and each claim has a date or a reason to have
none; 1 something is unaccounted for; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press coverage": "Count sentences and numbers by what became of them, per article.",
}


def run() -> None:
    with console.handle_errors():
        from .. import build as library
        from ..extraction.coverage import NO_REASON, coverage, undated_claims
        from ..package.checkout import require_checkout

        require_checkout()
        assembly, texts = library.assemble_rows(library.BuildInputs.of_project())
        accounts = coverage(assembly, texts)
        for account in accounts:
            console.print_line(
                f"{account.article} ({account.file}): "
                f"{account.extracted:.0%} of the sentences extracted"
            )
            for unit, counts in (("sentences", account.sentences), ("numbers", account.numbers)):
                parts = ", ".join(f"{name} {count}" for name, count in counts.most_common())
                console.print_line(f"  {counts.total()} {unit}: {parts}")
            for line, words in [*account.open_sentences, *account.open_numbers]:
                console.print_line(f"  unaccounted for, line {line}: {words}")
        undated = undated_claims(assembly)
        for claims in undated:
            console.print_line(
                f"{claims.table}: {claims.number} of {claims.claims} claims have no date"
            )
            for reason, ids in sorted(claims.by_reason.items()):
                console.print_line(f"  {reason}: {', '.join(sorted(ids))}")
        for problem in assembly.problems:
            console.print_message(str(problem))
        is_dated = not any(NO_REASON in claims.by_reason for claims in undated)
        if assembly.problems or not is_dated or not all(account.complete for account in accounts):
            raise typer.Exit(console.INVALID)
        console.print_line("nothing is unaccounted for")
