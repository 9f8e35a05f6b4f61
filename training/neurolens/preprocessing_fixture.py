"""Made-up pictures and their preprocessed values, for the engine's unit test.

    python3 -m neurolens.preprocessing_fixture OUT.json
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from .preprocess import fit, luma, network_input

SIZES = ((7, 5), (64, 48), (150, 100), (31, 97))


def made_up(width: int, height: int, opaque: bool) -> np.ndarray:
    """RGBA bytes [height, width, 4] from a formula: stripes, ramps and jumps, so that every filter tap shows."""
    row, column = np.mgrid[:height, :width]
    red = (column * 37 + row * 11) % 256
    green = (column * row + 5 * column) % 256
    blue = np.where((column // 3 + row // 2) % 2 == 0, 250, 5)
    alpha = np.full_like(red, 255) if opaque else (row * 29 + column * 3) % 256
    return np.stack([red, green, blue, alpha], -1).astype(np.uint8)


def entry(width: int, height: int, opaque: bool, sizes: tuple[int, ...]) -> dict[str, Any]:
    """A picture and what becomes of it at each size: sum over the square and sampled values [x, y, value]."""
    pixels = made_up(width, height, opaque)
    grey = luma(Image.fromarray(pixels, "RGBA"))
    expected = []
    for size in sizes:
        values, place = network_input(grey, size)[0].astype(float), fit(width, height, size)
        random = np.random.default_rng(width * 1000 + size)
        samples = random.integers(0, size, (44, 2)).tolist()
        corners = [[place.x, place.y], [place.x + place.width - 1, place.y + place.height - 1]]
        expected.append({
            "size": size, "fit": {"x": place.x, "y": place.y, "width": place.width, "height": place.height},
            "sum": round(float(values.sum()), 4),
            "samples": [[x, y, round(float(values[y, x]), 6)] for x, y in [*corners, *samples]],
        })
    return {
        "name": f"{width}x{height}{'' if opaque else ' with transparency'}", "width": width, "height": height,
        "rgba": base64.b64encode(pixels.tobytes()).decode(), "luma": {"sum": int(grey.astype(int).sum()), "first": grey.ravel()[:16].tolist()},
        "expected": expected,
    }


def fixture() -> dict[str, Any]:
    """All pictures at 32; the last also at 224; one with transparency."""
    pictures = [entry(width, height, True, (32, 224) if (width, height) == SIZES[-1] else (32,)) for width, height in SIZES]
    return {
        "note": "Written by training: python3 -m neurolens.preprocessing_fixture. Transparent: (c * a + 127) // 255 per channel, then luma.",
        "pictures": [*pictures, entry(9, 12, False, (32,))],
    }


def main() -> None:
    Path(sys.argv[1]).write_text(json.dumps(fixture()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
