"""A changed picture, and where its points were before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

Point = tuple[float, float]
Random = np.random.Generator
Maker = Callable[[Image.Image, Random], "Changed"]
"""RGB picture and a random generator of its own, to the changed picture."""


@dataclass(frozen=True)
class Placement:
    """`before` [2, 3] takes pixel coordinates of the changed picture to those of the original; sizes are (width, height) in pixels."""

    before: np.ndarray
    original_size: tuple[int, int]
    size: tuple[int, int]

    def original_point(self, point: Point) -> Point:
        """From fractions of the changed picture to fractions of the original; outside 0..1 where nothing was."""
        left, top = self.before @ np.array([point[0] * self.size[0], point[1] * self.size[1], 1.0])
        return float(left) / self.original_size[0], float(top) / self.original_size[1]

    def shows(self, point: Point) -> bool:
        """Whether a point of the original (fractions) is still in the changed picture."""
        old = np.array(point) * self.original_size
        x, y = np.linalg.solve(self.before[:, :2], old - self.before[:, 2])
        return bool(0 <= x <= self.size[0] and 0 <= y <= self.size[1])


@dataclass(frozen=True)
class Changed:
    """An RGB picture. `encoded` is the file that it was read back from, where the change is one of coding."""

    picture: Image.Image
    placement: Placement
    encoded: bytes | None = None


def unmoved(picture: Image.Image, encoded: bytes | None = None) -> Changed:
    """Every point where it was."""
    return Changed(picture, Placement(np.eye(2, 3), picture.size, picture.size), encoded)


def moved(picture: Image.Image, before: np.ndarray, original: Image.Image) -> Changed:
    """See `Placement.before`."""
    return Changed(picture, Placement(before, original.size, picture.size))


def shifted(picture: Image.Image, left: int, top: int, original: Image.Image) -> Changed:
    """`original` lies in `picture` with its upper left corner at (left, top)."""
    return moved(picture, np.array([[1.0, 0, -left], [0, 1, -top]]), original)


def in_place(change: Callable[[Image.Image, Random], Image.Image]) -> Maker:
    """A change that moves nothing."""
    return lambda picture, random: unmoved(change(picture, random))
