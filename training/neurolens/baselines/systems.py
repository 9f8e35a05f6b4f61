"""Names of the two systems, and where their files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..paths import CACHE, ROOT


@dataclass(frozen=True)
class System:
    """`name` on the command line, `model_id` and `architecture` as in `metadata.json`."""

    name: str
    model_id: str
    architecture: dict[str, Any]

    @property
    def folder(self) -> Path:
        """Where it is exported; git ignores it and the extension is built without it."""
        return ROOT / "models" / self.model_id

    @property
    def checkpoint(self) -> Path:
        """The weights that training chose."""
        return CACHE / "baselines" / f"{self.name}.pt"


CUSTOM_CNN = System("custom-cnn", "original-custom-cnn-224", {"family": "custom_cnn"})
FROZEN_MOBILENET = System("frozen-mobilenet", "original-frozen-mobilenet-v1-075-224", {"family": "mobilenet_v1_flatten", "alpha": 0.75})
SYSTEMS = {system.name: system for system in (CUSTOM_CNN, FROZEN_MOBILENET)}
