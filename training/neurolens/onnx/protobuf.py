"""The bytes of protobuf messages, as far as ONNX files need them: numbers, text, bytes and nested messages.

Written by hand because a file of five message types does not need a library to be installed, with a compiler behind it, wherever the
model is exported. Source: protobuf.dev/programming-guides/encoding. Checked in the tests by the `onnx` package and by onnxruntime.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

Value = int | float | str | bytes
VARINT, LENGTH, FIXED32 = 0, 2, 5
"""Wire types: how many bytes of a value follow."""


def varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; negative numbers in two's complement of 64 bits."""
    value &= (1 << 64) - 1
    data = bytearray()
    while value > 0x7F:
        data.append(value & 0x7F | 0x80)
        value >>= 7
    data.append(value)
    return bytes(data)


def field(number: int, value: Value) -> bytes:
    """One field: its number and wire type, then its value. Floats have 32 bits, as all of ONNX's single ones."""
    if isinstance(value, int):
        return varint(number << 3 | VARINT) + varint(value)
    if isinstance(value, float):
        return varint(number << 3 | FIXED32) + struct.pack("<f", value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | LENGTH) + varint(len(data)) + data


def fields(number: int, values: Iterable[Value]) -> bytes:
    """A repeated field, one entry after the other."""
    return b"".join(field(number, value) for value in values)
