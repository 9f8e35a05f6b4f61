"""Probabilities, verdicts, and how temperatures and thresholds are found."""

import numpy as np

from neurolens.calibrate import band, fit_sigmoid
from neurolens.calibration import Calibration
from neurolens.figures import calibration_error
from neurolens.scores import auc, brain_margin, tumor_margin


def test_probabilities_add_up() -> None:
    logits = np.random.default_rng(0).normal(0, 3, (50, 5))
    calibration = Calibration(1.3, 0.2, 1.5, 2.0, -0.5)
    grey = np.zeros(50)
    assert np.allclose(calibration.p_types(logits).sum(1), calibration.p_tumor(logits))
    plain = Calibration()
    softmax = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    assert np.allclose(plain.p_brain(logits, grey), 1 - softmax[:, 4])
    assert np.allclose(plain.p_tumor(logits), softmax[:, [0, 1, 3]].sum(1) / softmax[:, :4].sum(1))


def test_verdicts() -> None:
    margins = np.array([[5, 0, 0, 0, -9], [-9, -9, 5, -9, -9], [0, -9, 0, -9, -9], [0, 0, 0, 0, 9]], float)
    assert Calibration().verdicts(margins, np.zeros(4)).tolist() == ["tumor", "no_tumor", "uncertain", "not_brain_mri"]


def test_color_speaks_against_a_brain_only_above_its_limit() -> None:
    logits = np.zeros((3, 5))
    calibration = Calibration(brain_temperature=2.0, brain_bias=0.5, color_limit=0.3, color_slope=10.0)
    margin = np.log(4) - np.array([0, 0, 10 * 0.2])
    found = calibration.p_brain(logits, np.array([0.0, 0.3, 0.5]))
    assert np.allclose(found, 1 / (1 + np.exp(-(margin / 2 + 0.5))))
    assert calibration.verdicts(logits, np.array([0.0, 0.3, 1.0])).tolist() == ["tumor", "tumor", "not_brain_mri"]


def test_fit_finds_temperature() -> None:
    random = np.random.default_rng(1)
    true = random.normal(0, 2, 20000)
    positive = random.random(20000) < 1 / (1 + np.exp(-true))
    temperature, bias = fit_sigmoid(true * 2, positive, np.ones(20000), stiffness=0)
    assert abs(temperature - 2) < 0.1 and abs(bias) < 0.06


def test_fit_never_sharpens() -> None:
    margin = np.array([-1.0, -0.5, 0.5, 1.0])
    assert fit_sigmoid(margin, margin > 0, np.ones(4))[0] >= 1


def test_band_reaches_what_is_wanted() -> None:
    random = np.random.default_rng(2)
    ill = random.random(2000) < 0.5
    p = 1 / (1 + np.exp(-(np.where(ill, 3, -3) + random.normal(0, 1.6, 2000))))
    low, high = band(p, ill)
    out = (p <= low) | (p >= high)
    assert low <= 0.5 <= high and 1 - out.mean() <= 0.12
    assert (p[ill & out] >= high).mean() >= 0.97 and (p[~ill & out] <= low).mean() >= 0.97


def test_metadata_round_trip() -> None:
    one = Calibration(1.5, 0.1, 1.2, 2.0, -1.0, 0.2, 15.0, {"brainMri": 0.5, "tumorLow": 0.4, "tumorHigh": 0.6, "hot": 0.3})
    assert Calibration.from_metadata({"calibration": one.metadata(), "thresholds": one.thresholds}) == one


def test_auc_counts_pairs() -> None:
    assert auc(np.array([True, True, False, False]), np.array([0.9, 0.4, 0.4, 0.1])) == 0.875


def test_calibration_error() -> None:
    assert calibration_error(np.full(300, 0.5), np.arange(300) % 2 == 0) < 0.04
    assert abs(calibration_error(np.full(300, 0.9), np.zeros(300, bool)) - 0.9) < 1e-9


def test_margins() -> None:
    logits = np.array([[0.0, 0.0, 1.0, 0.0, 2.0]])
    assert np.allclose(tumor_margin(logits), np.log(3) - 1)
    assert np.allclose(brain_margin(logits), np.log(3 + np.e) - 2)
