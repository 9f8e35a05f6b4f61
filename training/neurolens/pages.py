"""Pictures small on pages and screens: shrunk onto a white, grey or dark ground with text, charts or boxes around."""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .negatives import MAKERS


class Pages:
    """A seeded stock of grounds for one picture size."""

    def __init__(self, size: int, count: int = 160, seed: int = 11) -> None:
        random = np.random.default_rng(seed)
        self.ground = torch.from_numpy(np.stack([_ground(size, random) for _ in range(count)])).unsqueeze(1)

    def apply(self, x: Tensor, tumor: Tensor, generator: torch.Generator, chance: float) -> None:
        """x, tumor [N, 1, S, S], 0..1, changed in place: the picture takes 45 to 90% of the side, tumors with it."""
        size = x.shape[-1]
        for place in (torch.rand(len(x), generator=generator) < chance).nonzero().flatten().tolist():
            draws = torch.rand(4, generator=generator).tolist()
            side = int(size * math.exp(math.log(0.45) + draws[0] * math.log(0.9 / 0.45)))
            top, left = int(draws[1] * (size - side + 1)), int(draws[2] * (size - side + 1))
            ground = self.ground[int(draws[3] * len(self.ground))].float() / 255
            for layer, under in ((x, ground), (tumor, torch.zeros_like(ground))):
                small = F.interpolate(layer[place : place + 1], (side, side), mode="bilinear", antialias=True, align_corners=False)
                under = under.clone()
                under[:, top : top + side, left : left + side] = small[0]
                layer[place] = under


def _ground(size: int, random: np.random.Generator) -> np.ndarray:
    """Bytes [size, size]: one tone (white and black more often than grey), or a page, chart or boxes."""
    kind = random.random()
    if kind < 0.5:
        tone = random.choice([random.uniform(235, 255), random.uniform(0, 40), random.uniform(40, 235)], p=[0.5, 0.25, 0.25])
        return np.full((size, size), tone).astype(np.uint8)
    name = "page" if kind < 0.8 else random.choice(["chart", "shapes"])
    return np.clip(MAKERS[name](size, random), 0, 255).astype(np.uint8)
