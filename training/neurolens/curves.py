"""What is drawn rather than quoted: ROC, reliability, confusion matrix."""

from __future__ import annotations

from typing import Any

import numpy as np

from .calibration import Calibration
from .labels import LABELS, TYPES, UNSTATED

ANSWERS = ("glioma", "meningioma", "pituitary", "no_tumor", "not_brain_mri")
"""Rows and columns of the confusion matrix."""


def roc(ill: np.ndarray, p: np.ndarray, most: int = 60) -> list[list[float]]:
    """ROC of `p_tumor` as [false positive rate, true positive rate], from [0, 0] to [1, 1], at most `most` points.

    Corners of the staircase alone; where there are more of them than `most`, those are left out that change its area least.
    Empty where one side has no picture.
    """
    if not ill.any() or ill.all():
        return []
    limits = np.unique(p)[::-1]
    called = p[None, :] >= limits[:, None]
    points = np.stack([called[:, ~ill].mean(1), called[:, ill].mean(1)], 1)
    points = np.concatenate([[[0.0, 0.0]], points])
    while True:
        inner = _corner_areas(points)
        if not len(inner) or (inner.min() > 1e-12 and len(points) <= most):
            break
        points = np.delete(points, 1 + int(inner.argmin()), 0)
    return [[round(float(x), 4), round(float(y), 4)] for x, y in points]


def _corner_areas(points: np.ndarray) -> np.ndarray:
    """Area of the triangle of each inner point and its two neighbors: [N - 2]."""
    before, here, after = points[:-2], points[1:-1], points[2:]
    one, two = here - before, after - before
    return np.abs(one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]) / 2


def reliability(ill: np.ndarray, p: np.ndarray, bins: int = 15) -> list[dict[str, float]]:
    """Mean `p_tumor` and share of tumors in bins of equal mass: the bins of the expected calibration error."""
    order = np.argsort(p, kind="stable")
    return [
        {"predicted": round(float(p[part].mean()), 4), "observed": round(float(ill[part].mean()), 4), "pictures": len(part)}
        for part in np.array_split(order, bins) if len(part)
    ]


def confusion(labels: np.ndarray, logits: np.ndarray, p: np.ndarray, verdict: np.ndarray) -> dict[str, Any]:
    """Counts, rows by truth and columns by answer; tumors of unstated type are left out.

    The answer: not a brain MRI by the gate, else no tumor below 0.5, else the strongest of the three types.
    """
    strongest = np.array([LABELS[i] for i in TYPES])[logits[:, list(TYPES)].argmax(1)]
    answer = np.where(verdict == "not_brain_mri", "not_brain_mri", np.where(p >= 0.5, strongest, "no_tumor"))
    truth = np.array([LABELS[i] if i != UNSTATED else "" for i in labels])
    rows = [[int(((truth == one) & (answer == other)).sum()) for other in ANSWERS] for one in ANSWERS]
    return {"labels": list(ANSWERS), "rows": rows}


def curves(sets: dict[str, np.ndarray], labels: np.ndarray, logits: np.ndarray, p: np.ndarray, verdict: np.ndarray, ill: np.ndarray) -> dict[str, Any]:
    """The three parts of the figures. `sets` are bool [N] by name; of them `usual`, `other`, `web` get a ROC, `all` the reliability."""
    drawn = {name: roc(ill[sets[name]], p[sets[name]]) for name in ("usual", "other", "web") if name in sets}
    everything = sets["all"]
    return {"roc": drawn, "reliability": reliability(ill[everything], p[everything]), "confusion": confusion(labels, logits, p, verdict)}
