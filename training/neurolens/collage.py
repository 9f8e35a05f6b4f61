"""Bodies whose organs are filled with pieces of real pictures: the grain of MRI and CT in shapes that are no head.

Drawn bodies have drawn textures; what a gate must learn is that tissue alone does not make a brain.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from .bodies import disc


def collage(size: int, pictures: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A body [size, size], 0..255, with pieces of `pictures` [K, R, R] (bytes)."""
    wide = random.uniform(0.33, 0.49)
    high = wide * random.uniform(0.5, 0.95)
    outline = disc(size, 0.5, 0.5, wide, high, random.uniform(0.02, 0.08), random)
    rim = random.uniform(0.01, 0.07)
    inner = disc(size, 0.5, 0.5 - rim * random.uniform(0, 0.5), wide - rim, high - rim, random.uniform(0.02, 0.1), random)
    canvas = outline * random.uniform(40, 250)
    canvas = canvas * (1 - inner) + inner * _piece(size, pictures, random)
    for _ in range(random.integers(3, 15)):
        x = 0.5 + random.uniform(-0.8, 0.8) * (wide - rim)
        y = 0.5 + random.uniform(-0.8, 0.8) * (high - rim)
        reach = random.uniform(0.03, 0.17)
        organ = disc(size, x, y, reach, reach * random.uniform(0.4, 1.5), random.uniform(0.05, 0.3), random) * outline
        fill = random.uniform(0, 230) if random.random() < 0.3 else _piece(size, pictures, random)
        canvas = canvas * (1 - organ) + fill * organ
    grain = random.standard_normal((size, size)) * random.uniform(0, 6)
    return canvas + grain * (canvas > 4)


def _piece(size: int, pictures: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A lit piece of one picture, enlarged to [size, size] and brought to a tone of its own."""
    picture = pictures[random.integers(len(pictures))]
    side = picture.shape[0]
    reach = int(side * random.uniform(0.12, 0.35))
    rows, columns = np.nonzero(picture[: side - reach, : side - reach] > 30)
    if len(rows) == 0:
        return np.full((size, size), random.uniform(20, 200))
    place = random.integers(len(rows))
    row, column = max(0, rows[place] - reach // 2), max(0, columns[place] - reach // 2)
    cut = picture[row : row + reach, column : column + reach].astype(np.float32)
    cut = np.concatenate([cut, cut[:, ::-1]], 1)
    cut = np.concatenate([cut, cut[::-1]], 0)  # mirrored, so that it tiles without seams
    cut = ndimage.zoom(cut, random.uniform(0.6, 1.4), order=1)
    tiles = int(np.ceil(size / min(cut.shape)))
    tiled = np.tile(cut, (tiles, tiles))[:size, :size]
    return np.clip(tiled * random.uniform(0.4, 1.4) + random.uniform(-30, 60), 0, 255)
