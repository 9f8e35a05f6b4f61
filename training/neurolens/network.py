"""MobileNet v1 (Howard et al. 2017) with a localization map on which the verdict rests.

The map is made as in a feature pyramid (Lin et al. 2017): context comes down from strides 32 and 16 to 8.

Fully convolutional up to the pooling, so training may use any size divisible by 32.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .architecture import FINE_BLOCK, FINE_CHANNELS, MAP_CHANNELS, MIDDLE_BLOCK, STRIDES, WIDTHS

EPSILON = 1e-3
"""Batch norm's epsilon in Keras MobileNet, whose ImageNet weights the trunk starts from."""


class Output(NamedTuple):
    """logits [N, 5]; map_logits [N, 1, S/8, S/8]."""

    logits: Tensor
    map_logits: Tensor


class ConvBlock(nn.Module):
    """Convolution without bias, batch norm, ReLU6."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, depthwise: bool = False) -> None:
        super().__init__()
        # TensorFlow's SAME pads an even size with stride 2 at the right and bottom only.
        self.pad = (0, 1, 0, 1) if stride == 2 else None
        padding = kernel // 2 if stride == 1 else 0
        groups = inputs if depthwise else 1
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(outputs, eps=EPSILON, momentum=0.03)

    def forward(self, x: Tensor) -> Tensor:
        if self.pad:
            x = F.pad(x, self.pad)
        return F.relu6(self.bn(self.conv(x)))


class Network(nn.Module):
    """Grey picture [N, 1, S, S] in -1..1 to class logits and map logits."""

    def __init__(self, alpha: float = 0.75, dropout: float = 0.3) -> None:
        super().__init__()
        width = int(32 * alpha)
        self.conv1 = ConvBlock(1, width, 3, stride=2)
        self.dw, self.pw = nn.ModuleList(), nn.ModuleList()
        for base, stride in zip(WIDTHS, STRIDES):
            outputs = int(base * alpha)
            self.dw.append(ConvBlock(width, width, 3, stride, depthwise=True))
            self.pw.append(ConvBlock(width, outputs, 1))
            width = outputs
        self.lateral16 = nn.Conv2d(int(WIDTHS[MIDDLE_BLOCK - 1] * alpha), MAP_CHANNELS, 1)
        self.lateral32 = nn.Conv2d(width, MAP_CHANNELS, 1)
        self.tower_dw = ConvBlock(MAP_CHANNELS, MAP_CHANNELS, 3, depthwise=True)
        self.tower_pw = ConvBlock(MAP_CHANNELS, MAP_CHANNELS, 1)
        self.lateral8 = nn.Conv2d(int(WIDTHS[FINE_BLOCK - 1] * alpha), FINE_CHANNELS, 1)
        self.reduce = nn.Conv2d(MAP_CHANNELS, FINE_CHANNELS, 1)
        self.fine_dw = ConvBlock(FINE_CHANNELS, FINE_CHANNELS, 3, depthwise=True)
        self.fine_pw = ConvBlock(FINE_CHANNELS, FINE_CHANNELS, 1)
        self.map = nn.Conv2d(FINE_CHANNELS, 1, 1)
        # Mean coverage of a cell by tumor is about 3% in the tumors: start near it.
        nn.init.constant_(self.map.bias, -3.0)
        # The global features recognize the source more than the tumor: thin them while training.
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(width + MAP_CHANNELS + FINE_CHANNELS + 1, 5)
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)

    def trunk(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Features at stride 8 (block 5), 16 (block 11) and 32 (block 13)."""
        x = self.conv1(x)
        kept = {}
        for number, (dw, pw) in enumerate(zip(self.dw, self.pw), start=1):
            x = kept[number] = pw(dw(x))
        return kept[FINE_BLOCK], kept[MIDDLE_BLOCK], x

    def freeze(self, blocks: int) -> None:
        """Stop training the first convolution and `blocks` blocks, and hold their batch norm.

        They hold half of the cost at large pictures and are the least in need of change late in training.
        """
        for module in (self.conv1, *self.dw[:blocks], *self.pw[:blocks]):
            module.eval()
            module.requires_grad_(False)

    def forward(self, x: Tensor) -> Output:
        f8, f16, f32 = self.trunk(x)
        tower = self.tower_pw(self.tower_dw(F.relu6(self.lateral16(f16) + twice(self.lateral32(f32)))))
        fine = self.fine_pw(self.fine_dw(F.relu6(self.lateral8(f8) + twice(self.reduce(tower)))))
        map_logits = self.map(fine)
        attention = map_logits.flatten(2).softmax(-1).view_as(map_logits)
        # Both towers are read where the map is hot; a coarse cell has the attention of its four fine ones.
        seen_fine = (fine * attention).sum((2, 3))
        seen = (tower * F.avg_pool2d(attention, 2) * 4).sum((2, 3))
        peak = map_logits.flatten(1).amax(1, keepdim=True)
        features = torch.cat([self.dropout(f32.mean((2, 3))), seen, seen_fine, peak], 1)
        return Output(self.head(features), map_logits)


def twice(x: Tensor) -> Tensor:
    """Enlarged to twice the size, bilinear with half-pixel centers."""
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
