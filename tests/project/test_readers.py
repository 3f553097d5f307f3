"""Each part of a release is read by a program that is not ours, as docs/exports.md says."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from alibaba_press.scripts.project import ROOT
from alibaba_press.tests.support.small_package import LEFT_OUT, NAME, files_in, small_release

OURS = {"LOGICAL-HASHES"}
TEXTS = {"CHANGELOG.md", "DICTIONARY.md", "LICENSE", "LICENSE-DATA"}


def lines() -> list[tuple[list[str], list[str]]]:
    """Return the parts and the tests in each line of the table."""
    page = (ROOT / "docs" / "exports.md").read_text("utf-8")
    table = page.partition("## What reads each part\n")[2]
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith("| `")]
    return [(re.findall("`(.+?)`", row[0]), re.findall("`(.+?)`", row[-1])) for row in rows]


def test_each_part_of_a_release_is_in_the_table_or_plain_text() -> None:
    patterns = [pattern for parts, _ in lines() for pattern in parts]
    files = (files_in(small_release() / NAME).keys() | LEFT_OUT) - OURS - TEXTS
    assert [file for file in files if not any(fnmatchcase(file, x) for x in patterns)] == []
    assert [x for x in patterns if not any(fnmatchcase(file, x) for file in files)] == []


def test_each_test_in_the_table_exists() -> None:
    tests = [test for _, names in lines() for test in names]
    assert len(tests) >= len(lines())
    assert [test for test in tests if not (ROOT / test).is_file()] == []
