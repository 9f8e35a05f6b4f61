"""The network as a TensorFlow.js graph model: GraphDef nodes in JSON, as tfjs-converter reads them."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from .network import MAP_CHANNELS, STRIDES

Node = dict[str, Any]


def _text(value: str) -> str:
    """Strings in GraphDef JSON are bytes, so base64."""
    return base64.b64encode(value.encode()).decode()


def _shape(dims: list[int]) -> dict[str, Any]:
    return {"dim": [{"size": str(dim)} for dim in dims]}


def constants(cells: int) -> dict[str, np.ndarray]:
    """Shapes and axes that GraphDef takes as tensors. They lie behind the weights in `weights.bin`."""
    half = np.int32
    return {
        "const/mapSize": np.array([cells, cells], half),
        "const/spatialAxes": np.array([1, 2], half),
        "const/lastAxis": np.array(1, half),
        "const/attentionShape": np.array([-1, 1, cells * cells], half),
        "const/towerShape": np.array([-1, cells * cells, MAP_CHANNELS], half),
        "const/pooledShape": np.array([-1, MAP_CHANNELS], half),
    }


class Graph:
    """Collects nodes; every method returns the name of the node it adds."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []

    def add(self, name: str, op: str, inputs: list[str], dtype: str = "DT_FLOAT", **attributes: Any) -> str:
        node: Node = {"name": name, "op": op}
        if inputs:
            node["input"] = inputs
        key = "dtype" if op in ("Const", "Placeholder") else "T"
        node["attr"] = {key: {"type": dtype}, **attributes}
        self.nodes.append(node)
        return name

    def conv(self, name: str, x: str, stride: int = 1, relu: bool = True) -> str:
        depthwise = name.startswith("dw") or name == "towerDw"
        op = "FusedDepthwiseConv2dNative" if depthwise else "_FusedConv2D"
        fused = ["BiasAdd", "Relu6"] if relu else ["BiasAdd"]
        return self.add(
            f"{name}/out", op, [x, f"{name}/kernel", f"{name}/bias"],
            strides={"list": {"i": ["1", str(stride), str(stride), "1"]}},
            dilations={"list": {"i": ["1", "1", "1", "1"]}},
            padding={"s": _text("SAME")},
            data_format={"s": _text("NHWC")},
            fused_ops={"list": {"s": [_text(op_name) for op_name in fused]}},
            num_args={"i": "1"},
            epsilon={"f": 0.0},
            explicit_paddings={"list": {}},
        )


def topology(weight_shapes: dict[str, list[int]], size: int) -> dict[str, Any]:
    """`modelTopology` for a picture size; `weight_shapes` are those of the file, constants excluded."""
    graph, cells = Graph(), size // 16
    x = graph.add("image", "Placeholder", [], shape={"shape": _shape([-1, size, size, 1])})
    for name in weight_shapes:
        graph.add(name, "Const", [])
    for name in constants(cells):
        graph.add(name, "Const", [], dtype="DT_INT32")
    x = f16 = graph.conv("conv1", x, 2)
    for number, stride in enumerate(STRIDES, start=1):
        x = graph.conv(f"pw{number}", graph.conv(f"dw{number}", x, stride))
        if number == 11:
            f16 = x
    up = graph.add(
        "upsampled", "ResizeBilinear", [graph.conv("lateral32", x, relu=False), "const/mapSize"],
        align_corners={"b": False}, half_pixel_centers={"b": True},
    )
    fused = graph.add("fused", "AddV2", [graph.conv("lateral16", f16, relu=False), up])
    tower = graph.conv("towerPw", graph.conv("towerDw", graph.add("fusedRelu", "Relu6", [fused])))
    map_logits = graph.conv("map", tower, relu=False)
    graph.add("map", "Sigmoid", [map_logits])
    _verdict(graph, x, tower, map_logits)
    return {"node": graph.nodes, "library": {}, "versions": {"producer": 1087}}


def _verdict(graph: Graph, f32: str, tower: str, map_logits: str) -> None:
    index, keep = {"type": "DT_INT32"}, {"b": False}
    flat = graph.add("attentionLogits", "Reshape", [map_logits, "const/attentionShape"], Tshape=index)
    attention = graph.add("attention", "Softmax", [flat])
    cells = graph.add("towerCells", "Reshape", [tower, "const/towerShape"], Tshape=index)
    weighted = graph.add("weighted", "BatchMatMulV2", [attention, cells], adj_x={"b": False}, adj_y={"b": False})
    pooled = graph.add("pooled", "Reshape", [weighted, "const/pooledShape"], Tshape=index)
    whole = graph.add("global", "Mean", [f32, "const/spatialAxes"], Tidx=index, keep_dims=keep)
    peak = graph.add("peak", "Max", [map_logits, "const/spatialAxes"], Tidx=index, keep_dims=keep)
    features = graph.add("features", "ConcatV2", [whole, pooled, peak, "const/lastAxis"], Tidx=index, N={"i": "3"})
    graph.add(
        "logits", "_FusedMatMul", [features, "head/kernel", "head/bias"],
        transpose_a={"b": False}, transpose_b={"b": False}, num_args={"i": "1"}, epsilon={"f": 0.0},
        fused_ops={"list": {"s": [_text("BiasAdd")]}},
    )


def signature(size: int) -> dict[str, Any]:
    """Names and shapes of the input and the outputs."""

    def tensor(name: str, dims: list[int]) -> dict[str, Any]:
        return {"name": f"{name}:0", "dtype": "DT_FLOAT", "tensorShape": _shape(dims)}

    cells = size // 16
    return {
        "inputs": {"image": tensor("image", [-1, size, size, 1])},
        "outputs": {"logits": tensor("logits", [-1, 5]), "map": tensor("map", [-1, cells, cells, 1])},
    }
