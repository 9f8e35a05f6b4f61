"""From logits to calibrated probabilities and a verdict, as the engine does it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .labels import TYPES
from .scores import brain_margin, sigmoid, tumor_margin


@dataclass
class Calibration:
    """Temperatures and biases per question (Platt 1999; Guo et al. 2017) and the verdict's thresholds."""

    tumor_temperature: float = 1.0
    tumor_bias: float = 0.0
    type_temperature: float = 1.0
    brain_temperature: float = 1.0
    brain_bias: float = 0.0
    color_limit: float = 0.1
    """Nearly all MRIs have 0; a colored mark on one stays below; of the photos in `train` and `val` 47% lie above."""
    color_slope: float = 25.0
    """A quarter of the pixels colored takes 3.75 off the margin: enough for a doubtful picture, not for a sure one."""
    thresholds: dict[str, float] = field(
        default_factory=lambda: {"brainMri": 0.5, "tumorLow": 0.3, "tumorHigh": 0.7, "hot": 0.5}
    )

    def p_tumor(self, logits: np.ndarray) -> np.ndarray:
        """[N]: a tumor, given a brain MRI."""
        return sigmoid(tumor_margin(logits) / self.tumor_temperature + self.tumor_bias)

    def brain_margin(self, logits: np.ndarray, color: np.ndarray) -> np.ndarray:
        """[N]: logit of "a brain MRI", less what the color [N] of the pictures (see `color`) says against it."""
        return brain_margin(logits) - self.color_slope * np.maximum(0, color - self.color_limit)

    def p_brain(self, logits: np.ndarray, color: np.ndarray) -> np.ndarray:
        """[N]: a brain MRI."""
        return sigmoid(self.brain_margin(logits, color) / self.brain_temperature + self.brain_bias)

    def p_types(self, logits: np.ndarray) -> np.ndarray:
        """[N, 3] glioma, meningioma, pituitary; they sum to `p_tumor`."""
        scaled = logits[:, list(TYPES)] / self.type_temperature
        share = np.exp(scaled - scaled.max(1, keepdims=True))
        return self.p_tumor(logits)[:, None] * share / share.sum(1, keepdims=True)

    def verdicts(self, logits: np.ndarray, color: np.ndarray) -> np.ndarray:
        """[N] of `not_brain_mri`, `tumor`, `no_tumor`, `uncertain`."""
        p, brain, limits = self.p_tumor(logits), self.p_brain(logits, color), self.thresholds
        verdict = np.where(p >= limits["tumorHigh"], "tumor", np.where(p <= limits["tumorLow"], "no_tumor", "uncertain"))
        return np.where(brain < limits["brainMri"], "not_brain_mri", verdict)

    def metadata(self) -> dict[str, Any]:
        """The `calibration` part of `metadata.json`."""
        return {
            "tumor": {"temperature": self.tumor_temperature, "bias": self.tumor_bias},
            "type": {"temperature": self.type_temperature},
            "brainMri": {"temperature": self.brain_temperature, "bias": self.brain_bias},
            "color": {"limit": self.color_limit, "slope": self.color_slope},
        }

    @staticmethod
    def from_metadata(metadata: dict[str, Any]) -> Calibration:
        """Read back from `metadata.json`."""
        parts = metadata["calibration"]
        return Calibration(
            parts["tumor"]["temperature"], parts["tumor"]["bias"], parts["type"]["temperature"],
            parts["brainMri"]["temperature"], parts["brainMri"]["bias"], parts["color"]["limit"], parts["color"]["slope"],
            dict(metadata["thresholds"]),
        )
