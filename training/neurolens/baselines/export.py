"""Write one of the two systems as our model is written: `model.json`, `weights.bin`, `metadata.json`.

    python3 -m neurolens.baselines.export custom-cnn
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch

from ..calibration import Calibration
from ..export import SIZE, golden_entries, write_metadata, write_model
from ..architecture import Weights
from ..manifest import manifest_sha256
from ..paths import DATA, WEIGHTS
from ..storage import rounded
from .graph import graph_file
from .networks import CustomCnn, FrozenMobileNet
from .systems import CUSTOM_CNN, SYSTEMS, System
from .weights import ExportedNetwork, custom_cnn_weights, frozen_mobilenet_weights

AT_ONE_HALF = {"brainMri": 0.5, "tumorLow": 0.5, "tumorHigh": 0.5, "hot": 0.5}
"""The original said tumor or not at 0.5, and was never uncertain."""


def write_system(folder: Path, system: System, weights: Weights, training: dict[str, Any], seeds: int = 40) -> dict[str, Any]:
    """Write the three files with golden pictures, nothing calibrated; returns the `weights` part of the metadata."""
    calibration = Calibration(color_slope=0.0, thresholds=AT_ONE_HALF)  # color tells of no brain; the original did not ask
    shapes = {name: list(array.shape) for name, array in weights.items()}
    layout = write_model(folder, weights, graph_file(shapes, system.architecture, SIZE))
    golden = golden_entries(ExportedNetwork(rounded(weights, "float16"), system.architecture), calibration, seeds=seeds)
    write_metadata(folder, layout, golden, calibration, training, {}, model_id=system.model_id, architecture=system.architecture)
    return layout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--checkpoint", type=Path, help="from neurolens.baselines.train; the cache's by default")
    parser.add_argument("--model", type=Path, help="folder to write; models/original-... by default")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="ImageNet weights in layers format, those that were trained on")
    options = parser.parse_args()
    system = SYSTEMS[options.system]
    kept = torch.load(options.checkpoint or system.checkpoint, map_location="cpu")
    if system is CUSTOM_CNN:
        custom = CustomCnn()
        custom.load_state_dict(kept["state"])
        weights = custom_cnn_weights(custom)
    else:
        frozen = FrozenMobileNet(options.weights)
        frozen.head.load_state_dict(kept["state"])
        weights = frozen_mobilenet_weights(frozen)
    training = {
        "manifestSha256": manifest_sha256(options.data), "seed": kept["seed"],
        "epochs": kept["chosen"]["epoch"], "trainImages": kept["images"],
    }
    layout = write_system(options.model or system.folder, system, weights, training)
    print(f"{options.model or system.folder}: {layout['bytes']} bytes")


if __name__ == "__main__":
    main()
