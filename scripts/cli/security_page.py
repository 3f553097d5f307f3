"""The page SECURITY.md, with the address of the project."""

from __future__ import annotations

from .. import project

PAGE = """\
<!-- Made from scripts/project.py by: {name} generate; do not edit. -->

# Reporting a vulnerability

{contact} Do not publish an exploit before there is a fixed version.

A useful report has the version (`alibaba-press --version`, or the commit), the command, the
smallest input that shows the fault, and what happened.

Fixes are made for the newest version. [docs/security.md](docs/security.md) says what is promised.
"""

WITHOUT_CONTACT = """\
This project has no address for private reports yet. Once it has one, it stands here and in
`CONTACT` in `scripts/project.py`. Until then, tell the person from whom you have this copy."""


def security_page() -> str:
    """Return the page, with the address for reports or the remark that there is none."""
    contact = f"Write to <{project.CONTACT}>." if project.CONTACT else WITHOUT_CONTACT
    return PAGE.format(name=project.NAME, contact=contact)
