"""The article and the extraction in CONTRIBUTING.md: from a file to a valid build."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.german import read, sentences
from alibaba_press.tests.support.checkout import CheckoutCopy


def write_file(folder: Path, text: str, name: str) -> Path:
    file = folder / name
    file.write_bytes(text.encode())
    return file


ASSEMBLE = """
from alibaba_press.scripts.build import BuildInputs, assemble_rows
assembly, _ = assemble_rows(BuildInputs.of_project())
print(*assembly.problems, sep="\\n", end="")
print(*[row["id"] for name in ("events", "figures") for row in assembly.rows[name]], sep="\\n")
"""


def write_extraction(copy: CheckoutCopy, module: Path, comments: str) -> None:
    """Write the extraction of CONTRIBUTING.md into a module, and its entities into a copy."""
    who, calls = re.findall(r"```python\n(.*?)```", article_section(), re.DOTALL)
    module.write_text(f'"""A purchase."""\n\n{calls}\n# Line{comments}', encoding="utf-8")
    entries = re.findall(r"^# (scripts/\S+)\n((?:.+\n)+)", who, re.MULTILINE)
    for name, lines in entries:
        with (copy.root / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{lines}")
    assert len(entries) == 2


def without_drafts(module: str) -> str:
    """Return a new module without the title and the calls that are drafted."""
    head, _, sentences = module.partition("\n# Line")
    head = re.sub(r"^    title=stated.*\n", "", head, flags=re.MULTILINE)
    lines = f"\n# Line{sentences}".splitlines(keepends=True)
    return head + "".join(line for line in lines if line.startswith(("#", "\n")))


def article_section() -> str:
    """Return the section of CONTRIBUTING.md that adds an article."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return page.partition("## Add an article\n")[2].partition("\n## ")[0]


def test_the_article_of_contributing_is_assembled_without_problems(tmp_path: Path) -> None:
    (text,) = re.findall(r"```text\n(.*?)```", article_section(), re.DOTALL)
    copy = CheckoutCopy(tmp_path)
    write_file(copy.root / "seeds", text, "seidenpost.txt")
    write_extraction(copy, copy.root / "scripts" / "extract" / "seidenpost.py", "")
    lines = copy.run(ASSEMBLE).splitlines()
    assert [line for line in lines if " " in line] == []
    assert {"seidenpost-bought", "seidenpost-price"} <= set(lines)


@pytest.mark.slow
def test_an_article_is_added_as_contributing_describes(tmp_path: Path) -> None:
    page = article_section()
    (text,) = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    _, calls = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    copy = CheckoutCopy(tmp_path)
    module = copy.root / "scripts" / "extract" / "seidenpost.py"

    assert "wrote scripts/extract/seidenpost.py" in copy.call(
        "new-article", str(write_file(tmp_path, text, "seidenpost.txt"))
    )
    new_module = module.read_text(encoding="utf-8")
    assert new_module.partition("label=")[0].partition("article = ")[2] in calls
    (example,) = re.findall(r"```py\n(.*?)```", page, re.DOTALL)
    assert example in new_module
    labelled = new_module.replace('label=""', 'label="A company is bought"')
    module.write_text(labelled, encoding="utf-8")
    assert "the figure 'seidenpost-120-person' is not filled in yet" in copy.call("build", code=1)
    module.write_text(without_drafts(labelled), encoding="utf-8")
    missing = copy.call("build", code=1)
    for start, end in sentences(text):
        assert f"unaccounted for: {text[start:end]!r}" in missing
    for reading in read(text):
        assert f"unaccounted for: {text[reading.start : reading.end]!r}" in missing

    write_extraction(copy, module, without_drafts(new_module).partition("\n# Line")[2])
    assert " rows\n" in copy.call("build")
    assert copy.call("build", "--check") == "what is committed is what the scripts produce\n"
    assert copy.call("validate").endswith(" passed, 0 failed, 0 not run\n")
    rows = {
        name: (copy.root / "data" / f"{name}.csv").read_text() for name in ("events", "figures")
    }
    assert (
        "\nseidenpost-bought,acquisition,Erika Muster buys Seidenpost,2020-05-04," in rows["events"]
    )
    assert "\nseidenpost-price,seidenpost,expenditure," in rows["figures"]
    assert "»rund 3,5 Millionen Euro«" in copy.call("trace", "figures", "seidenpost-price")
    sources = json.loads((copy.root / "datapackage.json").read_text(encoding="utf-8"))["sources"]
    assert [s for s in sources if s["title"].startswith("Tee aus der Ferne")]
