"""The pictures of a split that are examined, and how they are opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from ..labels import NO_TUMOR, NOT_BRAIN
from ..manifest import Row
from ..preprocess import GREY_MODES, is_16_bit, luma, rgb_on_black


def sample(rows: list[Row], limit: int, seed: int = 0) -> list[Row]:
    """At most `limit` brain MRIs, two thirds of them tumors; each source with its share. In the order of `rows`."""
    healthy = [row for row in rows if row.index == NO_TUMOR]
    ill = [row for row in rows if row.index not in (NO_TUMOR, NOT_BRAIN)]
    tumors = round(limit * 2 / 3)
    chosen = {row.file for row in (*_by_source(ill, tumors, seed), *_by_source(healthy, limit - tumors, seed))}
    return [row for row in rows if row.file in chosen]


def _by_source(rows: list[Row], count: int, seed: int) -> list[Row]:
    """Systematic sampling: shuffled, sorted by source, then taken at even steps."""
    if count >= len(rows):
        return rows
    order = np.random.default_rng(seed).permutation(len(rows))
    mixed = sorted((rows[i] for i in order), key=lambda row: row.source)
    return [mixed[int((i + 0.5) * len(rows) / count)] for i in range(count)]


def opened(path: Path) -> Image.Image:
    """The decoded picture as RGB, transparency on black."""
    picture = Image.open(path)
    if picture.mode in GREY_MODES or is_16_bit(picture):
        return Image.fromarray(luma(picture)).convert("RGB")
    return Image.fromarray(rgb_on_black(picture).astype(np.uint8))
