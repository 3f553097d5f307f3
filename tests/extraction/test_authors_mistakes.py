"""Mistakes of authors are reported with file and line, and are no faults of the program."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
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
    "an error whose text fails": (
        "class E(Exception):\n    def __str__(self):\n        return 1 / 0\n\n\nraise E\n",
        6,
        "found:    E\n",
    ),
    "an error whose text is none": (
        "class E(Exception):\n    def __str__(self):\n        return None\n\n\nraise E\n",
        6,
        "found:    E\n",
    ),
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
import json, os, sys
from pathlib import Path
from alibaba_press.scripts import language
from alibaba_press.scripts.build import BuildInputs
from alibaba_press.scripts.errors import Problems

module = Path(sys.argv[1])
for line in sys.stdin:
    # A process imports a module once.
    if not os.fork():
        module.write_bytes(bytes(json.loads(line)))
        try:
            BuildInputs.of_project()
            print(json.dumps("no problem"), flush=True)
        except Problems as error:
            print(json.dumps(str(error)), flush=True)
        os._exit(0)
    os.wait()
"""


def problems_of(copy: CheckoutCopy, sources: Iterable[str | bytes]) -> list[str]:
    """Return the problem of a project with each source as a module."""
    contents = [s if isinstance(s, bytes) else s.encode() for s in sources]
    module = copy.root / MODULE
    lines = copy.run(
        PREPARE, str(module), input="".join(f"{json.dumps(list(c))}\n" for c in contents)
    ).splitlines()
    module.unlink()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def problems(copy: CheckoutCopy) -> dict[str, str]:
    """Return the problem of each mistake."""
    found = problems_of(copy, [source for source, _, _ in MODULES.values()])
    return dict(zip(MODULES, found, strict=True))


@pytest.mark.parametrize("mistake", MODULES)
def test_an_extraction_module_that_fails_is_reported_with_its_line(
    copy: CheckoutCopy, problems: dict[str, str], mistake: str
) -> None:
    _, line, words = MODULES[mistake]
    message, place = problems[mistake], f"{copy.root}/{MODULE}:"
    assert message.startswith(f"{place}{line}: the module " if line else f"{place} ")
    assert words in message
    assert message.endswith("\n1 problem")


@pytest.mark.slow
def test_a_failing_module_hides_no_fault_of_the_others(tmp_path: Path) -> None:
    copy = CheckoutCopy(tmp_path)
    folder = copy.root / "scripts" / "extract"
    for article in ("alipay_rossmann.py", "g20_ewtp.py", "liege_hub.py"):
        (folder / article).unlink()  # a build reports no fault of the others, and takes less time
    shutil.rmtree(folder / "superpower")
    seed = sorted((copy.root / "seeds").glob("001_*"))[0].name
    modules = {
        "mistaken.py": "x = (\n",
        "not_this_seed.py": "from ..language import Article\n\narticle = Article(\n"
        f"    '{seed}', id='x', sha256='0' * 64, label='x', language='de'\n)\n",
        "long/__init__.py": "",
        "long/stray.py": "x = 1\n",
    }
    (folder / "long").mkdir()
    for name, source in modules.items():
        (folder / name).write_text(source)
    both = copy.call("build", code=1)
    (folder / "mistaken.py").write_text("x = 1\n")
    not_imported = copy.call("coverage", code=3)
    problems = re.findall(r"^(\S+:[0-9]+): (.+)$", both, re.MULTILINE)
    assert problems == [
        (f"{folder}/mistaken.py:1", "the module cannot be read"),
        (f"{folder}/not_this_seed.py:3", f"seeds/{seed}: the article has changed"),
    ]
    assert "    found:    sha256 " in both
    assert both.endswith("\n2 problems\n")
    assert not_imported == (
        f"{folder}/long/stray.py:1: no module imports this one, so that its calls take no part\n"
        "    expected: an import in scripts/extract/long/__init__.py\n"
        "    found:    none\n"
        "    remedy:   import it there, or delete it\n"
        "1 problem\n"
    )


@pytest.mark.slow
def test_what_other_modules_lack_from_a_failing_one_is_not_reported(tmp_path: Path) -> None:
    copy = CheckoutCopy(tmp_path)
    module = copy.root / "scripts" / "extract" / "superpower" / "health_box.py"
    quotations = sum(
        'article="superpower"' in other.read_text() for other in module.parents[1].glob("*.py")
    )
    assert quotations > 0
    module.write_text(f"{module.read_text()}\nunknown()\n")
    message = copy.call("build", code=1)
    assert message.startswith(f"{module}:")
    assert "NameError: name 'unknown' is not defined" in message
    assert message.endswith("\n1 problem\n")


def test_a_module_with_a_byte_order_mark_is_read(copy: CheckoutCopy) -> None:
    assert problems_of(copy, ["\ufeffx = 1\n"]) == ["no problem"]


def test_an_article_that_is_another_value_is_reported(copy: CheckoutCopy) -> None:
    line = "from ..language import Article\n\narticle = "
    for message in problems_of(copy, [line + value for value in ("None", "3", "Article", "'x'")]):
        assert message.startswith(f"{copy.root}/{MODULE}: `article` is no article\n")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        # A build looks for the faults of all other modules, which takes long.
        pytest.param("build", 1, marks=pytest.mark.slow),
        ("release", 1),
        pytest.param("coverage", 3, marks=pytest.mark.slow),
        ("new-article", 1),
    ],
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


@pytest.mark.parametrize(
    ("module", "content", "message"),
    [
        ("scripts/extract/conflicts.py", None, ": the module fails"),
        pytest.param(
            "scripts/extract/conflicts.py", "", ":1: the module fails", marks=pytest.mark.slow
        ),
        pytest.param("schemas/models.py", None, ": the module fails", marks=pytest.mark.slow),
        ("schemas/models.py", "", ":1: the module fails"),
    ],
)
def test_a_module_that_is_missing_or_empty_is_named(
    copy: CheckoutCopy, module: str, content: str | None, message: str
) -> None:
    path = copy.root / module
    original = path.read_bytes()
    path.unlink()
    if content is not None:
        path.write_text(content)
    try:
        output = copy.call("coverage", code=3)
    finally:
        path.write_bytes(original)
    assert output.startswith(f"{path}{message}\n")
