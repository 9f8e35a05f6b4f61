"""Brightness, contrast, sharpness and noise of the whole picture. Values are bytes, 0..255."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from .changed import Maker, Random, in_place

REFERENCE = 224
"""Long side (pixels) at which the amount of blur is stated, so that large and small pictures are blurred alike."""


def toned(curve: Callable[[np.ndarray], np.ndarray]) -> Maker:
    """The same tone curve (0..255 to 0..255, clipped) for the three channels."""
    levels = np.clip(np.round(curve(np.arange(256.0))), 0, 255).astype(int).tolist()
    return in_place(lambda picture, _: picture.point(levels * 3))


def brightness(factor: float) -> Maker:
    """As CSS `brightness()`."""
    return toned(lambda level: level * factor)


def contrast(factor: float) -> Maker:
    """As CSS `contrast()`: about the middle grey, so that black does not stay black when it falls."""
    return toned(lambda level: (level - 127.5) * factor + 127.5)


def gamma(exponent: float) -> Maker:
    return toned(lambda level: 255 * (level / 255) ** exponent)


def inverted() -> Maker:
    return in_place(lambda picture, _: ImageOps.invert(picture))


def blurred(sigma: float) -> Maker:
    """Gaussian; `sigma` in pixels of a picture of 224 pixels."""
    return in_place(lambda picture, _: picture.filter(ImageFilter.GaussianBlur(sigma * max(picture.size) / REFERENCE)))


def noisy(deviation: float) -> Maker:
    """Grey Gaussian noise, independent from pixel to pixel."""

    def change(picture: Image.Image, random: Random) -> Image.Image:
        grain = random.normal(0, deviation, (picture.height, picture.width, 1))
        return Image.fromarray(np.clip(np.round(np.asarray(picture) + grain), 0, 255).astype(np.uint8))

    return in_place(change)
