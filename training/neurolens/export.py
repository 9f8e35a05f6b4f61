"""Write `model.json`, `weights.bin` and `metadata.json` of a checkpoint.

    python3 -m neurolens.export --checkpoint .cache/runs/first/last.pt
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from .calibration import Calibration
from .fold import FoldedNetwork, Weights, fold, round_half
from .golden import choose
from .graph import constants, signature, topology
from .imagenet import load_imagenet
from .labels import LABELS
from .manifest import manifest_sha256, read_manifest
from .network import MAP_CHANNELS, Network
from .paths import DATA, MODEL, MODEL_ID, WEIGHTS
from .preprocess import network_input

SIZE = 224
VERSION = "0.1.0"


def write_model(folder: Path, weights: Weights, size: int = SIZE) -> dict[str, Any]:
    """Write `weights.bin` and `model.json`; returns the `weights` part of the metadata."""
    folder.mkdir(parents=True, exist_ok=True)
    half = round_half(weights)
    numbers = constants(size // 16)
    data = b"".join(np.ascontiguousarray(array).tobytes() for array in [*half.values(), *numbers.values()])
    (folder / "weights.bin").write_bytes(data)
    specs: list[dict[str, Any]] = [
        {"name": name, "shape": list(array.shape), "dtype": "float32", "quantization": {"dtype": "float16", "original_dtype": "float32"}}
        for name, array in half.items()
    ]
    specs += [{"name": name, "shape": list(array.shape), "dtype": "int32"} for name, array in numbers.items()]
    model = {
        "format": "graph-model",
        "generatedBy": "NeuroLens training",
        "convertedBy": None,
        "signature": signature(size),
        "modelTopology": topology({name: list(array.shape) for name, array in half.items()}, size),
        "weightsManifest": [{"paths": ["weights.bin"], "weights": specs}],
    }
    (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    tensors, end = _layout(half, 0)
    trailing, _ = _layout(numbers, end)
    return {
        "file": "weights.bin", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "dtype": "float16",
        "tensors": tensors, "constants": {"dtype": "int32", "tensors": trailing},
    }


def _layout(arrays: dict[str, np.ndarray], offset: int) -> tuple[list[dict[str, Any]], int]:
    entries = []
    for name, array in arrays.items():
        entries.append({"name": name, "shape": list(array.shape), "offset": offset, "bytes": array.nbytes})
        offset += array.nbytes
    return entries, offset


def read_weights(folder: Path) -> Weights:
    """The float16 weights of an exported model, by the layout in its metadata."""
    layout = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["weights"]
    data = (folder / layout["file"]).read_bytes()
    if hashlib.sha256(data).hexdigest() != layout["sha256"]:
        raise ValueError(f"{layout['file']} has another hash than its metadata says")
    return {
        entry["name"]: np.frombuffer(data, np.float16, entry["bytes"] // 2, entry["offset"]).reshape(entry["shape"])
        for entry in layout["tensors"]
    }


def golden_entries(network: FoldedNetwork, calibration: Calibration, size: int = SIZE, seeds: int = 40) -> list[dict[str, Any]]:
    """Golden pictures and the outputs of the rounded network for them."""

    def run(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        logits, area = network(torch.from_numpy(np.stack([network_input(picture, size) for picture in pictures])))
        return logits.numpy().astype(float), area.numpy().astype(float)

    def probability(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        logits, _ = run(pictures)
        return calibration.p_tumor(logits), calibration.p_brain(logits)

    entries = []
    for golden in choose(probability, calibration.thresholds["brainMri"], seeds=seeds):
        logits, area = run([golden.pixels])
        height, width = golden.pixels.shape
        entries.append({
            "name": golden.name, "width": width, "height": height,
            "pixels": base64.b64encode(golden.pixels.tobytes()).decode(),
            "logits": np.round(logits[0], 6).tolist(), "map": np.round(area[0].ravel(), 6).tolist(),
            "pTumor": round(float(calibration.p_tumor(logits)[0]), 6), "pBrainMri": round(float(calibration.p_brain(logits)[0]), 6),
        })
    return entries


def write_metadata(folder: Path, weights: dict[str, Any], golden: list[dict[str, Any]], calibration: Calibration,
                   training: dict[str, Any], figures: dict[str, Any], size: int = SIZE) -> None:
    """`metadata.json`, all that the engine needs beside the graph."""
    metadata = {
        "formatVersion": 1, "id": MODEL_ID, "version": VERSION, "labels": list(LABELS),
        "input": {"name": "image", "size": size, "channels": 1, "fit": "letterbox", "filter": "triangle", "luma": "rec601",
                  "pad": 0, "scale": 1 / 127.5, "offset": -1},
        "outputs": {"logits": "logits", "map": "map", "mapSize": size // 16},
        "calibration": calibration.metadata(), "thresholds": calibration.thresholds,
        "architecture": {"family": "mobilenet_v1", "alpha": 0.75, "mapChannels": MAP_CHANNELS},
        "weights": weights, "golden": golden, "training": training, "figures": figures,
    }
    (folder / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, help="without one: the ImageNet trunk with untrained heads")
    parser.add_argument("--calibration", type=Path, help="JSON from neurolens.calibrate")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    torch.manual_seed(0)
    network, epochs, seed = Network(), 0, 0
    if options.checkpoint:
        state = torch.load(options.checkpoint, map_location="cpu")
        network.load_state_dict(state["average"])
        epochs, seed = state["before"] + state["epoch"], state["plan"]["seed"]
    else:
        load_imagenet(network, WEIGHTS)
    calibration = Calibration()
    if options.calibration:
        calibration = Calibration.from_metadata(json.loads(options.calibration.read_text(encoding="utf-8")))
    weights = fold(network)
    layout = write_model(options.model, weights)
    golden = golden_entries(FoldedNetwork(round_half(weights)), calibration)
    images = sum(row.split == "train" for row in read_manifest(options.data)) if options.checkpoint else 0
    training = {"manifestSha256": manifest_sha256(options.data), "seed": seed, "epochs": epochs, "trainImages": images}
    write_metadata(options.model, layout, golden, calibration, training, {})
    print(f"{options.model}: {layout['bytes']} bytes, {len(golden)} golden pictures")


if __name__ == "__main__":
    main()
