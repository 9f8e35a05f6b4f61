"""Brain MRIs of `train` and `val` at 224x224, read once; and the light augmentation that people use."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ..geometry import warp
from ..labels import NO_TUMOR, NOT_BRAIN
from ..manifest import Row, manifest_sha256, read_manifest
from ..preprocess import letterbox, luma

SIZE = 224
TURN = 10.0
"""Degrees to either side."""


@dataclass
class Pictures:
    """Bytes [N, 1, 224, 224], letterboxed, and 1.0 for a tumor [N]; `rows` in the same order."""

    rows: list[Row]
    stack: Tensor
    ill: Tensor


def pictures_of(folder: Path, split: str, cache: Path) -> Pictures:
    """The brain MRIs of a split, from `cache` if they are of the same manifest. The original knew no other pictures."""
    rows = [row for row in read_manifest(folder) if row.split == split and row.index != NOT_BRAIN]
    file = cache / f"{split}-{manifest_sha256(folder)[:12]}.npy"
    if not file.exists():
        stack = np.stack([(letterbox(luma(Image.open(folder / row.file)), SIZE) + 0.5).astype(np.uint8) for row in rows])
        cache.mkdir(parents=True, exist_ok=True)
        np.save(file, stack)
    ill = torch.tensor([float(row.index != NO_TUMOR) for row in rows])
    return Pictures(rows, torch.from_numpy(np.load(file))[:, None], ill)


def network_input(part: Tensor) -> Tensor:
    """Bytes to -1..1, as `preprocess.network_input`."""
    return part.float() / 127.5 - 1


def lightly_changed(part: Tensor, mirror: Tensor, generator: torch.Generator) -> Tensor:
    """Bytes [N, 1, S, S] to -1..1, mirrored where `mirror` [N] is -1 (else 1) and turned by up to 10 degrees; black outside."""
    angle = (torch.rand(len(part), generator=generator) * 2 - 1) * TURN * pi / 180
    cos, sin, zero = angle.cos(), angle.sin(), torch.zeros(len(part))
    matrices = torch.stack([torch.stack([cos * mirror, -sin, zero], 1), torch.stack([sin * mirror, cos, zero], 1)], 1)
    return warp(part.float() / 255, matrices, part.shape[-1]) * 2 - 1
