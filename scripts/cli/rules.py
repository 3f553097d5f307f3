"""The command `rules`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import nearest
from ..project import ROOT
from . import console

HELP = """\
List the rules, or show one in full.

Without a name it prints a table: what a rule needs, what it demands, and the remedy. With a name,
which may be a former one, it shows that rule: the reason, an example of a violation, the finding
that reports it, and the remedy. docs/rules.md shows all rules and is written by --write.

Exit codes: 0 listed, shown, written or up to date; 1 --check finds a difference; 2 usage, such as
an unknown name; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press rules": "Print a table of all rules.",
    "alibaba-press rules dangling-reference": "Print one rule in full.",
    "alibaba-press rules --check": "Check that docs/rules.md is up to date.",
}

PAGE = ROOT / "docs" / "rules.md"
REPAIR = "alibaba-press rules --write"


def run(
    name: Annotated[
        str | None, typer.Argument(help="Show this rule in full, instead of the table.")
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of the documentation.")
    ] = False,
    write: Annotated[bool, typer.Option("--write", help="Write the page of a checkout.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Say whether that page is up to date, exit 1 if not.")
    ] = False,
) -> None:
    if (name is not None) + markdown + write + check > 1:
        raise typer.BadParameter("NAME, --markdown, --write and --check exclude each other")
    with console.handle_errors():
        from ..checks import rulebook

        width = console.terminal_width()
        if name is not None:
            console.print_document(_full(name, width))
        elif markdown:
            console.print_document(rulebook.rules_page())
        elif write or check:
            _write_or_check(rulebook.rules_page(), write=write)
        else:
            console.print_document(rulebook.table(rulebook.in_order().values(), width))


def _full(name: str, width: int) -> str:
    from ..checks import RULES, rulebook
    from ..checks.catalogue import rule_named
    from ..checks.examples import example_of

    rule = rule_named(name)
    if rule is None:
        names = [*RULES, *(alias for rule in RULES.values() for alias in rule.aliases)]
        raise typer.BadParameter(f"there is no rule {name!r}: {nearest(name, names)}")
    return rulebook.full(rule, example_of(rule.name), width)


def _write_or_check(page: str, *, write: bool) -> None:
    from ..package.checkout import NotACheckout
    from ..package.writing import write_files

    if not PAGE.parent.is_dir():
        raise NotACheckout(f"{PAGE.parent}: there is no such folder; this works in a checkout")
    if write:
        write_files({PAGE: page})
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page:
        console.fail(f"docs/rules.md differs; repair it with: {REPAIR}", console.INVALID)
    else:
        console.print_line("docs/rules.md is up to date")
