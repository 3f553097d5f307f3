"""Find the examples of the documentation, so that tests run each of them, new ones too."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

import yaml

from alibaba_press.scripts.changelog import version
from alibaba_press.scripts.project import DESCRIPTOR, NAME, ROOT
from alibaba_press.scripts.publish.access import Access
from alibaba_press.scripts.publish.publishing import publish
from alibaba_press.scripts.release.readme_template import README_TEMPLATE
from alibaba_press.scripts.wheel_file import wheel_file

CARD = "the data card"
"""The page of the examples in README.md of a release."""

COMMANDS = "docs/commands.md"
PROMPT = "$ "
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HELP_EXAMPLE = re.compile(r"^ +\$ (alibaba-press .+)$", re.MULTILINE)

NO_EXAMPLES = ("", "bibtex", "json", "mermaid", "text", "toml")
"""Blocks that show something and are not run."""


class Example(NamedTuple):
    """An example: its page, its number there, its language, and its code."""

    page: str
    number: int
    language: str
    code: str

    @property
    def name(self) -> str:
        return f"{self.page} {self.number} {self.language}"


def examples() -> list[Example]:
    """Return the examples of README.md, of the pages in docs/, and of the data card."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    texts = {page.relative_to(ROOT).as_posix(): page.read_text("utf-8") for page in pages}
    return [
        Example(page, number, language, code)
        for page, text in (texts | {CARD: card()}).items()
        for number, (language, code) in enumerate(blocks(page, text), start=1)
    ]


def card() -> str:
    """Return the data card with what its examples need. Its other names are left as they are."""
    names = {"name": NAME, "version": version(), "install": f"./{wheel_file()}[validate]"}
    return Template(README_TEMPLATE).safe_substitute(names)


def blocks(page: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the language and the code of each example of a page.

    Raises ValueError if a block is in a language that nobody has decided on.
    """
    if page == COMMANDS:
        yield from (("console", command) for command in HELP_EXAMPLE.findall(text))
        return
    for language, code in BLOCK.findall(text):
        match language:
            case "python" | "sql" | "r":
                yield language, code
            case "console":
                yield language, _commands(code)
            case "yaml":
                lines = [*_run_lines(yaml.safe_load(code))]
                if lines:
                    yield "console", "\n".join(lines)
            case _ if language not in NO_EXAMPLES:
                raise ValueError(f"{page}: is a block in {language!r} an example?")


def _commands(code: str) -> str:
    """Return the commands of a block without what they print."""
    lines = code.replace(" \\\n", " ").splitlines()
    return "\n".join(line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT))


def _run_lines(node: Any) -> Iterator[str]:
    """Yield the commands of a workflow for GitHub or GitLab, in order."""
    if isinstance(node, list):
        for item in node:
            yield from _run_lines(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "run":
                yield value
            elif key == "script":
                yield from value
            else:
                yield from _run_lines(value)


def libraries(examples: list[Example]) -> set[str]:
    """Return the libraries that the examples in Python import."""
    trees = [ast.parse(example.code) for example in examples if example.language == "python"]
    modules = {name for tree in trees for node in ast.walk(tree) for name in _imported(node)}
    return (
        {module.partition(".")[0] for module in modules}
        - sys.stdlib_module_names
        - {"alibaba_press"}
    )


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def files_of_a_reader(release: Path, folder: Path) -> None:
    """Write into a folder what the examples expect in that of a reader: a release, copies of it
    under the names that they use, the queries, and the articles."""
    shutil.copytree(release, folder, dirs_exist_ok=True)
    for name in ("press", "path/to/package"):
        (folder / name).mkdir(parents=True)
        shutil.copytree(release / "data", folder / name / "data")
        shutil.copyfile(release / DESCRIPTOR, folder / name / DESCRIPTOR)
    shutil.copyfile(release / wheel_file(), folder / "press" / wheel_file())
    shutil.copytree(release.parent, folder / "dist")
    shutil.copytree(ROOT / "docs" / "queries", folder / "docs" / "queries")
    shutil.copytree(ROOT / "seeds", folder / "articles")
    publish(release, str(folder / "registry"), access=Access())
