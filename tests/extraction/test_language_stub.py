"""The signatures of the extraction calls: generated from the models, and checked by mypy.

In `make test`, mypy checks the calls of the extraction modules, which are all right. The slow tests
let it check wrong ones.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.extraction.language_stub import language_stub

STUB = ROOT / "scripts" / "language_calls.pyi"

IMPORTS = """\
from alibaba_press.scripts.language import (
    Article,
    Conflicts,
    Register,
    corrected,
    form,
    inferred,
    misprint,
    quote,
    stated,
)

article, register = Article("a.txt", id="a", sha256="", label="A", language="de"), Register()
conflicts = Conflicts()
"""

VALID_CALLS = """
Article("a.txt", id="a", sha256="", label="A", language="de", title=stated("T", "T"), quotable=1)
BUYER = inferred("buyer", "x", because="he paid")
article.event(
    "a",
    ("x", quote("y", occurrence=2)),
    speaker="b",
    type="acquisition",
    title="A",
    start=inferred("2019", "x", because="so it was"),
    status=stated("planned", "x"),
    participants={"b": "target", "c": BUYER, "d": stated("seller", "x")},
)
article.figure(
    "a", "x", subject="b", metric="loan", title="A", value=1, unit="EUR", status="actual"
)
article.shareholding(
    "a",
    "x",
    owned="b",
    kind="stake",
    status="held",
    amount=corrected(3_000, "x", printed="3", read_as="3.000", because="a misprint"),
    currency="EUR",
    owners=("c", "d"),
)
article.about("b", "x", industry="retail", credits={"c": "author"})
article.again("event", "a", "x", place="b")
group = article.on(subject=inferred("b", "x", because="A"), as_of=stated("2019", "x"))
group.figure("a", "x", metric="loan", title="A", value=1, unit="EUR", status="actual")
group.on(object=stated("c", "x")).relationship("a", "x", relation="partner", as_of=None)
article.set_aside("opinion", "x", note="A")
article.set_aside_numbers("footnote_mark", "x", "y")
register.person("b", "B", "C", form("D", "pseudonym"), misprint("E", read_as="B"), description="A")
conflicts.conflict(
    "a",
    ("figures", "a", "value", "used"),
    ("events", "a", None, "stands"),
    about="b",
    title="A",
    kind="gap",
    rule="none_used",
    explanation="A",
)
"""

INVALID_CALLS = """
article.evnt("a", "x")  # attr-defined
article.relationship("a", "x", subject="b", relation="partner", object="c", speeker="d")  # call-arg
article.relationship("a", "x", subject="b", relation="partner")  # call-arg
article.relationship("a", "x", subject="b", relation="partnr", object="c")  # arg-type
article.relationship("a", "x", subject="b", relation=stated("partnr", "x"), object="c")  # arg-type
article.relationship("a", "x", subject="b", relation="partner", object="c", as_of=2019)  # arg-type
article.figure(
    "a",
    "x",
    subject="b",
    metric=stated("loan", "x"),  # arg-type
    title="A",
    value="1",  # arg-type
    unit="EURO",  # arg-type
    status=inferred("actualy", "x", because="A"),  # arg-type
)
article.event(
    "a",
    "x",
    type="aquisition",  # arg-type
    title="A",
    status="planned",
    participants={
        "b": "byer",  # dict-item
        "c": stated("byer", "x"),  # arg-type
        "d": "seller",
    },
)
article.shareholding(
    "a",
    "x",
    owned="b",
    kind="stake",
    status="held",
    owners={"c": "owner"},  # arg-type
)
group = article.on(subject="b")  # arg-type
article.on(speaker=stated("b", "x"))  # call-arg
group.figure("a", "x", title="A", value=1, unit="EUR", status="actual")  # call-arg
group.fgure("a", "x")  # attr-defined
article.figure("a", "x", metric="loan", title="", value=1, unit="EUR", status="actual")  # call-arg
article.again("evnt", "a", "x", place="b")  # call-overload
article.again("event", "a", "x", plaice="b")  # call-overload
article.about("b", "x", indutsry="retail")  # call-arg
article.about("b", "x", industry="retial")  # arg-type
article.set_aside("opinon", "x")  # arg-type
article.set_aside("extracted", "x")  # arg-type
article.set_aside_numbers("carried", "x")  # arg-type
Article("a.txt", id="a", sha256="", label="A", language="de", title="T")  # arg-type
register.persn("b", "B", description="A")  # attr-defined
register.person("b", "B", description="A", nationality="chinese")  # call-arg
form("B", "pseudonim")  # arg-type
conflicts.conflict(
    "a",
    ("figures", "a", "valeu", "used"),  # arg-type
    about="b",
    title="A",
    kind="gap",
    rule="none_usd",  # arg-type
    explanation="A",
)
"""
"""Wrong calls, with the code of mypy's error in each line that has one."""


def test_the_stub_is_what_the_models_give() -> None:
    assert STUB.read_text(encoding="utf-8") == language_stub(tables())


def test_the_stub_is_formatted_as_ruff_formats_it() -> None:
    for arguments in (["check"], ["format", "--check"]):
        result = subprocess.run(
            [sys.executable, "-m", "ruff", *arguments, "--no-cache", str(STUB)],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[int, str]]]:
    """The errors that mypy reports in a right and in a wrong module: line and code of each."""
    folder = tmp_path_factory.mktemp("calls")
    (folder / "alibaba_press").symlink_to(ROOT)
    (folder / "right.py").write_text(IMPORTS + VALID_CALLS, encoding="utf-8")
    (folder / "wrong.py").write_text(IMPORTS + INVALID_CALLS, encoding="utf-8")
    # The cache is kept: without it, mypy reads the types of the standard library each time.
    cache = ROOT / ".mypy_cache" / "extraction-calls"
    options = ["--strict", "--config-file=", "--follow-imports=silent", f"--cache-dir={cache}"]
    result = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--no-error-summary", "right.py", "wrong.py"],
        cwd=folder,
        env=os.environ | {"MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
    )
    assert result.stderr == ""
    errors: dict[str, set[tuple[int, str]]] = {"right.py": set(), "wrong.py": set()}
    for line in result.stdout.splitlines():
        file, number, severity, message = line.split(":", 3)
        if severity.strip() == "error":
            errors[file].add((int(number), message.rpartition("[")[2].rstrip("]")))
    return errors


@pytest.mark.slow
def test_mypy_accepts_right_calls(errors: dict[str, set[tuple[int, str]]]) -> None:
    assert errors["right.py"] == set()


@pytest.mark.slow
def test_mypy_reports_each_misspelt_column_and_term(
    errors: dict[str, set[tuple[int, str]]],
) -> None:
    lines = (IMPORTS + INVALID_CALLS).splitlines()
    expected = {
        (number, line.partition("  # ")[2])
        for number, line in enumerate(lines, 1)
        if "  # " in line
    }
    assert sorted(errors["wrong.py"]) == sorted(expected)
