"""Made-up pictures with their preprocessed values and their color, for the engine's and imaging's unit tests.

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

from .color import color
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
    image = Image.fromarray(pixels, "RGBA")
    grey = luma(image)
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
        "color": color(image), "expected": expected,
    }


def photo(width: int, height: int) -> np.ndarray:
    """RGB bytes [height, width, 3] with the hues of a photo: sky, leaves and a red thing, shaded."""
    row, column = np.mgrid[:height, :width]
    shade = (0.7 + 0.3 * np.sin(column / 5) * np.cos(row / 7))[..., None]
    picture = np.where((row < height * 0.4)[..., None], [90, 150, 230], [70, 140, 50]) * shade
    thing = np.hypot(row - height * 0.6, column - width * 0.5) < min(width, height) * 0.25
    return np.where(thing[..., None], np.array([210, 40, 50]) * shade, picture).astype(np.uint8)


def colored(width: int, height: int) -> dict[str, np.ndarray]:
    """Pictures of one size by name, RGB bytes [height, width, 3], that differ in their color."""
    row, column = np.mgrid[:height, :width]
    grey = np.hypot(row - height / 2, column - width / 2) < min(width, height) * 0.4
    grey = np.where(grey, 90 + (row * 7 + column * 13) % 80, 3)
    same = np.stack([grey] * 3, -1)
    marked = np.stack([40 + (row * 7 + column * 13) % 150] * 3, -1)
    marked[: height // 5] += [60, -30, 0]  # as bright as before
    noise = np.random.default_rng(width).integers(0, 256, (height, width, 3))
    return {
        name: picture.astype(np.uint8)
        for name, picture in {
            "grey": same, "a fifth marked": marked, "one color map": same * [1, 0.8, 0.5], "noise": noise, "photo": photo(width, height),
        }.items()
    }


def color_entry(name: str, pixels: np.ndarray) -> dict[str, Any]:
    """A picture and its color, alone and laid side by side as tiles: from 512x512 on not every pixel is looked at."""
    height, width = pixels.shape[:2]
    colors = [{"tiles": tiles, "color": color(Image.fromarray(np.tile(pixels, (tiles, tiles, 1))))} for tiles in (1, 11, 20)]
    return {"name": name, "width": width, "height": height, "rgb": base64.b64encode(pixels.tobytes()).decode(), "colors": colors}


def fixture() -> dict[str, Any]:
    """All pictures at 32; the last also at 224; one with transparency; and the colored ones."""
    pictures = [entry(width, height, True, (32, 224) if (width, height) == SIZES[-1] else (32,)) for width, height in SIZES]
    return {
        "note": "Written by training: python3 -m neurolens.preprocessing_fixture. Transparent: (c * a + 127) // 255 per channel, then luma.",
        "pictures": [*pictures, entry(9, 12, False, (32,))],
        "colored": [color_entry(name, pixels) for name, pixels in colored(60, 45).items()],
    }


def main() -> None:
    Path(sys.argv[1]).write_text(json.dumps(fixture()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
