"""Exponential moving average of weights and batch norm statistics: what is measured and exported."""

from __future__ import annotations

import copy

import torch
from torch import nn


class Average:
    """Follows a network; `network` is the average, in evaluation mode."""

    def __init__(self, network: nn.Module, decay: float = 0.995) -> None:
        self.network = copy.deepcopy(network).eval()
        self.decay, self.steps = decay, 0

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        """Early on the average follows faster: (1 + n) / (10 + n)."""
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for own, new in zip(self.network.state_dict().values(), network.state_dict().values()):
            if own.dtype.is_floating_point:
                own.lerp_(new, 1 - decay)
            else:
                own.copy_(new)
