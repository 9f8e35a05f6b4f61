"""The trained networks as exported weights, and the networks that those weights alone make up again."""

from __future__ import annotations

from math import log
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..architecture import STRIDES, Weights
from ..fold import FoldedNetwork, fold
from ..graph import map_side
from ..labels import LABELS, NO_TUMOR, NOT_BRAIN, TYPES
from .networks import FILTERS, CustomCnn, FrozenMobileNet, flatten

NOT_BRAIN_LOGIT = -30.0
"""p_brain_mri is 1 to all digits: the original took everything for a brain."""


def spread() -> Weights:
    """A dense layer that makes our five logits of the one logit z: each type z - ln 3, so that together they are z; no tumor 0.

    The three types are even, as the original did not tell them apart. No weights: a constant of the graph, float32.
    """
    kernel, bias = np.zeros((1, len(LABELS)), np.float32), np.zeros(len(LABELS), np.float32)
    kernel[0, list(TYPES)], bias[list(TYPES)] = 1, -log(len(TYPES))
    bias[NO_TUMOR], bias[NOT_BRAIN] = 0, NOT_BRAIN_LOGIT
    return {"spread/kernel": kernel, "spread/bias": bias}


def _dense(name: str, layer: nn.Linear) -> Weights:
    return {f"{name}/kernel": layer.weight.detach().double().numpy().T, f"{name}/bias": layer.bias.detach().double().numpy()}


def custom_cnn_weights(network: CustomCnn) -> Weights:
    """By exported names, in TensorFlow's layout (see `fold.Weights`), in the order of the file."""
    weights: Weights = {}
    for number, conv in enumerate(network.convs, start=1):
        weights[f"conv{number}/kernel"] = conv.weight.detach().double().numpy().transpose(2, 3, 1, 0)
        weights[f"conv{number}/bias"] = conv.bias.detach().double().numpy()
    return {**weights, **_dense("hidden", network.hidden), **_dense("unit", network.unit)}


def frozen_mobilenet_weights(network: FrozenMobileNet) -> Weights:
    """As `custom_cnn_weights`, batch norm folded; of our network's body only the trunk."""
    trunk = {name: array for name, array in fold(network.body).items() if name.startswith(("conv1/", "dw", "pw"))}
    return {**trunk, **_dense("unit", network.head)}


class ExportedNetwork(FoldedNetwork):
    """One of the two from exported weights alone, in float32, called as our own: to be measured, and for golden values."""

    def __init__(self, weights: Weights, architecture: dict[str, Any]) -> None:
        super().__init__({**weights, **spread()})
        self.logit = {"custom_cnn": self._custom_cnn, "mobilenet_v1_flatten": self._mobilenet}[architecture["family"]]

    @torch.no_grad()
    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x [N, 1, S, S] to logits [N, 5] and an empty map [N, S/8, S/8]: the original systems have none."""
        side = map_side(x.shape[-1])
        return self._dense("spread", self.logit(x)), torch.zeros(len(x), side, side)

    def _dense(self, name: str, x: Tensor) -> Tensor:
        return x @ self.tensors[f"{name}/kernel"] + self.tensors[f"{name}/bias"]

    def _custom_cnn(self, x: Tensor) -> Tensor:
        for number in range(1, len(FILTERS) + 1):
            x = F.max_pool2d(F.relu(self._conv(x, f"conv{number}", relu=False)), 2)
        return self._dense("unit", F.relu(self._dense("hidden", flatten(x))))

    def _mobilenet(self, x: Tensor) -> Tensor:
        x = self._conv(x, "conv1", 2)
        for number, stride in enumerate(STRIDES, start=1):
            x = self._conv(self._conv(x, f"dw{number}", stride), f"pw{number}")
        return self._dense("unit", flatten(x))
