"""Figures of a set of predictions, each with a 95% interval from a bootstrap over groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .calibration import Calibration
from .labels import NO_TUMOR, TYPES
from .picture_map import hot_box, hot_cells, inside, overlap, peak, picture_map
from .predictions import Predictions
from .scores import auc

Figure = list[float]
"""Estimate, lower and upper end of the 95% interval."""


@dataclass
class Table:
    """One entry per picture; what the figures are computed from."""

    ill: np.ndarray
    p: np.ndarray
    verdict: np.ndarray
    called: np.ndarray  # 1 tumor, 0 no tumor, -1 not a brain MRI, by the side of 0.5
    label: np.ndarray
    type_right: np.ndarray
    boxed: np.ndarray
    pointed: np.ndarray
    iou: np.ndarray
    hot_area: np.ndarray
    group: np.ndarray

    def take(self, chosen: np.ndarray) -> Table:
        """Rows by positions (repeats allowed) or a bool array."""
        return Table(**{name: values[chosen] for name, values in vars(self).items()})


def table(found: Predictions, calibration: Calibration) -> Table:
    """Everything per picture that any figure needs."""
    p, verdict = calibration.p_tumor(found.logits), calibration.verdicts(found.logits, found.color)
    called = np.where(verdict == "not_brain_mri", -1, (p >= 0.5).astype(int))
    hot = calibration.thresholds["hot"]
    pointed, iou, hot_area = (np.zeros(len(p)) for _ in range(3))
    for number, row in enumerate(found.rows):
        grid = picture_map(found.maps[number], *found.sizes[number])
        cells = hot_cells(grid, hot)
        hot_area[number] = 0 if cells is None else cells.mean()
        if row.box:
            box = hot_box(grid, hot)
            pointed[number] = inside(peak(grid), row.box)
            iou[number] = overlap(row.box, box) if box else 0
    guess = np.array(TYPES)[found.logits[:, list(TYPES)].argmax(1)]
    boxed = np.array([row.box is not None for row in found.rows], bool)
    # Pictures of no brain have a kind, not a group: each counts for itself.
    group = np.array([row.group if row.label != "not_brain_mri" else row.file for row in found.rows])
    return Table(found.ill, p, verdict, called, found.labels, guess == found.labels, boxed, pointed, iou, hot_area, group)


def mean(values: np.ndarray) -> float:
    """nan without values, and without a warning."""
    return float(values.mean()) if len(values) else float("nan")


def calibration_error(p: np.ndarray, ill: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error with bins of equal mass."""
    order = np.argsort(p, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return float(sum(len(part) * abs(p[part].mean() - ill[part].mean()) for part in parts) / len(p))


def _decided(t: Table) -> np.ndarray:
    return t.verdict != "uncertain"


BRAIN_FIGURES: dict[str, Callable[[Table], float]] = {
    "auc": lambda t: auc(t.ill, t.p),
    "accuracy": lambda t: mean(t.called == t.ill),
    "sensitivity": lambda t: mean(t.called[t.ill] == 1),
    "specificity": lambda t: mean(t.called[~t.ill] == 0),
    "coverage": lambda t: mean(_decided(t)),
    "sensitivityDecided": lambda t: mean(t.verdict[t.ill & _decided(t)] == "tumor"),
    "specificityDecided": lambda t: mean(t.verdict[~t.ill & _decided(t)] == "no_tumor"),
    "typeAccuracy": lambda t: mean(t.type_right[np.isin(t.label, TYPES)]),
    "calibrationError": lambda t: calibration_error(t.p, t.ill),
    "lost": lambda t: mean(t.called == -1),
    "pointing": lambda t: mean(t.pointed[t.boxed]),
    "boxOverlap": lambda t: mean(t.iou[t.boxed]),
    "falseHotArea": lambda t: mean(t.hot_area[t.label == NO_TUMOR]),
}
OTHER_FIGURES: dict[str, Callable[[Table], float]] = {"rejected": lambda t: mean(t.called == -1)}


def with_intervals(t: Table, figures: dict[str, Callable[[Table], float]], rounds: int = 1000, seed: int = 0) -> dict[str, Figure]:
    """Each figure with a percentile interval; groups are drawn with replacement (Efron 1979)."""
    random = np.random.default_rng(seed)
    _, place = np.unique(t.group, return_inverse=True)
    members = [np.flatnonzero(place == number) for number in range(place.max() + 1)]
    draws: dict[str, list[float]] = {name: [] for name in figures}
    for _ in range(rounds):
        sample = t.take(np.concatenate([members[i] for i in random.integers(0, len(members), len(members))]))
        for name, figure in figures.items():
            draws[name].append(figure(sample))
    result: dict[str, Figure] = {}
    for name, figure in figures.items():
        values = np.array(draws[name])
        values = values[np.isfinite(values)]
        estimate = figure(t)
        if np.isfinite(estimate) and len(values):
            result[name] = [round(float(v), 4) for v in (estimate, *np.percentile(values, [2.5, 97.5]))]
    return result
