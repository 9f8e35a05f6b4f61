"""Outputs of the exported weights for the pictures of a split, from the original files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from .color import color
from .fold import FoldedNetwork
from .labels import NO_TUMOR, NOT_BRAIN
from .manifest import Row
from .preprocess import luma, network_input


@dataclass
class Predictions:
    """Row by row: logits [N, 5], map [N, c, c] (0..1), size of the picture [N, 2] (width, height), color [N] (0..1)."""

    rows: list[Row]
    logits: np.ndarray
    maps: np.ndarray
    sizes: np.ndarray
    color: np.ndarray

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
        arrays = (array[positions] for array in (self.logits, self.maps, self.sizes, self.color))
        return Predictions([self.rows[i] for i in positions], *arrays)


def predict_files(network: FoldedNetwork, folder: Path, rows: list[Row], size: int = 224, batch: int = 32) -> Predictions:
    """Exactly what the browser does: original file, luma, letterbox, network with the weights of the file."""
    return predict_pictures(network, rows, (Image.open(folder / row.file) for row in rows), size, batch)


def predict_pictures(network: FoldedNetwork, rows: list[Row], pictures: Iterator[Image.Image], size: int = 224, batch: int = 32) -> Predictions:
    """The same for pictures that are open, one per row; no more than a batch of them is held at a time."""
    logits, maps, sizes, colors = [], [], [], []
    while images := list(islice(pictures, batch)):
        greys = [luma(image) for image in images]
        colors += [color(image) for image in images]
        x = torch.from_numpy(np.stack([network_input(grey, size) for grey in greys]))
        answer, area = network(x)
        logits.append(answer.numpy().astype(float))
        maps.append(area.numpy().astype(float))
        sizes += [(grey.shape[1], grey.shape[0]) for grey in greys]
    return Predictions(rows, np.concatenate(logits), np.concatenate(maps), np.array(sizes), np.array(colors))
