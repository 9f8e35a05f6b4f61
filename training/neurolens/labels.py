"""The five classes of the network, in the order of its outputs, and the manifest's sixth label."""

from __future__ import annotations

LABELS = ("glioma", "meningioma", "no_tumor", "pituitary", "not_brain_mri")
TYPES = (0, 1, 3)
"""Positions of the three tumor types."""
NO_TUMOR = 2
NOT_BRAIN = 4
UNSTATED = 5
"""`tumor` in the manifest: a tumor whose type is not stated. The network has no output for it."""


def label_index(label: str) -> int:
    """Position of a manifest label: 0..4 as the network's outputs, 5 for a tumor of unstated type."""
    return UNSTATED if label == "tumor" else LABELS.index(label)


def is_tumor(index: int) -> bool:
    """Whether a label position is a tumor, of stated type or not."""
    return index in TYPES or index == UNSTATED
