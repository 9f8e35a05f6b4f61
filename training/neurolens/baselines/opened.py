"""Any exported model as a network, ours or one of the original two."""

from __future__ import annotations

import json
from pathlib import Path

from ..storage import read_weights
from ..fold import FoldedNetwork
from .weights import ExportedNetwork


def opened(folder: Path) -> FoldedNetwork:
    """The network that the folder's `metadata.json` names, from the weights beside it."""
    architecture = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["architecture"]
    weights = read_weights(folder)
    return FoldedNetwork(weights) if architecture["family"] == "mobilenet_v1" else ExportedNetwork(weights, architecture)
