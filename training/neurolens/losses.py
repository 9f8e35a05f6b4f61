"""What is minimized: classes, map, and where the attention lies."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .labels import NO_TUMOR, NOT_BRAIN, TYPES, UNSTATED
from .network import Output

POSITIVE_WEIGHT = 3.0
"""A tumor covers about 3% of the cells; without a weight small tumors vanish. More blurs the edge: with 3 hot regions
have 1.4 times the area of Cheng's boxes in the median on `val`."""
MAP_SHARE = 5.0
"""The mean over cells is about a tenth of the class loss: five brings them to the same size."""
ATTENTION_SHARE = 0.2


def class_loss(logits: Tensor, targets: Tensor, smoothing: float = 0.05) -> Tensor:
    """Mean cross-entropy of logits [N, 5] against shares of the labels [N, 6].

    An unstated tumor (5) counts as the union of the three types: -log of the sum of their probabilities.
    Smoothing spreads over the two other types only: whether it is a tumor is certain, its type less so.
    """
    log_p = logits.log_softmax(1)
    types = log_p[:, list(TYPES)]
    spread = (1 - 1.5 * smoothing) * types + 0.5 * smoothing * types.sum(1, keepdim=True)
    gain = (targets[:, list(TYPES)] * spread).sum(1) + targets[:, UNSTATED] * types.logsumexp(1)
    return -(gain + targets[:, NO_TUMOR] * log_p[:, NO_TUMOR] + targets[:, NOT_BRAIN] * log_p[:, NOT_BRAIN]).mean()


def map_target(tumor: Tensor, cells: int) -> Tensor:
    """Tumor area [N, 1, S, S], 0..1, to the map's target [N, 1, cells, cells].

    Coverage is raised by half, so that a cell two thirds full counts as full and small tumors are not faint.
    """
    return (F.adaptive_avg_pool2d(tumor, cells) * 1.5).clamp(max=1)


def map_loss(map_logits: Tensor, target: Tensor, known: Tensor) -> Tensor:
    """Binary cross-entropy of the map, only where the place of the tumor (or that there is none) is `known` [N]."""
    weight = torch.tensor(POSITIVE_WEIGHT, device=map_logits.device)
    cells = F.binary_cross_entropy_with_logits(map_logits, target, pos_weight=weight, reduction="none")
    return (cells.mean((1, 2, 3)) * known).sum() / known.sum().clamp(min=1)


def attention_loss(map_logits: Tensor, target: Tensor) -> Tensor:
    """-log of the share of attention on the tumor, over the pictures with a place: trains where the maximum is."""
    placed = target.flatten(1).amax(1) > 0.05
    if not placed.any():
        return map_logits.sum() * 0
    attention = map_logits[placed].flatten(1).softmax(1)
    inside = target[placed].flatten(1)
    share = (attention * inside / inside.amax(1, keepdim=True)).sum(1)
    return -(share + 1e-4).log().mean()


def total_loss(output: Output, targets: Tensor, tumor: Tensor, known: Tensor) -> Tensor:
    """targets [N, 6]; tumor [N, 1, S, S], 0..1; known [N] float: 0 for tumors of unknown place."""
    target = map_target(tumor, output.map_logits.shape[-1])
    return (
        class_loss(output.logits, targets)
        + MAP_SHARE * map_loss(output.map_logits, target, known)
        + ATTENTION_SHARE * attention_loss(output.map_logits, target)
    )
