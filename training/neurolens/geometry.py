"""Random affine changes of a batch: turn, zoom, shift, aspect, mirror, quarter turns."""

from __future__ import annotations

from math import pi

import torch
import torch.nn.functional as F
from torch import Tensor


def affine_matrices(count: int, wide: Tensor, generator: torch.Generator) -> Tensor:
    """[count, 2, 3] for `affine_grid`. `wide` [count] bool: pictures that may be changed more (not brains).

    Brains: up to 20 degrees, zoom 0.8 to 1.25, shift 8%, aspect 0.87 to 1.15; the labels do not change.
    """

    def uniform(low: float, high: float) -> Tensor:
        return torch.rand(count, generator=generator) * (high - low) + low

    angle = uniform(-1, 1) * torch.where(wide, 45.0, 20.0) * pi / 180
    quarter = (uniform(0, 1) < 0.06).float() * torch.randint(1, 4, (count,), generator=generator) * pi / 2
    angle = angle + quarter
    zoom = torch.exp(uniform(-1, 1) * torch.where(wide, 0.45, 0.22))
    aspect = torch.exp(uniform(-0.5, 0.5) * 0.28)
    shift = torch.where(wide, 0.2, 0.16)
    mirror = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    flip = torch.where(uniform(0, 1) < 0.04, -1.0, 1.0)
    cos, sin = angle.cos(), angle.sin()
    x_scale, y_scale = mirror * aspect / zoom, flip / aspect / zoom
    row_x = torch.stack([cos * x_scale, -sin * y_scale, uniform(-1, 1) * shift], 1)
    row_y = torch.stack([sin * x_scale, cos * y_scale, uniform(-1, 1) * shift], 1)
    return torch.stack([row_x, row_y], 1)


def warp(stack: Tensor, matrices: Tensor, size: int) -> Tensor:
    """stack [N, C, R, R] sampled to [N, C, size, size]; outside is 0 (black, no tumor)."""
    grid = F.affine_grid(matrices, [len(stack), 1, size, size], align_corners=False)
    return F.grid_sample(stack, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
