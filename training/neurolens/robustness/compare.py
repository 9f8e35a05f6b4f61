"""Figures of changed pictures beside those of the same pictures unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

ALLOWED_DROP = 0.03
"""Sensitivity may fall by so much: three points."""


@dataclass
class Outcome:
    """Per picture: called 1 (tumor), 0 (no tumor) or -1 (not a brain MRI); whether the peak is in the box; whether the box can be followed."""

    called: np.ndarray
    pointed: np.ndarray
    followed: np.ndarray


def compare(changed: Outcome, unchanged: Outcome, ill: np.ndarray, group: np.ndarray, rounds: int = 2000) -> dict[str, Any]:
    """Each figure as [value, difference to unchanged, lower and upper end of the difference's 95% interval]; paired by picture."""
    every = np.ones(len(ill), bool)
    parts = {
        "sensitivity": (changed.called == 1, unchanged.called == 1, ill),
        "specificity": (changed.called == 0, unchanged.called == 0, ~ill),
        "lost": (changed.called == -1, unchanged.called == -1, every),
        "pointing": (changed.pointed, unchanged.pointed, changed.followed & unchanged.followed),
    }
    result: dict[str, Any] = {}
    for name, (after, before, counted) in parts.items():
        if counted.any():
            value = float(after[counted].mean())
            result[name] = [round(v, 4) for v in (value, *paired_difference(after[counted], before[counted], group[counted], rounds))]
    if "sensitivity" in result:
        result["within"] = bool(result["sensitivity"][1] >= -ALLOWED_DROP)
    return result


def paired_difference(after: np.ndarray, before: np.ndarray, group: np.ndarray, rounds: int = 2000, seed: int = 0) -> tuple[float, float, float]:
    """Mean of `after` - `before` with a percentile interval: groups (patients) are drawn with replacement, each with its pairs."""
    names, place = np.unique(group, return_inverse=True)
    gain = np.bincount(place, after.astype(float) - before.astype(float), len(names))
    size = np.bincount(place, minlength=len(names))
    times = np.random.default_rng(seed).multinomial(len(names), np.full(len(names), 1 / len(names)), rounds)
    low, high = np.percentile((times @ gain) / (times @ size), [2.5, 97.5])
    return float(gain.sum() / size.sum()), float(low), float(high)
