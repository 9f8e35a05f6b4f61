"""Our network in ONNX: from the letterboxed picture to logits and map. `FoldedNetwork` computes the same."""

from __future__ import annotations

import numpy as np

from ..architecture import FINE_BLOCK, FINE_CHANNELS, MAP_CHANNELS, MIDDLE_BLOCK, Weights
from .graph import Graph
from .layers import Layers


def add_network(graph: Graph, weights: Weights, image: str, size: int) -> None:
    """Nodes from `image` [N, 1, size, size], -1..1, to `logits` [N, 5] and `map` [N, size/8, size/8], 0..1."""
    layers, cells = Layers(graph, weights), size // 8
    blocks = layers.trunk(image)
    last = blocks[max(blocks)]
    tower = _tower(layers, "tower", layers.conv("lateral16", blocks[MIDDLE_BLOCK], relu=False), layers.conv("lateral32", last, relu=False))
    fine = _tower(layers, "fine", layers.conv("lateral8", blocks[FINE_BLOCK], relu=False), layers.conv("reduce", tower, relu=False))
    map_logits = layers.conv("map", fine, relu=False)
    graph.add("Sigmoid", [layers.reshape("mapLogits", map_logits, [-1, cells, cells])], "map")
    attention = graph.add("Softmax", [layers.reshape("attentionLogits", map_logits, [-1, cells * cells, 1])], "attention", axis=1)
    # A coarse cell has the attention of its four fine ones: four times their mean.
    grid = layers.reshape("attentionGrid", attention, [-1, 1, cells, cells])
    mean = graph.add("AveragePool", [grid], "attentionPooled", kernel_shape=[2, 2], strides=[2, 2])
    coarse = graph.add("Mul", [mean, graph.constant("four", 4)], "attentionCoarse")
    features = [
        layers.mean("global", last),
        _attended(layers, "tower", layers.reshape("towerAttention", coarse, [-1, cells * cells // 4, 1]), tower, MAP_CHANNELS),
        _attended(layers, "fine", attention, fine, FINE_CHANNELS),
        graph.add("ReduceMax", [layers.reshape("mapFlat", map_logits, [-1, cells * cells]), graph.constant("lastAxis", [1], np.int64)], "peak"),
    ]
    layers.dense("head", graph.add("Concat", features, "features", axis=1))


def _tower(layers: Layers, name: str, lateral: str, below: str) -> str:
    """A feature and the coarser one below it, enlarged to its grid, joined by a separable convolution."""
    graph = layers.graph
    scales = graph.constant("twice", [1, 1, 2, 2])
    up = graph.add("Resize", [below, "", scales], f"{name}Up", mode="linear", coordinate_transformation_mode="half_pixel")
    joined = layers.relu6(f"{name}Sum", graph.add("Add", [lateral, up], f"{name}Joined"))
    return layers.conv(f"{name}Pw", layers.conv(f"{name}Dw", joined))


def _attended(layers: Layers, name: str, attention: str, feature: str, channels: int) -> str:
    """Mean of a feature over its cells by attention [N, cells, 1]: [N, channels]."""
    cells = layers.reshape(f"{name}Cells", feature, [0, channels, -1])
    weighted = layers.graph.add("MatMul", [cells, attention], f"{name}Weighted")
    return layers.reshape(f"{name}Features", weighted, [-1, channels])
