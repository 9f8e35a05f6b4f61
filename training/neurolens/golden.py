"""Golden pictures: small drawn pictures with the outputs every backend must reproduce. Never training data.

Head-like slices with and without a mass, blended so that probabilities lie in the middle, where an error shows:
at 0.9999 a wrong backend still looks right. Nothing here is imported by, or imports from, the training code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Golden:
    """A picture [height, width] of bytes."""

    name: str
    pixels: np.ndarray


def _grid(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the pixel centers; -1..1 along the shorter side."""
    row, column = np.mgrid[:height, :width] + 0.5
    half = min(width, height) / 2
    return (column - width / 2) / half, (row - height / 2) / half


def _soft(distance: np.ndarray, edge: float) -> np.ndarray:
    """1 where distance is below 0, 0 above, over a ramp of `edge`."""
    return np.clip(0.5 - distance / edge, 0, 1)


def _oval(x: np.ndarray, y: np.ndarray, cx: float, cy: float, rx: float, ry: float) -> np.ndarray:
    return (np.hypot((x - cx) / rx, (y - cy) / ry) - 1) * min(rx, ry)


def head(width: int, height: int, seed: int, mass: float) -> np.ndarray:
    """Axial head-like slice, float [height, width], 0..255. `mass` 0..1 is how much a bright mass stands out."""
    random = np.random.default_rng(seed)
    x, y = _grid(width, height)
    wide, high = random.uniform(0.68, 0.76), random.uniform(0.84, 0.92)
    tone = random.uniform(80, 120)
    edge = 0.05
    picture = 165 * _soft(_oval(x, y, 0, 0, wide, high), edge)
    picture = picture + (18 - picture) * _soft(_oval(x, y, 0, 0, wide - 0.06, high - 0.06), edge)
    brain = _soft(_oval(x, y, 0, 0, wide - 0.12, high - 0.12), edge)
    angle = np.arctan2(y, x)
    folds = sum(np.sin(k * angle + random.uniform(0, 6.3)) * np.cos(9 * np.hypot(x, y) + random.uniform(0, 6.3)) for k in (9, 13, 17))
    white = _soft(_oval(x, y, 0, 0, wide - 0.27, high - 0.27), 0.15)
    tissue = tone + 25 * white + 7 * folds * (1 - white) + random.normal(0, 3, x.shape)
    picture = picture + (tissue - picture) * brain
    for side in (-1, 1):
        horn = _soft(_oval(x - side * 0.1 * (1 + y), y, side * 0.03, -0.05, 0.06, 0.26), edge)
        picture = picture + (28 - picture) * horn * brain
    cleft = _soft(np.abs(x) - 0.008, 0.04) * _soft(0.35 - np.abs(y), 0.1) * brain
    picture = picture - 30 * cleft
    place_x, place_y = random.choice([-1, 1]) * random.uniform(0.22, 0.36), random.uniform(-0.35, 0.4)
    reach = random.uniform(0.14, 0.24)
    swelling = _soft(_oval(x, y, place_x, place_y, reach * 1.7, reach * 1.5), 0.2)
    lump = _soft(_oval(x, y, place_x, place_y, reach, reach * 0.9), 0.06)
    core = _soft(_oval(x, y, place_x + 0.02, place_y, reach * 0.45, reach * 0.4), 0.08)
    picture = picture - 25 * mass * swelling * brain
    picture = picture + mass * (225 - picture) * lump * brain
    return np.clip(picture - 70 * mass * core * brain, 0, 255)


def checks(width: int, height: int, _: int, __: float) -> np.ndarray:
    """A fading checkerboard."""
    row, column = np.mgrid[:height, :width]
    return ((row // 8 + column // 8) % 2) * (55 + 200 * column / width)


def ramp(width: int, height: int, _: int, __: float) -> np.ndarray:
    """Dark at the top left, light at the bottom right."""
    row, column = np.mgrid[:height, :width]
    return 255 * (row / height + column / width) / 2


Drawer = Callable[[int, int, int, float], np.ndarray]
SIZES = ((64, 64), (64, 48), (48, 64), (64, 56))


def draw(drawer: Drawer, width: int, height: int, seed: int, mass: float) -> np.ndarray:
    """Bytes [height, width]."""
    return (drawer(width, height, seed, mass) + 0.5).astype(np.uint8)


Probability = Callable[[list[np.ndarray]], tuple[np.ndarray, np.ndarray]]
"""Pictures of one size to (pTumor, pBrainMri), each an array with one value a picture."""


def choose(probability: Probability, brain_limit: float, wanted: int = 8, seeds: int = 40) -> list[Golden]:
    """Pictures for a model. Heads near evenly spread values of pTumor, found by their mass; sure ones; other shapes."""
    found: list[Golden] = []
    for number, target in enumerate(np.linspace(0.15, 0.85, wanted)):
        width, height = SIZES[number % len(SIZES)]
        best: tuple[float, Golden] | None = None
        for seed in range(number * 100, number * 100 + seeds):
            error, golden = _nearest(probability, width, height, seed, float(target), brain_limit)
            if best is None or error < best[0]:
                best = error, golden
            if error < 0.05:
                break
        assert best is not None
        found.append(best[1])
    return found + [
        Golden("head 64x64, seed 1, no mass", draw(head, 64, 64, 1, 0.0)),
        Golden("head 48x64, seed 2, full mass", draw(head, 48, 64, 2, 1.0)),
        Golden("checkerboard 64x40", draw(checks, 64, 40, 0, 0.0)),
        Golden("ramp 33x64", draw(ramp, 33, 64, 0, 0.0)),
    ]


def _nearest(probability: Probability, width: int, height: int, seed: int, target: float, brain_limit: float) -> tuple[float, Golden]:
    """The mass for which pTumor is nearest to the target, looking twice, the second time closer."""
    low, high = 0.0, 1.0
    for _ in range(2):
        masses = np.round(np.linspace(low, high, 9), 4)
        pictures = [draw(head, width, height, seed, float(mass)) for mass in masses]
        p_tumor, p_brain = probability(pictures)
        error = np.abs(p_tumor - target) + 2 * (p_brain < max(brain_limit + 0.02, 0.6))
        place = int(error.argmin())
        low, high = float(masses[max(place - 1, 0)]), float(masses[min(place + 1, 8)])
        if error[place] > 0.5:  # far away or taken for no brain: a closer look will not help
            break
    return float(error[place]), Golden(f"head {width}x{height}, seed {seed}, mass {masses[place]:g}", pictures[place])
