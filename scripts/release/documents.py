"""What a release takes over as it stands: the changelog and the licences."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..project import ROOT
from .contents import Contents

FILES = ("CHANGELOG.md", "LICENSE", "LICENSE-DATA")


def write(contents: Contents, folder: Path) -> None:
    """Copy them from the checkout."""
    for name in FILES:
        shutil.copyfile(ROOT / name, folder / name)
