"""Turned, mirrored, cut and framed pictures."""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np
from PIL import Image, ImageOps

from .changed import Changed, Maker, Random, moved, shifted


def rotated(degrees: float) -> Maker:
    """About the center, to either side; corners become black, and what leaves the frame is lost."""

    def change(picture: Image.Image, random: Random) -> Changed:
        angle = degrees * random.choice([-1, 1])
        return moved(picture.rotate(angle, Image.Resampling.BICUBIC), _turn(*picture.size, angle), picture)

    return change


def mirrored() -> Maker:
    """Left and right exchanged."""
    return lambda picture, _: moved(ImageOps.mirror(picture), np.array([[-1.0, 0, picture.width], [0, 1, 0]]), picture)


def cropped(percent: float) -> Maker:
    """So many percent of width and height cut off at each side."""

    def change(picture: Image.Image, _: Random) -> Changed:
        x, y = round(picture.width * percent / 100), round(picture.height * percent / 100)
        return shifted(picture.crop((x, y, picture.width - x, picture.height - y)), -x, -y, picture)

    return change


def bordered(color: tuple[int, int, int]) -> Maker:
    """A frame, 5 to 20% of the longer side wide, each side another width."""

    def change(picture: Image.Image, random: Random) -> Changed:
        left, top, right, bottom = (int(v) for v in random.uniform(0.05, 0.2, 4) * max(picture.size))
        frame = Image.new("RGB", (picture.width + left + right, picture.height + top + bottom), color)
        frame.paste(picture, (left, top))
        return shifted(frame, left, top, picture)

    return change


def _turn(width: int, height: int, degrees: float) -> np.ndarray:
    """[2, 3]: where the pixels of a picture turned counterclockwise about its center come from."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    x, y = width / 2, height / 2
    return np.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y]])
