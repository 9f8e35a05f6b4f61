"""ImageNet weights of MobileNet v1 (Google, Apache-2.0) from TensorFlow.js layers files into the trunk."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .network import ConvBlock, Network


def read_layers(folder: Path) -> dict[str, np.ndarray]:
    """All float32 weights of a layers model by name; groups whose files are not there are left out."""
    weights: dict[str, np.ndarray] = {}
    for group in json.loads((folder / "model.json").read_text())["weightsManifest"]:
        if not all((folder / path).exists() for path in group["paths"]):
            continue
        data = np.concatenate([np.fromfile(folder / path, np.float32) for path in group["paths"]])
        start = 0
        for spec in group["weights"]:
            count = int(np.prod(spec["shape"]))
            weights[spec["name"]] = data[start : start + count].reshape(spec["shape"])
            start += count
    return weights


def load_imagenet(network: Network, folder: Path) -> None:
    """Fill the trunk. One grey channel stands for three equal ones, so the first kernel is summed over color.

    Both nets take -1..1, and a grey picture is r = g = b, so the sum is exact and needs no rescaling.
    """
    weights = read_layers(folder)
    first = weights["conv1/kernel"].sum(2, keepdims=True)
    _fill(network.conv1, _oihw(first), weights, "conv1_bn")
    for number, (dw, pw) in enumerate(zip(network.dw, network.pw), start=1):
        depthwise = weights[f"conv_dw_{number}/depthwise_kernel"].transpose(2, 3, 0, 1)
        _fill(dw, torch.from_numpy(depthwise.copy()), weights, f"conv_dw_{number}_bn")
        if f"conv_pw_{number}/kernel" in weights:  # one is absent at width 1.0 and keeps its random start
            _fill(pw, _oihw(weights[f"conv_pw_{number}/kernel"]), weights, f"conv_pw_{number}_bn")


def _oihw(kernel: np.ndarray) -> Tensor:
    return torch.from_numpy(kernel.transpose(3, 2, 0, 1).copy())


def _fill(block: ConvBlock, kernel: Tensor, weights: dict[str, np.ndarray], norm: str) -> None:
    with torch.no_grad():
        block.conv.weight.copy_(kernel)
        block.bn.weight.copy_(torch.from_numpy(weights[f"{norm}/gamma"].copy()))
        block.bn.bias.copy_(torch.from_numpy(weights[f"{norm}/beta"].copy()))
        block.bn.running_mean.copy_(torch.from_numpy(weights[f"{norm}/moving_mean"].copy()))
        block.bn.running_var.copy_(torch.from_numpy(weights[f"{norm}/moving_variance"].copy()))
