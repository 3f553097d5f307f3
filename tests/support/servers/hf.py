"""The environment of the library `datasets`, which loads data sets of the Hugging Face Hub.

There is no server of the hub that could be started.
"""

from __future__ import annotations

ENVIRONMENT = "hf"
DEBIAN: list[str] = []
