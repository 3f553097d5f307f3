"""The rules as text: in a terminal, one by one, and as a page of the documentation."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts.checks import RULES, Finding, rulebook
from alibaba_press.scripts.checks.catalogue import rule_named
from alibaba_press.scripts.checks.examples import Example, examples
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.cli import rules as command
from alibaba_press.tests.support.sample_report import RULES as SMALL
from alibaba_press.tests.support.sample_report import TIDY

UNTIDY = Example("A note is untidy.", TIDY, "tidy it up")


def call(*arguments: str):
    return CliRunner().invoke(app, ["rules", *arguments])


# The catalogue


def test_no_two_rules_share_a_name_or_a_former_name() -> None:
    names = [name for rule in RULES.values() for name in (rule.name, *rule.aliases)]
    assert len(names) == len(set(names))


def test_a_name_is_of_lower_case_words_with_hyphens() -> None:
    assert [name for name in RULES if not re.fullmatch("[a-z]+(-[a-z]+)+", name)] == []


@pytest.mark.parametrize("name", ["dangling-reference", "reference"])
def test_a_rule_has_its_name_and_its_former_one(name: str) -> None:
    assert rule_named(name) is RULES["dangling-reference"]


def test_no_rule_has_an_unknown_name() -> None:
    assert rule_named("nonsense") is None


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_description_and_reason_are_sentences_and_the_remedy_a_phrase(rule) -> None:
    for text in (rule.description, rule.why):
        assert text[0].isupper()
        assert text.endswith(".")
    assert rule.remedy[0].islower()
    assert not rule.remedy.endswith(".")


def test_there_is_an_example_of_every_rule_and_of_nothing_else() -> None:
    assert examples().keys() == RULES.keys()


# The page


def test_the_page_of_the_documentation_is_up_to_date() -> None:
    result = call("--check")
    assert result.exit_code == 0, "repair it with: alibaba-press rules --write"


def test_every_rule_is_listed_with_what_it_demands_and_the_remedy() -> None:
    listed, page = " ".join(call().stdout.split()), call("--markdown").stdout
    for rule in RULES.values():
        assert f"{rule.name} {rule.needs} " in listed
        assert f"### {rule.name}\n" in page


def test_the_page_shows_reason_example_finding_remedy_and_former_names() -> None:
    assert rulebook.page([SMALL["tidy"]], {"tidy": UNTIDY}).endswith(
        """
## Rules that need tables

### tidy

Every cell is tidy.

**Why:** Untidy cells are hard to read.

**Example:** A note is untidy.

```text
data/people.csv:2 note [a]
  expected: x
  found:    y
```

**Remedy:** tidy it up

Formerly `neat`, `clean`.
"""
    )


def test_the_page_escapes_characters_that_markdown_would_interpret() -> None:
    rule = replace(SMALL["tidy"], description="No <b>, no [link](x), `c[0]` and *stars*.")
    page = rulebook.page([rule], {"tidy": UNTIDY})
    assert "No \\<b\\>, no \\[link\\](x), `c[0]` and \\*stars\\*." in page


def test_the_check_names_the_command_that_repairs_a_page_that_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "rules.md"
    monkeypatch.setattr(command, "PAGE", page)
    assert call("--check").exit_code == 1
    assert call("--write").exit_code == 0
    assert call("--check").exit_code == 0
    page.write_text(page.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
    result = call("--check")
    assert result.exit_code == 1
    assert "repair it with: alibaba-press rules --write" in result.stderr


def test_without_a_checkout_there_is_no_page_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "PAGE", tmp_path / "docs" / "rules.md")
    for option in ("--write", "--check"):
        result = call(option)
        assert result.exit_code == 3
        assert "this works in a checkout" in result.stderr
    assert call().exit_code == 0


def test_the_page_is_linked_from_the_readme() -> None:
    assert "(docs/rules.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


# The terminal


def test_the_table_fits_its_width_and_wraps_under_its_column() -> None:
    assert rulebook.table(SMALL.values(), 46) == (
        "rule   needs     demands, and the remedy\n"
        "-----------------------------------------------\n"
        "whole  files     Every file is whole.\n"
        "                 → fetch it again\n"
        "tidy   tables    Every cell is tidy.\n"
        "                 → tidy it up\n"
        "true   articles  Every cell is true.\n"
        "                 → read again\n"
    )


def test_the_table_wraps_a_long_text_under_its_column() -> None:
    rule = replace(SMALL["tidy"], description="Every cell is tidy, and so is each of its rows.")
    assert rulebook.table([rule], 46) == (
        "rule  needs   demands, and the remedy\n"
        "----------------------------------------------\n"
        "tidy  tables  Every cell is tidy, and so is\n"
        "              each of its rows.\n"
        "              → tidy it up\n"
    )


def test_a_rule_in_full_is_wrapped_to_its_width() -> None:
    rule = replace(SMALL["tidy"], why="Untidy cells are hard to read, and hard to compare.")
    assert rulebook.full(rule, UNTIDY, 45) == (
        "tidy\n"
        "\n"
        "Every cell is tidy.\n"
        "\n"
        "why:      Untidy cells are hard to read, and\n"
        "          hard to compare.\n"
        "needs:    tables\n"
        "example:  A note is untidy.\n"
        "\n"
        "          data/people.csv:2 note [a]\n"
        "            expected: x\n"
        "            found:    y\n"
        "\n"
        "remedy:   tidy it up\n"
        "formerly: neat, clean\n"
    )


def test_a_rule_without_a_former_name_says_nothing_of_it() -> None:
    finding = Finding("whole", "data/x.csv", expected="a file", found="no file")
    shown = rulebook.full(SMALL["whole"], Example("A file is cut.", finding, "fetch it again"), 80)
    assert shown.endswith("remedy:   fetch it again\n")


@pytest.mark.parametrize("name", ["self-relation", "no-self"])
def test_the_command_shows_a_rule_by_its_name_or_its_former_one(name: str) -> None:
    result = call(name)
    assert result.exit_code == 0
    assert result.stdout.startswith("self-relation\n\n")
    assert "data/relationships.csv:2 object [muster-partner]\n" in result.stdout
    assert result.stdout.endswith("formerly: no-self\n")


def test_the_command_names_the_nearest_rule_where_there_is_none_of_a_name() -> None:
    result = call("self-relations")
    assert result.exit_code == 2
    message = " ".join(result.stderr.split())
    assert "there is no rule 'self-relations': did you mean 'self-relation'" in message


@pytest.mark.parametrize(
    "arguments", [("--write", "--check"), ("self-relation", "--markdown"), ("no-self", "--write")]
)
def test_arguments_that_exclude_each_other_are_refused(arguments: tuple[str, ...]) -> None:
    assert call(*arguments).exit_code == 2


def test_rules_are_listed_in_the_order_in_which_they_run() -> None:
    stages = [rule.needs for rule in rulebook.in_order().values()]
    order = ["files", "rows", "cells", "article files"]
    order += ["tables", "words", "articles", "derived"]
    assert stages == sorted(stages, key=order.index)
    assert rulebook.in_order().keys() == RULES.keys()
