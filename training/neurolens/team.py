"""Several processes that train one network together: each takes its share of a step, gradients are averaged.

On a busy machine two processes of one thread do more than one of two: threads that meet at every layer wait for
the slower core hundreds of times a step (measured: 8 against 19 pictures a second and core at 192 px).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn


@dataclass(frozen=True)
class Team:
    """This process among `size`."""

    rank: int = 0
    size: int = 1

    def share(self, order: np.ndarray) -> np.ndarray:
        """Every `size`th position, equally many for all."""
        return order[: len(order) // self.size * self.size][self.rank :: self.size]

    def average_gradients(self, network: nn.Module) -> None:
        """Replace each gradient by the mean over the team."""
        if self.size == 1:
            return
        grads = [parameter.grad for parameter in network.parameters() if parameter.grad is not None]
        flat = torch.cat([grad.flatten() for grad in grads])
        dist.all_reduce(flat)
        flat /= self.size
        for grad, part in zip(grads, flat.split([grad.numel() for grad in grads])):
            grad.copy_(part.view_as(grad))


ALONE = Team()
Work = Callable[[Team, argparse.Namespace], None]


def _member(rank: int, size: int, meeting: str, work: Work, options: argparse.Namespace) -> None:
    dist.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=size)
    work(Team(rank, size), options)
    dist.destroy_process_group()


def launch(work: Work, options: argparse.Namespace, size: int) -> None:
    """Run `work` alone, or in `size` processes."""
    if size == 1:
        work(ALONE, options)
        return
    with tempfile.TemporaryDirectory() as folder:
        mp.spawn(_member, (size, f"{folder}/meeting", work, options), nprocs=size)
