"""Every format says the same of a validation: what passed, what failed where, what was not run;
and whatever stands in a package, a report stays what it is."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from alibaba_press.scripts.checks import Finding, Outcome
from alibaba_press.scripts.reports import FORMATS, junit, sarif
from alibaba_press.scripts.reports.report import Product, report_on
from alibaba_press.scripts.reports.visible import LIMIT
from alibaba_press.tests.support.reporting import HOSTILE, RULES, TIDY, outcome, report

WHOLE = Finding("whole", "data/x.parquet", expected="a file", found="no file")
LEFT = {"true": "no articles at hand"}


def document(folder: Path, *findings: Finding, **more: dict[str, str]) -> Any:
    return json.loads(FORMATS["json"].render(report(folder, *findings, **more)))


def log(folder: Path, *findings: Finding, **more: dict[str, str]) -> Any:
    [run] = json.loads(sarif.render(report(folder, *findings, **more)))["runs"]
    return run


def suite(folder: Path, *findings: Finding, **more: dict[str, str]) -> ElementTree.Element:
    root = ElementTree.fromstring(junit.render(report(folder, *findings, **more)).encode("utf-8"))
    found = root.find("testsuite")
    assert found is not None
    return found


# What is reported


@pytest.mark.parametrize(
    ("findings", "not_run", "states"),
    [
        ((), {}, ["passed", "passed", "passed"]),
        ((TIDY,), {}, ["passed", "failed", "passed"]),
        ((), LEFT, ["passed", "passed", "not_run"]),
        ((WHOLE, TIDY), LEFT, ["failed", "failed", "not_run"]),
    ],
)
def test_a_rule_passed_failed_or_was_not_run(
    tmp_path: Path, findings: tuple[Finding, ...], not_run: dict[str, str], states: list[str]
) -> None:
    made = report(tmp_path, *findings, not_run=not_run)
    assert [verdict.state for verdict in made.verdicts] == states
    assert made.valid == (not findings)


def test_a_rule_that_nobody_speaks_of_did_not_pass(tmp_path: Path) -> None:
    made = report_on(Outcome(), RULES, tmp_path, tool=Product("a", "1"), package=Product("b", "2"))
    assert {verdict.state for verdict in made.verdicts} == {"not_run"}
    assert all(verdict.reason for verdict in made.verdicts)


def test_a_finding_of_an_unknown_rule_is_not_lost(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'other', which is no rule of the catalogue"):
        report(tmp_path, Finding("other", "data/people.csv", expected="x", found="y"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_in_which_rules_find_does_not_show(tmp_path: Path, name: str) -> None:
    findings = [
        TIDY,
        Finding("tidy", "data/people.csv", expected="x", found="y", line=2, column="id", key="a"),
        Finding("tidy", "data/people.csv", expected="x", found="y", line=3, column="id", key="b"),
        Finding("tidy", "data/others.csv", expected="x", found="y"),
        WHOLE,
    ]
    one, other = (report(tmp_path, *order) for order in (findings, findings[::-1]))
    assert FORMATS[name].render(one) == FORMATS[name].render(other)


@pytest.mark.parametrize("file", ["../people.csv", "{outside}/people.csv"])
def test_a_file_outside_the_package_is_not_looked_into(tmp_path: Path, file: str) -> None:
    (tmp_path / "people.csv").write_text("id\na\n", encoding="utf-8")
    (tmp_path / "package").mkdir()
    finding = Finding(
        "tidy", file.format(outside=tmp_path), expected="x", found="y", line=2, column="id"
    )
    [entry] = report(tmp_path / "package", finding).verdicts[1].entries
    assert entry.region is None


# Text that does harm


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_invisible_comes_through(tmp_path: Path, name: str) -> None:
    hostile = Finding(
        "tidy", HOSTILE, expected=HOSTILE, found=HOSTILE, line=2, column=HOSTILE, key=HOSTILE
    )
    written = FORMATS[name].render(report(tmp_path, hostile, not_run={"true": HOSTILE}))
    assert [c for c in written if not c.isprintable() and c != "\n"] == []
    assert "\\x1b[31m" in written.replace("\\\\", "\\")
    assert written.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_in_a_package_gives_orders_to_a_runner(tmp_path: Path, name: str) -> None:
    for order in ("::error::x", " ::stop-commands::x", "##[add-mask]x", "a\n::error::x"):
        finding = Finding(
            "tidy", order, expected=order, found=order, line=2, column=order, key=order
        )
        for line in FORMATS[name].render(report(tmp_path, finding)).splitlines():
            assert not re.search(r"##\w*\[", line)
            if line.lstrip().startswith("::"):
                assert re.match(r"::(error file|notice title)=[^:]*::", line)
                assert line.startswith("::error") or name == "github"


@pytest.mark.parametrize("name", FORMATS)
def test_a_long_value_is_cut_and_says_so(tmp_path: Path, name: str) -> None:
    finding = Finding(
        "tidy", "data/people.csv", expected="x", found="y" * (LIMIT + 1000), line=2, column="note"
    )
    written = FORMATS[name].render(report(tmp_path, finding))
    assert "(… 1000 characters …)" in written
    assert "y" * LIMIT in written
    assert "y" * (LIMIT + 1) not in written


def test_two_long_values_are_cut_where_they_part(tmp_path: Path) -> None:
    same = "a" * 5000
    finding = Finding("tidy", "data/people.csv", expected=f"{same}right", found=f"{same}wrong")
    [entry] = report(tmp_path, finding).verdicts[1].entries
    assert entry.expected.endswith("aright")
    assert entry.found.endswith("awrong")
    assert len(entry.found) < LIMIT + 40


# Below a root


@pytest.mark.parametrize("name", FORMATS)
def test_files_are_named_from_a_folder_above_where_that_is_asked_for(
    tmp_path: Path, name: str
) -> None:
    report(tmp_path)  # writes the table
    made = report_on(
        outcome(TIDY),
        RULES,
        tmp_path,
        tool=Product("a", "1"),
        package=Product("b", "2"),
        below="sub/press/",
    )
    written = FORMATS[name].render(made)
    assert "sub/press/data/people.csv" in written
    assert made.verdicts[1].entries[0].region is not None
