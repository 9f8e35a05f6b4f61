"""The named changes, one row of the table each."""

from __future__ import annotations

import hashlib

import numpy as np
from PIL import Image

from . import annotations, screens
from .changed import Changed, Maker, in_place, unmoved
from .coding import coded, scaled
from .moves import bordered, cropped, mirrored, rotated
from .tones import blurred, brightness, contrast, gamma, inverted, noisy

CHANGES: dict[str, Maker] = {
    **{f"jpeg-{quality}": coded("JPEG", quality) for quality in (30, 50, 75, 95)},
    "webp-50": coded("WEBP", 50),
    **{f"scale-{side}": scaled(side) for side in (96, 160, 320, 1024, 2048)},
    "border-black": bordered((0, 0, 0)),
    "border-white": bordered((255, 255, 255)),
    "text": in_place(annotations.text),
    "ruler": in_place(annotations.ruler),
    "window-chrome": screens.window,
    "page": screens.page,
    "inverted": inverted(),
    "brighter": brightness(1.4),
    "darker": brightness(0.6),
    "contrast-low": contrast(0.6),
    "contrast-high": contrast(1.5),
    "gamma-0.7": gamma(0.7),
    "gamma-1.4": gamma(1.4),
    "rotate-10": rotated(10),
    "rotate-20": rotated(20),
    "mirror": mirrored(),
    "crop-5": cropped(5),
    "crop-10": cropped(10),
    "colored-overlay": in_place(annotations.overlay),
    "colored-outline": in_place(annotations.outline),
    "colored-arrow": in_place(annotations.arrow),
    "blur-1": blurred(1),
    "noise": noisy(12),
}
UNCHANGED = "unchanged"


def apply(name: str, picture: Image.Image, file: str) -> Changed:
    """Change `name` of an RGB picture; what is random in it depends on the names of change and file alone."""
    if name == UNCHANGED:
        return unmoved(picture)
    seed = int.from_bytes(hashlib.sha256(f"{name}/{file}".encode()).digest()[:8], "big")
    return CHANGES[name](picture, np.random.default_rng(seed))


def chosen_changes(names: str | None) -> list[str]:
    """Names from a comma-separated list, all without one. Raises `SystemExit` for a name that there is not."""
    if names is None:
        return list(CHANGES)
    chosen = names.split(",")
    unknown = [name for name in chosen if name not in CHANGES]
    if unknown:
        raise SystemExit(f"There is no change {', '.join(unknown)}: use {', '.join(CHANGES)}.")
    return chosen
