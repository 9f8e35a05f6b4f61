"""ROC, reliability, coverage curve and confusion matrix, each from the figures JSON to one SVG."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from .style import BLUE, CARD, COLORS, DASHES, INK, QUIET, figure, share_axes

WORDS = {"usual": "usual sources", "other": "TCGA and ds002748", "web": "from the web"}
LABELS = {"glioma": "glioma", "meningioma": "meningioma", "pituitary": "pituitary", "no_tumor": "no tumor", "not_brain_mri": "not a brain MRI"}
SHADES = LinearSegmentedColormap.from_list("shades", [CARD, "#cfe3f1", BLUE])


def draw_roc(figures: dict[str, Any], path: Path) -> None:
    """One staircase a group of sources; all of it, and its corner again, larger."""
    with figure(path, 8.4, 4.2, columns=2) as (_, (whole, corner)):
        for axes in (whole, corner):
            for name, points in figures["roc"].items():
                x, y = np.array(points).T
                area = figures["brain"][name].get("auc")
                label = f"{WORDS[name]}: {area[0]:.3f} ({area[1]:.2f} to {area[2]:.2f})" if area else WORDS[name]
                axes.plot(x, y, color=COLORS[name], linestyle=DASHES[name], linewidth=1.8, label=label)
            share_axes(axes, "healthy slices called a tumor", "tumors found")
        whole.plot([0, 1], [0, 1], color=QUIET, linewidth=0.8, linestyle=":")
        corner.legend(loc="lower right", title="area (95% interval)", fontsize=8.5, title_fontsize=8.5, alignment="left")
        corner.set_xlim(-0.003, 0.303)
        corner.set_ylim(0.697, 1.003)
        corner.set_title("the corner, enlarged", fontsize=10, color=QUIET)


def draw_reliability(figures: dict[str, Any], path: Path) -> None:
    """Share of tumors against mean `p_tumor`, bins of equal mass, with the Wilson interval of each bin's share (by picture)."""
    bins = figures["reliability"]
    with figure(path, 4.6, 4.4) as (_, (axes,)):
        axes.plot([0, 1], [0, 1], color=QUIET, linewidth=0.8, linestyle=":")
        for one in bins:
            axes.plot([one["predicted"]] * 2, wilson(one["observed"], one["pictures"]), color=BLUE, linewidth=1.2, alpha=0.5)
        axes.plot([one["predicted"] for one in bins], [one["observed"] for one in bins], "o", color=BLUE, markersize=5.5, markeredgecolor=CARD)
        share_axes(axes, "predicted probability of a tumor", "share that are tumors")
        axes.set_xlim(-0.03, 1.03)
        axes.set_ylim(-0.03, 1.03)


def wilson(share: float, count: int, z: float = 1.96) -> tuple[float, float]:
    """95% interval of a share (Wilson 1927), which also holds at 0 and 1."""
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * float(np.sqrt(share * (1 - share) / count + z * z / (4 * count * count)))
    return middle - half, middle + half


def draw_coverage(figures: dict[str, Any], path: Path) -> None:
    """Accuracy of the surest pictures by how many are kept."""
    curve = figures["coverageCurve"]
    accuracy = [point["accuracy"] for point in curve]
    with figure(path, 4.6, 3.4) as (_, (axes,)):
        axes.plot([point["coverage"] for point in curve], accuracy, "o-", color=BLUE, linewidth=1.8, markersize=5, markeredgecolor=CARD)
        decided = figures["brain"]["all"].get("coverage")
        if decided:
            axes.axvline(decided[0], color=QUIET, linewidth=0.9, linestyle="--")
            axes.text(decided[0] - 0.008, min(accuracy), "decided", rotation=90, ha="right", va="bottom", color=QUIET, fontsize=9)
        share_axes(axes, "share of brain MRIs kept, surest first", "accuracy", 0.5)
        axes.yaxis.set_major_formatter(lambda value, _: f"{value:.1%}" if value <= 1 else "")
        span = 1 - min(accuracy) + 0.005
        axes.set_ylim(min(accuracy) - 0.1 * span, 1 + 0.05 * span)


def draw_confusion(figures: dict[str, Any], path: Path) -> None:
    """Counts; shading by share of the row, so that rare types are as visible as common ones."""
    matrix = figures["confusion"]
    counts = np.array(matrix["rows"])
    names = [LABELS[label] for label in matrix["labels"]]
    with figure(path, 5.4, 4.4) as (_, (axes,)):
        share = counts / np.maximum(counts.sum(1, keepdims=True), 1)
        axes.pcolormesh(share, cmap=SHADES, vmin=0, vmax=1, edgecolors=CARD, linewidth=3)
        for (row, column), count in np.ndenumerate(counts):
            color = CARD if share[row, column] > 0.6 else INK if count else QUIET
            axes.text(column + 0.5, row + 0.5, str(count), ha="center", va="center", color=color)
        axes.invert_yaxis()
        axes.set_xticks(np.arange(len(names)) + 0.5, names, rotation=30, ha="right")
        axes.set_yticks(np.arange(len(names)) + 0.5, names)
        axes.set_xlabel("answer")
        axes.set_ylabel("truth")
        axes.grid(False)
        for side in axes.spines.values():
            side.set_visible(False)
