"""A changelog that cannot be read is reported with its line, and is no fault of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.scripts.changelog import BadChangelog, latest
from alibaba_press.tests.support.checkout import CheckoutCopy

HEADING = "## 1.2.3 (2026-01-31)"

BROKEN: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", ":1: expected a heading"),
    "no versions": ("# Changelog\n\nNothing yet.\n", ":1: expected a heading"),
    "no day": ("# Changelog\n\n## 1.2.3\n", ":3: expected a version and its day"),
    "no version": ("## Unreleased\n", ":1: expected a version and its day"),
    "two numbers": ("## 1.2 (2026-01-31)\n", ":1: expected a version and its day"),
    "a leading zero": ("## 1.02.3 (2026-01-31)\n", ":1: expected a version and its day"),
    "no day of the calendar": ("## 1.2.3 (2026-02-31)\n", ":1: expected a version and its day"),
    "a huge version": (f"## {'9' * 5_000}.0.0 (2026-01-31)\n", ":1: expected a version and"),
    "the same version twice": (f"{HEADING}\n\n{HEADING}\n", ":3: expected a version below 1.2.3"),
    "Latin-1": (b"## 1.2.3 (2026-01-31)\n\nF\xfcr alle.\n", ":3: expected UTF-8 text"),
    "UTF-16": (f"{HEADING}\n".encode("utf-16"), ":1: expected UTF-8 text"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_changelog_that_cannot_be_read_is_refused_with_its_line(
    tmp_path: Path, fault: str
) -> None:
    content, message = BROKEN[fault]
    file = tmp_path / "CHANGELOG.md"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadChangelog) as raised:
        latest(file)
    assert str(raised.value).startswith(f"CHANGELOG.md{message}")
    assert len(str(raised.value)) < 500


@pytest.mark.parametrize(
    ("command", "code"), [("build", 1), ("release", 1), ("validate", 3), ("--version", 3)]
)
def test_a_command_names_the_line_of_the_changelog(tmp_path: Path, command: str, code: int) -> None:
    copy = CheckoutCopy(tmp_path)
    (copy.root / "CHANGELOG.md").write_text("# Changelog\n\n## soon\n")
    message = copy.call(command, code=code)
    assert message.startswith("CHANGELOG.md:3: expected a version and its day as ")
    assert "fault of" not in message
