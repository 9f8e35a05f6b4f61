"""One look for all plots: a light card that stands on white and on dark pages alike, and colors that the color-blind can tell apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib

matplotlib.use("svg")

import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.axes import Axes  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.patches import FancyBboxPatch  # noqa: E402

CARD, INK, QUIET, GRID, EDGE = "#fcfcfa", "#1f2933", "#52606d", "#e4e7eb", "#d3d8de"
BLUE, ORANGE, GREEN = "#0072b2", "#d55e00", "#00795a"
"""Okabe and Ito 2008; the green is darkened so that all three have a contrast of 4.5 to the card."""
COLORS = {"usual": BLUE, "other": ORANGE, "web": GREEN}
DASHES = {"usual": "-", "other": (0, (5, 2)), "web": (0, (1.5, 1.5))}
"""No line is told by color alone."""

RULES = {
    "svg.hashsalt": "neurolens", "svg.fonttype": "none", "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans"], "font.size": 10,
    "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": EDGE, "axes.facecolor": CARD, "axes.linewidth": 0.8, "axes.spines.top": False,
    "axes.spines.right": False, "axes.grid": True, "axes.axisbelow": True, "grid.color": GRID, "grid.linewidth": 0.8, "xtick.color": QUIET,
    "ytick.color": QUIET, "xtick.major.size": 0, "ytick.major.size": 0, "legend.frameon": False, "figure.facecolor": "none", "savefig.facecolor": "none",
}


@contextmanager
def figure(path: Path, width: float, height: float, columns: int = 1, rows: int = 1) -> Iterator[tuple[Figure, list[Axes]]]:
    """A figure of width x height inches on a rounded card, with its axes row by row; written to `path` at the end."""
    with matplotlib.rc_context(RULES):
        drawn, axes = plt.subplots(rows, columns, figsize=(width, height), squeeze=False, layout="constrained")
        drawn.get_layout_engine().set(w_pad=0.12, h_pad=0.12, rect=(0.015, 0.02, 0.97, 0.96))
        yield drawn, list(axes.ravel())
        radius = 0.02
        card = FancyBboxPatch((radius, radius), 1 - 2 * radius, 1 - 2 * radius, boxstyle=f"round,pad={radius * 0.9},rounding_size={radius}",
                              transform=drawn.transFigure, facecolor=CARD, edgecolor=EDGE, linewidth=0.8, zorder=-10)
        drawn.add_artist(card)
        path.parent.mkdir(parents=True, exist_ok=True)
        drawn.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
        plt.close(drawn)


def share_axes(axes: Axes, across: str, up: str, low: float = 0.0) -> None:
    """Both axes are shares in percent; from `low` to 1 unless the caller narrows them."""
    for axis, name in ((axes.xaxis, across), (axes.yaxis, up)):
        axis.set_major_formatter(lambda value, _: f"{value:.0%}")
        axis.set_label_text(name)
    axes.set_xlim(low - 0.01, 1.01)
    axes.set_ylim(low - 0.01, 1.01)
