"""Made-up pictures that are no brain MRI: noise, gradients, pages, charts, shapes, bodies other than heads.

Drawn here for training alone. Golden pictures and demo pictures have generators of their own, and neither
imports from the other: a model must not be shown what it is demonstrated and tested with.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from .bodies import body
from .collage import collage

Maker = Callable[[int, np.random.Generator], np.ndarray]


def noise(size: int, random: np.random.Generator) -> np.ndarray:
    """Noise between white and cloudy."""
    sigma = random.choice([0, 1, 3, 8, 20])
    field = ndimage.gaussian_filter(random.standard_normal((size, size)), sigma)
    field = (field - field.mean()) / (field.std() + 1e-6)
    return random.uniform(60, 190) + field * random.uniform(10, 70)


def gradient(size: int, random: np.random.Generator) -> np.ndarray:
    """A linear or radial ramp, or one tone."""
    row, column = np.mgrid[:size, :size] / size
    kind = random.integers(0, 3)
    if kind == 0:
        return np.full((size, size), random.uniform(0, 255))
    if kind == 1:
        angle = random.uniform(0, 6.3)
        return 128 + 180 * (np.cos(angle) * (row - 0.5) + np.sin(angle) * (column - 0.5))
    x, y = random.uniform(0.2, 0.8, 2)
    ramp = np.hypot(row - y, column - x) * random.uniform(150, 500)
    return ramp if random.random() < 0.5 else 255 - ramp


def page(size: int, random: np.random.Generator) -> np.ndarray:
    """Lines of letters, dark on light or light on dark."""
    image = Image.new("L", (size, size), int(random.integers(200, 256)))
    draw = ImageDraw.Draw(image)
    letters = list("etaoinshrdlu cmfwypvbgkETAOIN ,.0123456789 ")
    left, step = int(random.integers(4, 30)), int(random.integers(10, 20))
    for top in range(int(random.integers(4, 40)), size - 10, step):
        if random.random() < 0.85:
            draw.text((left, top), "".join(random.choice(letters, random.integers(5, 45))), fill=int(random.integers(0, 90)))
    picture = np.asarray(image).astype(float)
    return 255 - picture if random.random() < 0.3 else picture


def chart(size: int, random: np.random.Generator) -> np.ndarray:
    """Bars, a curve, dots or a pie between axes."""
    dark = random.random() < 0.3
    image = Image.new("L", (size, size), 15 if dark else 250)
    draw, ink = ImageDraw.Draw(image), 230 if dark else 30
    edge = int(size * 0.12)
    draw.line([(edge, edge // 2), (edge, size - edge), (size - edge // 2, size - edge)], fill=ink, width=2)
    kind, steps = random.integers(0, 4), int(random.integers(4, 14))
    heights = random.uniform(0.05, 0.95, steps) * (size - 2 * edge)
    for number, height in enumerate(heights):
        x = edge + (number + 0.3) * (size - 2 * edge) / steps
        y = size - edge - height
        if kind == 0:
            draw.rectangle([x, y, x + size / steps / 2, size - edge], fill=int(random.integers(60, 200)))
        elif kind == 1 and number:
            draw.line([(last_x, last_y), (x, y)], fill=ink, width=2)
        elif kind == 2:
            draw.ellipse([x - 4, y - 4, x + 4, y + 4], fill=int(random.integers(60, 200)))
        last_x, last_y = x, y
    if kind == 3:
        angles = np.cumsum(random.dirichlet(np.ones(steps)) * 360)
        for start, end in zip(np.concatenate([[0], angles]), angles):
            draw.pieslice([edge, edge, size - edge, size - edge], start, end, fill=int(random.integers(40, 240)))
    return np.asarray(image).astype(float)


def shapes(size: int, random: np.random.Generator) -> np.ndarray:
    """Boxes, discs and polygons, as in logos, icons and windows."""
    image = Image.new("L", (size, size), int(random.integers(0, 256)))
    draw = ImageDraw.Draw(image)
    for _ in range(random.integers(1, 12)):
        tone = int(random.integers(0, 256))
        x, y, wide, high = random.uniform(0, 1, 4) * size
        kind = random.integers(0, 3)
        if kind == 0:
            draw.rectangle([x, y, x + wide, y + high], fill=tone)
        elif kind == 1:
            draw.ellipse([x, y, x + wide / 2, y + high / 2], fill=tone)
        else:
            draw.polygon([tuple(point) for point in random.uniform(0, size, (4, 2))], fill=tone)
    return np.asarray(image).astype(float)


MAKERS: dict[str, Maker] = {"noise": noise, "gradient": gradient, "page": page, "chart": chart, "shapes": shapes}


def make(size: int, random: np.random.Generator, pictures: np.ndarray) -> np.ndarray:
    """One made-up picture, bytes [size, size]. Most are bodies, drawn or of pieces of `pictures`: the hardest to tell apart."""
    kind = random.random()
    if kind < 0.35:
        drawn = collage(size, pictures, random)
    elif kind < 0.65:
        drawn = body(size, random)
    else:
        drawn = MAKERS[random.choice(list(MAKERS))](size, random)
    return np.clip(drawn, 0, 255).astype(np.uint8)
