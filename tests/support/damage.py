"""Damage files at random, as strategies of Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any, Literal

from hypothesis import strategies as st

HOSTILE_TOKENS = (
    b"",
    b"\0",
    b"\xff\xfe\xfd",
    b"\r\n",
    b'"',
    b",",
    b"9" * 40,
    b"9" * 5000,
    b"-1e400",
    b"NaN",
    b"[" * 2000,
    b'{"a":' * 2000,
    b"\\ud800",
    b"../../",
    b"/etc/passwd",
    "\u202e".encode(),
    b"\x1b[2J",
    b"\n::error::hostile",
    b"##[error]hostile",
    "١٢٣½".encode(),
    b"9999-99-99",
    b"=cmd()",
    b"%",
    b"a" * 70_000,
)
"""Bytes on which readers are known to stumble."""

HOSTILE_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1 << 63,
    10**400,
    1.5,
    "",
    "..",
    "\0",
    "\ud800",
    "\x1b]0;title\x07",
    "x" * 100_000,
    [],
    {},
    [[[[]]]],
    {"": None},
    [None] * 1000,
    {"path": ["a", "b"]},
)
"""Values of JSON that take the place of others."""


@dataclass(frozen=True)
class Edit:
    """A change at a place of a file. The place is a share of its length, from 0 to 1."""

    kind: Literal["overwrite", "insert", "remove", "repeat", "truncate"]
    place: float
    length: int
    token: bytes


edits = st.builds(
    Edit,
    kind=st.sampled_from(["overwrite", "insert", "remove", "repeat", "truncate"]),
    place=st.floats(0, 1),
    length=st.sampled_from([1, 2, 4, 8, 64, 1000]),
    token=st.one_of(st.sampled_from(HOSTILE_TOKENS), st.binary(max_size=8)),
)
lists_of_edits = st.lists(edits, min_size=1, max_size=5)


def damage(data: bytes, edits: list[Edit]) -> bytes:
    """Return a file with some edits."""
    return reduce(_apply, edits, data)


def damage_end(data: bytes, edits: list[Edit], size: int) -> bytes:
    """Return a file with edits in its last bytes, where Parquet and zip keep their directory."""
    return data[:-size] + damage(data[-size:], edits)


def _apply(data: bytes, edit: Edit) -> bytes:
    start = round(edit.place * len(data))
    end = min(len(data), start + edit.length)
    match edit.kind:
        case "overwrite":
            return data[:start] + edit.token + data[start + len(edit.token) :]
        case "insert":
            return data[:start] + edit.token + data[start:]
        case "remove":
            return data[:start] + data[end:]
        case "repeat":
            return data[:end] + data[start:end] * 50 + data[end:]
        case "truncate":
            return data[:start]


@st.composite
def damaged_json(draw: st.DrawFn, document: Any) -> Any:
    """Draw a JSON document in which some values are replaced, removed or given other names."""
    for _ in range(draw(st.integers(1, 4))):
        document = _replace(draw, document, draw(st.integers(0, 6)))
    return document


def _replace(draw: st.DrawFn, value: Any, depth: int) -> Any:
    if depth == 0 or not isinstance(value, dict | list) or not value:
        return draw(st.sampled_from(HOSTILE_VALUES))
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = draw(st.sampled_from(keys))
    changed = value.copy()
    action = draw(st.sampled_from(["deeper", "deeper", "deeper", "remove", "rename", "repeat"]))
    if action == "remove":
        del changed[key]
    elif action == "deeper":
        changed[key] = _replace(draw, value[key], depth - 1)
    elif isinstance(changed, dict):
        changed[draw(st.sampled_from(["path", "name", "\ud800", "", "x" * 5000]))] = value[key]
    else:
        changed += [value[key]] * 3
    return changed
