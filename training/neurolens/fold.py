"""Batch norm folded into the convolutions, and weights as the exported model has them."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from .network import ConvBlock, Network

Weights = dict[str, np.ndarray]
"""Name to array in TensorFlow's layout: kernels [h, w, in, out], depthwise [h, w, channels, 1], head [in, out]."""


def fold_block(block: ConvBlock) -> tuple[np.ndarray, np.ndarray]:
    """Kernel and bias that do what convolution and batch norm (in evaluation mode) do together."""
    kernel = block.conv.weight.detach().double()
    scale = block.bn.weight.detach().double() / (block.bn.running_var.double() + block.bn.eps).sqrt()
    bias = block.bn.bias.detach().double() - block.bn.running_mean.double() * scale
    folded = (kernel * scale.view(-1, 1, 1, 1)).cpu().numpy()
    # [out, in, h, w] to [h, w, in, out]; depthwise [channels, 1, h, w] to [h, w, channels, 1].
    order = (2, 3, 0, 1) if block.conv.groups > 1 else (2, 3, 1, 0)
    return folded.transpose(order), bias.cpu().numpy()


def _plain(conv: nn.Conv2d) -> tuple[np.ndarray, np.ndarray]:
    assert conv.bias is not None
    return conv.weight.detach().cpu().double().numpy().transpose(2, 3, 1, 0), conv.bias.detach().cpu().double().numpy()


def fold(network: Network) -> Weights:
    """All weights by their exported names, double precision, in the order of the file."""
    pairs: dict[str, tuple[np.ndarray, np.ndarray]] = {"conv1": fold_block(network.conv1)}
    for number, (dw, pw) in enumerate(zip(network.dw, network.pw), start=1):
        pairs[f"dw{number}"], pairs[f"pw{number}"] = fold_block(dw), fold_block(pw)
    pairs["lateral16"], pairs["lateral32"] = _plain(network.lateral16), _plain(network.lateral32)
    pairs["towerDw"], pairs["towerPw"] = fold_block(network.tower_dw), fold_block(network.tower_pw)
    pairs["map"] = _plain(network.map)
    head = network.head
    pairs["head"] = (head.weight.detach().cpu().double().numpy().T, head.bias.detach().cpu().double().numpy())
    weights: Weights = {}
    for name, (kernel, bias) in pairs.items():
        weights[f"{name}/kernel"], weights[f"{name}/bias"] = kernel, bias
    return weights


def round_half(weights: Weights) -> Weights:
    """Rounded to float16: what the file holds."""
    return {name: array.astype(np.float16) for name, array in weights.items()}


class FoldedNetwork(nn.Module):
    """The network from exported weights alone, in float32: the reference every browser backend is held to."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.tensors = {name: _torch_layout(name, array) for name, array in weights.items()}

    def _conv(self, x: torch.Tensor, name: str, stride: int = 1, relu: bool = True) -> torch.Tensor:
        kernel, bias = self.tensors[f"{name}/kernel"], self.tensors[f"{name}/bias"]
        groups = x.shape[1] if kernel.shape[1] == 1 and kernel.shape[0] == x.shape[1] and x.shape[1] > 1 else 1
        if stride == 2:
            x = nn.functional.pad(x, (0, 1, 0, 1))
        padding = kernel.shape[-1] // 2 if stride == 1 else 0
        x = nn.functional.conv2d(x, kernel, bias, stride, padding, groups=groups)
        return nn.functional.relu6(x) if relu else x

    @torch.no_grad()
    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """x [N, 1, S, S] to logits [N, 5] and map [N, S/16, S/16], 0..1."""
        from .network import STRIDES

        x = f16 = self._conv(x, "conv1", 2)
        for number, stride in enumerate(STRIDES, start=1):
            x = self._conv(self._conv(x, f"dw{number}", stride), f"pw{number}")
            if number == 11:
                f16 = x
        up = nn.functional.interpolate(self._conv(x, "lateral32", relu=False), scale_factor=2, mode="bilinear", align_corners=False)
        tower = self._conv(self._conv(nn.functional.relu6(self._conv(f16, "lateral16", relu=False) + up), "towerDw"), "towerPw")
        map_logits = self._conv(tower, "map", relu=False)
        attention = map_logits.flatten(2).softmax(-1)
        pooled = (tower.flatten(2) * attention).sum(-1)
        features = torch.cat([x.mean((2, 3)), pooled, map_logits.flatten(1).amax(1, keepdim=True)], 1)
        return features @ self.tensors["head/kernel"] + self.tensors["head/bias"], map_logits[:, 0].sigmoid()


def _torch_layout(name: str, array: np.ndarray) -> torch.Tensor:
    if array.ndim == 4:
        depthwise = name.startswith("dw") or name.startswith("towerDw")
        array = array.transpose(2, 3, 0, 1) if depthwise else array.transpose(3, 2, 0, 1)
    return torch.from_numpy(np.ascontiguousarray(array.astype(np.float32)))
