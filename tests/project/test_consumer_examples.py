"""Each example of README.md, docs/ and the data card runs with the wheel of a release in an
environment of its own, and each command and each example that imports the package in a checkout.

`consumer_examples` finds them. `EXCEPTIONS` has those that are not run, each with its reason.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from alibaba_press.scripts.changelog import version
from alibaba_press.scripts.release.sha256sums import release_digest
from alibaba_press.tests.support.consumer_examples import (
    CARD,
    Example,
    blocks,
    card,
    examples,
    files_of_a_reader,
    libraries,
)
from alibaba_press.tests.support.real_release import real_release, wheel_environment
from alibaba_press.tests.support.servers import r
from alibaba_press.tests.support.shared import shared_folder

EXAMPLES = examples()

EXCEPTIONS = {
    r"^make |benchmarks|corruptions_page": "it takes minutes, and works on the whole checkout",
    r"alibaba-press (build|generate|release)\b(?!.* --check)": "it writes into the checkout",
    r"alibaba-press new-article ": "it writes into the checkout, and needs an article",
    r"article\.undated\(": "it is a call of the extraction language, for extraction modules",
    r"oci://": "it needs an OCI registry, which make test-registries starts",
    r"zenodo:": "it needs a token of Zenodo",
    r"from datasets import": "test_registry_hf.py loads the tables in the library's environment",
}
"""Patterns of the examples that are not run, with the reasons."""

RUN_EXAMPLES = [
    example
    for example in EXAMPLES
    if not any(re.search(pattern, example.code, re.M) for pattern in EXCEPTIONS)
]

ONLY_IN_A_CHECKOUT = re.compile(r"alibaba-press (build|coverage|generate|rules --check)\b")
COMMAND = re.compile(r"^alibaba-press (\S+)", re.MULTILINE)
ONLY_WITH_THE_WHEEL = re.compile(r"^pip install .*\n?", re.MULTILINE)

DIGEST = re.compile(r"sha256:(?:[0-9a-f]{64}|[0-9a-f]+…)")
"""A digest in an example. The release of the tests has no site, and so another one."""

ANOTHER_NAME = {
    "https://data.example.org": "registry",
    "/srv/data": "registry",
    "data/alibaba-press-1.0.0": "dist/alibaba-press-1.0.0",
    r"(?<!/)(alibaba-press-[0-9.]+\.zip)": r"dist/\1",
    "OLD NEW": "dist/alibaba-press-1.0.0.zip .",
    r"(?<!\d)1\.0\.0": version(),
    r"\.venv/bin/": "",
}
"""What stands in an example for something of a reader, and what it is in the test."""

SQL = """\
import json, sys
import alibaba_press as ap
import duckdb

for name, frame in ap.load().items():
    duckdb.register(name, frame)
for name, frame in ap.load(full=True).items():
    duckdb.register(f"{name}_in_full", frame)
queries = json.loads(sys.argv[1])
print(json.dumps({name: len(duckdb.sql(query).fetchall()) for name, query in queries.items()}))
"""

SQLITE = "sqlite3"

RUN = {
    "console": ("bash", "-euo", "pipefail", "-c"),
    "python": ("python", "-c"),
    "r": (r.PROGRAM, "--vanilla", "-e"),
}
"""The program that runs an example, with what stands before its code."""


def cases(environment: str) -> list[ParameterSet]:
    """Return the examples that are run in an environment, except queries. R needs none.

    With the wheel all are run, and in a checkout the first of each command, whose options are the
    same in both, and those that import the package. Other libraries are the same in both, too.
    """
    chosen = [example for example in RUN_EXAMPLES if example.language != "sql"]
    if environment == "wheel":
        chosen = [x for x in chosen if not ONLY_IN_A_CHECKOUT.search(x.code)]
    else:
        chosen = [*first_of_commands(x for x in chosen if x.language != "r")]
    return [
        pytest.param(
            example, id=example.name, marks=pytest.mark.servers if example.language == "r" else ()
        )
        for example in chosen
    ]


def first_of_commands(examples: Iterable[Example]) -> Iterator[Example]:
    """Yield what imports the package, what needs a checkout, and the first of each command."""
    seen: set[str] = set()
    for example in examples:
        commands = set(COMMAND.findall(example.code))
        needs_checkout = ONLY_IN_A_CHECKOUT.search(example.code)
        if commands - seen or needs_checkout or "import alibaba_press" in example.code:
            yield example
        seen |= commands


@pytest.fixture(scope="module")
def templates() -> dict[bool, Path]:
    """Return the folder in which an example runs: a release for the data card, or a reader's."""

    def make(folder: Path) -> None:
        files_of_a_reader(real_release(), folder)

    return {True: real_release(), False: shared_folder("reader", make)}


def run(example: Example, programs: Path, template: Path, folder: Path) -> None:
    """Run an example in a copy of a folder, and assert that it succeeds."""
    if example.code.startswith(SQLITE) and shutil.which(SQLITE) is None:
        pytest.skip(f"{SQLITE} is not installed, the shell of SQLite")
    place = folder / "place"
    shutil.copytree(template, place, copy_function=os.link)
    code = DIGEST.sub(release_digest(template), example.code)
    for pattern, name in ANOTHER_NAME.items():
        code = re.sub(pattern, name, code)
    call(programs, place, *RUN[example.language], code)


def call(programs: Path, folder: Path, program: str, *arguments: str) -> str:
    """Run a program in a folder, assert that it succeeds, and return what it prints."""
    environment = {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder.parent),
        "LC_ALL": "C.UTF-8",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    path = shutil.which(program, path=environment["PATH"])
    assert path is not None, f"{program} is not installed"
    result = subprocess.run(
        [path, *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert result.returncode == 0, f"{arguments[-1]}\n{result.stdout}{result.stderr}"
    return result.stdout


@cache
def programs(environment: str) -> Path:
    """Return the folder of the programs of an environment. That of the wheel takes long to make."""
    if environment == "wheel":
        return wheel_environment(*sorted(libraries(RUN_EXAMPLES)))
    return Path(sys.executable).parent


@pytest.mark.slow
@pytest.mark.parametrize("environment", ["wheel", "checkout"])
def test_each_query_gives_rows(environment: str, templates: dict[bool, Path]) -> None:
    queries = {example.name: example.code for example in RUN_EXAMPLES if example.language == "sql"}
    printed = call(
        programs(environment), templates[False], "python", "-c", SQL, json.dumps(queries)
    )
    rows: dict[str, int] = json.loads(printed)
    assert rows.keys() == queries.keys()
    assert [name for name, count in rows.items() if count == 0] == []


@pytest.mark.slow
@pytest.mark.parametrize("example", cases("wheel"))
def test_an_example_runs_with_the_wheel_in_an_environment_of_its_own(
    example: Example, templates: dict[bool, Path], tmp_path: Path
) -> None:
    environment = "checkout" if example.language == "r" else "wheel"  # R needs neither
    run(example, programs(environment), templates[example.page == CARD], tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("example", cases("checkout"))
def test_an_example_runs_in_a_checkout(
    example: Example, templates: dict[bool, Path], tmp_path: Path
) -> None:
    code = ONLY_WITH_THE_WHEEL.sub("", example.code)
    template = templates[example.page == CARD]
    run(example._replace(code=code), programs("checkout"), template, tmp_path)


@pytest.mark.slow
def test_the_data_card_of_the_release_has_these_examples() -> None:
    page = (real_release() / "README.md").read_text("utf-8")
    code = [
        block
        for block in re.findall(r"^```\w+\n(.*?)^```$", card(), re.M | re.S)
        if "$" not in block
    ]
    assert len(code) > 5
    assert [block for block in code if block not in page] == []


@pytest.mark.parametrize("pattern", EXCEPTIONS)
def test_each_exception_is_an_example(pattern: str) -> None:
    assert any(re.search(pattern, example.code, re.M) for example in EXAMPLES)


def test_each_kind_of_page_has_examples() -> None:
    pages = {example.page for example in EXAMPLES}
    assert {"README.md", CARD, "docs/cookbook.md", "docs/commands.md", "docs/ci.md"} <= pages


def test_a_block_in_an_unknown_language_is_decided_on() -> None:
    with pytest.raises(ValueError, match=r"a\.md: is a block in 'julia' an example"):
        list(blocks("a.md", "```julia\nusing DataFrames\n```\n"))
