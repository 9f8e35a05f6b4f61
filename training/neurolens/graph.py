"""The network as a TensorFlow.js graph model: GraphDef nodes in JSON, as tfjs-converter reads them."""

from __future__ import annotations

import base64
from typing import Any, NamedTuple

import numpy as np

from .architecture import FINE_BLOCK, FINE_CHANNELS, MAP_CHANNELS, MIDDLE_BLOCK, STRIDES, is_depthwise

Node = dict[str, Any]


def _text(value: str) -> str:
    """Strings in GraphDef JSON are bytes, so base64."""
    return base64.b64encode(value.encode()).decode()


def _shape(dims: list[int]) -> dict[str, Any]:
    return {"dim": [{"size": str(dim)} for dim in dims]}


class GraphFile(NamedTuple):
    """What `model.json` says of a network, and the constants that lie behind the weights in `weights.bin`."""

    topology: dict[str, Any]
    signature: dict[str, Any]
    constants: dict[str, np.ndarray]


def map_side(size: int) -> int:
    """Cells along a side of the map, for a picture of `size` pixels: the map lies at stride 8."""
    return size // 8


def constants(size: int) -> dict[str, np.ndarray]:
    """Shapes and axes that GraphDef takes as tensors, and the one factor."""
    fine, middle = map_side(size), size // 16

    def whole(values: Any) -> np.ndarray:
        return np.array(values, np.int32)

    return {
        "const/towerGrid": whole([middle, middle]),
        "const/fineGrid": whole([fine, fine]),
        "const/spatialAxes": whole([1, 2]),
        "const/lastAxis": whole(1),
        "const/fineAttention": whole([-1, 1, fine * fine]),
        "const/attentionGrid": whole([-1, fine, fine, 1]),
        "const/towerAttention": whole([-1, 1, middle * middle]),
        "const/fineCells": whole([-1, fine * fine, FINE_CHANNELS]),
        "const/towerCells": whole([-1, middle * middle, MAP_CHANNELS]),
        "const/fineFeatures": whole([-1, FINE_CHANNELS]),
        "const/towerFeatures": whole([-1, MAP_CHANNELS]),
        "const/four": np.array(4, np.float32),
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
        op = "FusedDepthwiseConv2dNative" if is_depthwise(name) else "_FusedConv2D"
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


    def reshape(self, name: str, x: str, shape: str) -> str:
        return self.add(name, "Reshape", [x, shape], Tshape={"type": "DT_INT32"})

    def tower(self, name: str, lateral: str, below: str) -> str:
        """A feature and the coarser one below it, enlarged to its grid, joined by a separable convolution."""
        up = self.add(
            f"{name}Up", "ResizeBilinear", [below, f"const/{name}Grid"],
            align_corners={"b": False}, half_pixel_centers={"b": True},
        )
        joined = self.add(f"{name}Relu", "Relu6", [self.add(f"{name}Sum", "AddV2", [lateral, up])])
        return self.conv(f"{name}Pw", self.conv(f"{name}Dw", joined))

    def attended(self, name: str, attention: str, feature: str) -> str:
        """Mean of a feature over its cells by attention [N, 1, cells]: [N, channels]."""
        cells = self.reshape(f"{name}Cells", feature, f"const/{name}Cells")
        weighted = self.add(f"{name}Weighted", "BatchMatMulV2", [attention, cells], adj_x={"b": False}, adj_y={"b": False})
        return self.reshape(f"{name}Features", weighted, f"const/{name}Features")


def graph_file(weight_shapes: dict[str, list[int]], size: int) -> GraphFile:
    """The graph for a picture size; `weight_shapes` are those of the file."""
    graph, numbers = Graph(), constants(size)
    x = graph.add("image", "Placeholder", [], shape={"shape": _shape([-1, size, size, 1])})
    for name in weight_shapes:
        graph.add(name, "Const", [])
    for name, array in numbers.items():
        graph.add(name, "Const", [], dtype="DT_INT32" if array.dtype == np.int32 else "DT_FLOAT")
    x = graph.conv("conv1", x, 2)
    kept = {}
    for number, stride in enumerate(STRIDES, start=1):
        x = kept[number] = graph.conv(f"pw{number}", graph.conv(f"dw{number}", x, stride))
    tower = graph.tower("tower", graph.conv("lateral16", kept[MIDDLE_BLOCK], relu=False), graph.conv("lateral32", x, relu=False))
    fine = graph.tower("fine", graph.conv("lateral8", kept[FINE_BLOCK], relu=False), graph.conv("reduce", tower, relu=False))
    map_logits = graph.conv("map", fine, relu=False)
    graph.add("map", "Sigmoid", [map_logits])
    _verdict(graph, x, tower, fine, map_logits)
    return GraphFile({"node": graph.nodes, "library": {}, "versions": {"producer": 1087}}, signature(size), numbers)


def _verdict(graph: Graph, f32: str, tower: str, fine: str, map_logits: str) -> None:
    index, keep = {"type": "DT_INT32"}, {"b": False}
    attention = graph.add("attention", "Softmax", [graph.reshape("attentionLogits", map_logits, "const/fineAttention")])
    # The mean of four cells and the factor are their sum: a coarse cell has the attention of its four fine ones.
    coarse = graph.add(
        "attentionPooled", "AvgPool", [graph.reshape("attentionCells", attention, "const/attentionGrid")],
        ksize={"list": {"i": ["1", "2", "2", "1"]}}, strides={"list": {"i": ["1", "2", "2", "1"]}},
        padding={"s": _text("VALID")}, data_format={"s": _text("NHWC")},
    )
    summed = graph.add("attentionSummed", "Mul", [coarse, "const/four"])
    seen = graph.attended("tower", graph.reshape("towerAttention", summed, "const/towerAttention"), tower)
    seen_fine = graph.attended("fine", attention, fine)
    whole = graph.add("global", "Mean", [f32, "const/spatialAxes"], Tidx=index, keep_dims=keep)
    peak = graph.add("peak", "Max", [map_logits, "const/spatialAxes"], Tidx=index, keep_dims=keep)
    features = graph.add("features", "ConcatV2", [whole, seen, seen_fine, peak, "const/lastAxis"], Tidx=index, N={"i": "4"})
    graph.add(
        "logits", "_FusedMatMul", [features, "head/kernel", "head/bias"],
        transpose_a={"b": False}, transpose_b={"b": False}, num_args={"i": "1"}, epsilon={"f": 0.0},
        fused_ops={"list": {"s": [_text("BiasAdd")]}},
    )


def signature(size: int) -> dict[str, Any]:
    """Names and shapes of the input and the outputs."""

    def tensor(name: str, dims: list[int]) -> dict[str, Any]:
        return {"name": f"{name}:0", "dtype": "DT_FLOAT", "tensorShape": _shape(dims)}

    cells = map_side(size)
    return {
        "inputs": {"image": tensor("image", [-1, size, size, 1])},
        "outputs": {"logits": tensor("logits", [-1, 5]), "map": tensor("map", [-1, cells, cells, 1])},
    }
