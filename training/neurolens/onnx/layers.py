"""The layers of the network as ONNX nodes. Channels come second, as onnxruntime wants them."""

from __future__ import annotations

import numpy as np

from ..architecture import STRIDES, Weights, is_depthwise
from .graph import Graph


class Layers:
    """Adds layers to a graph, finding kernel and bias by the layer's name."""

    def __init__(self, graph: Graph, weights: Weights) -> None:
        self.graph, self.weights = graph, weights

    def conv(self, name: str, x: str, stride: int = 1, relu: bool = True) -> str:
        """A convolution with TensorFlow's SAME padding of an even side, and ReLU6."""
        kernel = self.weights[f"{name}/kernel"]
        side, depthwise = kernel.shape[0], is_depthwise(name)
        kernel = kernel.transpose((2, 3, 0, 1) if depthwise else (3, 2, 0, 1))
        # An even side at stride 2 is padded at the right and bottom only.
        before, after = (0, side // 2) if stride == 2 else (side // 2, side // 2)
        inputs = [x, self.graph.constant(f"{name}/kernel", kernel), self.graph.constant(f"{name}/bias", self.weights[f"{name}/bias"])]
        out = self.graph.add(
            "Conv", inputs, f"{name}/linear", kernel_shape=[side, side], strides=[stride, stride],
            pads=[before, before, after, after], group=kernel.shape[0] if depthwise else 1,
        )
        return self.relu6(name, out) if relu else out

    def relu6(self, name: str, x: str) -> str:
        limits = [self.graph.constant("zero", 0), self.graph.constant("six", 6)]
        return self.graph.add("Clip", [x, *limits], f"{name}/out")

    def trunk(self, x: str) -> dict[int, str]:
        """MobileNet v1 without its classifier: the output of each block by its number."""
        x, blocks = self.conv("conv1", x, 2), {}
        for number, stride in enumerate(STRIDES, start=1):
            x = blocks[number] = self.conv(f"pw{number}", self.conv(f"dw{number}", x, stride))
        return blocks

    def mean(self, name: str, x: str) -> str:
        """Over rows and columns: [N, channels]."""
        axes = self.graph.constant("spatialAxes", [2, 3], np.int64)
        return self.graph.add("ReduceMean", [x, axes], name, keepdims=0)

    def dense(self, name: str, x: str) -> str:
        inputs = [x, *(self.graph.constant(f"{name}/{part}", self.weights[f"{name}/{part}"]) for part in ("kernel", "bias"))]
        return self.graph.add("Gemm", inputs, "logits")

    def reshape(self, name: str, x: str, shape: list[int]) -> str:
        return self.graph.add("Reshape", [x, self.graph.constant(f"{name}/shape", shape, np.int64)], name)
