"""The command `coverage`."""

from __future__ import annotations

import typer

from . import console

HELP = """\
Show what became of each sentence and number of the articles.

Works in a checkout.

Exit codes: 0 everything is extracted or set aside; 1 something is unaccounted for; 2 usage; 3 could
not run.
"""

EXAMPLES = {
    "alibaba-press coverage": "Count sentences and numbers by what became of them, per article.",
}


def run() -> None:
    with console.handle_errors():
        from .. import build as library
        from ..extraction.coverage import coverage
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
        for problem in assembly.problems:
            console.print_message(str(problem))
        if assembly.problems or not all(account.complete for account in accounts):
            raise typer.Exit(console.INVALID)
        console.print_line("nothing is unaccounted for")
