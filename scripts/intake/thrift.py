"""Read the Compact Protocol of Apache Thrift, in which Parquet encodes its metadata.

From thrift-compact-protocol.md of Apache Thrift. The input may be untrusted: every step consumes
at least one byte, nothing is allocated ahead, and nesting has a limit. So time and memory are
proportional to the length of the input.
"""

from __future__ import annotations

from typing import Any

from ..limits import MAX_THRIFT_DEPTH

LONGEST_INTEGER = 10
"""Bytes of an integer of 64 bits."""

TRUE, FALSE, BYTE, DOUBLE, BINARY, LIST, SET, STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
INTEGERS = INT16, INT32, INT64 = (4, 5, 6)
"""The types of values, as the protocol numbers them."""


class MalformedThrift(ValueError):
    """Bytes do not encode a structure of the protocol, or end too early."""


class Int64(int):
    """An integer that is encoded as one of 64 bits. A field of another type than the format states
    is one that libraries skip."""


class CompactReader:
    """Reads values from bytes. ``position`` is that of the next byte."""

    def __init__(self, data: bytes) -> None:
        self.data, self.position = data, 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """Read a structure and return its fields by number.

        Integers become ``int``, lists ``list``, structures ``dict``. Texts and floating-point
        numbers are skipped: their fields are None.
        """
        fields: dict[int, Any] = {}
        number = 0
        while head := self._byte():
            step, kind = head >> 4, head & 15
            number = number + step if step else self._integer()
            if number in fields or not 0 < number < 1 << 15:
                raise MalformedThrift(f"a field {number}, or a second one")
            fields[number] = self._value(kind, depth + 1) if kind > FALSE else kind == TRUE
        return fields

    def _value(self, kind: int, depth: int) -> Any:
        if kind in INTEGERS:
            return Int64(self._integer()) if kind == INT64 else self._integer()
        if kind == BINARY:
            return self._skip(self._unsigned())
        if depth > MAX_THRIFT_DEPTH:
            raise MalformedThrift("structures and lists within each other, too deep")
        if kind == STRUCT:
            return self.struct(depth)
        if kind in (LIST, SET):
            return self._list(depth)
        if kind == DOUBLE:
            return self._skip(8)
        if kind in (TRUE, FALSE, BYTE):
            return self._skip(1)
        raise MalformedThrift(f"a value of the unknown kind {kind}")

    def _list(self, depth: int) -> list[Any]:
        head = self._byte()
        size, kind = head >> 4, head & 15
        size = self._unsigned() if size == 15 else size
        if size > len(self.data) - self.position:
            raise MalformedThrift("a list that is longer than the bytes that remain")
        return [self._value(kind, depth + 1) for _ in range(size)]

    def _byte(self) -> int:
        try:
            byte = self.data[self.position]
        except IndexError:
            raise MalformedThrift("it ends too early") from None
        self.position += 1
        return byte

    def _unsigned(self) -> int:
        """Read an integer without a sign (ULEB128)."""
        byte = self._byte()
        if byte < 0x80:
            return byte
        value = byte & 0x7F
        for place in range(1, LONGEST_INTEGER):
            byte = self._byte()
            value |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                return value
        raise MalformedThrift("a whole number of more than 64 bits")

    def _integer(self) -> int:
        """Read an integer with a sign (zigzag)."""
        encoded = self._unsigned()
        return encoded >> 1 ^ -(encoded & 1)

    def _skip(self, count: int) -> None:
        self.position += count
        if self.position > len(self.data):
            raise MalformedThrift("it ends too early")
