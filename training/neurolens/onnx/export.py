"""The two files: the network with calibrated outputs, and the same with the preprocessing inside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from ..calibration import Calibration
from ..storage import read_weights
from .graph import Dims, Graph
from .network import add_network
from .picture import add_letterbox
from .probabilities import add_probabilities

GREY = np.zeros(1, np.float32)
"""The color of a picture if none is given."""


def network_file(folder: Path) -> bytes:
    """`image` [N, 1, S, S], -1..1, and `color` [N] (0 if not given) to the outputs. `folder` holds an exported model."""
    metadata, size = _metadata(folder)
    graph = Graph("neurolens")
    image = graph.input("image", "float32", ["N", 1, size, size])
    return _finished(graph, folder, metadata, image, "N")


def picture_file(folder: Path) -> bytes:
    """`grey` [height, width] of bytes, any size, and `color` [1] (0 if not given) to the outputs for this one picture."""
    metadata, size = _metadata(folder)
    graph = Graph("neurolens-picture")
    image = add_letterbox(graph, graph.input("grey", "uint8", ["height", "width"]), size)
    return _finished(graph, folder, metadata, image, 1)


def _metadata(folder: Path) -> tuple[dict[str, Any], int]:
    metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    if metadata["architecture"]["family"] != "mobilenet_v1":
        raise ValueError(f"{metadata['id']} is of another family: only our own network can be written as ONNX")
    return metadata, metadata["input"]["size"]


def _finished(graph: Graph, folder: Path, metadata: dict[str, Any], image: str, batch: int | str) -> bytes:
    size, cells = metadata["input"]["size"], metadata["outputs"]["mapSize"]
    color = graph.input("color", "float32", ["colors"] if batch == "N" else [1], GREY)
    add_network(graph, read_weights(folder), image, size)
    add_probabilities(graph, Calibration.from_metadata(metadata), color)
    outputs: dict[str, Dims] = {
        "p_tumor": [batch], "p_types": [batch, 3], "p_brain_mri": [batch], "map": [batch, cells, cells], "logits": [batch, 5],
    }
    for name, dims in outputs.items():
        graph.output(name, dims)
    notes = {
        "model": metadata["id"], "version": metadata["version"], "sha256": metadata["weights"]["sha256"],
        "labels": ",".join(metadata["labels"]), "thresholds": json.dumps(metadata["thresholds"]),
        "use": "Education and research only. Not a medical device.",
    }
    return graph.bytes(notes)
