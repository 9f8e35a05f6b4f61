"""Luma, letterbox geometry and values."""

import numpy as np
import pytest
from PIL import Image

from neurolens.preprocess import Fit, fit, letterbox, luma, network_input
from neurolens.preprocessing_fixture import fixture, made_up


@pytest.mark.parametrize(
    ("width", "height", "size", "expected"),
    [
        (224, 224, 224, Fit(0, 0, 224, 224)),
        (64, 48, 224, Fit(0, 28, 224, 168)),
        (48, 64, 224, Fit(28, 0, 168, 224)),
        (300, 200, 32, Fit(0, 5, 32, 21)),
        (1000, 1, 32, Fit(0, 15, 32, 1)),
        (64, 2, 48, Fit(0, 23, 48, 2)),  # 1.5 rounds up
    ],
)
def test_fit(width: int, height: int, size: int, expected: Fit) -> None:
    assert fit(width, height, size) == expected


def test_luma_is_pillows() -> None:
    pixels = made_up(40, 30, True)[..., :3]
    assert np.array_equal(luma(Image.fromarray(pixels)), np.asarray(Image.fromarray(pixels).convert("L")))


def test_transparent_is_black() -> None:
    pixels = np.full((2, 2, 4), 200, np.uint8)
    pixels[0, 0, 3] = 0
    pixels[0, 1, 3] = 128
    pixels[1, :, 3] = 255
    assert luma(Image.fromarray(pixels, "RGBA")).tolist() == [[0, 100], [200, 200]]


def test_values() -> None:
    square = network_input(np.full((10, 20), 255, np.uint8), 32)
    assert square.shape == (1, 32, 32) and square.dtype == np.float32
    assert np.allclose(square[0, 8:24], 1) and np.allclose(square[0, :8], -1) and np.allclose(square[0, 24:], -1)


def test_shrinking_averages() -> None:
    stripes = np.tile(np.array([0, 255], np.uint8), (64, 32))
    inner = letterbox(stripes, 16)[4:12, 4:12]
    assert np.allclose(inner, 127.5, atol=1)


def test_enlarging_is_half_pixel_bilinear() -> None:
    assert np.allclose(letterbox(np.array([[0, 100]], np.uint8), 4)[1], [0, 25, 75, 100])


def test_fixture_is_reproducible() -> None:
    assert fixture() == fixture()
