"""Scores from arrays: area under the curve, pointing, probabilities from logits."""

from __future__ import annotations

import numpy as np

from .labels import NO_TUMOR, NOT_BRAIN, TYPES


def logsumexp(values: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    top = values.max(-1, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(-1, keepdims=True)))[..., 0]


def tumor_margin(logits: np.ndarray) -> np.ndarray:
    """Logit of "a tumor, given that it is a brain MRI": logits [N, 5] to [N]."""
    return logsumexp(logits[:, list(TYPES)]) - logits[:, NO_TUMOR]


def brain_margin(logits: np.ndarray) -> np.ndarray:
    """Logit of "a brain MRI": logits [N, 5] to [N]."""
    return logsumexp(logits[:, :NOT_BRAIN]) - logits[:, NOT_BRAIN]


def sigmoid(values: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(values, -60, 60)))


def auc(positive: np.ndarray, score: np.ndarray) -> float:
    """Area under the ROC curve (Mann-Whitney, ties count half); nan if a side is empty."""
    from scipy.stats import rankdata

    positives, negatives = int(positive.sum()), int((~positive).sum())
    if positives == 0 or negatives == 0:
        return float("nan")
    ranks = rankdata(score)
    return float((ranks[positive].sum() - positives * (positives + 1) / 2) / (positives * negatives))
