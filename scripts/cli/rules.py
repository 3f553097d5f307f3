"""List the rules that a package must satisfy.

Without an option it prints a table: what a rule needs, what it demands, and the remedy for a
violation. docs/rules.md is the same list, written by --write.

Exit codes: 0 listed, written or up to date; 1 --check finds a difference; 2 usage; 3 could not run.
"""

from __future__ import annotations

import shutil
from typing import Annotated

import typer

from ..project import ROOT
from . import console

EXAMPLES = {
    "alibaba-press rules": "Print a table of all rules.",
    "alibaba-press rules --check": "Check that docs/rules.md is up to date.",
}

PAGE = ROOT / "docs" / "rules.md"
REPAIR = "alibaba-press rules --write"


def run(
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of the documentation.")
    ] = False,
    write: Annotated[bool, typer.Option("--write", help="Write the page of a checkout.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Say whether that page is up to date, exit 1 if not.")
    ] = False,
) -> None:
    if markdown + write + check > 1:
        raise typer.BadParameter("--markdown, --write and --check exclude each other")
    with console.handle_errors():
        from ..checks import rulebook
        from ..package.checkout import NotACheckout
        from ..package.writing import write_files

        rules = rulebook.in_order().values()
        page = rulebook.page(rules)
        if (write or check) and not PAGE.parent.is_dir():
            raise NotACheckout(f"{PAGE.parent}: there is no such folder; this works in a checkout")
        if write:
            write_files({PAGE: page})
        elif check:
            if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page:
                console.fail(f"docs/rules.md differs; repair it with: {REPAIR}", console.INVALID)
            typer.echo("docs/rules.md is up to date")
        elif markdown:
            console.write_output(page)
        else:
            console.write_output(rulebook.table(rules, shutil.get_terminal_size((100, 24)).columns))
