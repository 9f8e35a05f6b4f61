"""Batch norm folded into the convolutions, and the network from the folded weights alone."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from .architecture import FINE_BLOCK, MIDDLE_BLOCK, STRIDES, Weights, is_depthwise
from .network import ConvBlock, Network, twice

PARTS = ("conv1", "lateral16", "lateral32", "tower_dw", "tower_pw", "lateral8", "reduce", "fine_dw", "fine_pw", "map")
"""Modules of the network beside its blocks and the head, in the order of the file."""


def exported(module: str) -> str:
    """`tower_dw` is `towerDw` in the file."""
    first, *others = module.split("_")
    return first + "".join(part.capitalize() for part in others)


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
    pairs: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def add(module: str) -> None:
        layer = getattr(network, module)
        pairs[exported(module)] = fold_block(layer) if isinstance(layer, ConvBlock) else _plain(layer)

    add(PARTS[0])
    for number, (dw, pw) in enumerate(zip(network.dw, network.pw), start=1):
        pairs[f"dw{number}"], pairs[f"pw{number}"] = fold_block(dw), fold_block(pw)
    for module in PARTS[1:]:
        add(module)
    head = network.head
    pairs["head"] = (head.weight.detach().cpu().double().numpy().T, head.bias.detach().cpu().double().numpy())
    weights: Weights = {}
    for name, (kernel, bias) in pairs.items():
        weights[f"{name}/kernel"], weights[f"{name}/bias"] = kernel, bias
    return weights


class FoldedNetwork(nn.Module):
    """The network from exported weights alone, in float32: the reference every browser backend is held to."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.tensors = {name: _torch_layout(name, array) for name, array in weights.items()}

    def _conv(self, x: torch.Tensor, name: str, stride: int = 1, relu: bool = True) -> torch.Tensor:
        kernel, bias = self.tensors[f"{name}/kernel"], self.tensors[f"{name}/bias"]
        if stride == 2:
            x = nn.functional.pad(x, (0, 1, 0, 1))
        padding = kernel.shape[-1] // 2 if stride == 1 else 0
        x = nn.functional.conv2d(x, kernel, bias, stride, padding, groups=x.shape[1] if is_depthwise(name) else 1)
        return nn.functional.relu6(x) if relu else x

    def _tower(self, lateral: torch.Tensor, below: torch.Tensor, name: str) -> torch.Tensor:
        joined = nn.functional.relu6(lateral + twice(below))
        return self._conv(self._conv(joined, f"{name}Dw"), f"{name}Pw")

    @torch.no_grad()
    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """x [N, 1, S, S] to logits [N, 5] and map [N, S/8, S/8], 0..1."""
        x = self._conv(x, "conv1", 2)
        kept = {}
        for number, stride in enumerate(STRIDES, start=1):
            x = kept[number] = self._conv(self._conv(x, f"dw{number}", stride), f"pw{number}")
        tower = self._tower(self._conv(kept[MIDDLE_BLOCK], "lateral16", relu=False), self._conv(x, "lateral32", relu=False), "tower")
        fine = self._tower(self._conv(kept[FINE_BLOCK], "lateral8", relu=False), self._conv(tower, "reduce", relu=False), "fine")
        map_logits = self._conv(fine, "map", relu=False)
        attention = map_logits.flatten(2).softmax(-1).view_as(map_logits)
        seen_fine = (fine * attention).sum((2, 3))
        seen = (tower * nn.functional.avg_pool2d(attention, 2) * 4).sum((2, 3))
        features = torch.cat([x.mean((2, 3)), seen, seen_fine, map_logits.flatten(1).amax(1, keepdim=True)], 1)
        return features @ self.tensors["head/kernel"] + self.tensors["head/bias"], map_logits[:, 0].sigmoid()


def _torch_layout(name: str, array: np.ndarray) -> torch.Tensor:
    if array.ndim == 4:
        array = array.transpose(2, 3, 0, 1) if is_depthwise(name) else array.transpose(3, 2, 0, 1)
    return torch.from_numpy(np.ascontiguousarray(array.astype(np.float32)))
