"""Reading the Compact Protocol of Apache Thrift, in which Parquet says what its bytes are.

From thrift-compact-protocol.md of Apache Thrift. Every step takes a byte or more of the input,
nothing is reserved ahead, and nothing nests deeper than `DEEPEST`: what is read takes memory and
time in proportion to its length, whatever a stranger wrote into it.
"""

from __future__ import annotations

from typing import Any

DEEPEST = 16
"""Structures and lists within each other, of which Parquet's need nine."""

LONGEST = 10
"""Bytes of a whole number of 64 bits."""

TRUE, FALSE, BYTE, DOUBLE, BINARY, LIST, SET, STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
WHOLE = (4, 5, 6)


class Broken(ValueError):
    """Bytes that are no structure of the protocol, or end too early."""


class Compact:
    """A place in some bytes; ``at`` is that of the next one to read."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """The fields of a structure by their number.

        Whole numbers are ``int``, lists ``list``, structures ``dict``; of texts, and of numbers
        with a point, nothing is kept but that they are there (None).
        """
        fields: dict[int, Any] = {}
        number = 0
        while head := self._byte():
            step, kind = head >> 4, head & 15
            number = number + step if step else self._whole()
            if number in fields or not 0 < number < 1 << 15:
                raise Broken(f"a field {number}, or a second one")
            fields[number] = self._value(kind, depth + 1) if kind > FALSE else kind == TRUE
        return fields

    def _value(self, kind: int, depth: int) -> Any:
        if kind in WHOLE:
            return self._whole()
        if kind == BINARY:
            return self._skip(self._size())
        if depth > DEEPEST:
            raise Broken("structures and lists within each other, too deep")
        if kind == STRUCT:
            return self.struct(depth)
        if kind in (LIST, SET):
            return self._list(depth)
        if kind == DOUBLE:
            return self._skip(8)
        if kind in (TRUE, FALSE, BYTE):
            return self._skip(1)
        raise Broken(f"a value of the unknown kind {kind}")

    def _list(self, depth: int) -> list[Any]:
        head = self._byte()
        size, kind = head >> 4, head & 15
        size = self._size() if size == 15 else size
        if size > len(self.data) - self.at:
            raise Broken("a list that is longer than what is there")
        return [self._value(kind, depth + 1) for _ in range(size)]

    def _byte(self) -> int:
        try:
            byte = self.data[self.at]
        except IndexError:
            raise Broken("it ends too early") from None
        self.at += 1
        return byte

    def _size(self) -> int:
        """A whole number without a sign."""
        byte = self._byte()
        if byte < 0x80:
            return byte
        value = byte & 0x7F
        for place in range(1, LONGEST):
            byte = self._byte()
            value |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                return value
        raise Broken("a whole number of more than 64 bits")

    def _whole(self) -> int:
        """A whole number with a sign."""
        size = self._size()
        return size >> 1 ^ -(size & 1)

    def _skip(self, count: int) -> None:
        self.at += count
        if self.at > len(self.data):
            raise Broken("it ends too early")
