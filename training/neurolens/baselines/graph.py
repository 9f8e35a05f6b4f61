"""The two networks as TensorFlow.js graphs, with the input and the outputs of ours, so that the engine needs no second path."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..architecture import STRIDES
from ..graph import Graph, GraphFile, _shape, _text, map_side, signature
from .networks import FILTERS
from .weights import spread


def _window(side: int) -> dict[str, Any]:
    return {"list": {"i": ["1", str(side), str(side), "1"]}}


def _pool(graph: Graph, name: str, x: str, side: int) -> str:
    return graph.add(
        name, "MaxPool", [x],
        ksize=_window(side), strides=_window(side), padding={"s": _text("VALID")}, data_format={"s": _text("NHWC")},
    )


def _conv_relu(graph: Graph, name: str, x: str) -> str:
    """As `Graph.conv`, but with ReLU: that of MobileNet ends at 6."""
    return graph.add(
        f"{name}/out", "_FusedConv2D", [x, f"{name}/kernel", f"{name}/bias"],
        strides=_window(1), dilations=_window(1), padding={"s": _text("SAME")}, data_format={"s": _text("NHWC")}, explicit_paddings={"list": {}},
        fused_ops={"list": {"s": [_text("BiasAdd"), _text("Relu")]}}, num_args={"i": "1"}, epsilon={"f": 0.0},
    )


def _dense(graph: Graph, layer: str, x: str, name: str, relu: bool = False) -> str:
    fused = ["BiasAdd", "Relu"] if relu else ["BiasAdd"]
    return graph.add(
        name, "_FusedMatMul", [x, f"{layer}/kernel", f"{layer}/bias"],
        transpose_a={"b": False}, transpose_b={"b": False}, num_args={"i": "1"}, epsilon={"f": 0.0},
        fused_ops={"list": {"s": [_text(op) for op in fused]}},
    )


def _custom_cnn(graph: Graph, x: str) -> str:
    for number in range(1, len(FILTERS) + 1):
        x = _pool(graph, f"pool{number}", _conv_relu(graph, f"conv{number}", x), 2)
    hidden = _dense(graph, "hidden", graph.reshape("flat", x, "const/flat"), "hidden/out", relu=True)
    return _dense(graph, "unit", hidden, "logit")


def _mobilenet(graph: Graph, x: str) -> str:
    x = graph.conv("conv1", x, 2)
    for number, stride in enumerate(STRIDES, start=1):
        x = graph.conv(f"pw{number}", graph.conv(f"dw{number}", x, stride))
    return _dense(graph, "unit", graph.reshape("flat", x, "const/flat"), "logit")


def graph_file(weight_shapes: dict[str, list[int]], architecture: dict[str, Any], size: int) -> GraphFile:
    """The graph for a picture size; `weight_shapes` are those of the file."""
    graph = Graph()
    flat = next(shape[0] for shape in weight_shapes.values() if len(shape) == 2)  # the inputs of the first dense layer
    constants = {"const/flat": np.array([-1, flat], np.int32), **spread()}
    image = graph.add("image", "Placeholder", [], shape={"shape": _shape([-1, size, size, 1])})
    for name in weight_shapes:
        graph.add(name, "Const", [])
    for name, array in constants.items():
        graph.add(name, "Const", [], dtype="DT_INT32" if array.dtype == np.int32 else "DT_FLOAT")
    # The graph knows no batch size, so the zeros take their shape from something that has it.
    graph.add("map", "ZerosLike", [_pool(graph, "mapCells", image, size // map_side(size))])
    logit = {"custom_cnn": _custom_cnn, "mobilenet_v1_flatten": _mobilenet}[architecture["family"]](graph, image)
    _dense(graph, "spread", logit, "logits")
    return GraphFile({"node": graph.nodes, "library": {}, "versions": {"producer": 1087}}, signature(size), constants)
