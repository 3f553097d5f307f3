"""The environment of the library `followthemoney`, which reads what a release has for it.

It compiles PyICU against ICU, and is therefore in an environment of its own.
"""

from __future__ import annotations

ENVIRONMENT = "ftm"
DEBIAN = ["g++", "libicu-dev", "pkg-config"]
