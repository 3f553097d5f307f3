"""What each format of report holds, and that it is well formed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema  # type: ignore[import-untyped]
import pytest

from alibaba_press import ROOT
from alibaba_press.scripts.checks import Finding
from alibaba_press.scripts.reports import FORMATS, github, junit, sarif, text
from alibaba_press.tests.support.reporting import RULES, TIDY, report

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


# Text


def test_text_on_nothing_found_is_the_verdict(tmp_path: Path) -> None:
    assert text.render(report(tmp_path)) == (
        "valid: 0 findings; rules: 3 passed, 0 failed, 0 not run\n"
    )


def test_text_goes_by_rule_and_file_and_ends_with_the_verdict(tmp_path: Path) -> None:
    second = Finding(
        "tidy", "data/people.csv", expected="x", found="z", line=3, column="note", key="b"
    )
    whole = Finding("tidy", "data/people.parquet", expected="tidy", found="untidy", line=3)
    assert text.render(report(tmp_path, second, TIDY, whole, not_run=LEFT)) == (
        "tidy: 3 findings in 2 files\n"
        "  Every cell is tidy.\n"
        "  data/people.csv: 2 findings\n"
        "    data/people.csv:2:23 note [a]\n"
        "      expected: x\n"
        "      found:    y\n"
        "    data/people.csv:3:7 note [b]\n"
        "      expected: x\n"
        "      found:    z\n"
        "  data/people.parquet: 1 finding\n"
        "    data/people.parquet row 2\n"
        "      expected: tidy\n"
        "      found:    untidy\n"
        "  remedy: tidy it up\n"
        "\n"
        "not run: true: no articles at hand\n"
        "invalid: 3 findings; rules: 1 passed, 1 failed, 1 not run\n"
    )


def test_text_does_not_list_a_flood(tmp_path: Path) -> None:
    flood = [Finding("tidy", "data/people.csv", expected="x", found=str(n)) for n in range(1025)]
    written = text.render(report(tmp_path, *flood))
    assert written.count("expected:") == 20
    assert "    and 1,005 more, which --format json lists\n" in written
    assert "invalid: 1,025 findings" in written


def test_text_in_colour_says_the_same(tmp_path: Path) -> None:
    made = report(tmp_path, TIDY, not_run=LEFT)
    coloured = text.render_coloured(made)
    assert "\x1b[31mtidy\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == text.render(made)


# JSON


def closed(schema: Any) -> Any:
    """The schema, with no member allowed that it does not describe."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return parts | {"additionalProperties": False} if schema.get("type") == "object" else parts


@pytest.mark.parametrize(
    ("findings", "not_run"), [((), {}), ((TIDY, WHOLE), {}), ((TIDY,), LEFT), ((), LEFT)]
)
def test_json_is_what_its_schema_describes_and_nothing_else(
    tmp_path: Path, findings: tuple[Finding, ...], not_run: dict[str, str]
) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    made = document(tmp_path, *findings, not_run=not_run)
    assert list(jsonschema.Draft202012Validator(closed(schema)).iter_errors(made)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"valid": None},
        {"rules": [{"name": "x"}]},
        {"counts": {"findings": -1, "passed": 0, "failed": 0, "not_run": 0}},
    ],
)
def test_the_schema_refuses_another_document(tmp_path: Path, change: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    made = document(tmp_path) | change
    assert not jsonschema.Draft202012Validator(schema).is_valid(made)


def test_the_schema_refuses_a_rule_that_failed_without_a_finding(tmp_path: Path) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    made = document(tmp_path)
    made["rules"][0]["state"] = "failed"
    assert not jsonschema.Draft202012Validator(schema).is_valid(made)


def test_json_holds_every_rule_and_every_finding(tmp_path: Path) -> None:
    made = document(tmp_path, TIDY, not_run=LEFT)
    assert made["tool"] == {"name": "alibaba-press", "version": "1.2.3"}
    assert made["package"] == {"name": "people", "version": "4.5.6"}
    assert made["counts"] == {"findings": 1, "passed": 1, "failed": 1, "not_run": 1}
    assert [(rule["name"], rule["state"]) for rule in made["rules"]] == [
        ("whole", "passed"),
        ("tidy", "failed"),
        ("true", "not_run"),
    ]
    assert made["rules"][2]["reason"] == "no articles at hand"
    assert made["rules"][1]["findings"] == [
        {
            "file": "data/people.csv",
            "line": 2,
            "column": "note",
            "key": "a",
            "expected": "x",
            "found": "y",
            "region": {"start_line": 2, "start_column": 23, "end_line": 2, "end_column": 24},
        }
    ]


def test_the_example_in_the_documentation_is_a_report() -> None:
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(closed(schema)).validate(json.loads(example))


# JUnit XML


def test_junit_has_a_test_case_for_each_rule(tmp_path: Path) -> None:
    found = suite(tmp_path, TIDY, not_run=LEFT)
    cases = {case.get("name"): [child.tag for child in case] for case in found}
    assert cases == {"whole": [], "tidy": ["failure"], "true": ["skipped"]}
    counts = {key: found.get(key) for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "3", "failures": "1", "errors": "0", "skipped": "1"}


def test_junit_tells_the_findings_and_the_reason(tmp_path: Path) -> None:
    found = suite(tmp_path, TIDY, not_run=LEFT)
    failure, skipped = found.find("testcase/failure"), found.find("testcase/skipped")
    assert failure is not None
    assert skipped is not None
    assert failure.get("message") == "1 finding: Every cell is tidy."
    for words in ("data/people.csv:2:23 note [a]", "expected: x", "found:    y", "tidy it up"):
        assert words in (failure.text or "")
    assert skipped.get("message") == "no articles at hand"


def test_junit_is_xml_whatever_a_package_holds(tmp_path: Path) -> None:
    for character in map(chr, [*range(0x20), 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFF]):
        found = suite(
            tmp_path, Finding("tidy", "data/x.csv", expected="plain", found=f"<{character}&]]>")
        )
        failure = found.find("testcase/failure")
        assert failure is not None
        assert re.search(r"<\\[xuUtnr][0-9a-f]*&]]>", failure.text or ""), repr(character)


# SARIF


def test_sarif_has_the_members_that_the_standard_demands(tmp_path: Path) -> None:
    made = json.loads(sarif.render(report(tmp_path, TIDY, not_run=LEFT)))
    assert made["version"] == "2.1.0"
    assert made["$schema"].endswith("/sarif-schema-2.1.0.json")
    [run] = made["runs"]
    assert run["tool"]["driver"]["name"] == "alibaba-press"
    assert run["columnKind"] == "unicodeCodePoints"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is True


def test_sarif_describes_every_rule_with_its_remedy(tmp_path: Path) -> None:
    rules = log(tmp_path)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert rules[1]["shortDescription"]["text"] == "Every cell is tidy."
    assert rules[1]["help"]["text"] == "Remedy: tidy it up"


def test_sarif_points_to_the_cell(tmp_path: Path) -> None:
    run = log(tmp_path, TIDY)
    [result] = run["results"]
    assert (result["ruleId"], result["level"]) == ("tidy", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "tidy"
    assert result["message"]["text"] == "note [a]: expected x; found y. Remedy: tidy it up"
    [location] = result["locations"]
    artifact = location["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "data/people.csv"
    assert artifact["uriBaseId"] in run["originalUriBaseIds"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 23,
        "endLine": 2,
        "endColumn": 24,
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "people/a/note"}]


def test_sarif_gives_a_whole_file_no_region(tmp_path: Path) -> None:
    [result] = log(tmp_path, WHOLE)["results"]
    [location] = result["locations"]
    assert location == {
        "physicalLocation": {
            "artifactLocation": {"uri": "data/x.parquet", "uriBaseId": "%SRCROOT%"}
        }
    }


def test_sarif_without_findings_has_results_all_the_same(tmp_path: Path) -> None:
    # Section 3.14.23: an empty array says that the tool looked and found nothing.
    assert log(tmp_path)["results"] == []


def test_sarif_notifies_of_rules_that_were_not_run(tmp_path: Path) -> None:
    [invocation] = log(tmp_path, not_run=LEFT)["invocations"]
    [notification] = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "true was not run: no articles at hand"
    assert notification["associatedRule"] == {"id": "true", "index": 2}


def test_sarif_takes_braces_and_links_of_a_package_for_what_they_are(tmp_path: Path) -> None:
    finding = Finding("tidy", "data/x y%.csv", expected="{0}", found="[here](http://example.org)")
    [result] = log(tmp_path, finding)["results"]
    assert "expected {{0}}" in result["message"]["text"]
    assert r"found \[here\](http://example.org)" in result["message"]["text"]
    [location] = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "data/x%20y%25.csv"


# GitHub


def test_github_annotates_the_cell(tmp_path: Path) -> None:
    assert github.render(report(tmp_path, TIDY)).splitlines() == [
        "::error file=data/people.csv,line=2,endLine=2,col=23,endColumn=24,title=tidy::"
        "data/people.csv:2:23 note [a]%0Aexpected: x%0Afound: y%0Aremedy: tidy it up",
        "invalid: 1 finding; rules: 2 passed, 1 failed, 0 not run",
    ]


def test_github_escapes_what_has_a_meaning_in_a_command(tmp_path: Path) -> None:
    finding = Finding("tidy", "data/a,b:c%.txt", expected="100%", found="a, b: c")
    [error, _] = github.render(report(tmp_path, finding)).splitlines()
    assert error == (
        "::error file=data/a%2Cb%3Ac%25.txt,title=tidy::"
        "expected: 100%25%0Afound: a, b: c%0Aremedy: tidy it up"
    )


def test_github_notices_the_rules_that_were_not_run_once_for_each_reason(tmp_path: Path) -> None:
    made = report(tmp_path, not_run={"whole": "late: 1%", "tidy": "early", "true": "late: 1%"})
    assert github.render(made).splitlines() == [
        "::notice title=1 rule not run::early: tidy",
        "::notice title=2 rules not run::late: 1%25: whole, true",
        "valid: 0 findings; rules: 0 passed, 0 failed, 3 not run",
    ]
