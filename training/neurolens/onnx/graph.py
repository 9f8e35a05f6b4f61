"""A graph in ONNX: nodes, constants, inputs and outputs, and the bytes of the file.

Field numbers are those of onnx.proto3, which may never change (github.com/onnx/onnx).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .protobuf import field, fields

OPSET = 18
"""The first in which Resize can widen its filter when it shrinks; onnxruntime reads it from 1.14 on."""
IR_VERSION = 8
TYPES = {"float32": 1, "uint8": 2, "int32": 6, "int64": 7, "float64": 11}
"""TensorProto.DataType."""
FLOAT, INT, TEXT, INTS = 1, 2, 3, 7
"""AttributeProto.AttributeType."""

Dims = list[int | str]
"""Sides of a tensor; a text is the name of one that differs from call to call."""


class Graph:
    """Collects nodes; `add` returns the name of the node's output."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.nodes: list[bytes] = []
        self.constants: dict[str, np.ndarray] = {}
        self.inputs: list[bytes] = []
        self.outputs: list[bytes] = []

    def input(self, name: str, dtype: str, dims: Dims, default: np.ndarray | None = None) -> str:
        """An input; with a default it may be left out."""
        self.inputs.append(_value_info(name, dtype, dims))
        if default is not None:
            self.constants[name] = default
        return name

    def output(self, name: str, dims: Dims) -> None:
        """Make a tensor, float32, one of the model's outputs."""
        self.outputs.append(_value_info(name, "float32", dims))

    def constant(self, name: str, value: Any, dtype: Any = np.float32) -> str:
        """A constant under its name, given once; the second time it must be the same."""
        array = np.array(value, dtype, order="C")
        assert name not in self.constants or np.array_equal(self.constants[name], array), name
        self.constants[name] = array
        return name

    def add(self, op: str, inputs: list[str], output: str, **attributes: int | float | str | list[int]) -> str:
        """One node; an empty text leaves an optional input out."""
        self.nodes.append(
            fields(1, inputs) + field(2, output) + field(3, output) + field(4, op)
            + fields(5, (_attribute(name, value) for name, value in attributes.items()))
        )
        return output

    def bytes(self, metadata: dict[str, str]) -> bytes:
        """The whole file, with texts about it that a reader can ask for."""
        graph = (
            fields(1, self.nodes) + field(2, self.name)
            + fields(5, (_tensor(name, array) for name, array in self.constants.items()))
            + fields(11, self.inputs) + fields(12, self.outputs)
        )
        opset = field(1, "") + field(2, OPSET)
        notes = fields(14, (field(1, key) + field(2, text) for key, text in metadata.items()))
        return field(1, IR_VERSION) + field(2, "NeuroLens training") + field(7, graph) + field(8, opset) + notes


def _attribute(name: str, value: int | float | str | list[int]) -> bytes:
    if isinstance(value, list):
        return field(1, name) + fields(8, value) + field(20, INTS)
    if isinstance(value, str):
        return field(1, name) + field(4, value) + field(20, TEXT)
    if isinstance(value, float):
        return field(1, name) + field(2, value) + field(20, FLOAT)
    return field(1, name) + field(3, value) + field(20, INT)


def _tensor(name: str, array: np.ndarray) -> bytes:
    return fields(1, array.shape) + field(2, TYPES[str(array.dtype)]) + field(8, name) + field(9, array.tobytes())


def _value_info(name: str, dtype: str, dims: Dims) -> bytes:
    sides = fields(1, (field(2, side) if isinstance(side, str) else field(1, side) for side in dims))
    return field(1, name) + field(2, field(1, field(1, TYPES[dtype]) + field(2, sides)))
