"""What screens, viewers and people put on pictures: text, rulers, frames, window chrome, translucent patches, drawn lines."""

from __future__ import annotations

import numpy as np
import torch
from PIL import Image, ImageDraw
from torch import Tensor

LETTERS = "ABCDEFGHIKLMNOPRSTUVWXYZ0123456789.:/- "


def stamp(size: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """One overlay: grey bytes and opacity bytes, [size, size] each."""
    grey = Image.new("L", (size, size), 0)
    alpha = Image.new("L", (size, size), 0)
    draw, cover = ImageDraw.Draw(grey), ImageDraw.Draw(alpha)
    for kind in random.choice(6, random.integers(1, 3), replace=False):
        (_text, _ruler, _frame, _chrome, _patch, _line)[kind](draw, cover, size, random)
    return np.asarray(grey), np.asarray(alpha)


def _text(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    tone = int(random.integers(120, 256))
    for _ in range(random.integers(1, 5)):
        line = "".join(random.choice(list(LETTERS), random.integers(1, 14)))
        left = int(random.choice([random.integers(2, size // 8), random.integers(size // 2, size - 20)]))
        top = int(random.choice([random.integers(2, size // 6), random.integers(size * 4 // 5, size - 12)]))
        for layer, value in ((draw, tone), (cover, 255)):
            layer.text((left, top), line, fill=value)


def _ruler(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    tone, side = int(random.integers(120, 256)), random.random() < 0.5
    place, step = int(size * random.choice([0.03, 0.96])), int(random.integers(4, 12))
    first, last = int(size * 0.2), int(size * 0.8)
    for layer, value in ((draw, tone), (cover, 255)):
        layer.line([(place, first), (place, last)] if side else [(first, place), (last, place)], fill=value)
        for tick in range(first, last, step):
            end = place + (3 if place < size / 2 else -3)
            layer.line([(place, tick), (end, tick)] if side else [(tick, place), (tick, end)], fill=value)


def _frame(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    tone, thick = int(random.integers(0, 256)), random.integers(0, size // 12, 4)
    edges = [(0, 0, thick[0], size), (0, 0, size, thick[1]), (size - thick[2], 0, size, size), (0, size - thick[3], size, size)]
    for edge in edges:
        draw.rectangle([int(v) for v in edge], fill=tone)
        cover.rectangle([int(v) for v in edge], fill=255)


def _chrome(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    tone, high = int(random.integers(150, 256)), int(random.integers(6, size // 9))
    draw.rectangle([0, 0, size, high], fill=tone)
    cover.rectangle([0, 0, size, high], fill=255)
    draw.text((3, max(0, high // 2 - 5)), "".join(random.choice(list(LETTERS), 9)), fill=255 - tone)
    for button in range(3):
        left = size - 10 * (button + 1)
        draw.rectangle([left, 2, left + 5, max(3, high - 3)], outline=90)


def _patch(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    # A colored overlay, as it looks once it is grey. It may lie on the tumor: translucent, so that the tumor stays.
    x, y = random.integers(0, size, 2)
    wide, high = random.integers(size // 10, size // 2, 2)
    place = [int(x - wide / 2), int(y - high / 2), int(x + wide / 2), int(y + high / 2)]
    tone, opacity = int(random.integers(40, 230)), int(random.integers(20, 130))
    if random.random() < 0.4:  # an outline or an arrow, opaque but thin
        draw.rectangle(place, outline=tone)
        cover.rectangle(place, outline=255)
    else:
        draw.ellipse(place, fill=tone)
        cover.ellipse(place, fill=opacity)


def _line(draw: ImageDraw.ImageDraw, cover: ImageDraw.ImageDraw, size: int, random: np.random.Generator) -> None:
    # What a pen leaves on a slide, on healthy brains as on tumors: a wavering ring, or a stroke with a thick end.
    tone, thick = int(random.integers(30, 256)), int(random.integers(1, max(2, size // 70) + 1))
    center, reach = random.uniform(0.2, 0.8, 2) * size, random.uniform(0.05, 0.2, 2) * size
    if random.random() < 0.6:
        turn = np.linspace(0, 2 * np.pi, 40)
        waver = 1 + random.uniform(0, 0.15) * np.sin(turn * random.integers(2, 6) + random.uniform(0, 6))
        points = center + np.stack([np.cos(turn), np.sin(turn)], 1) * reach * waver[:, None]
    else:
        points = np.stack([center, center + random.uniform(-0.3, 0.3, 2) * size])
    for layer, value in ((draw, tone), (cover, 255)):
        layer.line([tuple(point) for point in points], fill=value, width=thick)
        if len(points) == 2:
            end, half = points[1], 1.8 * thick
            layer.ellipse([*(end - half), *(end + half)], fill=value)


class Marks:
    """A seeded stock of overlays for one picture size."""

    def __init__(self, size: int, count: int = 300, seed: int = 7) -> None:
        random = np.random.default_rng(seed)
        pairs = [stamp(size, random) for _ in range(count)]
        self.grey = torch.from_numpy(np.stack([grey for grey, _ in pairs])).unsqueeze(1)
        self.alpha = torch.from_numpy(np.stack([alpha for _, alpha in pairs])).unsqueeze(1)

    def apply(self, x: Tensor, generator: torch.Generator, chance: float) -> Tensor:
        """x [N, 1, S, S], 0..1; some pictures get an overlay."""
        chosen = (torch.rand(len(x), generator=generator) < chance).nonzero().flatten()
        pick = torch.randint(0, len(self.grey), (len(chosen),), generator=generator)
        alpha = self.alpha[pick].float() / 255
        x[chosen] = x[chosen] * (1 - alpha) + self.grey[pick].float() / 255 * alpha
        return x
