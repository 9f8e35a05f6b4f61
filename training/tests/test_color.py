"""The color of a picture: what grey, tinted and colored pictures have."""

import numpy as np
import pytest
from PIL import Image

from neurolens.color import color
from neurolens.preprocessing_fixture import photo


def slice_like(size: int = 96) -> np.ndarray:
    """Grey bytes [size, size]: a bright disc with texture on black."""
    row, column = np.mgrid[:size, :size]
    inside = np.hypot(row - size / 2, column - size / 2) < size * 0.4
    return np.where(inside, 90 + (row * 7 + column * 13) % 80, 3).astype(np.uint8)


def colored(red: np.ndarray, green: np.ndarray, blue: np.ndarray) -> float:
    return color(Image.fromarray(np.stack([red, green, blue], -1).astype(np.uint8)))


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "1", "I;16"])
def test_grey_has_none(mode: str) -> None:
    grey = slice_like()
    image = Image.fromarray(grey.astype(np.uint16) << 8) if mode == "I;16" else Image.fromarray(grey).convert(mode)
    assert image.mode == mode and color(image) == 0


def test_overlay_is_its_share() -> None:
    row, column = np.mgrid[:100, :100]
    grey = 40 + (row * 7 + column * 13) % 150
    red, green = grey.copy(), grey.copy()
    red[:20] += 60
    green[:20] -= 30  # as bright as before
    assert abs(colored(red, green, grey) - 0.2) < 0.01


def test_photo_is_high() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (90, 90, 3), np.uint8)
    assert color(Image.fromarray(pixels)) > 0.6
    assert color(Image.fromarray(photo(90, 70))) > 0.4


def test_one_color_map_is_none() -> None:
    grey = slice_like().astype(float)
    assert colored(grey, grey * 0.8, grey * 0.5) < 0.02
    assert colored(grey * 0.4, grey * 0.7, grey) < 0.02


def test_faint_chroma_is_none() -> None:
    """As JPEG makes of a grey picture."""
    noise = np.random.default_rng(1).integers(-20, 21, (96, 96, 3))
    assert color(Image.fromarray((np.full((96, 96, 3), 128) + noise // 2).astype(np.uint8))) == 0


def test_invisible_color_is_black() -> None:
    rgba = np.random.default_rng(2).integers(0, 256, (40, 40, 4), np.uint8)
    rgba[..., 3] = 0
    assert color(Image.fromarray(rgba, "RGBA")) == 0


def test_large_pictures_are_sampled() -> None:
    """Every second row and column from 512x512 on: color that lies between them is not seen."""
    pixels = np.full((512, 512, 3), 100, np.uint8)
    pixels[1::2] = [100, 100, 160]
    assert color(Image.fromarray(pixels)) == 0
    assert color(Image.fromarray(pixels[:511])) == 255 / 511


def test_lower_median() -> None:
    """Two pixels of one brightness: the smaller value of the two is the usual one, so the other counts."""
    a, b = [100, 100, 100], [160, 70, 98]
    assert color(Image.fromarray(np.array([[a, b]], np.uint8))) == 0.5
    # a: R-G = 0, B-G = 0; b: 90 and 28. The lower medians are 0 and 0.
    assert color(Image.fromarray(np.array([[b, b]], np.uint8))) == 0
