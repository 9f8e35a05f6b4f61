"""A quick look at the validation pictures after each epoch, from the pack."""

from __future__ import annotations

import numpy as np
import torch

from .batches import Pack, shrink
from .labels import NO_TUMOR, NOT_BRAIN, TYPES
from .manifest import Row
from .network import Network
from .sampling import source_group
from .scores import auc, brain_margin, tumor_margin

OTHER_SOURCES = ("tcga_flair", "tcga_t1c", "ds002748")


@torch.no_grad()
def predict(network: Network, pack: Pack, positions: list[int], size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """logits [N, 5], map logits [N, c, c], tumor coverage [N, c, c] of packed pictures, not augmented."""
    device = next(network.parameters()).device
    parts: list[tuple[np.ndarray, ...]] = []
    for start in range(0, len(positions), 64):
        stack = shrink(pack.stack[positions[start : start + 64], :2], size).float() / 255
        x = (stack[:, :1] * 2 - 1).to(device, memory_format=torch.channels_last)
        output = network(x)
        tumor = torch.nn.functional.adaptive_avg_pool2d(stack[:, 1:], output.map_logits.shape[-1])
        parts.append((output.logits.cpu().numpy(), output.map_logits[:, 0].cpu().numpy(), tumor[:, 0].numpy()))
    return tuple(np.concatenate(part) for part in zip(*parts))  # type: ignore[return-value]


def quick_scores(rows: list[Row], logits: np.ndarray, maps: np.ndarray, tumor: np.ndarray) -> dict[str, float]:
    """AUC, accuracy at zero margin, pointing, rejection at 0.3% of brains lost, by group of sources."""
    labels = np.array([row.index for row in rows])
    groups = np.array([source_group(row.source) for row in rows])
    brain, ill, margin, gate = labels != NOT_BRAIN, (labels != NO_TUMOR) & (labels != NOT_BRAIN), tumor_margin(logits), brain_margin(logits)
    other = np.isin(groups, OTHER_SOURCES)
    scores: dict[str, float] = {}
    for name, part in {"usual": brain & ~other, "other": brain & other, "web": groups == "web", "kaggle": groups == "kaggle",
                       "flair": groups == "tcga_flair", "t1c": groups == "tcga_t1c"}.items():
        if part.any():
            scores[f"auc_{name}"] = auc(ill[part], margin[part])
            scores[f"sens_{name}"] = float((margin[part & ill] > 0).mean())
            scores[f"spec_{name}"] = float((margin[part & ~ill] <= 0).mean())
    typed = np.isin(labels, TYPES)
    scores["type"] = float((np.array(TYPES)[logits[typed][:, list(TYPES)].argmax(1)] == labels[typed]).mean())
    placed = np.array([row.box is not None for row in rows])
    best = maps.reshape(len(maps), -1).argmax(1)
    scores["pointing"] = float((tumor.reshape(len(maps), -1)[np.arange(len(maps)), best] > 0)[placed].mean())
    scores["reject"] = float((gate[~brain] < np.quantile(gate[brain], 0.003)).mean()) if (~brain).any() else float("nan")
    return scores
