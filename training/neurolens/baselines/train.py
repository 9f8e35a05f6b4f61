"""Train one of the two original systems on the brain MRIs of `train`, chosen on `val`.

    python3 -m neurolens.baselines.train custom-cnn
    python3 -m neurolens.baselines.train frozen-mobilenet
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from ..manifest import manifest_sha256
from ..paths import CACHE, DATA, WEIGHTS
from . import train_custom_cnn, train_frozen_mobilenet
from .networks import FrozenMobileNet
from .pictures import pictures_of
from .selection import Best
from .systems import CUSTOM_CNN, SYSTEMS

EPOCHS = {"custom-cnn": 8, "frozen-mobilenet": 20}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--epochs", type=int, help="8 for custom-cnn, 20 for frozen-mobilenet")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="ImageNet weights in layers format")
    parser.add_argument("--cache", type=Path, default=CACHE / "baselines")
    parser.add_argument("--checkpoint", type=Path, help="where to write it; the cache's by default")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    system, epochs = SYSTEMS[options.system], options.epochs or EPOCHS[options.system]
    train, val = (pictures_of(options.data, split, options.cache) for split in ("train", "val"))
    best = Best(options.checkpoint or system.checkpoint, options.seed, len(train.rows))
    if system is CUSTOM_CNN:
        train_custom_cnn.fit(train, val, epochs, best)
    else:
        torch.manual_seed(options.seed)
        folder = options.cache / f"features-{options.weights.name}-{manifest_sha256(options.data)[:12]}"
        train_frozen_mobilenet.fit(FrozenMobileNet(options.weights), train, val, epochs, folder, best)
    print(f"chosen: epoch {best.entry['epoch']} of {epochs}, {best.file}")


if __name__ == "__main__":
    main()
