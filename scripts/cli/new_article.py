"""The command `new-article`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Add an article: copy it to seeds/ and begin its extraction module.

The module holds each sentence of the article as a comment, with the numbers and the registered
names in it, and drafts the calls for the numbers and dates. A person fills in each `...`, or
deletes the call; the build accepts none before. A list proposes names that the register lacks.
Existing files are never overwritten. Works in a checkout.

A text is refused if it has characters that cannot be seen and that no quote can hold: soft
hyphens, zero-width characters, tabs, mixed line ends, a byte order mark, text that is not in
Unicode normal form C. With --clean they are repaired in the copy in seeds/, and listed.

Exit codes: 0 added; 1 the article is refused; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press new-article seidenpost.txt": "Add an article under its file name.",
    "alibaba-press new-article 005.txt --id seidenpost": "Add an article under another name.",
    "alibaba-press new-article seidenpost.txt --clean": "Repair its invisible characters.",
}

NEXT_STEPS = """\
Next:
1. Fill in the label, and what the text says of the article itself, in
   {module}.
2. Enter who is new in the module of its kind in scripts/extract/who/; the list in the module
   proposes names.
3. Fill in each ... of the drafted calls, or delete the call.
4. Under each other sentence write a call for each fact, with the words that state it:
   article.statement, article.position, …; or set it aside: article.set_aside(reason, words).
5. alibaba-press build says what is missing or wrong; alibaba-press coverage shows what is
   unaccounted for.
6. When the build is complete: make test.
CONTRIBUTING.md describes all steps."""


def run(
    file: Annotated[Path, typer.Argument(help="The text of the article: UTF-8, name.txt.")],
    id: Annotated[
        str | None,
        typer.Option(
            "--id", metavar="SLUG", help="Its identifier; by default, the file name as a slug."
        ),
    ] = None,
    clean: Annotated[
        bool,
        typer.Option("--clean", help="Repair characters that no quote can hold, and list them."),
    ] = False,
) -> None:
    with console.handle_errors():
        from ..package.checkout import require_checkout
        from ..project import ROOT

        require_checkout(ROOT)
    with console.handle_errors(input_error=console.INVALID):
        from ...schemas import tables
        from ..build import BuildInputs
        from ..extraction import new_article as library

        inputs = BuildInputs.of_project()
        newcomer = library.prepare(
            file,
            id,
            ROOT,
            inputs.articles,
            inputs.register,
            tables()["articles"],
            is_cleaned=clean,
        )
    with console.handle_errors():
        library.write(newcomer)
    module = newcomer.module.relative_to(ROOT).as_posix()
    for repair in newcomer.repairs:
        console.print_line(f"repaired: {repair}")
    console.print_line(f"wrote {newcomer.seed.relative_to(ROOT).as_posix()}")
    console.print_line(f"wrote {module}")
    console.print_line(
        f"sentences: {newcomer.sentences}; numbers and dates: {newcomer.numbers}; "
        f"known names: {newcomer.entities}"
    )
    console.print_lines(NEXT_STEPS.format(module=module))
