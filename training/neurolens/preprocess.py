"""From a decoded picture to the network's input. `src/engine` does the same to 1e-3.

Letterbox, not stretch: stretching changes the shape of heads by up to a third, and the aspect of a picture
is a property of its source.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

import numpy as np
from PIL import Image

SCALE = 1 / 127.5
OFFSET = -1.0
GREY_MODES = ("L", "1")


@dataclass(frozen=True)
class Fit:
    """Where the picture lies in the letterboxed square, in pixels."""

    x: int
    y: int
    width: int
    height: int


def fit(width: int, height: int, size: int) -> Fit:
    """Place of a width x height picture in a size x size square; halves are rounded up."""
    scale = size / max(width, height)
    new_width = max(1, floor(width * scale + 0.5))
    new_height = max(1, floor(height * scale + 0.5))
    return Fit((size - new_width) // 2, (size - new_height) // 2, new_width, new_height)


def is_16_bit(image: Image.Image) -> bool:
    """Grey with more than 8 bits, as Pillow opens a sixteen-bit PNG."""
    return image.mode.startswith("I;16") or image.mode == "I"


def luma(image: Image.Image) -> np.ndarray:
    """Grey bytes [height, width], Rec. 601 in 16-bit fixed point as Pillow; transparency lies on black."""
    if image.mode in GREY_MODES:
        return np.asarray(image.convert("L"))
    if is_16_bit(image):
        # Sixteen-bit PNG: the upper byte, as browsers do.
        return (np.asarray(image).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
    return luma_of_rgb(rgb_on_black(image))


def rgb_on_black(image: Image.Image) -> np.ndarray:
    """Red, green, blue [height, width, 3], 0..255 as int64, transparency on black."""
    rgba = np.asarray(image.convert("RGBA")).astype(np.int64)
    return (rgba[..., :3] * rgba[..., 3:] + 127) // 255


def luma_of_rgb(rgb: np.ndarray) -> np.ndarray:
    """Grey bytes [...] of integer red, green, blue [..., 3]."""
    return ((rgb @ np.array([19595, 38470, 7471]) + 32768) >> 16).astype(np.uint8)


def letterbox(grey: np.ndarray, size: int) -> np.ndarray:
    """Grey picture [height, width] (0..255) to float32 [size, size] (0..255), black around it.

    Pillow's antialiased triangle filter in mode F: no rounding to bytes, so other code can reproduce it.
    """
    height, width = grey.shape
    place = fit(width, height, size)
    resized = Image.fromarray(grey.astype(np.float32)).resize((place.width, place.height), Image.BILINEAR)
    square = np.zeros((size, size), np.float32)
    square[place.y : place.y + place.height, place.x : place.x + place.width] = np.asarray(resized)
    return square


def network_input(grey: np.ndarray, size: int) -> np.ndarray:
    """Grey picture [height, width] to the network's input [1, size, size], -1..1 (padding is -1)."""
    return (letterbox(grey, size) * np.float32(SCALE) + np.float32(OFFSET))[None]
