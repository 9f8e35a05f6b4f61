"""Random changes of brightness and detail of a batch [N, 1, S, S], 0..1."""

from __future__ import annotations

import io

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from .recipe import Recipe


def _some(count: int, chance: float, generator: torch.Generator) -> Tensor:
    """Positions of the pictures chosen with a chance."""
    return (torch.rand(count, generator=generator) < chance).nonzero().flatten()


def _uniform(count: int, low: float, high: float, generator: torch.Generator) -> Tensor:
    return (torch.rand(count, generator=generator) * (high - low) + low).view(-1, 1, 1, 1)


def tone(x: Tensor, generator: torch.Generator, recipe: Recipe) -> Tensor:
    """Gamma, contrast and brightness of all; a random curve for some; inversion for a few."""
    count = len(x)
    stretched = _some(count, 0.3, generator)
    x[stretched] = stretch(x[stretched], 0.985)
    x = x.clamp(0, 1) ** torch.exp(_uniform(count, -0.5, 0.5, generator))
    curved = _some(count, recipe.curve, generator)
    x[curved] = curve(x[curved], generator, monotone=True)
    bent = _some(count, recipe.bend, generator)
    x[bent] = curve(x[bent], generator, monotone=False)
    x = x * _uniform(count, 0.55, 1.3, generator)
    lifted = _some(count, 0.3, generator)
    x[lifted] = x[lifted] + _uniform(len(lifted), -0.08, 0.12, generator)
    inverted = _some(count, recipe.invert, generator)
    x[inverted] = 1 - x[inverted]
    return x.clamp(0, 1)


def stretch(x: Tensor, share: float) -> Tensor:
    """Brightness scaled so that `share` of the pixels above black are below 0.9: dim sequences as viewers window them."""
    for one in x:
        lit = one[one > 0.03]
        if len(lit) > 50:
            one *= 0.9 / lit.quantile(share).clamp(min=0.1)
    return x.clamp(0, 1)


def curve(x: Tensor, generator: torch.Generator, monotone: bool) -> Tensor:
    """A random piecewise linear tone curve per picture with seven knots; black stays black.

    Scanners, sequences and windows differ in such curves more than in anything else.
    """
    if len(x) == 0:
        return x
    steps = torch.rand(len(x), 6, generator=generator) + 0.15
    if monotone:
        knots = steps.cumsum(1) / steps.sum(1, keepdim=True)
    else:
        knots = torch.rand(len(x), 6, generator=generator)
    knots = torch.cat([torch.zeros(len(x), 1), knots], 1)
    place = (x.flatten(1).clamp(0, 1) * 6).clamp(max=5.999)
    low = place.long()
    start, end = knots.gather(1, low), knots.gather(1, low + 1)
    return (start + (end - start) * (place - low)).view_as(x)


def match_histograms(x: Tensor, head: Tensor, generator: torch.Generator, chance: float) -> Tensor:
    """Brightness within the head [N, 1, S, S] brought to the distribution of another picture: its scanner and sequence, not its content."""
    chosen = _some(len(x), chance, generator)
    givers = torch.randint(0, len(x), (len(chosen),), generator=generator)
    matched = x.clone()
    for place, giver in zip(chosen.tolist(), givers.tolist()):
        own, other = head[place] > 0.5, head[giver] > 0.5
        if place == giver or own.sum() < 500 or other.sum() < 500:
            continue
        wanted = x[giver][other].sort().values
        values, order = x[place][own].sort()
        brought = torch.empty_like(values)
        brought[order] = wanted[torch.linspace(0, len(wanted) - 1, len(values)).long()]
        matched[place][own] = brought
    return matched


def bias_field(x: Tensor, generator: torch.Generator, chance: float = 0.25) -> Tensor:
    """Slow changes of brightness across the picture, as receive coils make them."""
    chosen = _some(len(x), chance, generator)
    if len(chosen):
        coarse = torch.exp(torch.randn(len(chosen), 1, 3, 3, generator=generator) * 0.25)
        field = F.interpolate(coarse, x.shape[-2:], mode="bicubic", align_corners=True)
        x[chosen] = (x[chosen] * field).clamp(0, 1)
    return x


def blur(x: Tensor, sigma: float) -> Tensor:
    """Gaussian blur, sigma in pixels."""
    reach = max(1, int(2.5 * sigma + 0.5))
    taps = torch.exp(-0.5 * (torch.arange(-reach, reach + 1).float() / sigma) ** 2)
    taps = (taps / taps.sum()).view(1, 1, 1, -1)
    x = F.conv2d(F.pad(x, (reach, reach, 0, 0), mode="replicate"), taps)
    return F.conv2d(F.pad(x, (0, 0, reach, reach), mode="replicate"), taps.transpose(2, 3))


def detail(x: Tensor, generator: torch.Generator, recipe: Recipe) -> Tensor:
    """Blur, sharpening, shrinking and enlarging, noise, JPEG or WebP: each for some pictures."""
    size = x.shape[-1]
    for position in _some(len(x), recipe.detail, generator).tolist():
        one = x[position : position + 1]
        kind = int(torch.randint(0, 4, (1,), generator=generator))
        amount = float(torch.rand(1, generator=generator))
        if kind == 0:
            one = blur(one, 0.3 + 1.2 * amount)
        elif kind == 1:
            one = one + (one - blur(one, 1.0)) * 1.5 * amount
        elif kind == 2:
            small = int(size * (0.3 + 0.5 * amount))
            one = F.interpolate(one, (small, small), mode="bilinear", antialias=True, align_corners=False)
            one = F.interpolate(one, (size, size), mode="bilinear", align_corners=False)
        else:
            one = one + torch.randn(one.shape, generator=generator) * 0.06 * amount
        x[position] = one[0].clamp(0, 1)
    for position in _some(len(x), recipe.recode, generator).tolist():
        kind = ("JPEG", "WEBP")[int(torch.randint(0, 2, (1,), generator=generator))]
        x[position, 0] = recoded(x[position, 0], kind, int(torch.randint(25, 90, (1,), generator=generator)))
    return x


def recoded(x: Tensor, kind: str, quality: int) -> Tensor:
    """One picture [S, S] through a lossy format of Pillow's ("JPEG", "WEBP") and back."""
    stream = io.BytesIO()
    Image.fromarray((x * 255 + 0.5).clamp(0, 255).byte().numpy()).save(stream, kind, quality=quality)
    return torch.from_numpy(np.asarray(Image.open(stream).convert("L")).astype(np.float32) / 255)
