"""What viewers and people draw on a picture: text, rulers, colored patches, outlines and arrows."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
from PIL import Image, ImageDraw

from .changed import Random
from .lettering import Color, phrase, write

COLORS: tuple[Color, ...] = ((230, 40, 40), (250, 210, 30), (40, 200, 70), (40, 120, 240), (220, 60, 200), (30, 210, 220))


def text(picture: Image.Image, random: Random) -> Image.Image:
    """One to four lines in two to four corners, white or yellow, 3 to 5% of the picture high."""
    result = picture.copy()
    unit = max(picture.size) * random.uniform(0.03, 0.05)
    color = ((235, 235, 235), (240, 220, 60))[random.integers(2)]
    for corner in random.permutation(4)[: random.integers(2, 5)]:
        right, low = bool(corner % 2), corner >= 2
        lines = int(random.integers(1, 5))
        first = picture.height - (lines + 0.5) * unit if low else 0.5 * unit
        x = picture.width - 0.5 * unit if right else 0.5 * unit
        for line in range(lines):
            write(result, (x, first + line * unit), phrase(random, int(random.integers(1, 4))), unit, color, "right" if right else "left")
    return result


def ruler(picture: Image.Image, random: Random) -> Image.Image:
    """A centimeter scale along one side, with its length beside it."""
    result = picture.copy()
    draw, long_side = ImageDraw.Draw(result), max(picture.size)
    color = ((255, 255, 255), (90, 230, 90), (240, 220, 60))[random.integers(3)]
    thick, step = max(1, round(long_side / 250)), long_side * random.uniform(0.035, 0.06)
    count, upright = int(random.integers(8, 13)), bool(random.integers(2))
    extent = picture.height if upright else picture.width
    depth = picture.width if upright else picture.height
    start, base = (extent - count * step) / 2, depth * random.choice([0.05, 0.95])
    inward = 1 if base < depth / 2 else -1

    def at(along: float, across: float) -> tuple[float, float]:
        return (across, along) if upright else (along, across)

    draw.line([at(start, base), at(start + count * step, base)], fill=color, width=thick)
    for tick in range(count + 1):
        reach = long_side * (0.03 if tick % 5 == 0 else 0.018) * inward
        draw.line([at(start + tick * step, base), at(start + tick * step, base + reach)], fill=color, width=thick)
    label = at(start + count * step + 0.4 * step, base + (0 if inward > 0 else -0.04 * long_side))
    write(result, label, f"{count} cm", long_side * 0.035, color)
    return result


def overlay(picture: Image.Image, random: Random) -> Image.Image:
    """A translucent colored ellipse (opacity 25 to 45%) somewhere in the picture: beside the tumor or partly over it."""
    ellipse = Image.new("L", picture.size, 0)
    box = _place(picture, random, 0.08, 0.2)
    ImageDraw.Draw(ellipse).ellipse(box, fill=int(255 * random.uniform(0.25, 0.45)))
    result = picture.copy()
    result.paste(_color(random), (0, 0), ellipse)
    return result


def outline(picture: Image.Image, random: Random) -> Image.Image:
    """A colored circle or rectangle as people draw around what they mean."""
    result = picture.copy()
    draw, thick = ImageDraw.Draw(result), max(1, round(max(picture.size) / 120))
    shape = (draw.ellipse, draw.rectangle)[random.integers(2)]
    shape(_place(picture, random, 0.06, 0.18), outline=_color(random), width=thick)
    return result


def arrow(picture: Image.Image, random: Random) -> Image.Image:
    """One or two colored arrows, 10 to 22% of the picture long."""
    result = picture.copy()
    draw, long_side = ImageDraw.Draw(result), max(picture.size)
    color = _color(random)
    for _ in range(random.integers(1, 3)):
        tip = np.array(picture.size) * random.uniform(0.25, 0.75, 2)
        angle, length = random.uniform(0, 2 * pi), long_side * random.uniform(0.1, 0.22)
        along = np.array([cos(angle), sin(angle)])
        across = np.array([-along[1], along[0]])
        neck, wing = tip - along * length * 0.35, length * 0.17
        draw.line([tuple(tip - along * length), tuple(neck)], fill=color, width=max(2, round(long_side / 80)))
        draw.polygon([tuple(tip), tuple(neck + across * wing), tuple(neck - across * wing)], fill=color)
    return result


def _color(random: Random) -> Color:
    return COLORS[random.integers(len(COLORS))]


def _place(picture: Image.Image, random: Random, least: float, most: float) -> list[float]:
    """Left, top, right, bottom (pixels); half widths are shares of the longer side, the center lies in the middle 60%."""
    x, y = np.array(picture.size) * random.uniform(0.2, 0.8, 2)
    a, b = max(picture.size) * random.uniform(least, most, 2)
    return [x - a, y - b, x + a, y + b]
