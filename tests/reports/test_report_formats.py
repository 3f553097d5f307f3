"""Each format is well formed and reports every finding."""

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
from alibaba_press.scripts.reports import FORMATS, junit, sarif, text
from alibaba_press.tests.support.sample_report import RULES, TIDY, report

MISSING_FILE = Finding("whole", "data/x.parquet", expected="a file", found="no file")
NOT_RUN = {"true": "no articles at hand"}


def document(
    folder: Path, *findings: Finding, not_run: dict[str, str] | None = None
) -> dict[str, Any]:
    """Return the JSON report."""
    text = FORMATS["json"].render(report(folder, *findings, not_run=not_run))
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def sarif_run(folder: Path, *findings: Finding, not_run: dict[str, str] | None = None) -> Any:
    """Return the run of the SARIF report."""
    [run] = json.loads(sarif.render(report(folder, *findings, not_run=not_run)))["runs"]
    return run


def suite(
    folder: Path, *findings: Finding, not_run: dict[str, str] | None = None
) -> ElementTree.Element:
    """Return the test suite of the JUnit report."""
    xml = junit.render(report(folder, *findings, not_run=not_run))
    element = ElementTree.fromstring(xml.encode("utf-8")).find("testsuite")
    assert element is not None
    return element


# Text


def test_text_without_findings_is_the_verdict(tmp_path: Path) -> None:
    assert text.render(report(tmp_path)) == (
        "valid: 0 findings; rules: 3 passed, 0 failed, 0 not run\n"
    )


def test_text_groups_findings_by_rule_and_file_and_ends_with_the_verdict(tmp_path: Path) -> None:
    second = Finding(
        "tidy", "data/people.csv", expected="x", found="z", line=3, column="note", key="b"
    )
    parquet = Finding("tidy", "data/people.parquet", expected="tidy", found="untidy", line=3)
    assert text.render(report(tmp_path, second, TIDY, parquet, not_run=NOT_RUN)) == (
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
        "1 rule not run: no articles at hand: true\n"
        "invalid: 3 findings; rules: 1 passed, 1 failed, 1 not run\n"
    )


def test_text_lists_at_most_20_findings_of_a_rule_in_a_file(tmp_path: Path) -> None:
    many = [Finding("tidy", "data/people.csv", expected="x", found=str(n)) for n in range(1025)]
    report_text = text.render(report(tmp_path, *many))
    assert report_text.count("expected:") == 20
    assert "    and 1,005 more, which --format json lists\n" in report_text
    assert "invalid: 1,025 findings" in report_text


def test_coloured_text_says_the_same(tmp_path: Path) -> None:
    result = report(tmp_path, TIDY, not_run=NOT_RUN)
    coloured = text.render_coloured(result)
    assert "\x1b[31mtidy\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == text.render(result)


# JSON


def strict(schema: Any) -> Any:
    """Return the schema such that it refuses every member that it does not describe."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: strict(part) for key, part in schema.items()}
    return parts | {"additionalProperties": False} if schema.get("type") == "object" else parts


@pytest.mark.parametrize(
    ("findings", "not_run"),
    [((), {}), ((TIDY, MISSING_FILE), {}), ((TIDY,), NOT_RUN), ((), NOT_RUN)],
)
def test_json_has_only_members_that_its_schema_describes(
    tmp_path: Path, findings: tuple[Finding, ...], not_run: dict[str, str]
) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    result = document(tmp_path, *findings, not_run=not_run)
    assert list(jsonschema.Draft202012Validator(strict(schema)).iter_errors(result)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"valid": None},
        {"rules": [{"name": "x"}]},
        {"counts": {"findings": -1, "passed": 0, "failed": 0, "not_run": 0}},
    ],
)
def test_the_schema_refuses_a_wrong_document(tmp_path: Path, change: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    result = document(tmp_path) | change
    assert not jsonschema.Draft202012Validator(schema).is_valid(result)


def test_the_schema_refuses_a_rule_that_failed_without_a_finding(tmp_path: Path) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    result = document(tmp_path)
    result["rules"][0]["state"] = "failed"
    assert not jsonschema.Draft202012Validator(schema).is_valid(result)


def test_json_lists_every_rule_and_every_finding(tmp_path: Path) -> None:
    result = document(tmp_path, TIDY, not_run=NOT_RUN)
    assert result["tool"] == {"name": "alibaba-press", "version": "1.2.3"}
    assert result["package"] == {"name": "people", "version": "4.5.6"}
    assert result["counts"] == {"findings": 1, "passed": 1, "failed": 1, "not_run": 1}
    assert [(rule["name"], rule["state"]) for rule in result["rules"]] == [
        ("whole", "passed"),
        ("tidy", "failed"),
        ("true", "not_run"),
    ]
    assert [rule["aliases"] for rule in result["rules"]] == [[], ["neat", "clean"], []]
    assert result["rules"][1]["why"] == "Untidy cells are hard to read."
    assert result["rules"][2]["reason"] == "no articles at hand"
    assert result["rules"][1]["findings"] == [
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
    jsonschema.Draft202012Validator(strict(schema)).validate(json.loads(example))


# JUnit XML


def test_junit_has_a_test_case_for_each_rule(tmp_path: Path) -> None:
    element = suite(tmp_path, TIDY, not_run=NOT_RUN)
    cases = {case.get("name"): [child.tag for child in case] for case in element}
    assert cases == {"whole": [], "tidy": ["failure"], "true": ["skipped"]}
    counts = {key: element.get(key) for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "3", "failures": "1", "errors": "0", "skipped": "1"}


def test_junit_shows_the_findings_and_the_reason(tmp_path: Path) -> None:
    element = suite(tmp_path, TIDY, not_run=NOT_RUN)
    failure, skipped = element.find("testcase/failure"), element.find("testcase/skipped")
    assert failure is not None
    assert skipped is not None
    assert failure.get("message") == "1 finding: Every cell is tidy."
    for words in ("data/people.csv:2:23 note [a]", "expected: x", "found:    y", "tidy it up"):
        assert words in (failure.text or "")
    assert skipped.get("message") == "no articles at hand"


def test_junit_is_xml_with_any_text_of_a_package(tmp_path: Path) -> None:
    for character in map(chr, [*range(0x20), 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFF]):
        element = suite(
            tmp_path, Finding("tidy", "data/x.csv", expected="plain", found=f"<{character}&]]>")
        )
        failure = element.find("testcase/failure")
        assert failure is not None
        assert re.search(r"<\\[xuUtnr][0-9a-f]*&]]>", failure.text or ""), repr(character)


# SARIF


def test_sarif_has_the_members_that_the_standard_requires(tmp_path: Path) -> None:
    result = json.loads(sarif.render(report(tmp_path, TIDY, not_run=NOT_RUN)))
    assert result["version"] == "2.1.0"
    assert result["$schema"].endswith("/sarif-schema-2.1.0.json")
    [run] = result["runs"]
    assert run["tool"]["driver"]["name"] == "alibaba-press"
    assert run["columnKind"] == "unicodeCodePoints"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is True


def test_sarif_describes_every_rule(tmp_path: Path) -> None:
    rules = sarif_run(tmp_path)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert rules[1]["shortDescription"]["text"] == "Every cell is tidy."
    assert rules[1]["fullDescription"]["text"] == (
        "Every cell is tidy. Untidy cells are hard to read."
    )
    assert rules[1]["help"]["text"] == "Remedy: tidy it up"


def test_sarif_lists_the_former_names_of_a_rule(tmp_path: Path) -> None:
    rules = {rule["id"]: rule for rule in sarif_run(tmp_path)["tool"]["driver"]["rules"]}
    assert rules["tidy"]["deprecatedIds"] == ["neat", "clean"]
    assert "deprecatedIds" not in rules["whole"]


def test_sarif_points_to_the_cell(tmp_path: Path) -> None:
    run = sarif_run(tmp_path, TIDY)
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


def test_sarif_has_no_region_for_a_finding_on_a_file(tmp_path: Path) -> None:
    [result] = sarif_run(tmp_path, MISSING_FILE)["results"]
    [location] = result["locations"]
    assert location == {
        "physicalLocation": {
            "artifactLocation": {"uri": "data/x.parquet", "uriBaseId": "%SRCROOT%"}
        }
    }


def test_sarif_without_findings_has_an_empty_list_of_results(tmp_path: Path) -> None:
    # Section 3.14.23: an empty array means that the tool ran and has no results.
    assert sarif_run(tmp_path)["results"] == []


def test_sarif_has_a_notification_for_each_rule_that_was_not_run(tmp_path: Path) -> None:
    [invocation] = sarif_run(tmp_path, not_run=NOT_RUN)["invocations"]
    [notification] = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "true was not run: no articles at hand"
    assert notification["associatedRule"] == {"id": "true", "index": 2}


def test_sarif_shows_braces_and_links_of_a_package_as_plain_text(tmp_path: Path) -> None:
    finding = Finding("tidy", "data/x y%.csv", expected="{0}", found="[here](http://example.org)")
    [result] = sarif_run(tmp_path, finding)["results"]
    assert "expected {{0}}" in result["message"]["text"]
    assert r"found \[here\](http://example.org)" in result["message"]["text"]
    [location] = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "data/x%20y%25.csv"
