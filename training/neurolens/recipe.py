"""What may differ between runs that are compared: augmentation, sampling, network."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Recipe:
    """Chances are of a picture, 0..1. The defaults are those of the shipped model, but for `marks` and `recode`, raised since from 0.3 and
    from 0.15 of JPEG alone, with drawn lines among the marks; `EXPERIMENTS.md` tells why.
    """

    alpha: float = 0.75
    """Width of the trunk."""
    dropout: float = 0.3
    """Share of the global features hidden while training; 1 hides them all."""
    by_source: float = 1.0
    """1: strata by source, so that the source tells little of the label; 0: pictures as they come."""
    strip: float = 0.2
    """Imitated skull-stripping. With 0.2 about as many stripped tumors as stripped healthy pictures are seen."""
    move_tumor: float = 0.15
    move_healthy: float = 0.12
    """Tumors, and healthy pieces, moved into healthy pictures."""
    draw: float = 0.12
    """Lesions drawn into healthy pictures."""
    match: float = 0.3
    """Brightness brought to the histogram of another picture of the batch."""
    curve: float = 0.35
    """Random monotone tone curves."""
    bend: float = 0.06
    """Tone curves that fold: bright becomes dark and dark bright in parts."""
    invert: float = 0.09
    mixup: float = 0.0
    """Pictures mixed with another of the batch (Zhang et al. 2018)."""
    marks: float = 0.4
    """Text, rulers, frames, window chrome, translucent patches, drawn lines."""
    page: float = 0.1
    """Shrunk onto a page or screen."""
    detail: float = 0.45
    """Blur, sharpening, shrinking, noise."""
    recode: float = 0.2
    """Through JPEG or WebP and back."""
    stretch: float = 0.0
    """1: pictures stretched to the square instead of letterboxed."""

    def changed(self, settings: list[str]) -> Recipe:
        """`name=value` settings over this recipe. Raises ValueError for a name that is not there."""
        values: dict[str, float] = {}
        for setting in settings:
            name, _, value = setting.partition("=")
            if name not in {field.name for field in fields(self)}:
                raise ValueError(f"no setting named {name}")
            values[name] = float(value)
        return replace(self, **values)
