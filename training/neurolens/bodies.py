"""Made-up slices of bodies other than heads: trunks with organs, limbs, necks, long bones.

MRI of other regions is what a gate trained on few kinds takes for brains (8% of abdomens rejected).
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage


def disc(size: int, x: float, y: float, half_x: float, half_y: float, wobble: float, random: np.random.Generator) -> np.ndarray:
    """Soft disc [size, size], 0..1, with a wavy edge; places and lengths in fractions of the square."""
    row, column = (np.mgrid[:size, :size] + 0.5) / size
    angle = np.arctan2(row - y, column - x)
    wave = sum(wobble / k * np.sin(k * angle + random.uniform(0, 6.3)) for k in (2, 3, 4, 5))
    radius = np.hypot((column - x) / half_x, (row - y) / half_y)
    return np.clip((1 + wave - radius) * 12, 0, 1)


def _texture(size: int, random: np.random.Generator) -> np.ndarray:
    fine = ndimage.gaussian_filter(random.standard_normal((size, size)), random.uniform(0.8, 3))
    slow = ndimage.gaussian_filter(random.standard_normal((size, size)), 18)
    return fine / fine.std() * random.uniform(2, 12) + slow / slow.std() * random.uniform(5, 25)


def body(size: int, random: np.random.Generator) -> np.ndarray:
    """A trunk, a pair of limbs, a neck or a joint."""
    kind = random.choice(["trunk", "limbs", "neck", "joint"], p=[0.5, 0.2, 0.15, 0.15])
    picture = {"trunk": _trunk, "limbs": _limbs, "neck": _neck, "joint": _joint}[kind](size, random)
    lit = picture > 6
    return np.where(lit, picture + _texture(size, random), np.abs(random.standard_normal(picture.shape)) * 3)


def _paint(canvas: np.ndarray, disc: np.ndarray, tone: float) -> np.ndarray:
    return canvas * (1 - disc) + tone * disc


def _trunk(size: int, random: np.random.Generator) -> np.ndarray:
    wide, high = random.uniform(0.38, 0.49), random.uniform(0.22, 0.34)
    tones = random.uniform(20, 240, 12)
    canvas = _paint(np.zeros((size, size)), disc(size, 0.5, 0.5, wide, high, 0.04, random), tones[0])
    rim = random.uniform(0.02, 0.07)
    canvas = _paint(canvas, disc(size, 0.5, 0.49, wide - rim, high - rim, 0.05, random), tones[1])
    spine_y = 0.5 + high * random.uniform(0.4, 0.65)
    for _ in range(random.integers(3, 14)):
        x = 0.5 + random.uniform(-0.75, 0.75) * (wide - rim)
        y = 0.48 + random.uniform(-0.6, 0.5) * (high - rim)
        reach = random.uniform(0.02, 0.16)
        canvas = _paint(canvas, disc(size, x, y, reach, reach * random.uniform(0.4, 1.4), 0.2, random), random.choice(tones))
    canvas = _paint(canvas, disc(size, 0.5, spine_y, 0.06, 0.045, 0.1, random), tones[2])
    canvas = _paint(canvas, disc(size, 0.5, spine_y + 0.07, 0.018, 0.015, 0.05, random), tones[3])
    return canvas


def _limbs(size: int, random: np.random.Generator) -> np.ndarray:
    canvas, tones = np.zeros((size, size)), random.uniform(25, 240, 5)
    for x in [0.27, 0.73] if random.random() < 0.6 else [0.5]:
        reach = random.uniform(0.15, 0.21) * (1 if x != 0.5 else 1.6)
        canvas = _paint(canvas, disc(size, x, 0.5, reach, reach * 1.1, 0.04, random), tones[0])
        canvas = _paint(canvas, disc(size, x, 0.5, reach * 0.82, reach * 0.9, 0.08, random), tones[1])
        for _ in range(random.integers(1, 3)):
            bone_x, bone_y = x + random.uniform(-0.4, 0.4) * reach, 0.5 + random.uniform(-0.4, 0.4) * reach
            thick = reach * random.uniform(0.14, 0.3)
            canvas = _paint(canvas, disc(size, bone_x, bone_y, thick, thick, 0.05, random), 10)
            canvas = _paint(canvas, disc(size, bone_x, bone_y, thick * 0.65, thick * 0.65, 0.05, random), tones[2])
    return canvas


def _neck(size: int, random: np.random.Generator) -> np.ndarray:
    tones = random.uniform(25, 220, 8)
    canvas = _paint(np.zeros((size, size)), disc(size, 0.5, 0.5, 0.33, 0.3, 0.06, random), tones[0])
    canvas = _paint(canvas, disc(size, 0.5, 0.5, 0.29, 0.26, 0.08, random), tones[1])
    canvas = _paint(canvas, disc(size, 0.5, 0.36, 0.04, 0.05, 0.1, random), 6)
    canvas = _paint(canvas, disc(size, 0.5, 0.55, 0.07, 0.05, 0.1, random), tones[2])
    for side in (-1, 1):
        for _ in range(random.integers(2, 6)):
            x, y = 0.5 + side * random.uniform(0.08, 0.24), random.uniform(0.32, 0.7)
            canvas = _paint(canvas, disc(size, x, y, random.uniform(0.015, 0.07), random.uniform(0.015, 0.06), 0.2, random), random.choice(tones))
    return canvas


def _joint(size: int, random: np.random.Generator) -> np.ndarray:
    tones, gap = random.uniform(40, 230, 5), random.uniform(0.4, 0.6)
    row, column = (np.mgrid[:size, :size] + 0.5) / size
    canvas = np.where(np.abs(column - 0.5) < 0.36 + 0.05 * np.cos((row - gap) * 6), tones[0], 0.0)
    canvas = _paint(canvas, disc(size, 0.5, gap - 0.4, 0.22, 0.36, 0.05, random), tones[1])
    canvas = _paint(canvas, disc(size, 0.5, gap + 0.4, 0.22, 0.36, 0.05, random), tones[1])
    return _paint(canvas, disc(size, random.uniform(0.2, 0.35), gap, 0.07, 0.12, 0.1, random), tones[2])
