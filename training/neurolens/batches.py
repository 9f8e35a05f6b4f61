"""Training batches from the pack: everything random happens here, from one seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .blend import move_tumors
from .geometry import affine_matrices, warp
from .labels import NOT_BRAIN, is_tumor
from .manifest import Row
from .marks import Marks
from .negatives import make
from .pack import PACK_SIZE
from .photometry import bias_field, detail, tone
from .sampling import MADE_UP

STRIP_CHANCE = 0.2
"""With it about as many stripped tumors as stripped healthy pictures (`ds002748` among them) are seen."""


@dataclass
class Batch:
    """x [N, 1, S, S], -1..1; labels [N], 0..5; tumor [N, 1, S, S], 0..1; known [N], see `losses.map_loss`."""

    x: Tensor
    labels: Tensor
    tumor: Tensor
    known: Tensor


def side_for(size: int) -> int:
    """Side of the packed pictures for a network size: the same surplus over it at every size."""
    return int(round(PACK_SIZE * size / 224 / 2)) * 2


class Pack:
    """The packed arrays [rows, 4, R, R]: picture, tumor, brain, head; shrunk once for smaller networks."""

    def __init__(self, folder: Path, size: int) -> None:
        self.side = side_for(size)
        arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("image", "tumor", "brain", "head")]
        self.stack = torch.empty(len(arrays[0]), 4, self.side, self.side, dtype=torch.uint8)
        for start in range(0, len(arrays[0]), 256):
            part = torch.from_numpy(np.stack([array[start : start + 256] for array in arrays], 1))
            self.stack[start : start + 256] = shrink(part, self.side)


def shrink(part: Tensor, side: int) -> Tensor:
    """Bytes [N, C, R, R] to bytes [N, C, side, side], antialiased."""
    if part.shape[-1] == side:
        return part
    small = F.interpolate(part.float(), (side, side), mode="bilinear", antialias=True, align_corners=False)
    return (small + 0.5).clamp(0, 255).byte()


class Batches:
    """Makes batches of one picture size."""

    def __init__(self, pack: Pack, rows: list[Row], size: int, seed: int) -> None:
        self.pack, self.rows, self.size = pack, rows, size
        self.marks = Marks(size)
        self.generator = torch.Generator().manual_seed(seed)
        self.random = np.random.default_rng(seed)
        self.labels = torch.tensor([row.index for row in rows])
        self.known = torch.tensor([float(row.box is not None or not is_tumor(row.index)) for row in rows])

    def epoch(self, order: np.ndarray, batch: int) -> Iterator[Batch]:
        """`order` as drawn by `sampling.draw`; the last, short batch is left out."""
        for start in range(0, len(order) - batch + 1, batch):
            yield self.make(order[start : start + batch])

    def make(self, positions: np.ndarray) -> Batch:
        """One augmented batch."""
        made_up = torch.from_numpy(positions == MADE_UP)
        index = torch.from_numpy(np.maximum(positions, 0))
        stack = self.pack.stack[index].float() / 255
        labels, known = self.labels[index].clone(), self.known[index].clone()
        for place in made_up.nonzero().flatten().tolist():
            drawn = torch.from_numpy(make(self.pack.side, self.random)).float() / 255
            stack[place] = torch.stack([drawn, drawn * 0, drawn * 0 + 1, drawn * 0 + 1])
            labels[place], known[place] = NOT_BRAIN, 1
        wide = labels == NOT_BRAIN
        stack = warp(stack, affine_matrices(len(stack), wide, self.generator), self.size)
        x, tumor, brain, head = (stack[:, channel : channel + 1] for channel in range(4))
        move_tumors(x, tumor, head, labels, known, self.generator)
        x = self._background(self._strip(x, brain), head)
        x = bias_field(tone(x, self.generator), self.generator)
        x = detail(self.marks.apply(x, self.generator), self.generator)
        return Batch(x.clamp(0, 1) * 2 - 1, labels, tumor, known)

    def _chosen(self, count: int, chance: float) -> Tensor:
        return (torch.rand(count, 1, 1, 1, generator=self.generator) < chance).float()

    def _strip(self, x: Tensor, brain: Tensor) -> Tensor:
        chosen = self._chosen(len(x), STRIP_CHANCE)
        return x * (1 - chosen + chosen * brain)

    def _background(self, x: Tensor, head: Tensor) -> Tensor:
        """A few pictures on grey or white, as on pages of books and slides."""
        chosen = self._chosen(len(x), 0.04)
        level = torch.rand(len(x), 1, 1, 1, generator=self.generator)
        return x * (1 - chosen * (1 - head)) + level * chosen * (1 - head)
