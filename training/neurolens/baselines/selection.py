"""What is looked at on `val` after each epoch, and the choice of the epoch by it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..scores import auc


def scores(logits: Tensor, ill: Tensor) -> dict[str, float]:
    """Accuracy at 0.5, log loss and AUC of logits [N]."""
    right = (logits > 0) == (ill > 0.5)
    return {
        "accuracy": round(float(right.float().mean()), 4),
        "loss": round(float(F.binary_cross_entropy_with_logits(logits, ill)), 4),
        "auc": round(auc(ill.numpy() > 0.5, logits.numpy()), 4),
    }


@dataclass
class Best:
    """Keeps in `file` the weights of the epoch with the highest accuracy on `val`, at a tie of the lower loss: the usual way."""

    file: Path
    seed: int
    images: int
    entry: dict[str, Any] = field(default_factory=dict)

    def offer(self, module: nn.Module, entry: dict[str, Any]) -> None:
        """Take the module's weights if its scores are the best so far; `entry` has `epoch`, `accuracy`, `loss`."""
        print(json.dumps(entry), flush=True)
        if not self.entry or (entry["accuracy"], -entry["loss"]) > (self.entry["accuracy"], -self.entry["loss"]):
            self.entry = entry
            self.file.parent.mkdir(parents=True, exist_ok=True)
            torch.save({"state": module.state_dict(), "chosen": entry, "seed": self.seed, "images": self.images}, self.file)
