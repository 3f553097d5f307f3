"""Arrow arrays made of buffers: `pyarrow.array` imports pandas, to see whether it is given a series
of it, which takes as long as all else that validation imports."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa


def integer_array(values: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pa.Int64Array:
    """Integers, as an array of numpy has them."""
    return _array(pa.int64(), len(values), values)


def string_array(values: Sequence[str | None]) -> pa.StringArray:
    """Texts; None is an empty cell."""
    encoded = [(value or "").encode("utf-8") for value in values]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    there = np.packbits(np.array([v is not None for v in values], np.bool_), bitorder="little")
    return _array(pa.string(), len(values), ends, b"".join(encoded), there=there)


def _array(kind: pa.DataType, length: int, *held: object, there: object = None) -> pa.Array:
    buffers = [None if buffer is None else pa.py_buffer(buffer) for buffer in (there, *held)]
    return pa.Array.from_buffers(kind, length, buffers)
