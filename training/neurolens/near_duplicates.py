"""Pairs of pictures that show the same slice, found by perceptual hash in all eight orientations and confirmed by rank correlation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .picture_hash import distances, orientations, picture_hash, ranked

FAR = 20
"""Bits of 128 up to which a pair is looked at: nine of ten copies at JPEG quality 30 or half the size lie below 5."""
ALIKE = 0.98
"""Rank correlation from which a pair is called the same picture. Slices of different people at the same place, all
skull-stripped (`ds002748`), reach 0.972; what lies above 0.98 was looked at and is the same scan, often with other contrast."""


@dataclass(frozen=True)
class Pair:
    """Positions of two pictures, bits that differ, and rank correlation."""

    one: int
    two: int
    bits: int
    alike: float


@dataclass
class Index:
    """Thumbnails [N, 2, 32, 32] with all that comparing them needs."""

    thumbnails: np.ndarray
    hashes: np.ndarray
    ranks: np.ndarray

    @staticmethod
    def of(thumbnails: np.ndarray) -> Index:
        both = thumbnails.reshape(-1, *thumbnails.shape[2:])
        hashes = np.stack([picture_hash(square) for square in both]).reshape(len(thumbnails), 2, -1)
        return Index(thumbnails, hashes, np.stack([ranked(square) for square in both]).reshape(thumbnails.shape))


def likeliest(index: Index, one: int, pool: np.ndarray, far: int = FAR) -> Pair | None:
    """Of `pool` (positions) the picture most alike picture `one`, over orientations and views; None where no hash is near."""
    best: Pair | None = None
    for view in range(2):
        turned = zip(orientations(index.thumbnails[one, view]), orientations(index.ranks[one, view]))
        for square, ranks in turned:
            bits = distances(picture_hash(square), index.hashes[pool, view])
            near = np.flatnonzero(bits <= far)
            if not len(near):
                continue
            alike = (index.ranks[pool[near], view] * ranks).sum((1, 2))
            place = int(alike.argmax())
            if best is None or alike[place] > best.alike:
                best = Pair(one, int(pool[near[place]]), int(bits[near[place]]), float(alike[place]))
    return best
