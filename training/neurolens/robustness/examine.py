"""The model's answers to changed pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ..calibration import Calibration
from ..figures import table
from ..fold import FoldedNetwork
from ..labels import is_tumor
from ..manifest import Row
from ..picture_map import inside, peak, picture_map
from ..predictions import Predictions, predict_pictures
from .changed import Placement
from .changes import UNCHANGED, apply
from .compare import Outcome, compare
from .sample import opened


def examine(
    network: FoldedNetwork, calibration: Calibration, folder: Path, rows: list[Row], names: list[str],
    done: Callable[[str, dict[str, Any]], None] = lambda name, figures: None
) -> dict[str, Any]:
    """Figures by change, for brain MRIs `rows` below `folder`; "unchanged" is the first. `done` is called after each."""
    result: dict[str, Any] = {}
    ill, group = np.array([is_tumor(row.index) for row in rows]), np.array([row.group for row in rows])
    first: Outcome | None = None
    for name in (UNCHANGED, *names):
        found, places = _predict(network, folder, rows, name)
        outcome = _outcome(found, places, calibration)
        first = first or outcome
        result[name] = compare(outcome, first, ill, group)
        done(name, result[name])
    return result


def _predict(network: FoldedNetwork, folder: Path, rows: list[Row], name: str) -> tuple[Predictions, list[Placement]]:
    kept: list[Placement] = []

    def pictures() -> Iterator[Image.Image]:
        for row in rows:
            changed = apply(name, opened(folder / row.file), row.file)
            kept.append(changed.placement)
            yield changed.picture

    return predict_pictures(network, rows, pictures()), kept


def _outcome(found: Predictions, places: list[Placement], calibration: Calibration) -> Outcome:
    pointed, followed = np.zeros((2, len(places)), bool)
    for number, (row, place) in enumerate(zip(found.rows, places)):
        if row.box and place.shows(row.box[:2]):
            followed[number] = True
            pointed[number] = inside(place.original_point(peak(picture_map(found.maps[number], *found.sizes[number]))), row.box)
    return Outcome(table(found, calibration).called, pointed, followed)
