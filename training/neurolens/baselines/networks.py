"""The two networks. One grey picture [N, 1, 224, 224] in -1..1 to one logit [N]: a tumor."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..imagenet import load_imagenet
from ..network import Network

FILTERS = (8, 16, 32, 64)
HIDDEN = 448
"""With four halvings of 224 the flattened features are 14 x 14 x 64 = 12,544; times 448 that is 5.62 of 5.64 million parameters."""
CELLS = 7
"""MobileNet's last features are 7 x 7."""


def flatten(x: Tensor) -> Tensor:
    """[N, C, H, W] to [N, H * W * C]: Keras flattens channels last, and so does the exported graph."""
    return x.permute(0, 2, 3, 1).flatten(1)


class CustomCnn(nn.Module):
    """Convolutions 3x3 with ReLU and 2x2 pooling, Flatten, Dense, Dropout, one unit: the tutorial's plain stack.

    Few filters, so that an epoch is cheap on a CPU; nearly all parameters lie between Flatten and Dense.
    """

    def __init__(self) -> None:
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv2d(inputs, outputs, 3, padding=1) for inputs, outputs in zip((1, *FILTERS), FILTERS))
        self.hidden = nn.Linear(14 * 14 * FILTERS[-1], HIDDEN)
        self.dropout = nn.Dropout(0.5)
        self.unit = nn.Linear(HIDDEN, 1)
        for layer in (*self.convs, self.hidden, self.unit):  # as Keras starts its layers
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, x: Tensor) -> Tensor:
        for conv in self.convs:
            x = F.relu(F.max_pool2d(conv(x), 2))  # ReLU after the pooling: the same values, a quarter of the work
        return self.unit(self.dropout(F.relu(self.hidden(flatten(x))))).squeeze(1)


class FlatHead(nn.Linear):
    """One unit on the flattened features: all that is trained of the frozen MobileNet."""

    def __init__(self, alpha: float = 0.75) -> None:
        super().__init__(CELLS * CELLS * int(1024 * alpha), 1)
        nn.init.xavier_uniform_(self.weight)
        nn.init.zeros_(self.bias)


class FrozenMobileNet(nn.Module):
    """MobileNet v1 with its ImageNet weights and batch norm held, Flatten, one unit."""

    def __init__(self, weights: Path | None, alpha: float = 0.75) -> None:
        """`weights` is a folder in layers format; without one the trunk is random, which only tests need."""
        super().__init__()
        self.body = Network(alpha)
        if weights:
            load_imagenet(self.body, weights)
        self.body.eval().requires_grad_(False)
        self.head = FlatHead(alpha)

    @torch.no_grad()
    def features(self, x: Tensor) -> Tensor:
        """[N, 7 * 7 * C]."""
        return flatten(self.body.trunk(x)[-1])

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.features(x)).squeeze(1)


def trained_parameters(network: nn.Module) -> int:
    """How many numbers training may change."""
    return sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad)
