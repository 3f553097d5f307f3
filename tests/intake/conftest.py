"""Fixtures for tests of untrusted packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibaba_press.tests.support import untrusted


@pytest.fixture(scope="session")
def valid_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the valid package of the small article, with the article in its folder ``seeds``."""
    folder = tmp_path_factory.mktemp("valid")
    return untrusted.write(untrusted.build(folder), folder / "package")


@pytest.fixture
def package(valid_package: Path, tmp_path: Path) -> Path:
    """Return a copy of that package that a test may damage."""
    return untrusted.copy(valid_package, tmp_path / "copy")
