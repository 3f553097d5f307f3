"""The examples in the documentation name the version of the changelog."""

from __future__ import annotations

import datetime
import re

import pytest

from alibaba_press import ROOT
from alibaba_press.scripts import changelog
from alibaba_press.scripts.changelog import Entry
from alibaba_press.scripts.cli.version_examples import PAGES, with_version

ENTRY = Entry("3.2.10", datetime.date(2027, 1, 31), "Something is new.\n")
NUMBER = re.compile(r"(?<![\w.-])v?\d+([.-])\d+\1\d+(?![\w.-])|(?<=[a-z]-)\d+([.-])\d+\2\d+")
OTHERS = {"2.8.2", "v6.0.2", "v6.2.0", "v4.38.0", "2.1.0"}
"""Versions of other software and of standards that the pages name."""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("    rev: v1.0.0", "    rev: v3.2.10"),
        ('"version": "0.1.0"},', '"version": "3.2.10"},'),
        ("alibaba_press-2.0.0-py3-none-any.whl", "alibaba_press-3.2.10-py3-none-any.whl"),
        ("alibaba-press@2.0.0 alibaba-press/1.0.0/", "alibaba-press@3.2.10 alibaba-press/3.2.10/"),
        ("`alibaba-press-1-0-0-draft-…`", "`alibaba-press-3-2-10-draft-…`"),
        ("`alibaba-press 1.0.0 (2026-01-31)`", "`alibaba-press 3.2.10 (2027-01-31)`"),
        (
            "SARIF 2.1.0, docker-registry 2.8.2, v6.0.2",
            "SARIF 2.1.0, docker-registry 2.8.2, v6.0.2",
        ),
    ],
)
def test_an_example_gets_the_version_and_other_software_keeps_its_own(
    line: str, expected: str
) -> None:
    assert with_version(line, ENTRY) == expected


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_no_other_version_of_the_package(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    versions = {match.group().replace("-", ".") for match in NUMBER.finditer(text)}
    days = {version for version in versions if re.fullmatch(r"\d{4}\.\d\d\.\d\d", version)}
    current = changelog.version()
    assert versions - days - OTHERS <= {current, f"v{current}"}
    assert current in text or f"-{current.replace('.', '-')}" in text
