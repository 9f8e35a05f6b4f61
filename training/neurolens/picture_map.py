"""The map of the square cut to the picture, its peak and its hot region, as the engine does it."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from .preprocess import fit

LONG_SIDE = 28
"""Cells of the grid along the picture's longer side."""
Box = tuple[float, float, float, float]


def picture_map(area: np.ndarray, width: int, height: int, size: int = 224) -> np.ndarray:
    """Map [c, c] of the square to a grid [rows, columns] over exactly the width x height picture (bilinear)."""
    place, cells = fit(width, height, size), area.shape[0]
    short = max(1, int(LONG_SIDE * min(width, height) / max(width, height) + 0.5))
    columns, rows = (LONG_SIDE, short) if width >= height else (short, LONG_SIDE)
    x = (place.x + (np.arange(columns) + 0.5) / columns * place.width) / size * cells - 0.5
    y = (place.y + (np.arange(rows) + 0.5) / rows * place.height) / size * cells - 0.5
    grid_y, grid_x = np.meshgrid(y, x, indexing="ij")
    return ndimage.map_coordinates(area.astype(float), [grid_y, grid_x], order=1, mode="nearest")


def peak(grid: np.ndarray) -> tuple[float, float]:
    """Center of the maximal cell, fractions of the picture (x, y)."""
    row, column = divmod(int(grid.argmax()), grid.shape[1])
    return (column + 0.5) / grid.shape[1], (row + 0.5) / grid.shape[0]


def hot_cells(grid: np.ndarray, hot: float) -> np.ndarray | None:
    """Cells of the hot region, bool like `grid`; None if nothing is hot."""
    top = grid.max()
    if top < hot:
        return None
    bodies, _ = ndimage.label(grid >= max(hot, 0.5 * top))
    return bodies == bodies[np.unravel_index(int(grid.argmax()), grid.shape)]


def hot_box(grid: np.ndarray, hot: float) -> Box | None:
    """Bounding box of the hot region: x_center, y_center, width, height in fractions."""
    cells = hot_cells(grid, hot)
    if cells is None:
        return None
    rows, columns = np.flatnonzero(cells.any(1)), np.flatnonzero(cells.any(0))
    left, right = columns[0] / grid.shape[1], (columns[-1] + 1) / grid.shape[1]
    top, bottom = rows[0] / grid.shape[0], (rows[-1] + 1) / grid.shape[0]
    return ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def overlap(one: Box, two: Box) -> float:
    """Intersection over union of two boxes."""
    sides = []
    for axis in (0, 1):
        low = max(one[axis] - one[axis + 2] / 2, two[axis] - two[axis + 2] / 2)
        high = min(one[axis] + one[axis + 2] / 2, two[axis] + two[axis + 2] / 2)
        sides.append(max(0.0, high - low))
    both = sides[0] * sides[1]
    return both / (one[2] * one[3] + two[2] * two[3] - both)


def inside(point: tuple[float, float], box: Box) -> bool:
    """Whether a point lies in a box."""
    return abs(point[0] - box[0]) <= box[2] / 2 and abs(point[1] - box[1]) <= box[3] / 2
