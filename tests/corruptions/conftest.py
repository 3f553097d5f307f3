"""The package, ready to be corrupted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alibaba_press import ROOT
from alibaba_press.schemas import tables
from alibaba_press.scripts.project import SEEDS
from alibaba_press.tests.corruptions.corruption_trial import Trial


@pytest.fixture(scope="session")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    scratch: Path = tmp_path_factory.mktemp("corrupted") / "package"
    with Trial(ROOT, SEEDS, tables(), scratch) as loaded:
        yield loaded
