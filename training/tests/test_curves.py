"""ROC, reliability and confusion matrix."""

import numpy as np

from neurolens.curves import confusion, reliability, roc
from neurolens.figures import calibration_error
from neurolens.labels import UNSTATED
from neurolens.scores import auc


def area(points: list[list[float]]) -> float:
    x, y = np.array(points).T
    return float(((x[1:] - x[:-1]) * (y[1:] + y[:-1]) / 2).sum())


def test_roc_has_the_area_of_the_ranks_and_few_points() -> None:
    random = np.random.default_rng(0)
    ill = random.random(800) < 0.4
    p = 1 / (1 + np.exp(-random.normal(np.where(ill, 1.5, 0), 1)))
    points = roc(ill, p)
    assert len(points) == 60 and points[0] == [0, 0] and points[-1] == [1, 1]
    assert abs(area(points) - auc(ill, p)) < 0.003
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in zip(points, points[1:]))


def test_roc_of_a_perfect_score_is_the_corner() -> None:
    assert roc(np.array([True, True, False]), np.array([0.9, 0.8, 0.1])) == [[0, 0], [0, 1], [1, 1]]


def test_roc_joins_ties() -> None:
    assert roc(np.array([True, False]), np.array([0.5, 0.5])) == [[0, 0], [1, 1]]


def test_roc_of_one_side_is_empty() -> None:
    assert roc(np.array([True, True]), np.array([0.9, 0.8])) == []


def test_reliability_holds_the_calibration_error() -> None:
    random = np.random.default_rng(1)
    p = random.random(600)
    ill = random.random(600) < p**2
    bins = reliability(ill, p)
    assert len(bins) == 15 and sum(one["pictures"] for one in bins) == 600
    error = sum(one["pictures"] * abs(one["predicted"] - one["observed"]) for one in bins) / 600
    assert abs(error - calibration_error(p, ill)) < 1e-4


def test_reliability_of_fewer_pictures_than_bins() -> None:
    assert [one["pictures"] for one in reliability(np.array([True, False]), np.array([0.7, 0.2]))] == [1, 1]


def test_confusion_counts_by_gate_then_half_then_type() -> None:
    labels = np.array([0, 1, 3, 2, 4, UNSTATED, 0])
    logits = np.zeros((7, 5))
    logits[[0, 1, 2, 6], [0, 0, 3, 0]] = 5
    p = np.array([0.9, 0.9, 0.2, 0.1, 0.9, 0.9, 0.9])
    verdict = np.array(["tumor", "uncertain", "no_tumor", "no_tumor", "not_brain_mri", "tumor", "not_brain_mri"])
    matrix = confusion(labels, logits, p, verdict)
    assert matrix["labels"] == ["glioma", "meningioma", "pituitary", "no_tumor", "not_brain_mri"]
    assert matrix["rows"] == [[1, 0, 0, 0, 1], [1, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1]]
