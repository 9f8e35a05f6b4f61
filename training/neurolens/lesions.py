"""Drawn lesions in healthy pictures: bright, dark, ringed, with a halo, pushing what is around them aside.

Sources differ in whether their pictures hold tumors at all, and each sequence shows tumors in its own way. A drawn
lesion in any healthy picture says: look for the lesion, not for the style. (Synthetic tumors: Hu et al. 2023.)
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from .labels import NO_TUMOR, UNSTATED
from .photometry import blur


def draw_lesions(x: Tensor, tumor: Tensor, brain: Tensor, labels: Tensor, known: Tensor, generator: torch.Generator, chance: float) -> None:
    """Change x, tumor [N, 1, S, S], 0..1, labels and known [N] in place; `brain` [N, 1, S, S] says where lesions may lie."""
    draws = torch.rand(len(x), generator=generator)
    for place in ((labels == NO_TUMOR) & (draws < chance)).nonzero().flatten().tolist():
        drawn = _lesion(x[place, 0], brain[place, 0], generator)
        if drawn is not None:
            x[place, 0], tumor[place, 0] = drawn
            labels[place], known[place] = UNSTATED, 1


def _lesion(x: Tensor, brain: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor] | None:
    size = x.shape[-1]

    def uniform(low: float, high: float) -> float:
        return float(torch.rand(1, generator=generator)) * (high - low) + low

    inner = ((brain > 0.7) & (x > 0.06)).nonzero()
    if len(inner) < size * size * 0.04:
        return None
    row, column = inner[int(torch.randint(0, len(inner), (1,), generator=generator))].tolist()
    radius = size * math.exp(uniform(math.log(0.03), math.log(0.14)))
    shape, distance = _shape(size, row, column, radius, generator)
    inside = (shape * (brain > 0.5) * (x > 0.03)).sum() / shape.sum().clamp(min=1)
    if inside < 0.75:
        return None
    x = _push(x, row, column, radius, uniform(0, 0.5))
    around = x[(distance < 2.5) & (brain > 0.5)]
    level = float(around.mean()) if len(around) else 0.3
    soft = blur(shape[None, None], uniform(0.6, 2.2))[0, 0]
    texture = _noise(size, int(uniform(6, 28)), generator) * uniform(0.02, 0.14)
    kind = int(torch.randint(0, 5, (1,), generator=generator))
    bright, dark = uniform(0.12, 0.5), -uniform(0.08, 0.3) * level / 0.3
    if kind == 0:  # bright throughout, as in FLAIR and T2 or a solid enhancing mass
        paint = soft * (bright + texture)
    elif kind == 1:  # dark, as in T1 without contrast
        paint = soft * (dark + texture)
    elif kind in (2, 3):  # ring around a dark core, as with contrast
        core = blur((distance < uniform(0.55, 0.85)).float()[None, None], 1.2)[0, 0]
        paint = (soft - core).clamp(min=0) * (bright + texture) + core * (dark + texture)
    else:  # solid with a halo of edema
        halo = torch.exp(-((distance - 1).clamp(min=0) * uniform(1.2, 3)) ** 2)
        sign = 1 if uniform(0, 1) < 0.6 else -0.5
        paint = soft * (bright + texture) + (1 - soft) * halo * sign * uniform(0.05, 0.25)
    x = x * min(1.0, 0.97 / (level + bright))  # room above a bright brain, else the lesion is cut off with it
    painted = (x + paint * blur(brain[None, None], 1.0)[0, 0]).clamp(0, 1)
    area = shape * (brain > 0.3)
    seen = ((painted - x).abs() * area).sum() / area.sum().clamp(min=1)
    return (painted, area) if seen > 0.04 else None


def _shape(size: int, row: int, column: int, radius: float, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """An uneven ellipse: area [S, S], and the distance from its center in radii of its edge."""
    rows, columns = torch.meshgrid(torch.arange(size).float() - row, torch.arange(size).float() - column, indexing="ij")
    turn, aspect = torch.rand(2, generator=generator).tolist()
    turn, aspect = turn * math.pi, 0.6 + 0.4 * aspect
    u = columns * math.cos(turn) + rows * math.sin(turn)
    w = (rows * math.cos(turn) - columns * math.sin(turn)) / aspect
    angle = torch.atan2(w, u)
    edge = torch.ones_like(angle)
    phases = torch.rand(4, generator=generator) * 2 * math.pi
    heights = torch.rand(4, generator=generator) * 0.22
    for waves, (phase, height) in enumerate(zip(phases.tolist(), heights.tolist()), start=2):
        edge = edge + height / waves * 2 * torch.sin(waves * angle + phase)
    distance = torch.hypot(u, w) / (radius * edge.clamp(min=0.4))
    return (distance < 1).float(), distance


def _push(x: Tensor, row: int, column: int, radius: float, amount: float) -> Tensor:
    """What lies around the lesion moved outward (mass effect), fading over two radii."""
    size = x.shape[-1]
    rows, columns = torch.meshgrid(torch.arange(size).float(), torch.arange(size).float(), indexing="ij")
    from_row, from_column = rows - row, columns - column
    fall = amount * torch.exp(-((torch.hypot(from_row, from_column) / (1.6 * radius)) ** 2))
    grid = torch.stack([columns - from_column * fall, rows - from_row * fall], -1) / (size - 1) * 2 - 1
    return F.grid_sample(x[None, None], grid[None], mode="bilinear", padding_mode="border", align_corners=True)[0, 0]


def _noise(size: int, cells: int, generator: torch.Generator) -> Tensor:
    """Smooth noise [S, S] of unit variance, about `cells` features across."""
    coarse = torch.randn(1, 1, cells, cells, generator=generator)
    return F.interpolate(coarse, (size, size), mode="bicubic", align_corners=False)[0, 0]
