"""An approximate mask of the brain, to make skull-stripped pictures of any picture.

In `train` every skull-stripped picture (`ds002748`) is healthy; stripped tumors exist in the world.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage


def otsu(grey: np.ndarray) -> float:
    """Otsu's threshold (1979) of a picture 0..255: the split with the greatest variance between its sides."""
    counts = np.bincount(grey.astype(np.uint8).ravel(), minlength=256).astype(float)
    weight = counts.cumsum()
    total = (counts * np.arange(256)).cumsum()
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (total[-1] * weight / weight[-1] - total) ** 2 / (weight * (weight[-1] - weight))
    return float(np.nanargmax(np.where(np.isfinite(between), between, -1)))


def head_mask(grey: np.ndarray) -> np.ndarray:
    """Largest bright body with its holes filled: bool [height, width]."""
    bright = ndimage.gaussian_filter(grey.astype(np.float32), 1.5) > 0.5 * otsu(grey)
    bodies, count = ndimage.label(bright)
    if count == 0:
        return np.ones(grey.shape, bool)
    largest = 1 + np.argmax(np.bincount(bodies.ravel())[1:])
    return ndimage.binary_fill_holes(bodies == largest)


def brain_mask(grey: np.ndarray, tumor: np.ndarray, rim: float = 0.075) -> np.ndarray:
    """Head less a rim for scalp and skull, smoothed, with the tumor kept: bytes [height, width].

    `rim` is in lengths of the square: scalp and skull measure 12 to 18 mm of a field of about 220 mm.
    """
    distance = ndimage.distance_transform_edt(head_mask(grey))
    inner = distance > rim * grey.shape[0]
    if inner.mean() < 0.05:
        inner = distance > 0
    smooth = ndimage.gaussian_filter(inner.astype(np.float32), 4) > 0.5
    kept = smooth | ndimage.binary_dilation(tumor > 127, iterations=2)
    return (ndimage.gaussian_filter(kept.astype(np.float32), 1) * 255).astype(np.uint8)
