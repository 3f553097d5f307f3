"""The annotations of a GitHub workflow report every finding."""

from __future__ import annotations

from pathlib import Path

from alibaba_press.scripts.checks import Finding
from alibaba_press.scripts.reports import github
from alibaba_press.tests.support.sample_report import TIDY, report


def test_github_annotates_the_cell(tmp_path: Path) -> None:
    assert github.render(report(tmp_path, TIDY)).splitlines() == [
        "::error file=data/people.csv,line=2,endLine=2,col=23,endColumn=24,title=tidy::"
        "data/people.csv:2:23 note [a]%0Aexpected: x%0Afound: y%0Aremedy: tidy it up",
        "invalid: 1 finding; rules: 2 passed, 1 failed, 0 not run",
    ]


def test_github_escapes_the_syntax_of_commands(tmp_path: Path) -> None:
    finding = Finding("tidy", "data/a,b:c%.txt", expected="100%", found="a, b: c")
    [error, _] = github.render(report(tmp_path, finding)).splitlines()
    assert error == (
        "::error file=data/a%2Cb%3Ac%25.txt,title=tidy::"
        "expected: 100%25%0Afound: a, b: c%0Aremedy: tidy it up"
    )


def test_github_has_one_notice_for_each_reason_why_rules_were_not_run(tmp_path: Path) -> None:
    result = report(tmp_path, not_run={"whole": "late: 1%", "tidy": "early", "true": "late: 1%"})
    assert github.render(result).splitlines() == [
        "::notice title=1 rule not run::early: tidy",
        "::notice title=2 rules not run::late: 1%25: whole, true",
        "valid: 0 findings; rules: 0 passed, 0 failed, 3 not run",
    ]
