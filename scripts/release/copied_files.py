"""Write ``CHANGELOG.md``, ``LICENSE`` and ``LICENSE-DATA``: copies of the files of the checkout."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..project import ROOT
from .inputs import ReleaseInputs

FILES = ("CHANGELOG.md", "LICENSE", "LICENSE-DATA")


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Copy the changelog and the licences from the checkout."""
    for name in FILES:
        shutil.copyfile(ROOT / name, folder / name)
