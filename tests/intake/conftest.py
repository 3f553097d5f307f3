"""Fixtures for tests of untrusted packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.tests.support import untrusted


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the valid package of the small article that a test may damage."""
    return untrusted.copy(untrusted.valid_package(), tmp_path / "copy")
