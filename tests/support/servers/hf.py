"""The library `datasets`, which reads what lies on the Hugging Face Hub. Of the hub itself there is
no server that could be started."""

from __future__ import annotations

ENVIRONMENT = "hf"
DEBIAN: list[str] = []
