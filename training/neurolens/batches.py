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
from .labels import NOT_BRAIN, UNSTATED, is_tumor
from .lesions import draw_lesions
from .manifest import Row
from .marks import Marks
from .negatives import make
from .pack import PACK_SIZE
from .pages import Pages
from .photometry import bias_field, detail, match_histograms, tone
from .recipe import Recipe
from .sampling import MADE_UP


LABEL_COUNT = UNSTATED + 1


@dataclass
class Batch:
    """x [N, 1, S, S], -1..1; targets [N, 6], shares of the labels; tumor [N, 1, S, S], 0..1; known [N], see `losses.map_loss`."""

    x: Tensor
    targets: Tensor
    tumor: Tensor
    known: Tensor


def side_for(size: int) -> int:
    """Side of the packed pictures for a network size: the same surplus over it at every size."""
    return int(round(PACK_SIZE * size / 224 / 2)) * 2


class Pack:
    """The packed arrays [rows, 4, R, R]: picture, tumor, brain, head; shrunk once for smaller networks."""

    def __init__(self, folder: Path, size: int, stretch: bool = False) -> None:
        self.side = side_for(size)
        arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("image", "tumor", "brain", "head")]
        self.stack = torch.empty(len(arrays[0]), 4, self.side, self.side, dtype=torch.uint8)
        for start in range(0, len(arrays[0]), 256):
            part = torch.from_numpy(np.stack([array[start : start + 256] for array in arrays], 1))
            self.stack[start : start + 256] = shrink(fill(part) if stretch else part, self.side)


def fill(part: Tensor) -> Tensor:
    """Bytes [N, C, R, R] with the letterbox taken off and the rest stretched to the square: for comparison only."""
    filled = part.clone()
    for place, one in enumerate(part):
        rows, columns = (one[0] > 0).any(1).nonzero().flatten(), (one[0] > 0).any(0).nonzero().flatten()
        if len(rows) > 8 and len(columns) > 8:
            cut = one[:, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].float()
            filled[place] = F.interpolate(cut[None], part.shape[-2:], mode="bilinear", antialias=True, align_corners=False)[0].byte()
    return filled


def shrink(part: Tensor, side: int) -> Tensor:
    """Bytes [N, C, R, R] to bytes [N, C, side, side], antialiased."""
    if part.shape[-1] == side:
        return part
    small = F.interpolate(part.float(), (side, side), mode="bilinear", antialias=True, align_corners=False)
    return (small + 0.5).clamp(0, 255).byte()


class Batches:
    """Makes batches of one picture size."""

    def __init__(self, pack: Pack, rows: list[Row], size: int, seed: int, recipe: Recipe = Recipe()) -> None:
        self.pack, self.rows, self.size, self.recipe = pack, rows, size, recipe
        self.marks, self.pages = Marks(size), Pages(size)
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
        recipe = self.recipe
        made_up = torch.from_numpy(positions == MADE_UP)
        index = torch.from_numpy(np.maximum(positions, 0))
        stack = self.pack.stack[index].float() / 255
        labels, known = self.labels[index].clone(), self.known[index].clone()
        # Pieces for made-up bodies come from this batch alone: it holds training pictures only.
        pictures = self.pack.stack[index[~made_up], 0].numpy() if not made_up.all() else np.zeros((1, self.pack.side, self.pack.side), np.uint8)
        for place in made_up.nonzero().flatten().tolist():
            drawn = torch.from_numpy(make(self.pack.side, self.random, pictures)).float() / 255
            stack[place] = torch.stack([drawn, drawn * 0, drawn * 0 + 1, drawn * 0 + 1])
            labels[place], known[place] = NOT_BRAIN, 1
        wide = labels == NOT_BRAIN
        stack = warp(stack, affine_matrices(len(stack), wide, self.generator), self.size)
        x, tumor, brain, head = (stack[:, channel : channel + 1] for channel in range(4))
        move_tumors(x, tumor, head, labels, known, self.generator, recipe.move_tumor, recipe.move_healthy)
        draw_lesions(x, tumor, brain, labels, known, self.generator, recipe.draw)
        x = match_histograms(x, head, self.generator, recipe.match)
        x = self._background(self._strip(x, brain), head)
        x = bias_field(tone(x, self.generator, recipe), self.generator)
        self.pages.apply(x, tumor, self.generator, recipe.page)
        x = detail(self.marks.apply(x, self.generator, recipe.marks), self.generator, recipe)
        targets = F.one_hot(labels, LABEL_COUNT).float()
        if recipe.mixup:
            targets = self._mix(x, targets, tumor, known)
        return Batch(x.clamp(0, 1) * 2 - 1, targets, tumor, known)

    def _mix(self, x: Tensor, targets: Tensor, tumor: Tensor, known: Tensor) -> Tensor:
        """Mix some pictures, their labels and tumors with the next of the batch (Zhang et al. 2018), x and tumor in place."""
        share = self._chosen(len(x), self.recipe.mixup) * torch.rand(len(x), 1, 1, 1, generator=self.generator) * 0.5
        x.copy_(x * (1 - share) + x.roll(1, 0) * share)
        tumor.copy_(tumor * (1 - share) + tumor.roll(1, 0) * share)
        known.copy_(torch.where(share.flatten() > 0, torch.minimum(known, known.roll(1, 0)), known))
        return targets * (1 - share[:, :, 0, 0]) + targets.roll(1, 0) * share[:, :, 0, 0]

    def _chosen(self, count: int, chance: float) -> Tensor:
        return (torch.rand(count, 1, 1, 1, generator=self.generator) < chance).float()

    def _strip(self, x: Tensor, brain: Tensor) -> Tensor:
        chosen = self._chosen(len(x), self.recipe.strip)
        return x * (1 - chosen + chosen * brain)

    def _background(self, x: Tensor, head: Tensor) -> Tensor:
        """A few pictures on grey or white, as on pages of books and slides."""
        chosen = self._chosen(len(x), 0.04)
        level = torch.rand(len(x), 1, 1, 1, generator=self.generator)
        return x * (1 - chosen * (1 - head)) + level * chosen * (1 - head)
