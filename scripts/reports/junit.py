"""The report as JUnit XML for Jenkins, GitLab and others: one test case per rule."""

from __future__ import annotations

from xml.etree import ElementTree

from .report import Report, Verdict, format_count


def render(report: Report) -> str:
    """Return the report as the text of an XML document in UTF-8.

    All text in a report is visible, so XML 1.0 (section 2.2) allows each of its characters.
    """
    counts = {
        "tests": str(len(report.verdicts)),
        "failures": str(len(report.in_state("failed"))),
        "errors": "0",
        "skipped": str(len(report.in_state("not_run"))),
    }
    root = ElementTree.Element("testsuites", {"name": report.tool.name, **counts})
    suite = ElementTree.SubElement(root, "testsuite", {"name": "validate", **counts})
    for verdict in report.verdicts:
        _case(suite, verdict)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _case(suite: ElementTree.Element, verdict: Verdict) -> None:
    case = ElementTree.SubElement(
        suite, "testcase", {"classname": f"validate.{verdict.needs}", "name": verdict.name}
    )
    if verdict.state == "failed":
        message = f"{format_count(len(verdict.entries), 'finding')}: {verdict.description}"
        attributes = {"type": verdict.name, "message": message}
        lines = [
            f"{entry.place}\n    expected: {entry.expected}\n    found:    {entry.found}"
            for entry in verdict.entries
        ]
        failure = ElementTree.SubElement(case, "failure", attributes)
        failure.text = "\n".join(["", *lines, f"remedy: {verdict.remedy}", ""])
    elif verdict.state == "not_run":
        ElementTree.SubElement(case, "skipped", {"message": verdict.reason or ""})
