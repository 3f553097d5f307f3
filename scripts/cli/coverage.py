"""Show what became of each sentence and number of the articles."""

from __future__ import annotations

import typer

from .console import INVALID, working


def run() -> None:
    with working():
        from .. import build as library
        from ..extraction.coverage import coverage as account
        from ..package.checkout import require_checkout

        require_checkout()
        draft, texts = library.draft(library.Sources.of_project())
        found = account(draft, texts)
        for one in found:
            typer.echo(
                f"{one.article} ({one.file}): {one.extracted:.0%} of the sentences extracted"
            )
            for what, fates in (("sentences", one.sentences), ("numbers", one.numbers)):
                parts = ", ".join(f"{fate} {count}" for fate, count in fates.most_common())
                typer.echo(f"  {fates.total()} {what}: {parts}")
            for line, words in [*one.open_sentences, *one.open_numbers]:
                typer.echo(f"  unaccounted for, line {line}: {words}")
        for problem in draft.problems:
            typer.echo(str(problem), err=True)
        if draft.problems or not all(one.complete for one in found):
            raise typer.Exit(INVALID)
        typer.echo("nothing is unaccounted for")
