"""What Python and the command line say of arguments that no table, entity, row or format has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import alibaba_press as ap
from alibaba_press.scripts.cli import app

NOT_TEXT: list[tuple[str, Callable[..., object]]] = [
    ("the name of a table", ap.load),
    ("the name of a table", ap.describe),
    ("the name of a table", ap.schema),
    ("the name of an entity", ap.about),
    ("what is searched for", ap.search),
    ("the identifier of a row", lambda value: ap.trace("figures", value)),
]


@pytest.mark.parametrize(("name", "call"), NOT_TEXT)
def test_an_argument_that_is_no_text_is_named(name: str, call: Callable[..., object]) -> None:
    with pytest.raises(TypeError) as raised:
        call(5)
    first, expected, *others = str(raised.value).splitlines()
    assert first == f"{name} is not text"
    assert expected.startswith("    expected: text, such as '")
    assert others == ["    found:    5, of the type int", "    remedy:   pass text"]


@pytest.mark.parametrize("words", ["", "  "])
def test_a_search_for_nothing_says_what_is_searched(words: str) -> None:
    message = (
        "there is nothing to search for\n"
        "    expected: one or more words; names, titles, texts, terms and the published words of "
        "the articles are searched\n"
        f"    found:    {words!r}\n"
        "    remedy:   name a word, or a part of one"
    )
    with pytest.raises(ValueError, match="nothing to search for") as raised:
        ap.search(words)
    assert str(raised.value) == message
    result = CliRunner().invoke(app, ["search", words])
    assert (result.exit_code, result.stderr) == (2, message + "\n")


def test_articles_that_are_not_there_are_no_published_words(tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    file.write_text("x")
    for articles, found in ((tmp_path / "none", "nothing"), (file, "another file")):
        with pytest.raises(FileNotFoundError) as raised:
            ap.trace("figures", "singles-day-2016-sales", articles=articles)
        assert str(raised.value) == (
            f"{articles}: there are no articles\n"
            "    expected: the folder of the articles\n"
            f"    found:    {found}\n"
            "    remedy:   name the folder, or none to see the published words"
        )
    arguments = ["trace", "figures", "singles-day-2016-sales", "--articles", "nowhere"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert "'nowhere' does not exist" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["facts", "--format", "jsn"], "'table', 'csv', 'json'. Did you mean 'json'?"),
        (["describe", "--format", "tables"], "'table', 'csv', 'json'. Did you mean 'table'?"),
        (["facts", "--format", "xml"], "'xml' is not one of 'table', 'csv', 'json'.\n"),
        (["validate", "--format", "sarf"], "'sarif', 'github'. Did you mean 'sarif'?"),
        (["describe", "figurs"], "there is no table 'figurs': did you mean 'figures'?"),
        (["about", "jack"], "there is no entity 'jack': did you mean 'jack-ma' or"),
    ],
)
def test_the_nearest_table_entity_or_format_is_named(arguments: list[str], message: str) -> None:
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, arguments)
    assert result.exit_code == 2
    assert message in result.stderr
