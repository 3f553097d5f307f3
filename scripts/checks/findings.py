"""What a check found, and where."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule does not bear.

    ``file`` is a path within the package; ``line`` counts from 1 with the header (a CSV line);
    ``key`` is the identifier of the row.
    """

    rule: str
    file: str
    _: KW_ONLY
    expected: str
    found: str
    line: int | None = None
    column: str | None = None
    key: str | None = None

    @property
    def place(self) -> str:
        """File, line, column and key, as far as they are known."""
        line = f":{self.line}" if self.line is not None else ""
        column = f" {self.column}" if self.column else ""
        key = f" [{self.key}]" if self.key else ""
        return f"{self.file}{line}{column}{key}"
