"""Name the wheel of a version. It is a file of the release: no index has the package, and whoever
registers its name at one would be trusted."""

from __future__ import annotations

from . import changelog
from .project import NAME


def wheel_file(version: str | None = None) -> str:
    """Return the file name of the wheel of a version, by default of this one."""
    return f"{NAME.replace('-', '_')}-{version or changelog.version()}-py3-none-any.whl"


def install_command(extra: str, version: str | None = None) -> str:
    """Return the command that installs the wheel in this folder with an extra."""
    return f"pip install './{wheel_file(version)}[{extra}]'"


def install_remedy(extra: str) -> str:
    """Return what to do if a library of an extra is missing."""
    return f"install it with: {install_command(extra)} (the file is in the release)"
