"""Mistakes of authors are reported with file and line, and are no faults of the program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press.tests.support.checkout import CheckoutCopy

MODULE = "scripts/extract/mistaken.py"

MODULES: dict[str, tuple[str | bytes, int | None, str]] = {
    "a syntax error": ("x = (\n", 1, "'(' was never closed"),
    "an unknown encoding": ("# -*- coding: nonsense -*-\n", 1, "unknown encoding: nonsense"),
    "a tab": ("if True:\n        x = 1\n\ty = 2\n", 3, "TabError"),
    "a NUL": ("x = 1\n\ny = '\0'\n", 3, "source code string cannot contain null bytes"),
    "UTF-16": ("x = 1\n".encode("utf-16"), 1, "source code string cannot contain null bytes"),
    "Latin-1": ("\nx = 'ü'\n".encode("latin-1"), 2, "can't decode byte 0xfc"),
    "an unknown name": ("\nx = article\n", 2, "NameError: name 'article' is not defined"),
    "a missing module": ("import pendulum\n", 1, "No module named 'pendulum'"),
    "a missing sibling": ("from ..langage import Article\n", 1, "langage'"),
    "a name that a module lacks": (
        "from ..language import Artikel\n",
        1,
        "ImportError: cannot import name 'Artikel'",
    ),
    "a circular import": (
        "from .mistaken import article\n",
        1,
        "partially initialized module",
    ),
    "a call that lacks an argument": (
        "from ..language import Article\narticle = Article('x.txt')\n",
        2,
        "TypeError: Article.__init__() missing 2 required keyword-only arguments",
    ),
    "an error in a helper": (
        "def halve(x):\n    return x / 0\n\n\nhalve(1)\n",
        2,
        "ZeroDivisionError: division by zero",
    ),
    "an error in a library": ("import json\njson.loads('{')\n", 2, "JSONDecodeError"),
    "a missing file": ("open('/nonexistent/file')\n", 1, "FileNotFoundError"),
    "an exit": ("import sys\nsys.exit(0)\n", 2, "SystemExit: 0"),
    "an error of no usual class": ("class E(BaseException): ...\nraise E\n", 2, "found:    E\n"),
    "endless recursion": ("def f():\n    f()\n\n\nf()\n", 2, "RecursionError"),
    "an error without text": ("raise ValueError\n", 1, "found:    ValueError\n"),
    "deep nesting": ("x = " + "-" * 100_000 + "1\n", None, "MemoryError"),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> CheckoutCopy:
    return CheckoutCopy(tmp_path_factory.mktemp("mistakes"))


@pytest.fixture
def mistaken(copy: CheckoutCopy) -> Iterator[Path]:
    """Return the path of a module that the test writes."""
    module = copy.root / MODULE
    yield module
    module.unlink()
    shutil.rmtree(module.parent / "__pycache__", ignore_errors=True)


PREPARE = """
import sys
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.errors import Problems
try:
    BuildInputs.of_project()
except Problems as error:
    print(error)
    sys.exit(1)
"""


@pytest.mark.parametrize("mistake", MODULES)
def test_an_extraction_module_that_fails_is_reported_with_its_line(
    copy: CheckoutCopy, mistaken: Path, mistake: str
) -> None:
    source, line, words = MODULES[mistake]
    mistaken.write_bytes(source if isinstance(source, bytes) else source.encode())
    message = copy.run(PREPARE, code=1)
    assert message.startswith(f"{mistaken}:{line}: the module " if line else f"{mistaken}: ")
    assert words in message
    assert message.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("command", "code"), [("build", 1), ("release", 1), ("coverage", 3), ("new-article", 1)]
)
def test_a_command_names_the_failing_module_and_no_fault_of_the_program(
    copy: CheckoutCopy, mistaken: Path, command: str, code: int
) -> None:
    mistaken.write_text("import pendulum\n")
    arguments = [str(mistaken)] if command == "new-article" else []
    message = copy.call(command, *arguments, code=code)
    assert message.startswith(f"{mistaken}:1: the module fails\n")
    assert "fault" not in message
    assert "pip install" not in message


@pytest.mark.parametrize("value", ["None", "3", "Article", "'x'"])
def test_an_article_that_is_another_value_is_reported(
    copy: CheckoutCopy, mistaken: Path, value: str
) -> None:
    mistaken.write_text(f"from ..language import Article\n\narticle = {value}\n")
    message = copy.run(PREPARE, code=1)
    assert message.startswith(f"{mistaken}: `article` is no article\n")


def test_a_module_with_a_byte_order_mark_is_read(copy: CheckoutCopy, mistaken: Path) -> None:
    mistaken.write_text("x = 1\n", encoding="utf-8-sig")
    assert copy.run(PREPARE) == ""


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import pendulum\n", ":1: there is no module 'pendulum'\n    remedy: correct the import"),
        ("x = (\n", ":1: Python cannot read this: '(' was never closed"),
    ],
)
def test_a_module_of_the_program_that_cannot_be_imported_is_named(
    copy: CheckoutCopy, source: str, message: str
) -> None:
    module = copy.root / "scripts" / "checks" / "keys.py"
    original = module.read_bytes()
    module.write_text(source)
    try:
        output = copy.call("rules", code=3)
    finally:
        module.write_bytes(original)
    assert output.startswith(f"{module}{message}")
