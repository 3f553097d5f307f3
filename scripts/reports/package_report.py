"""Report on a package by all rules of the catalogue, in the name of this program."""

from __future__ import annotations

from pathlib import Path

from ..changelog import version
from ..checks import Outcome
from ..checks.rulebook import in_order
from ..project import NAME
from .report import Product, Report, identity, report_on


def package_report(outcome: Outcome, descriptor: Path, *, path_prefix: str = "") -> Report:
    """Report on the outcome of validating the package that a descriptor describes.

    ``path_prefix`` is put before the path of each file.
    """
    return report_on(
        outcome,
        in_order(),
        descriptor.parent,
        tool=Product(NAME, version()),
        package=identity(descriptor),
        path_prefix=path_prefix,
    )
