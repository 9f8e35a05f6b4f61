"""Tumors moved into healthy pictures of other sources, and healthy pieces into healthy pictures.

Cheng's tumors have no healthy fellows of the same style, `ds002748` no tumors: moved tumors (as in TumorCP,
Yang et al. 2021) loosen that bond. Healthy pieces are moved the same way, so that a seam is no sign of a tumor.
"""

from __future__ import annotations

import torch
from torch import Tensor

from .labels import NO_TUMOR, UNSTATED
from .photometry import blur


def move_tumors(
    x: Tensor, tumor: Tensor, head: Tensor, labels: Tensor, known: Tensor, generator: torch.Generator,
    tumor_chance: float, healthy_chance: float,
) -> None:
    """Change x, tumor [N, 1, S, S] and labels [N] in place. Givers come from the same batch."""
    placed = ((tumor.flatten(1).mean(1) > 0.004) & (labels != NO_TUMOR)).nonzero().flatten()
    healthy = (labels == NO_TUMOR).nonzero().flatten()
    if len(placed) == 0 or len(healthy) < 2:
        return
    draws = torch.rand(len(healthy), generator=generator)
    for taker, chance in zip(healthy.tolist(), draws.tolist()):
        if chance > tumor_chance + healthy_chance:
            continue
        giver = int(placed[torch.randint(0, len(placed), (1,), generator=generator)])
        area = tumor[giver : giver + 1]
        inside = (area * head[taker : taker + 1]).sum() / area.sum()
        if inside < 0.97:
            continue
        source = giver
        if chance > tumor_chance:
            source = int(healthy[torch.randint(0, len(healthy), (1,), generator=generator)])
        x[taker] = _paste(x[taker : taker + 1], x[source : source + 1], area, head[taker : taker + 1], head[source : source + 1])[0]
        if source == giver:
            tumor[taker] = area[0]
            labels[taker] = UNSTATED
            known[taker] = 1


def _paste(onto: Tensor, piece: Tensor, area: Tensor, head_onto: Tensor, head_piece: Tensor) -> Tensor:
    """`piece` within `area` over `onto`, brought to its brightness, with a soft edge."""
    tone_onto = (onto * head_onto).sum() / head_onto.sum().clamp(min=1)
    tone_piece = (piece * head_piece).sum() / head_piece.sum().clamp(min=1)
    gain = (tone_onto / tone_piece.clamp(min=0.02)).clamp(0.4, 2.5)
    soft = blur((blur(area, 2.0) * 2).clamp(max=1), 1.5)
    return (onto * (1 - soft) + piece * gain * soft).clamp(0, 1)
