"""Our own drawn pictures with the map over them, the hot region's box and the answer: how a finding looks."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from PIL import Image

from ..calibration import Calibration
from ..fold import FoldedNetwork
from ..picture_map import hot_box, picture_map
from ..preprocess import luma, network_input
from .style import ORANGE, QUIET, figure

SHOWN = 8
SIDE = 144
"""Longest side at which a picture is embedded, so that the file stays small."""
VERDICTS = {"tumor": "tumor", "no_tumor": "no tumor found", "uncertain": "uncertain", "not_brain_mri": "not a brain MRI"}


def draw_examples(samples: Path, network: FoldedNetwork, calibration: Calibration, path: Path) -> None:
    """The first head pictures of a folder that `scripts/samples/write-samples.ts` wrote."""
    entries = [entry for entry in json.loads((samples / "samples.json").read_text(encoding="utf-8")) if entry["label"] != "not_brain_mri"]
    chosen = sorted(entries, key=lambda entry: entry["lesionBox"] is None)[:SHOWN]
    columns = 4
    with figure(path, 9, 5.2, columns=columns, rows=-(-len(chosen) // columns)) as (_, all_axes):
        for axes in all_axes:
            axes.axis("off")
        for axes, entry in zip(all_axes, chosen):
            _draw_one(axes, luma(Image.open(samples / entry["fileName"])), network, calibration)


def _draw_one(axes: Axes, grey: np.ndarray, network: FoldedNetwork, calibration: Calibration) -> None:
    logits, area = network(torch.from_numpy(network_input(grey, 224)[None]))
    values = logits.numpy().astype(float)
    verdict = calibration.verdicts(values, np.zeros(1))[0]
    height, width = grey.shape
    scale = SIDE / max(height, width)
    shown = Image.fromarray(grey).resize((round(width * scale), round(height * scale)), Image.LANCZOS)
    frame = (0, 1, 1, 0)
    grid = picture_map(area.numpy().astype(float)[0], width, height)
    if verdict == "not_brain_mri":
        grid = np.zeros_like(grid)
    axes.imshow(overlaid(np.asarray(shown), grid), extent=frame, aspect=height / width, interpolation="none")
    if verdict != "not_brain_mri":
        box = hot_box(grid, calibration.thresholds["hot"])
        if box:
            axes.add_patch(Rectangle((box[0] - box[2] / 2, box[1] - box[3] / 2), box[2], box[3], fill=False, edgecolor=ORANGE, linewidth=1.6))
    words = VERDICTS[verdict]
    if verdict != "not_brain_mri":
        words += f", p = {calibration.p_tumor(values)[0]:.2f}"
    axes.set_title(words, fontsize=9, color=QUIET)


def overlaid(grey: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """Grey bytes [h, w] and a map (0..1) of any size to colored bytes [h, w, 3]: the hotter, the more orange."""
    heat = Image.fromarray(grid.astype(np.float32)).resize(grey.shape[::-1], Image.BILINEAR)
    share = np.clip(np.asarray(heat), 0, 1)[..., None] * 0.6
    return (grey[..., None] * (1 - share) + np.array([255, 140, 0]) * share + 0.5).astype(np.uint8)
