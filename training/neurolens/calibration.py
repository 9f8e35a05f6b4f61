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
    thresholds: dict[str, float] = field(
        default_factory=lambda: {"brainMri": 0.5, "tumorLow": 0.3, "tumorHigh": 0.7, "hot": 0.5}
    )

    def p_tumor(self, logits: np.ndarray) -> np.ndarray:
        """[N]: a tumor, given a brain MRI."""
        return sigmoid(tumor_margin(logits) / self.tumor_temperature + self.tumor_bias)

    def p_brain(self, logits: np.ndarray) -> np.ndarray:
        """[N]: a brain MRI."""
        return sigmoid(brain_margin(logits) / self.brain_temperature + self.brain_bias)

    def p_types(self, logits: np.ndarray) -> np.ndarray:
        """[N, 3] glioma, meningioma, pituitary; they sum to `p_tumor`."""
        scaled = logits[:, list(TYPES)] / self.type_temperature
        share = np.exp(scaled - scaled.max(1, keepdims=True))
        return self.p_tumor(logits)[:, None] * share / share.sum(1, keepdims=True)

    def verdicts(self, logits: np.ndarray) -> np.ndarray:
        """[N] of `not_brain_mri`, `tumor`, `no_tumor`, `uncertain`."""
        p, brain, limits = self.p_tumor(logits), self.p_brain(logits), self.thresholds
        verdict = np.where(p >= limits["tumorHigh"], "tumor", np.where(p <= limits["tumorLow"], "no_tumor", "uncertain"))
        return np.where(brain < limits["brainMri"], "not_brain_mri", verdict)

    def metadata(self) -> dict[str, Any]:
        """The `calibration` part of `metadata.json`."""
        return {
            "tumor": {"temperature": self.tumor_temperature, "bias": self.tumor_bias},
            "type": {"temperature": self.type_temperature},
            "brainMri": {"temperature": self.brain_temperature, "bias": self.brain_bias},
        }

    @staticmethod
    def from_metadata(metadata: dict[str, Any]) -> Calibration:
        """Read back from `metadata.json`."""
        parts = metadata["calibration"]
        return Calibration(
            parts["tumor"]["temperature"], parts["tumor"]["bias"], parts["type"]["temperature"],
            parts["brainMri"]["temperature"], parts["brainMri"]["bias"], dict(metadata["thresholds"]),
        )
