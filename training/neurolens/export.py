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

from .architecture import FINE_CHANNELS, MAP_CHANNELS, Weights
from .calibration import Calibration
from .fold import FoldedNetwork, fold
from .golden import choose
from .graph import GraphFile, graph_file, map_side
from .imagenet import load_imagenet
from .labels import LABELS
from .manifest import manifest_sha256, read_manifest
from .network import Network
from .paths import DATA, MODEL, MODEL_ID, WEIGHTS
from .preprocess import network_input
from .storage import DTYPES, Dtype, pack_weights, rounded

SIZE = 224
VERSION = "0.2.0"
FORMAT_VERSION = 2
ARCHITECTURE = {"family": "mobilenet_v1", "alpha": 0.75, "mapChannels": MAP_CHANNELS, "fineChannels": FINE_CHANNELS}


def write_model(folder: Path, weights: Weights, graph: GraphFile, dtype: Dtype = "float16") -> dict[str, Any]:
    """Write `weights.bin` and `model.json`; returns the `weights` part of the metadata."""
    folder.mkdir(parents=True, exist_ok=True)
    packed, tensors = pack_weights(weights, dtype)
    data, numbers = bytearray(packed), []
    for name, array in graph.constants.items():
        numbers.append({"name": name, "shape": list(array.shape), "offset": len(data), "bytes": array.nbytes, "dtype": str(array.dtype)})
        data.extend(array.tobytes())
    (folder / "weights.bin").write_bytes(data)
    half = {"dtype": "float16", "original_dtype": "float32"}
    specs: list[dict[str, Any]] = [{"name": entry["name"], "shape": entry["shape"], "dtype": "float32", "quantization": half} for entry in tensors]
    specs += [{key: entry[key] for key in ("name", "shape", "dtype")} for entry in numbers]
    model = {
        "format": "graph-model",
        "generatedBy": "NeuroLens training",
        "convertedBy": None,
        "signature": graph.signature,
        "modelTopology": graph.topology,
        # TensorFlow.js knows no int8 with scales per channel: such a file is read by the layout in the metadata alone.
        "weightsManifest": [{"paths": ["weights.bin"], "weights": specs}] if dtype == "float16" else [],
    }
    (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    return {
        "file": "weights.bin", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "dtype": dtype,
        "tensors": tensors, "constants": numbers,
    }


def golden_entries(network: FoldedNetwork, calibration: Calibration, size: int = SIZE, seeds: int = 40) -> list[dict[str, Any]]:
    """Golden pictures, grey, and the outputs of the network for them."""

    def run(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        logits, area = network(torch.from_numpy(np.stack([network_input(picture, size) for picture in pictures])))
        return logits.numpy().astype(float), area.numpy().astype(float)

    def probability(pictures: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        logits, _ = run(pictures)
        return calibration.p_tumor(logits), calibration.p_brain(logits, np.zeros(len(logits)))

    entries = []
    for golden in choose(probability, calibration.thresholds["brainMri"], seeds=seeds):
        logits, area = run([golden.pixels])
        height, width = golden.pixels.shape
        (p_tumor,), (p_brain,) = probability([golden.pixels])
        entries.append({
            "name": golden.name, "width": width, "height": height,
            "pixels": base64.b64encode(golden.pixels.tobytes()).decode(),
            "logits": np.round(logits[0], 6).tolist(), "map": np.round(area[0].ravel(), 6).tolist(),
            "pTumor": round(float(p_tumor), 6), "pBrainMri": round(float(p_brain), 6),
        })
    return entries


def write_metadata(folder: Path, weights: dict[str, Any], golden: list[dict[str, Any]], calibration: Calibration,
                   training: dict[str, Any], figures: dict[str, Any], size: int = SIZE, model_id: str = MODEL_ID,
                   architecture: dict[str, Any] = ARCHITECTURE) -> None:
    """`metadata.json`, all that the engine needs beside the graph."""
    metadata = {
        "formatVersion": FORMAT_VERSION, "id": model_id, "version": VERSION, "labels": list(LABELS),
        "input": {"name": "image", "size": size, "channels": 1, "fit": "letterbox", "filter": "triangle", "luma": "rec601",
                  "pad": 0, "scale": 1 / 127.5, "offset": -1},
        "outputs": {"logits": "logits", "map": "map", "mapSize": map_side(size)},
        "calibration": calibration.metadata(), "thresholds": calibration.thresholds,
        "architecture": architecture,
        "weights": weights, "golden": golden, "training": training, "figures": figures,
    }
    (folder / "metadata.json").write_text(json.dumps(metadata, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, help="without one: the ImageNet trunk with untrained heads")
    parser.add_argument("--calibration", type=Path, help="JSON from neurolens.calibrate")
    parser.add_argument("--weights", choices=DTYPES, default="float16", help="how the file holds the kernels")
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--golden-seeds", type=int, default=40, help="heads tried for each golden picture")
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
    graph = graph_file({name: list(array.shape) for name, array in weights.items()}, SIZE)
    layout = write_model(options.model, weights, graph, options.weights)
    # Untrained heads say nearly the same of every picture: there is no middle to look for.
    seeds = options.golden_seeds if options.checkpoint else 1
    golden = golden_entries(FoldedNetwork(rounded(weights, options.weights)), calibration, seeds=seeds)
    images = sum(row.split == "train" for row in read_manifest(options.data)) if options.checkpoint else 0
    training = {"manifestSha256": manifest_sha256(options.data), "seed": seed, "epochs": epochs, "trainImages": images}
    write_metadata(options.model, layout, golden, calibration, training, {})
    print(f"{options.model}: {layout['bytes']} bytes, {len(golden)} golden pictures")


if __name__ == "__main__":
    main()
