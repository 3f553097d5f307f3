"""The notebook of the cookbook runs from its start to its end, as Jupyter runs it."""

from __future__ import annotations

import json
import re

import duckdb
import nbformat
import pytest
from nbclient import NotebookClient

from alibaba_press.scripts.cli import cookbook
from alibaba_press.scripts.project import ROOT
from alibaba_press.scripts.release.recipes import recipes

pytestmark = [
    pytest.mark.slow,
    # The kernel's loop of events leaves sockets to the garbage collection.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PATH = ROOT / cookbook.NOTEBOOK
ANSWER = re.compile(r"^\| (.+) \|$", re.MULTILINE)


def notebook() -> nbformat.NotebookNode:
    return nbformat.read(PATH, as_version=4)  # type: ignore[no-any-return, no-untyped-call]


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[nbformat.NotebookNode]]:
    """Run the notebook in a folder of its own, and return the outputs of each cell of code."""
    place = {"metadata": {"path": str(tmp_path_factory.mktemp("notebook"))}}
    result = NotebookClient(notebook(), timeout=120, resources=place).execute()
    return {cell.id: cell.outputs for cell in result.cells if cell.cell_type == "code"}


def test_the_notebook_is_a_valid_one() -> None:
    nbformat.validate(json.loads(PATH.read_text("utf-8")))


def test_each_question_is_answered_as_its_query_answers_it(
    executed: dict[str, list[nbformat.NotebookNode]],
) -> None:
    assert list(executed) == ["set-up", *(recipe.name for recipe in recipes())]
    assert executed["set-up"] == []
    with duckdb.connect() as connection:
        cookbook.register_tables(connection)
        for recipe in recipes():
            [output] = executed[recipe.name]
            answer = connection.sql(recipe.sql).df()
            assert output.data["text/html"] == answer._repr_html_(), recipe.name


def test_an_answer_has_as_many_rows_as_the_page_shows(
    executed: dict[str, list[nbformat.NotebookNode]],
) -> None:
    page = (ROOT / cookbook.PAGE).read_text("utf-8")
    for recipe in recipes():
        section = page.partition(f"## {recipe.question}\n")[2].partition("\n## ")[0]
        shown = len(ANSWER.findall(section)) - 2  # without the heads and the line below them
        [output] = executed[recipe.name]
        html = output.data["text/html"]
        truncated = re.search(r"<p>(\d+) rows × \d+ columns</p>", html)
        rows = int(truncated[1]) if truncated else html.count("<tr>")
        assert rows == shown, recipe.name


def test_the_committed_notebook_carries_no_outputs_that_could_be_out_of_date() -> None:
    assert [cell.id for cell in notebook().cells if cell.cell_type == "code" and cell.outputs] == []
