"""Perceptual hashes: two pictures with nearly the same hash show nearly the same thing, whatever their size, brightness and compression.

Each picture is seen twice, whole and without its margin, because copies of a scan differ in how they were cropped.
"""

from __future__ import annotations

import numpy as np
from PIL import Image
from scipy.fft import dctn
from scipy.stats import rankdata

SIDE = 32
"""Side of the thumbnails that the hashes are made of."""
_ONES = np.array([bin(value).count("1") for value in range(256)], np.int32)


def thumbnails(grey: np.ndarray) -> np.ndarray:
    """Bytes [height, width] to floats [2, 32, 32], 0..255: whole, and without margin; both stretched to the square."""
    return np.stack([_resized(grey, SIDE, SIDE), _resized(_trim(grey), SIDE, SIDE)])


def _resized(grey: np.ndarray, width: int, height: int) -> np.ndarray:
    return np.asarray(Image.fromarray(grey.astype(np.float32)).resize((width, height), Image.BOX))


def _trim(grey: np.ndarray) -> np.ndarray:
    """Without rows and columns at the edges in which fewer than 2% of the pixels stand out from the dark."""
    dark, light = np.percentile(grey, [5, 99])
    bright = grey > dark + 0.15 * (light - dark)
    rows, columns = np.flatnonzero(bright.mean(1) > 0.02), np.flatnonzero(bright.mean(0) > 0.02)
    if len(rows) < 2 or len(columns) < 2:
        return grey
    return grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def picture_hash(square: np.ndarray) -> np.ndarray:
    """Thumbnail [32, 32] to 16 bytes: 64 bits by the DCT's lowest frequencies (pHash), 64 by the sign of slopes (dHash)."""
    low = dctn(square, norm="ortho")[:8, :8].ravel()
    slopes = _resized(square, 9, 8)
    return np.packbits(np.concatenate([low > np.median(low), (np.diff(slopes, axis=1) > 0).ravel()]))


def orientations(square: np.ndarray) -> list[np.ndarray]:
    """The four quarter turns of a square and of its mirror image."""
    return [np.rot90(face, turn) for face in (square, square[:, ::-1]) for turn in range(4)]


def distances(one: np.ndarray, many: np.ndarray) -> np.ndarray:
    """Bits that differ, 0..128: one hash [16] against hashes [N, 16], to [N]."""
    return _ONES[one ^ many].sum(1)


def ranked(square: np.ndarray) -> np.ndarray:
    """A thumbnail's brightness as ranks, mean 0 and norm 1: products of two are rank correlations, blind to tone curves. A flat one is 0."""
    ranks = rankdata(np.round(square)).reshape(square.shape)
    ranks -= ranks.mean()
    size = np.sqrt((ranks**2).sum())
    return ranks / size if size > 0 else ranks
