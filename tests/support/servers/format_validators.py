"""The environment of cffconvert and roc-validator, which check what describes a release.

They need older libraries than the project, and are therefore in an environment of their own.
"""

from __future__ import annotations

from alibaba_press.scripts.project import ROOT

ENVIRONMENT = "format_validators"
DEBIAN: list[str] = []
PROGRAMS = ROOT / ".venv-registries" / ENVIRONMENT / "bin"
