"""SECURITY.md and docs/security.md say what is true of the project."""

from __future__ import annotations

import re

from alibaba_press.scripts.project import CONTACT, ROOT

REPORTS = (ROOT / "SECURITY.md").read_text("utf-8")
PROMISES = (ROOT / "docs" / "security.md").read_text("utf-8")


def test_the_address_for_reports_is_that_of_the_project() -> None:
    expected = CONTACT or "This project has no address for private reports yet."
    assert expected in REPORTS


def test_the_tests_that_the_page_names_exist() -> None:
    paths = re.findall(r"`(tests/[\w/.]+)`", PROMISES)
    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []
