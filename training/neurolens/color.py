"""How much of a picture has a color that its brightness does not explain. `src/imaging` computes the same.

A brain MRI is grey, or grey through one color map; a photo is neither.
"""

from __future__ import annotations

from math import floor, sqrt

import numpy as np
from PIL import Image

from .preprocess import GREY_MODES, is_16_bit, luma_of_rgb, rgb_on_black

SAMPLES = 256 * 256
"""About as many pixels are looked at, on a grid."""
BINS = 16
"""Of brightness, for each of which a color is usual."""
TOLERANCE = 24
"""By how much of 255 a pixel may differ from the usual color, and from grey: JPEG's chroma is off by as much."""


def color(image: Image.Image) -> float:
    """Share 0..1 of the sampled pixels that are neither grey nor near the median color of their brightness."""
    if image.mode in GREY_MODES or is_16_bit(image):
        return 0.0
    step = max(1, floor(sqrt(image.width * image.height / SAMPLES)))
    rgb = rgb_on_black(image)[::step, ::step].reshape(-1, 3)
    chroma = rgb[:, [0, 2]] - rgb[:, [1]]
    bins = luma_of_rgb(rgb) // (256 // BINS)
    order = np.argsort(bins, kind="stable")
    usual = np.zeros((BINS, 2), np.int64)
    starts = np.searchsorted(bins[order], np.arange(BINS + 1))
    for number, (start, end) in enumerate(zip(starts, starts[1:])):
        if end > start:  # the lower median: of an even number the smaller of the two in the middle
            usual[number] = np.sort(chroma[order[start:end]], axis=0)[(end - start - 1) >> 1]
    colored = (np.abs(chroma - usual[bins]).max(1) > TOLERANCE) & (np.abs(chroma).max(1) > TOLERANCE)
    return float(colored.mean())
