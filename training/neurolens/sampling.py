"""Which pictures are seen how often: by strata, so that the source tells as little of the label as it can.

Counts in `train` say otherwise: 2248 of Cheng's pictures, all tumors, against 583 healthy ones of five styles.
"""

from __future__ import annotations

import numpy as np

from .labels import is_tumor
from .manifest import Row

SHARES: dict[str, float] = {
    "cheng/glioma": 0.085,
    "cheng/meningioma": 0.085,
    "cheng/pituitary": 0.08,
    "kaggle/tumor": 0.05,
    "kaggle/healthy": 0.10,
    "web/tumor": 0.075,
    "web/healthy": 0.09,
    "tcga_flair/tumor": 0.07,
    "tcga_flair/healthy": 0.06,
    "tcga_t1c/tumor": 0.085,
    "tcga_t1c/healthy": 0.07,
    "ds002748/healthy": 0.06,
    "other/mri": 0.06,
    "other/ct": 0.03,
    "other/rest": 0.05,
    "other/made-up": 0.06,
}
"""Shares of an epoch; they need not sum to one."""
OTHER_MRI = ("heart-mri", "knee-mri", "prostate-mri", "spine-mri")
OTHER_CT = ("head-ct", "head-ct-hemorrhage", "liver-ct", "jaw", "chest-xray")
MADE_UP = -1
"""Stands for a made-up negative in the list of positions."""


def source_group(source: str) -> str:
    """Sources that look alike and are balanced together."""
    if source.startswith(("nick", "sartaj")):
        return "kaggle"
    if source.startswith(("br35h", "hab")):
        return "web"
    return source


def stratum(row: Row) -> str:
    """Key into `SHARES`."""
    if row.label == "not_brain_mri":
        kind = row.source
        return "other/mri" if kind in OTHER_MRI else "other/ct" if kind in OTHER_CT else "other/rest"
    group = source_group(row.source)
    if group == "cheng":
        return f"cheng/{row.label}"
    return f"{group}/{'tumor' if is_tumor(row.index) else 'healthy'}"


def kept_apart(rows: list[Row], files: frozenset[str]) -> set[str]:
    """`files`, and with a brain MRI all pictures of its patient; the other pictures' groups are kinds, not patients."""
    patients = {row.group for row in rows if row.file in files and row.label != "not_brain_mri"}
    return {row.file for row in rows if row.file in files or row.group in patients}


def draw(rows: list[Row], positions: list[int], count: int, random: np.random.Generator, by_source: bool = True) -> np.ndarray:
    """`count` positions into `rows` (or `MADE_UP`), strata by share; within `other/*` every kind counts alike.

    Without `by_source` all pictures alike, as a comparison.
    """
    if not by_source:
        return random.choice(np.array([*positions, *[MADE_UP] * (len(positions) // 30)]), count)
    strata: dict[str, list[int]] = {}
    for position in positions:
        strata.setdefault(stratum(rows[position]), []).append(position)
    names = [name for name in SHARES if name in strata or name == "other/made-up"]
    shares = np.array([SHARES[name] for name in names])
    counts = random.multinomial(count, shares / shares.sum())
    drawn: list[np.ndarray] = []
    for name, number in zip(names, counts):
        if name == "other/made-up":
            drawn.append(np.full(number, MADE_UP))
        else:
            drawn.append(_pick(rows, np.array(strata[name]), number, random))
    order = np.concatenate(drawn)
    random.shuffle(order)
    return order


def _pick(rows: list[Row], members: np.ndarray, count: int, random: np.random.Generator) -> np.ndarray:
    """Groups weigh by the square root of their size, so that patients with many slices do not rule."""
    keys = [rows[member].source if rows[member].label == "not_brain_mri" else rows[member].group for member in members]
    _, group, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    weight = sizes[group] ** -0.5
    return random.choice(members, count, p=weight / weight.sum())
