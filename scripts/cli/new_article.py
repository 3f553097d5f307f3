"""The command `new-article`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from . import console

HELP = """\
Add an article: copy it to seeds/ and begin its extraction module.

The module holds each sentence of the article as a comment, with the numbers and the registered
names in it, and drafts the calls for the numbers and dates. A person fills in each `...`, or
deletes the call; the build accepts none before. A list proposes names that the register lacks.
With --names the command only prints this list: enter who is new, and the drafts name them.
Existing files are never overwritten. Works in a checkout.

A text is refused if it has characters that cannot be seen and that no quote can hold: soft
hyphens, zero-width characters, tabs, mixed line ends, a byte order mark, text that is not in
Unicode normal form C. With --clean they are repaired in the copy in seeds/, and listed.

With --replace, FILE is a changed text of an article. It replaces the seed; the module keeps its
calls and gets the hash of the new text. The command lists the quotes that no longer stand for one
place, and the sentences and numbers that came or went.

Exit codes: 0 added; 1 the article is refused; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press new-article seidenpost.txt --names": "List the names that the register lacks.",
    "alibaba-press new-article seidenpost.txt": "Add an article under its file name.",
    "alibaba-press new-article 005.txt --id seidenpost": "Add an article under another name.",
    "alibaba-press new-article seidenpost.txt --clean": "Repair its invisible characters.",
    "alibaba-press new-article corrected.txt --replace seidenpost": "Take a changed text in again.",
}

NEXT_STEPS = """\
Next:
1. Fill in the label, and what the text says of the article itself, in
   {module}.
2. Enter who is new in the module of its kind in scripts/extract/who/; the list in the module
   proposes names.
3. Fill in each ... of the drafted calls, or delete the call. The title of a figure names an entity
   of its row and says the number.
4. Under each other sentence write a call for each fact, with the words that state it:
   article.statement, article.position, …; or set it aside: article.set_aside(reason, words).
5. alibaba-press build says what is missing or wrong; alibaba-press coverage shows what is
   unaccounted for.
6. When the build is complete: alibaba-press generate, for the figures in README.md; make test.
CONTRIBUTING.md describes all steps."""


NEXT_STEPS_AFTER_REPLACING = """\
Next:
1. Correct the calls with these quotes.
2. State what the new sentences and numbers say, or set them aside; take out what went.
   The comments in {module} still show the old text.
3. alibaba-press build says what is missing or wrong."""


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
    names: Annotated[
        bool, typer.Option("--names", help="Only list the names that the register lacks.")
    ] = False,
    replace: Annotated[
        str | None,
        typer.Option("--replace", metavar="SLUG", help="The article whose changed text FILE is."),
    ] = None,
) -> None:
    if replace is not None and (id is not None or names):
        raise typer.BadParameter("it excludes --id and --names", param_hint="--replace")
    with console.handle_errors():
        from ..package.checkout import require_checkout
        from ..project import ROOT

        require_checkout(ROOT)
    if replace is not None:
        _replace(file, replace, is_cleaned=clean)
    else:
        _add(file, id, is_cleaned=clean, lists_names=names)


def _add(file: Path, id: str | None, *, is_cleaned: bool, lists_names: bool) -> None:
    """Add an article, or only list the names that the register lacks."""
    with console.handle_errors(input_error=console.INVALID):
        from ...schemas import tables
        from ..build import BuildInputs
        from ..extraction import new_article as library
        from ..project import ROOT

        inputs = BuildInputs.of_project()
        newcomer = library.prepare(
            file,
            id,
            ROOT,
            inputs.articles,
            inputs.register,
            tables()["articles"],
            is_cleaned=is_cleaned,
        )
    if lists_names:
        for name in newcomer.unknown_names:
            console.print_line(name)
        return
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


def _replace(file: Path, id: str, *, is_cleaned: bool) -> None:
    """Replace the text of an article by a changed one."""
    with console.handle_errors(input_error=console.INVALID):
        from ..build import BuildInputs
        from ..extraction import replacement as library
        from ..project import ROOT

        articles = BuildInputs.of_project().articles
        replacement = library.prepare(file, id, ROOT, articles, is_cleaned=is_cleaned)
    with console.handle_errors():
        library.write(replacement)
    for repair in replacement.repairs:
        console.print_line(f"repaired: {repair}")
    for path in (replacement.seed, replacement.module):
        console.print_line(f"wrote {os.path.relpath(path, os.path.realpath(ROOT))}")
    console.print_line(
        f"quotes that no longer stand for one place: {len(replacement.stale_quotes)}"
    )
    for quote in replacement.stale_quotes:
        place = os.path.relpath(quote.origin.file, os.path.realpath(ROOT))
        console.print_line(f"  {place}:{quote.origin.line}: {quote.reason}: {quote.words!r}")
        console.print_line(f"    {quote.details}")
    for name, changes in (("sentences", replacement.sentences), ("numbers", replacement.numbers)):
        for sign, passages in (("+", changes.added), ("-", changes.removed)):
            verb = "new" if sign == "+" else "gone"
            console.print_line(f"{name} that are {verb}: {len(passages)}")
            for passage in passages:
                console.print_line(f"  {sign} line {passage.line}: {passage.words}")
    module = os.path.relpath(replacement.module, os.path.realpath(ROOT))
    console.print_lines(NEXT_STEPS_AFTER_REPLACING.format(module=module))
