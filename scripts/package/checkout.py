"""Whether this is a checkout, or a package that was installed without the articles and without
their extraction, which quotes them."""

from __future__ import annotations

from pathlib import Path

from ..errors import PressError
from ..project import NAME, ROOT


class NotACheckout(PressError):
    """There are no articles and no extraction modules here."""


def require_checkout(root: Path = ROOT) -> None:
    """Raise NoCheckout where ``root`` has no seeds, as that of an installed package."""
    for name in ("seeds", "scripts/extract"):
        if not (root / name).is_dir():
            raise NotACheckout(
                f"{root}: this command works in a checkout of {NAME} only\n"
                f"    expected: a folder {name}\n"
                "    found:    none\n"
                "    remedy:   clone the repository, and run the command of its .venv (make build)"
            )
