"""Tell a checkout of the project from an installed package.

An installed package has neither the articles nor their extraction modules, which quote them.
"""

from __future__ import annotations

from pathlib import Path

from ..errors import PressError
from ..project import NAME, ROOT


class NotACheckout(PressError):
    """A folder has no articles and no extraction modules."""


def require_checkout(root: Path = ROOT) -> None:
    """Raise NotACheckout if ``root`` is not a checkout of the project."""
    for name in ("seeds", "scripts/extract"):
        if not (root / name).is_dir():
            raise NotACheckout(
                f"{root}: this command works in a checkout of {NAME} only\n"
                f"    expected: a folder {name}\n"
                "    found:    none\n"
                "    remedy:   clone the repository, and run the command of its .venv (make build)"
            )
