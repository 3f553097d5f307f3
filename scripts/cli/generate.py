"""The command `generate`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import console

HELP = """\
Write the generated pages and modules of a checkout.

docs/commands.md follows from the help texts, docs/rules.md from the rules, docs/limits.md from the
limits, docs/cookbook.md and its notebook from docs/queries and the tables, and
scripts/language_calls.pyi, the signatures of the extraction calls, from the models. The plot of
README.md, docs/singles-day.svg, follows from the figures. DICTIONARY.md
and column-types.json follow from the models and the vocabulary, CITATION.cff from the articles, and
SECURITY.md from scripts/project.py. The German names of countries come from the locale data of the
library babel. Without it they are left as they are, as CITATION.cff is without PyYAML. README.md
has figures of the tables, which `alibaba-press build` writes. Examples in README.md and docs name
the version of CHANGELOG.md.

Exit codes: 0 written, or up to date; 1 --check finds a file that differs; 2 usage; 3 could not run.
"""

EXAMPLES = {
    "alibaba-press generate": "Write all generated files.",
    "alibaba-press generate --check": "Check that all generated files are up to date.",
}


def run(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; name what differs, exit 1 if any.")
    ] = False,
) -> None:
    with console.handle_errors():
        from ..package.checkout import require_checkout
        from ..package.writing import clean_folders, write_files
        from ..project import ROOT
        from .generated import OPTIONAL_FILES, generated_files

        require_checkout()
        files = {ROOT / path: text for path, text in generated_files().items()}
        differing = {
            path: text
            for path, text in files.items()
            if not path.is_file() or path.read_text(encoding="utf-8") != text
        }
        if not check:
            clean_folders(path.parent for path in files)
            write_files(differing)
        for path in differing:
            verb = "differs:" if check else "wrote"
            console.print_line(f"{verb} {path.relative_to(ROOT).as_posix()}")
        if check and differing:
            console.fail("repair it with: alibaba-press generate", console.INVALID)
        for name, (library, _) in OPTIONAL_FILES.items():
            if ROOT / name not in files:
                console.print_message(f"{name} is left as it is, because {library} is missing")
        if not differing:
            console.print_line(f"{len(files)} generated files are up to date")
