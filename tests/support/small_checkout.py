"""A checkout of the project whose only article is the made-up one, made once per test run.

A release of it takes a third of the time that one of this checkout takes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from alibaba_press import ROOT
from alibaba_press.scripts.release.wheel import SOURCES
from alibaba_press.tests.support import made_up
from alibaba_press.tests.support.checkout import CheckoutCopy
from alibaba_press.tests.support.shared import shared_folder

NO_CONFLICTS = "from ..language import Conflicts\n\nconflicts = Conflicts()\n"


def small_checkout() -> Path:
    """Return the folder of the checkout; Python imports it from the folder around. It is shared."""
    return shared_folder("small-checkout", _make) / "alibaba_press"


def _make(folder: Path) -> None:
    copy = CheckoutCopy(folder)
    shutil.copytree(ROOT / "docs", copy.root / "docs")
    for name in SOURCES:
        if not (copy.root / name).exists():
            shutil.copy(ROOT / name, copy.root / name)
    extract = copy.root / "scripts" / "extract"
    for path in [*extract.iterdir(), *(copy.root / "seeds").iterdir()]:
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "__init__.py":
            path.unlink()
    shutil.copy(made_up.FOLDER / made_up.FILE, copy.root / "seeds")
    shutil.copy(made_up.FOLDER / "harms_luehrs.py", extract)
    shutil.copy(made_up.FOLDER / "register.py", extract / "who.py")
    (extract / "conflicts.py").write_text(NO_CONFLICTS, encoding="utf-8")
    copy.call("build")
