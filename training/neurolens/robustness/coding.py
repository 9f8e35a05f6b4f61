"""Pictures through a lossy file format, and through other sizes."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from .changed import Changed, Maker, Random, moved, unmoved


def coded(file_format: str, quality: int) -> Maker:
    """Saved as JPEG (color subsampled 4:2:0, as most sites do) or WebP, and read back."""

    def change(picture: Image.Image, _: Random) -> Changed:
        stream = io.BytesIO()
        picture.save(stream, file_format, quality=quality)
        return unmoved(Image.open(stream).convert("RGB"), stream.getvalue())

    return change


def scaled(long_side: int) -> Maker:
    """Bicubic (antialiased when shrinking) to a longer side of so many pixels."""

    def change(picture: Image.Image, _: Random) -> Changed:
        scale = long_side / max(picture.size)
        width, height = (max(1, round(side * scale)) for side in picture.size)
        # Rounding makes the two scales differ by a fraction of a pixel.
        before = np.array([[picture.width / width, 0, 0], [0, picture.height / height, 0]])
        return moved(picture.resize((width, height), Image.Resampling.BICUBIC), before, picture)

    return change
