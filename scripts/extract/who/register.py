"""The register that the modules here enter into."""

from __future__ import annotations

from ...language import Register

register = Register()
