"""MobileNet v1 as it is known (Howard et al. 2017), with made-up weights: for comparisons of speed alone."""

from __future__ import annotations

import numpy as np

from ..architecture import STRIDES, WIDTHS, Weights
from .graph import Graph
from .layers import Layers

SIZE, CHANNELS, CLASSES = 224, 3, 1000


def mobilenet_file(alpha: float = 1.0) -> bytes:
    """`image` [1, 3, 224, 224] to `logits` [1, 1000]."""
    graph = Graph("mobilenet")
    layers = Layers(graph, made_up(alpha))
    blocks = layers.trunk(graph.input("image", "float32", [1, CHANNELS, SIZE, SIZE]))
    layers.dense("head", layers.mean("global", blocks[len(STRIDES)]))
    graph.output("logits", [1, CLASSES])
    return graph.bytes({"use": "Made-up weights: only its speed means something."})


def made_up(alpha: float) -> Weights:
    """Weights that keep the size of what flows through (He et al. 2015), so that no number becomes tiny and slow."""
    random, weights = np.random.default_rng(1), Weights()

    def layer(name: str, shape: tuple[int, ...], inputs: int, outputs: int) -> None:
        weights[f"{name}/kernel"] = random.normal(0, (2 / inputs) ** 0.5, shape).astype(np.float32)
        weights[f"{name}/bias"] = np.full(outputs, 0.1, np.float32)

    width = int(32 * alpha)
    layer("conv1", (3, 3, CHANNELS, width), 9 * CHANNELS, width)
    for number, base in enumerate(WIDTHS, start=1):
        outputs = int(base * alpha)
        layer(f"dw{number}", (3, 3, width, 1), 9, width)
        layer(f"pw{number}", (1, 1, width, outputs), width, outputs)
        width = outputs
    layer("head", (width, CLASSES), width, CLASSES)
    return weights
