"""Every format reports the same outcome, and no text in a package can corrupt a report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alibaba_press.scripts.checks import Finding, Outcome
from alibaba_press.scripts.reports import FORMATS
from alibaba_press.scripts.reports.report import Product, report_on
from alibaba_press.scripts.visible import LIMIT
from alibaba_press.tests.support.sample_report import HOSTILE, RULES, TIDY, outcome, report

MISSING_FILE = Finding("whole", "data/x.parquet", expected="a file", found="no file")
NOT_RUN = {"true": "no articles at hand"}


# The state of rules


@pytest.mark.parametrize(
    ("findings", "not_run", "states"),
    [
        ((), {}, ["passed", "passed", "passed"]),
        ((TIDY,), {}, ["passed", "failed", "passed"]),
        ((), NOT_RUN, ["passed", "passed", "not_run"]),
        ((MISSING_FILE, TIDY), NOT_RUN, ["failed", "failed", "not_run"]),
    ],
)
def test_each_rule_passed_failed_or_was_not_run(
    tmp_path: Path, findings: tuple[Finding, ...], not_run: dict[str, str], states: list[str]
) -> None:
    result = report(tmp_path, *findings, not_run=not_run)
    assert [verdict.state for verdict in result.verdicts] == states
    assert result.valid == (not findings)


def test_a_rule_that_the_outcome_does_not_mention_was_not_run(tmp_path: Path) -> None:
    result = report_on(
        Outcome(), RULES, tmp_path, tool=Product("a", "1"), package=Product("b", "2")
    )
    assert {verdict.state for verdict in result.verdicts} == {"not_run"}
    assert all(verdict.reason for verdict in result.verdicts)


def test_a_finding_of_an_unknown_rule_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'other', which is no rule of the catalogue"):
        report(tmp_path, Finding("other", "data/people.csv", expected="x", found="y"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_findings_does_not_change_a_report(tmp_path: Path, name: str) -> None:
    findings = [
        TIDY,
        Finding("tidy", "data/people.csv", expected="x", found="y", line=2, column="id", key="a"),
        Finding("tidy", "data/people.csv", expected="x", found="y", line=3, column="id", key="b"),
        Finding("tidy", "data/others.csv", expected="x", found="y"),
        MISSING_FILE,
    ]
    forward, backward = (report(tmp_path, *order) for order in (findings, findings[::-1]))
    assert FORMATS[name].render(forward) == FORMATS[name].render(backward)


@pytest.mark.parametrize("file", ["../people.csv", "{outside}/people.csv"])
def test_a_file_outside_the_package_is_not_read(tmp_path: Path, file: str) -> None:
    (tmp_path / "people.csv").write_text("id\na\n", encoding="utf-8")
    (tmp_path / "package").mkdir()
    finding = Finding(
        "tidy", file.format(outside=tmp_path), expected="x", found="y", line=2, column="id"
    )
    [entry] = report(tmp_path / "package", finding).verdicts[1].entries
    assert entry.region is None


# Hostile text


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_has_no_invisible_characters(tmp_path: Path, name: str) -> None:
    hostile = Finding(
        "tidy", HOSTILE, expected=HOSTILE, found=HOSTILE, line=2, column=HOSTILE, key=HOSTILE
    )
    report_text = FORMATS[name].render(report(tmp_path, hostile, not_run={"true": HOSTILE}))
    assert [c for c in report_text if not c.isprintable() and c != "\n"] == []
    assert "\\x1b[31m" in report_text.replace("\\\\", "\\")
    assert report_text.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_of_a_package_is_a_command_to_a_runner(tmp_path: Path, name: str) -> None:
    for command in ("::error::x", " ::stop-commands::x", "##[add-mask]x", "a\n::error::x"):
        finding = Finding(
            "tidy", command, expected=command, found=command, line=2, column=command, key=command
        )
        for line in FORMATS[name].render(report(tmp_path, finding)).splitlines():
            assert not re.search(r"##\w*\[", line)
            if line.lstrip().startswith("::"):
                assert re.match(r"::(error file|notice title)=[^:]*::", line)
                assert line.startswith("::error") or name == "github"


@pytest.mark.parametrize("name", FORMATS)
def test_a_long_value_is_cut_and_marked(tmp_path: Path, name: str) -> None:
    finding = Finding(
        "tidy", "data/people.csv", expected="x", found="y" * (LIMIT + 1000), line=2, column="note"
    )
    report_text = FORMATS[name].render(report(tmp_path, finding))
    assert "(… 1000 characters …)" in report_text
    assert "y" * LIMIT in report_text
    assert "y" * (LIMIT + 1) not in report_text


def test_two_long_values_are_cut_around_their_first_difference(tmp_path: Path) -> None:
    common_start = "a" * 5000
    finding = Finding(
        "tidy", "data/people.csv", expected=f"{common_start}right", found=f"{common_start}wrong"
    )
    [entry] = report(tmp_path, finding).verdicts[1].entries
    assert entry.expected.endswith("aright")
    assert entry.found.endswith("awrong")
    assert len(entry.found) < LIMIT + 40


# Paths from a root


@pytest.mark.parametrize("name", FORMATS)
def test_paths_begin_with_the_prefix(tmp_path: Path, name: str) -> None:
    report(tmp_path)  # writes the table
    result = report_on(
        outcome(TIDY),
        RULES,
        tmp_path,
        tool=Product("a", "1"),
        package=Product("b", "2"),
        path_prefix="sub/press/",
    )
    report_text = FORMATS[name].render(result)
    assert "sub/press/data/people.csv" in report_text
    assert result.verdicts[1].entries[0].region is not None
