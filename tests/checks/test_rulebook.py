"""The rules as people read them: in a terminal, and as a page of the documentation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alibaba_press import ROOT
from alibaba_press.scripts.checks import RULES, rulebook
from alibaba_press.scripts.cli import app
from alibaba_press.scripts.cli import rules as command
from alibaba_press.tests.support.reporting import RULES as SMALL


def call(*arguments: str):
    return CliRunner().invoke(app, ["rules", *arguments])


def test_the_page_of_the_documentation_is_up_to_date() -> None:
    done = call("--check")
    assert done.exit_code == 0, "repair it with: alibaba-press rules --write"


def test_every_rule_is_listed_with_what_it_demands_and_what_to_do() -> None:
    listed, page = " ".join(call().stdout.split()), call("--markdown").stdout
    for rule in RULES.values():
        assert f"{rule.name} {rule.needs} " in listed
        assert f"### {rule.name}\n" in page


def test_the_table_fits_its_width_and_wraps_under_its_column() -> None:
    assert rulebook.table(SMALL.values(), 46) == (
        "rule   needs     demands, and what to do where\n"
        "                 it is broken\n"
        "-----------------------------------------------\n"
        "whole  files     Every file is whole.\n"
        "                 → fetch it again\n"
        "tidy   tables    Every cell is tidy.\n"
        "                 → tidy it up\n"
        "true   articles  Every cell is true.\n"
        "                 → read again\n"
    )


def test_rules_stand_in_the_order_in_which_they_run() -> None:
    stages = [rule.needs for rule in rulebook.in_order().values()]
    order = ["files", "rows", "cells", "tables", "words", "articles"]
    assert stages == sorted(stages, key=order.index)
    assert rulebook.in_order().keys() == RULES.keys()


def test_the_page_keeps_what_markdown_would_take_for_its_own() -> None:
    odd = replace(SMALL["tidy"], description="No <b>, no [link](x), `c[0]` and *stars*.")
    assert "No \\<b\\>, no \\[link\\](x), `c[0]` and \\*stars\\*." in rulebook.page([odd])


def test_a_page_that_differs_is_told_with_the_command_that_repairs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "rules.md"
    monkeypatch.setattr(command, "PAGE", page)
    assert call("--check").exit_code == 1
    assert call("--write").exit_code == 0
    assert call("--check").exit_code == 0
    page.write_text(page.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
    done = call("--check")
    assert done.exit_code == 1
    assert "repair it with: alibaba-press rules --write" in done.stderr


def test_without_a_checkout_there_is_no_page_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "PAGE", tmp_path / "docs" / "rules.md")
    for option in ("--write", "--check"):
        done = call(option)
        assert done.exit_code == 3
        assert "this works in a checkout" in done.stderr
    assert call().exit_code == 0


def test_options_that_exclude_each_other_are_refused() -> None:
    assert call("--write", "--check").exit_code == 2


def test_the_page_is_linked_from_the_readme() -> None:
    assert "(docs/rules.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
