"""The version, which the changelog says; all else is in pyproject.toml."""

import runpy
from pathlib import Path

from setuptools import setup

ROOT = Path(__file__).parent
changelog = runpy.run_path(str(ROOT / "scripts" / "changelog.py"))

setup(version=changelog["latest"](ROOT / "CHANGELOG.md").version)
