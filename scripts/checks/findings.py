"""What a rule reports: one violation and its place."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from ..limits import MAX_FINDING_TEXT
from ..visible import cut, first_difference


@dataclass(frozen=True, slots=True)
class Finding:
    """One violation of a rule.

    ``file`` is a path within the package. ``line`` is the number of the row in the CSV file; the
    header is line 1. ``key`` is the identifier of the row, or a path in the descriptor.
    """

    rule: str
    file: str
    _: KW_ONLY
    expected: str
    found: str
    line: int | None = None
    column: str | None = None
    key: str | None = None

    def __post_init__(self) -> None:
        """Cut very long texts: there can be many findings."""
        texts = {"expected": self.expected, "found": self.found, "key": self.key or ""}
        long = [name for name, text in texts.items() if len(text) > MAX_FINDING_TEXT]
        around = first_difference(self.expected, self.found) if long else 0
        for name in long:
            object.__setattr__(self, name, cut(texts[name], 0 if name == "key" else around))

    @property
    def place(self) -> str:
        """The file, and the line, column and key if the finding has them."""
        line = f":{self.line}" if self.line is not None else ""
        column = f" {self.column}" if self.column else ""
        key = f" [{self.key}]" if self.key else ""
        return f"{self.file}{line}{column}{key}"
