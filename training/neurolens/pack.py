"""Pack all pictures once: letterboxed grey 256x256, tumor area and brain mask, as three byte arrays.

    python3 -m neurolens.pack
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from .headmask import brain_mask, head_mask
from .manifest import Row, read_manifest
from .paths import CACHE, DATA
from .preprocess import fit, letterbox, luma

PACK_SIZE = 256
"""A little above the network's 224, so that turning and zooming keep detail."""


def ellipse(box: tuple[float, float, float, float], width: int, height: int, size: int) -> np.ndarray:
    """Bytes [size, size]: the ellipse in a box given in fractions of a width x height picture.

    A tumor fills its box as an ellipse more nearly than wholly.
    """
    place = fit(width, height, size)
    x = place.x + box[0] * place.width
    y = place.y + box[1] * place.height
    half_x = max(box[2] * place.width / 2, 1)
    half_y = max(box[3] * place.height / 2, 1)
    row, column = np.mgrid[:size, :size] + 0.5
    return ((((column - x) / half_x) ** 2 + ((row - y) / half_y) ** 2 <= 1) * 255).astype(np.uint8)


def pack_one(folder: Path, row: Row) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Picture, tumor area, brain mask, head mask, each bytes [256, 256]."""
    grey = luma(Image.open(folder / row.file))
    square = (letterbox(grey, PACK_SIZE) + 0.5).astype(np.uint8)
    tumor = np.zeros_like(square)
    if row.mask:
        tumor = letterbox(luma(Image.open(folder / row.mask)), PACK_SIZE).astype(np.uint8)
    elif row.box:
        tumor = ellipse(row.box, grey.shape[1], grey.shape[0], PACK_SIZE)
    brain = brain_mask(square, tumor)
    if row.source == "ds002748":  # already stripped
        brain = np.full_like(square, 255)
    return square, tumor, brain, head_mask(square).astype(np.uint8) * 255


def _job(task: tuple[Path, Row]) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    return pack_one(*task)


def pack(folder: Path, target: Path, rows: list[Row]) -> None:
    """Write `image.npy`, `tumor.npy`, `brain.npy`, `head.npy`, each [rows, 256, 256] bytes."""
    target.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(2) as pool:
        parts = list(pool.map(_job, [(folder, row) for row in rows], chunksize=32))
    for position, name in enumerate(("image", "tumor", "brain", "head")):
        np.save(target / f"{name}.npy", np.stack([part[position] for part in parts]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--cache", type=Path, default=CACHE)
    options = parser.parse_args()
    rows = read_manifest(options.data)
    pack(options.data, options.cache, rows)
    print(f"packed {len(rows)} pictures into {options.cache}")


if __name__ == "__main__":
    main()
