"""Settings of a training run, and what follows from them: picture sizes, learning rates."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch

from .network import Network
from .recipe import Recipe


@dataclass
class Plan:
    """Settings of a run. `stages` are (picture size, epochs)."""

    stages: list[tuple[int, int]]
    samples: int = 5000
    batch: int = 32
    rate: float = 1e-3
    trunk_rate: float = 4e-4
    decay: float = 0.02
    seed: int = 0
    leave_out: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    """Files that, with the rest of their patients, are never trained on, such as those that `audit` found in `val` or `test` too."""
    recipe: Recipe = Recipe()
    average: float = 0.995
    """Decay of the averaged weights a step: they look back about one epoch."""
    freeze: int = 0
    freeze_from: int = 0
    """The first `freeze` blocks of the trunk are held from epoch `freeze_from` on."""

    @property
    def epochs(self) -> int:
        return sum(count for _, count in self.stages)

    def size(self, epoch: int) -> int:
        """Picture size of an epoch."""
        for size, count in self.stages:
            if epoch < count:
                return size
            epoch -= count
        raise ValueError("epoch past the end")


def parse_stages(text: str) -> list[tuple[int, int]]:
    """`160x6,224x4` to [(160, 6), (224, 4)]."""
    return [(int(size), int(count)) for size, count in (part.split("x") for part in text.split(","))]


def optimizer_for(network: Network, plan: Plan) -> torch.optim.AdamW:
    """AdamW; the trunk, which knows ImageNet, moves slower; norms and biases do not decay."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        trunk = name.startswith(("conv1", "dw", "pw"))
        groups.setdefault((trunk, parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": members, "peak": plan.trunk_rate if trunk else plan.rate, "weight_decay": plan.decay if weights else 0.0}
            for (trunk, weights), members in groups.items()
        ]
    )


def rate_factor(progress: float, warm: float = 0.03) -> float:
    """Linear warm-up, then a cosine to 2%."""
    if progress < warm:
        return progress / warm
    return 0.02 + 0.49 * (1 + math.cos(math.pi * (progress - warm) / (1 - warm)))
