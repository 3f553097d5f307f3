"""Build Arrow arrays from buffers.

`pyarrow.array` imports pandas to recognize its series. That would take as long as everything else
that validation imports.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa


def integer_array(values: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pa.Int64Array:
    """Return the integers of a numpy array as an Arrow array."""
    return _from_buffers(pa.int64(), len(values), None, values)


def string_array(values: Sequence[str | None]) -> pa.StringArray:
    """Return texts as an Arrow array. None is a missing value."""
    encoded = [(value or "").encode("utf-8") for value in values]
    offsets = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    is_valid = np.array([value is not None for value in values], np.bool_)
    validity = np.packbits(is_valid, bitorder="little")
    return _from_buffers(pa.string(), len(values), validity, offsets, b"".join(encoded))


def _from_buffers(type: pa.DataType, length: int, *buffers: object) -> pa.Array:
    arrow_buffers = [None if buffer is None else pa.py_buffer(buffer) for buffer in buffers]
    return pa.Array.from_buffers(type, length, arrow_buffers)
