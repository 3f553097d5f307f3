"""The register that the modules here enter into."""

from __future__ import annotations

from ...claims import Register

register = Register()
