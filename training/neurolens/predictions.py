"""Outputs of the exported weights for the pictures of a split, from the original files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from .fold import FoldedNetwork
from .labels import NO_TUMOR, NOT_BRAIN
from .manifest import Row
from .preprocess import luma, network_input


@dataclass
class Predictions:
    """Row by row: logits [N, 5], map [N, c, c] (0..1), size of the picture [N, 2] (width, height)."""

    rows: list[Row]
    logits: np.ndarray
    maps: np.ndarray
    sizes: np.ndarray

    @property
    def labels(self) -> np.ndarray:
        """[N], 0..5."""
        return np.array([row.index for row in self.rows])

    @property
    def brain(self) -> np.ndarray:
        """[N] bool: brain MRIs."""
        return self.labels != NOT_BRAIN

    @property
    def ill(self) -> np.ndarray:
        """[N] bool: tumors."""
        return self.brain & (self.labels != NO_TUMOR)

    def subset(self, chosen: np.ndarray) -> Predictions:
        """The rows chosen by a bool array or positions."""
        positions = np.arange(len(self.rows))[chosen]
        return Predictions([self.rows[i] for i in positions], self.logits[positions], self.maps[positions], self.sizes[positions])


def predict_files(network: FoldedNetwork, folder: Path, rows: list[Row], size: int = 224, batch: int = 32) -> Predictions:
    """Exactly what the browser does: original file, luma, letterbox, network with float16 weights."""
    logits, maps, sizes = [], [], []
    for start in range(0, len(rows), batch):
        greys = [luma(Image.open(folder / row.file)) for row in rows[start : start + batch]]
        x = torch.from_numpy(np.stack([network_input(grey, size) for grey in greys]))
        answer, area = network(x)
        logits.append(answer.numpy().astype(float))
        maps.append(area.numpy().astype(float))
        sizes += [(grey.shape[1], grey.shape[0]) for grey in greys]
    return Predictions(rows, np.concatenate(logits), np.concatenate(maps), np.array(sizes))
